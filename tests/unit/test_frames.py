"""What the browser decodes from the matrices is what the layers say, for every feature on every day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.frames import ALPHABET, matrices
from dashboard.map_sources import bases, map_sources
from geodata.analysis import Analysis
from geodata.load import Layers
from geodata.timeline import DAYS


@pytest.fixture(scope="module")
def decoded(layers: Layers, analysis: Analysis) -> dict[str, dict[str, np.ndarray]]:
    """Source -> key of the feature-state -> values, features in rows and days in columns."""
    found: dict[str, dict[str, np.ndarray]] = {}
    for matrix in matrices(layers, analysis):
        states = [[matrix["states"][ALPHABET.index(code)] for code in day] for day in matrix["days"]]
        values = {key: np.array([[s[key] for s in day] for day in states]).T for key in matrix["states"][0]}
        found |= dict.fromkeys(matrix["sources"], values)
    return found


def test_each_source_has_a_code_for_each_feature_and_day(layers: Layers, analysis: Analysis, decoded: dict) -> None:
    sources = map_sources(layers, analysis)
    assert set(decoded) == {"cells", "places", "edges", "events", "bases", "roads"}
    for name in ("places", "edges", "events", "bases", "roads"):
        for values in decoded[name].values():
            assert values.shape == (len(sources[name]["features"]), 36)


def test_sides_are_the_holders(layers: Layers, decoded: dict) -> None:
    """852 places on 36 days; cells wear the same matrix, by the same ids."""
    assert (decoded["places"]["s"] == layers.held.to_numpy()).all()
    assert decoded["cells"] is decoded["places"]


def test_gained_means_another_side_than_yesterday(layers: Layers, decoded: dict) -> None:
    held, gained = layers.held.to_numpy(), decoded["places"]["g"]
    assert not gained[:, 0].any()
    assert (gained[:, 1:] == (held[:, 1:] != held[:, :-1])).all()
    hama = layers.held.index.get_loc("hama")
    assert np.array(DAYS)[gained[hama]].tolist() == ["2024-12-05"]


def test_an_edge_is_front_where_its_sides_differ(layers: Layers, decoded: dict) -> None:
    """And `y` where they differed yesterday and do no more."""
    edges = layers.geo["cell_edges"]
    front = layers.held.loc[edges["place_a"]].to_numpy() != layers.held.loc[edges["place_b"]].to_numpy()
    assert (decoded["edges"]["f"] == front).all()
    assert not decoded["edges"]["y"][:, 0].any()
    assert (decoded["edges"]["y"][:, 1:] == (front[:, :-1] & ~front[:, 1:])).all()


def test_events_are_on_at_their_date_only(layers: Layers, analysis: Analysis, decoded: dict) -> None:
    dates = layers.geo["events"].set_index("id")["date"]
    keys = [feature["properties"]["key"] for feature in map_sources(layers, analysis)["events"]["features"]]
    on = decoded["events"]["on"]
    assert (on.sum(axis=1) == 1).all()
    assert [DAYS[row.argmax()] for row in on] == dates[keys].tolist()


def test_a_base_is_shown_from_the_day_it_stands(layers: Layers, decoded: dict) -> None:
    keys = list(bases(layers)["id"])
    shown = dict(zip(keys, decoded["bases"]["on"], strict=True))
    assert shown["hmeimim"].all()
    assert not shown["tr-morek"].any()
    assert [DAYS[day] for day in (~shown["il-hermon"]).nonzero()[0]][-1] == "2024-12-07"


def test_roads_are_those_of_the_government_then_of_the_opposition(analysis: Analysis, decoded: dict) -> None:
    opened = decoded["roads"]["o"]
    eve, last = DAYS.index("2024-12-07"), DAYS.index("2024-12-08")
    assert (opened[:, eve] == analysis.is_open["government"][:, eve]).all()
    assert (opened[:, last] == analysis.is_open["opposition"][:, last]).all()
    newly = decoded["roads"]["n"]
    assert not newly[:, 0].any()
    assert (newly[:, eve] == (opened[:, eve - 1] & ~opened[:, eve])).all()


def test_damascus_reaches_only_open_roads(decoded: dict) -> None:
    assert not (decoded["roads"]["r"] & ~decoded["roads"]["o"]).any()
    assert decoded["roads"]["r"][:, 0].any()
