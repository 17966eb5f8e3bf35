"""Small pieces are drawn like what surrounds them, over cells in a row and over the toy conflict."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.map.ground.generalised import (
    BITS,
    GAINED,
    LEAST_KM2,
    SMALL,
    SMALL_KM2,
    UNSURE,
    generalised,
    pieces_km2,
    without_small_pieces,
)
from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS

IN_A_ROW = np.array([(0, 1), (1, 2), (2, 3), (3, 4)])


def joined(
    marks: str, km2: list[float], neighbours: np.ndarray = IN_A_ROW, least: tuple[float, float] = (10, 10)
) -> str:
    """What `without_small_pieces` makes of five cells, `x` for a mark."""
    found = without_small_pieces(np.array([mark == "x" for mark in marks]), neighbours, np.array(km2), least)
    return "".join("x" if mark else "." for mark in found)


@pytest.mark.parametrize(
    ("marks", "km2", "expected"),
    [
        ("xx.xx", [9, 9, 9, 9, 9], "xxxxx"),
        ("..x..", [9, 9, 9, 9, 9], "....."),
        ("xx.xx", [9, 9, 10, 9, 9], "xx.xx"),
        ("..x..", [9, 9, 10, 9, 9], "..x.."),
        (".xx..", [20, 5, 4, 20, 20], "....."),
        (".xx..", [20, 5, 5, 20, 20], ".xx.."),
        ("x....", [1, 1, 1, 1, 1], "....."),
        ("xxxxx", [1, 1, 1, 1, 1], "xxxxx"),
    ],
)
def test_a_piece_below_the_least_area_joins_what_it_touches(marks: str, km2: list[float], expected: str) -> None:
    assert joined(marks, km2) == expected


def test_the_smallest_joins_first() -> None:
    """The second cell (2 km²) first, then all that it holds together is large enough to stay; the last stays too."""
    assert joined("x.x..", [4, 2, 5, 20, 20]) == "xxx.."


def test_marked_and_unmarked_pieces_have_each_their_least_area() -> None:
    assert joined("xx.x.", [30, 9, 9, 9, 30], least=(10, 5)) == "xxxx."
    assert joined("xx.x.", [30, 9, 9, 9, 30], least=(5, 10)) == "xx..."


def test_pieces_of_other_sides_are_no_surroundings() -> None:
    """The middle cell has no neighbour of its own side."""
    assert joined("xx.xx", [9] * 5, np.array([(0, 1), (3, 4)])) == "xx.xx"


def test_the_area_of_a_piece_is_that_of_all_its_cells() -> None:
    """Three cells in a row, two beside them, and one alone."""
    neighbours = np.array([(0, 1), (1, 2), (3, 4)])
    assert pieces_km2(neighbours, np.array([1.0, 2, 4, 8, 16, 32])).tolist() == [7, 7, 7, 24, 24, 32]


@pytest.fixture(scope="module")
def marks(toy: Dataset) -> np.ndarray:
    """The marks of the toy conflict."""
    return generalised(toy)


def test_a_row_for_each_clock_and_day_and_a_column_for_each_place(toy: Dataset, marks: np.ndarray) -> None:
    assert marks.shape == (len(CLOCKS) * toy.held.shape[1], len(toy.held))
    assert marks.dtype == np.uint8
    without_cell = toy.held.index.get_loc("heights")
    assert set(marks[:, without_cell]) == {0}


def test_nothing_is_gained_on_the_first_day(toy: Dataset, marks: np.ndarray) -> None:
    days = toy.held.shape[1]
    gained = marks & (GAINED | GAINED << BITS)
    assert not gained[[0, days]].any()
    assert gained.any()


def test_pieces_that_are_large_enough_are_marked_as_they_are(toy: Dataset, marks: np.ndarray) -> None:
    """All that a day gains is marked where each piece of it has the least area; nothing else ever is but beside it."""
    held = holders_by_clock(toy, CLOCKS[0]).to_numpy()
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"].reindex(toy.held.index).fillna(0).to_numpy()
    for day in range(1, held.shape[1]):
        is_new = (held[:, day] != held[:, day - 1]) & (km2 > 0)
        large = is_new & (km2 >= LEAST_KM2[0].piece)
        assert (marks[day, large] & GAINED).all()
        if not is_new.any():
            assert not (marks[day] & GAINED).any()
    assert (marks & UNSURE).any()


def test_a_piece_is_small_by_all_that_its_side_holds_there(toy: Dataset, marks: np.ndarray) -> None:
    """All places of a side whose whole ground is below the least area are small; not all of one that holds more are."""
    held = holders_by_clock(toy, CLOCKS[0]).to_numpy()
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"].reindex(toy.held.index).fillna(0).to_numpy()
    sizes = set()
    for day in range(held.shape[1]):
        for side in set(held[:, day]):
            own = (held[:, day] == side) & (km2 > 0)
            small = (marks[day, own] & SMALL) > 0
            if km2[own].sum() < SMALL_KM2:
                assert small.all()
                sizes.add("small")
            elif not small.all():
                sizes.add("large")
    assert sizes == {"small", "large"}
