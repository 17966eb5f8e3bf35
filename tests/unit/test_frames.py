"""What the browser decodes from the matrices is what the layers say, for every feature on every day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.frames import ALPHABET, matrices
from dashboard.map_sources import map_sources
from geodata.load import Layers
from geodata.timeline import DAYS


@pytest.fixture(scope="module")
def decoded(layers: Layers) -> dict[str, dict[str, np.ndarray]]:
    """Source -> key of the feature-state -> values, features in rows and days in columns."""
    found: dict[str, dict[str, np.ndarray]] = {}
    for matrix in matrices(layers):
        states = [[matrix["states"][ALPHABET.index(code)] for code in day] for day in matrix["days"]]
        values = {key: np.array([[s[key] for s in day] for day in states]).T for key in matrix["states"][0]}
        found |= dict.fromkeys(matrix["sources"], values)
    return found


def test_each_source_has_a_code_for_each_feature_and_day(layers: Layers, decoded: dict) -> None:
    sources = map_sources(layers)
    assert set(decoded) == {"cells", "places", "edges", "events", "bases"}
    for name in ("places", "edges", "events", "bases"):
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


def test_events_are_on_at_their_date_only(layers: Layers, decoded: dict) -> None:
    dates = layers.geo["events"].set_index("id")["date"]
    keys = [feature["properties"]["key"] for feature in map_sources(layers)["events"]["features"]]
    on = decoded["events"]["on"]
    assert (on.sum(axis=1) == 1).all()
    assert [DAYS[row.argmax()] for row in on] == dates[keys].tolist()


def test_a_base_is_on_from_the_day_it_stands(layers: Layers, decoded: dict) -> None:
    """Hmeimim from the first day; Kobani and Mount Hermon since they were set up; posts left in 2020 never."""
    ids = [*layers.geo["russian_bases"]["id"], *layers.geo["foreign_bases"]["id"]]
    on = dict(zip(ids, decoded["bases"]["on"], strict=True))
    first = {base: DAYS[days.argmax()] for base, days in on.items() if days.any()}
    assert (first["hmeimim"], first["us-kobani"], first["il-hermon"]) == ("2024-11-26", "2024-12-14", "2024-12-08")
    assert {"tr-morek", "tr-anadan"} <= on.keys() - first.keys()
    assert all(days[DAYS.index(first[base]) :].all() for base, days in on.items() if base in first)
