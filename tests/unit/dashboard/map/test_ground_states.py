"""Who holds each place on each day and how sure that is, and what follows from it: gained, front, earlier front.

The scripts derive that (assets/map/ground/states.mjs, tested on a model of three places); here it is derived anew.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from dashboard.map.day_states import state_matrices
from geodata.calendar import DAYS
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.history.grades import GRADE_NAMES
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


def test_a_byte_has_room_for_all_that_the_scripts_put_into_one() -> None:
    """Sides in 4 bits, grades in 2 (assets/map/ground/states.mjs)."""
    assert len(SIDES) <= 16
    assert len(GRADE_NAMES) <= 4


@pytest.mark.parametrize(
    ("place", "now", "then"),
    [
        (
            "homs-city",
            [("2024-11-26", "government"), ("2024-12-07", "contested"), ("2024-12-08", "opposition_hts")],
            [("2024-11-26", "government"), ("2024-12-07", "contested"), ("2024-12-08", "opposition_hts")],
        ),
        (
            "daraa-city",
            [("2024-11-26", "government"), ("2024-12-06", "southern_operations")],
            [("2024-11-26", "government"), ("2024-12-08", "southern_operations")],
        ),
        (
            "tartus",
            [("2024-11-26", "government"), ("2024-12-08", "opposition_hts")],
            [("2024-11-26", "government"), ("2024-12-08", "contested"), ("2024-12-09", "opposition_hts")],
        ),
    ],
)
def test_sides_are_the_holders_of_each_clock(
    toy: Dataset, found: dict, place: str, now: list[tuple[str, str]], then: list[tuple[str, str]]
) -> None:
    """Daraa was reported on 8 December, Tartus on the 9th, when the government was no more."""
    row = toy.held.index.get_loc(place)
    assert _spell(decode(found["holders"])["s"][row]) == now
    assert _spell(decode(found["holders"], "then")["s"][row]) == then


@pytest.mark.parametrize(
    ("place", "grades"),
    [
        ("aleppo-city", [("2024-11-26", "high")]),
        (
            "midway",
            [("2024-11-26", "medium"), ("2024-11-28", "high"), ("2024-11-29", "inferred"), ("2024-11-30", "medium")],
        ),
        ("manbij", [("2024-11-26", "high"), ("2024-12-09", "claimed")]),
    ],
)
def test_doubt_is_that_of_the_claim(toy: Dataset, decoded: dict, place: str, grades: list[tuple[str, str]]) -> None:
    row = decoded["doubt"]["c"][toy.held.index.get_loc(place)]
    assert _spell(np.array(GRADE_NAMES)[row]) == grades


@pytest.mark.parametrize(
    ("place", "days"),
    [
        ("manbij", ["2024-12-08", "2024-12-09", "2024-12-10"]),
        ("steppe", ["2024-12-05", "2024-12-06", "2024-12-07", "2024-12-08", "2024-12-09"]),
        ("hama", []),
    ],
)
def test_days_on_which_the_date_is_open(toy: Dataset, decoded: dict, place: str, days: list[str]) -> None:
    assert _days(decoded["doubt"]["u"][toy.held.index.get_loc(place)]) == days


@pytest.mark.parametrize(
    ("place", "days"),
    [
        ("midway", ["2024-11-28", "2024-11-29", "2024-11-30"]),
        ("hama", ["2024-12-05"]),
        ("deir-ez-zor", ["2024-12-06", "2024-12-11"]),
        ("raqqa", []),
    ],
)
def test_gained_means_another_side_than_yesterday(toy: Dataset, decoded: dict, place: str, days: list[str]) -> None:
    held = decoded["holders"]["s"][toy.held.index.get_loc(place)]
    assert _days(held[1:] != held[:-1], DAYS[1:]) == days


@pytest.mark.parametrize(
    ("pair", "front", "left"),
    [
        (("hama", "homs-city"), ["2024-12-05", "2024-12-06", "2024-12-07"], ["2024-12-08"]),
        (("midway", "northgate"), ["2024-11-26", "2024-11-27", "2024-11-29"], ["2024-11-28", "2024-11-30"]),
        (("farside", "raqqa"), [], []),
    ],
)
def test_an_edge_is_front_where_its_sides_differ(
    toy: Dataset, decoded: dict, pair: tuple[str, str], front: list[str], left: list[str]
) -> None:
    """And has been one where they differed yesterday and do no more."""
    differ = _differ(toy, decoded["holders"], pair)
    assert _days(differ) == front
    assert _days(differ[:-1] & ~differ[1:], DAYS[1:]) == left


@pytest.mark.parametrize(
    ("pair", "grades"),
    [
        (("hama", "homs-city"), [("2024-11-26", "high"), ("2024-12-07", "medium"), ("2024-12-08", "high")]),
        (("farside", "raqqa"), [("2024-11-26", "inferred")]),
        (
            ("hama", "midway"),
            [("2024-11-26", "medium"), ("2024-11-28", "high"), ("2024-11-29", "inferred"), ("2024-11-30", "medium")],
        ),
    ],
)
def test_a_front_is_as_unsure_as_the_less_sure_of_its_places(
    toy: Dataset, decoded: dict, pair: tuple[str, str], grades: list[tuple[str, str]]
) -> None:
    less_sure = np.maximum(*decoded["doubt"]["c"][_rows(toy, pair)])
    assert _spell(np.array(GRADE_NAMES)[less_sure]) == grades


def test_that_evening_the_front_is_that_of_the_sides_known_then(toy: Dataset, found: dict) -> None:
    """Daraa's fall on 6 December was reported on the 8th, with that of Damascus."""
    pair = ("damascus", "daraa-city")
    assert _days(_differ(toy, decode(found["holders"]), pair))[0] == "2024-12-06"
    assert _days(_differ(toy, decode(found["holders"], "then"), pair))[0] == "2024-12-08"


def _rows(dataset: Dataset, pair: tuple[str, str]) -> list[int]:
    """Rows of two places whose cells have a common edge."""
    edges = dataset.geo["cell_edges"]
    assert pair in set(zip(edges["place_a"], edges["place_b"], strict=True))
    return [dataset.held.index.get_loc(place) for place in pair]


def _differ(dataset: Dataset, held: dict[str, np.ndarray], pair: tuple[str, str]) -> np.ndarray:
    """Whether two neighbours have different sides on each day: that is a front."""
    a, b = held["s"][_rows(dataset, pair)]
    return a != b


def _days(row: np.ndarray, days: Sequence[str] = DAYS) -> list[str]:
    """Days on which a row is true."""
    return np.array(days)[row.astype(bool)].tolist()


def _spell(row: np.ndarray) -> list[tuple[str, str]]:
    """Values of a row, each with the first day of its run."""
    return [(day, value) for day, value, last in zip(DAYS, row, [None, *row], strict=False) if value != last]
