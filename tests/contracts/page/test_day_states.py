"""What the browser decodes from the matrices is what the layers say, for every real feature on every day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.map.day_states import SOURCE_MATRICES, state_matrices
from dashboard.map.ground.geometry import ground_geometry
from dashboard.map.sources import all_bases, map_sources
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history import doubt
from geodata.history.clocks import holders_then
from geodata.history.grades import GRADE_NAMES
from geodata.measures.analysis import Analysis
from tests.ground_binary import read_ground
from tests.matrices import decode


@pytest.fixture(scope="module")
def found(dataset: Dataset, analysis: Analysis) -> dict[str, dict]:
    """The matrices."""
    return state_matrices(dataset, analysis)


@pytest.fixture(scope="module")
def decoded(found: dict) -> dict[str, dict[str, np.ndarray]]:
    """Name of a matrix -> key of the state -> values, as known now."""
    return {name: decode(matrix) for name, matrix in found.items()}


def test_each_source_has_a_code_for_each_feature_and_day(dataset: Dataset, analysis: Analysis, decoded: dict) -> None:
    """`holders` and `doubt` are of the places and cells, which are no features of a source."""
    sources = map_sources(dataset, analysis)
    assert {feature["matrix"] for feature in SOURCE_MATRICES} == decoded.keys() - {"holders", "doubt"}
    for feature in SOURCE_MATRICES:
        if feature["source"] != "arrows_far":
            for values in decoded[feature["matrix"]].values():
                assert values.shape == (len(sources[feature["source"]]["features"]), 36)


def test_sides_are_the_holders(dataset: Dataset, decoded: dict) -> None:
    """852 places on 36 days."""
    assert decoded["holders"]["s"].shape == (852, 36)
    assert (decoded["holders"]["s"] == dataset.held.to_numpy()).all()


def test_that_evening_the_sides_are_those_that_were_known(dataset: Dataset, found: dict) -> None:
    """And so are the fronts, where the sides of two neighbours differ."""
    known, held = holders_then(dataset), decode(found["holders"], "then")["s"]
    assert (held == known.to_numpy()).all()
    edges = dataset.geo["cell_edges"]
    front = known.loc[edges["place_a"]].to_numpy() != known.loc[edges["place_b"]].to_numpy()
    a, b = _ends(dataset)
    assert ((held[a] != held[b]) == front).all()


def test_doubt_is_that_of_the_claim(dataset: Dataset, decoded: dict) -> None:
    sure = np.array(GRADE_NAMES)[decoded["doubt"]["c"]]
    confidence, words = doubt.confidence(dataset), doubt.certainty(dataset)
    assert (np.isin(sure, ("claimed", "inferred")) == (confidence == "low").to_numpy()).all()
    assert ((sure == "high") == (confidence == "high").to_numpy()).all()
    inferred = (words == "inferred").to_numpy()
    assert (sure[inferred] == "inferred").all()
    assert (decoded["doubt"]["u"] == doubt.date_uncertain(dataset).to_numpy()).all()


def test_a_front_is_as_unsure_as_the_less_sure_of_its_places(dataset: Dataset, decoded: dict) -> None:
    """By the rows that the binary gives the two places of an edge: a front with an end of low confidence is low."""
    low = (doubt.confidence(dataset) == "low").to_numpy()
    a, b = _ends(dataset)
    claimed = GRADE_NAMES.index("claimed")
    less_sure = np.maximum(decoded["doubt"]["c"][a], decoded["doubt"]["c"][b])
    assert ((less_sure >= claimed) == (low[a] | low[b])).all()


def test_gained_means_another_side_than_yesterday(dataset: Dataset, decoded: dict) -> None:
    """The scripts compare the codes of two days: where these differ, the table of changes names the place."""
    held, changes = decoded["holders"]["s"], dataset.tables["changes"]
    rows, days = (held[:, 1:] != held[:, :-1]).nonzero()
    gained = {(dataset.held.index[row], DAYS[day + 1]) for row, day in zip(rows, days, strict=True)}
    assert {day for place, day in gained if place == "hama"} == {"2024-12-05"}
    assert gained <= set(zip(changes["place_id"], changes["date"], strict=True))
    assert len(gained) > 500


def test_an_edge_is_front_where_its_sides_differ(dataset: Dataset, decoded: dict) -> None:
    """By the rows that the binary gives the two places of an edge."""
    held, edges = dataset.held, dataset.geo["cell_edges"]
    front = held.loc[edges["place_a"]].to_numpy() != held.loc[edges["place_b"]].to_numpy()
    a, b = _ends(dataset)
    assert ((decoded["holders"]["s"][a] != decoded["holders"]["s"][b]) == front).all()
    assert front.any(axis=0).all()


def _ends(dataset: Dataset) -> tuple[np.ndarray, np.ndarray]:
    """Rows of the two places of each edge, in the order of the layer, as the binary of the ground holds them."""
    segments = read_ground(*ground_geometry(dataset)).segments
    numbers, first = np.unique(segments[:, 6], return_index=True)
    assert len(numbers) == len(dataset.geo["cell_edges"])
    return segments[first, 4], segments[first, 5]


def test_a_base_is_shown_from_the_day_it_stands(dataset: Dataset, decoded: dict) -> None:
    keys = list(all_bases(dataset)["id"])
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
