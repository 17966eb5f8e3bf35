"""What the browser decodes from the matrices is what the layers say, for every feature on every day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.map.day_states import SOURCE_MATRICES, state_matrices
from dashboard.map.sources import all_bases, map_sources
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis
from tests.matrices import decode


@pytest.fixture(scope="module")
def found(toy: Dataset, toy_analysis: Analysis) -> dict[str, dict]:
    """The matrices."""
    return state_matrices(toy, toy_analysis)


@pytest.fixture(scope="module")
def decoded(found: dict) -> dict[str, dict[str, np.ndarray]]:
    """Name of a matrix -> key of the state -> values, as known now."""
    return {name: decode(matrix) for name, matrix in found.items()}


def test_each_source_has_a_code_for_each_feature_and_day(toy: Dataset, toy_analysis: Analysis, decoded: dict) -> None:
    """`holders` and `doubt` are of the places and cells, which are no features of a source."""
    sources = map_sources(toy, toy_analysis)
    assert {feature["matrix"] for feature in SOURCE_MATRICES} == decoded.keys() - {"holders", "doubt"}
    for feature in SOURCE_MATRICES:
        if feature["source"] != "arrows_far":
            for values in decoded[feature["matrix"]].values():
                assert values.shape == (len(sources[feature["source"]]["features"]), 36)
    for name in ("holders", "doubt"):
        assert {values.shape for values in decoded[name].values()} == {(15, 36)}


def test_a_base_is_shown_from_the_day_it_stands(toy: Dataset, decoded: dict) -> None:
    """Until the end of the period: that it is left is not asked."""
    shown = dict(zip(all_bases(toy)["id"], decoded["bases"]["on"], strict=True))
    first = {base: (_days(on) or [None])[0] for base, on in shown.items()}
    assert first == {
        "hmeimim": "2024-11-26", "tartus": "2024-11-26", "hilltop": "2024-11-26", "lookout": "2024-11-26",
        "depot": "2024-12-02", "camp": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("edge", "opened", "closed"),
    [
        ("M5-1", [("2024-11-26", True), ("2024-12-07", False), ("2024-12-08", True)], ["2024-12-07"]),
        ("M5-4", [("2024-11-26", True), ("2024-11-30", False), ("2024-12-08", True)], ["2024-11-30"]),
        ("M20-1", [("2024-11-26", True), ("2024-12-07", False), ("2024-12-08", True)], ["2024-12-07"]),
    ],
)
def test_roads_are_those_of_the_government_then_of_the_opposition(
    toy_analysis: Analysis, decoded: dict, edge: str, opened: list[tuple[str, bool]], closed: list[str]
) -> None:
    """Damascus-Homs, Midway-Aleppo (a report keeps it open on 28 November) and Homs-T4."""
    row = list(toy_analysis.network.edge_ids()).index(edge)
    assert _spell(decoded["roads"]["o"][row]) == opened
    assert _days(decoded["roads"]["n"][row]) == closed


def test_damascus_reaches_only_open_roads(decoded: dict) -> None:
    assert not (decoded["roads"]["r"] & ~decoded["roads"]["o"]).any()
    assert decoded["roads"]["r"][:, 0].any()


def _days(row: np.ndarray) -> list[str]:
    """Days on which a row is true."""
    return np.array(DAYS)[row.astype(bool)].tolist()


def _spell(row: np.ndarray) -> list[tuple[str, str]]:
    """Values of a row, each with the first day of its run."""
    return [(day, value) for day, value, last in zip(DAYS, row, [None, *row], strict=False) if value != last]
