"""Names of the sides stand on ground of their side, as long as they have room."""

from __future__ import annotations

import pytest
import shapely

from dashboard.map.ground.side_names import LEAST_KM2, NO_PIECE, ZOOMS, SideName, side_names
from geodata import conflict
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS


@pytest.fixture(scope="module")
def names(toy: Dataset) -> list[SideName]:
    """All names of the toy conflict."""
    return side_names(toy)


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_name_stands_on_ground_of_its_side(toy: Dataset, names: list[SideName], clock: str) -> None:
    cells = toy.geo["cells"].set_index("place_id").geometry
    held = holders_by_clock(toy, clock).loc[cells.index]
    shown = [(name, day) for name in names for day, on in zip(DAYS, name.on[clock], strict=True) if on]
    assert len(shown) > len(DAYS)
    for name, day in shown:
        assert shapely.union_all(cells[held[day] == name.side].to_numpy()).contains(name.point), (name.side, day)


def test_a_side_is_named_on_the_days_on_which_it_holds_a_wide_piece(toy: Dataset, names: list[SideName]) -> None:
    """The government's names end on 7 December; contested ground has none."""
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"]
    assert km2["raqqa"] > LEAST_KM2
    sdf = [any(name.on["now"][n] for name in names if name.side == "sdf") for n in range(len(DAYS))]
    assert all(sdf)
    government = [any(name.on["now"][n] for name in names if name.side == "government") for n in range(len(DAYS))]
    assert government == [n < index_of("2024-12-08") for n in range(len(DAYS))]
    assert not [name for name in names if name.side == conflict.CONTESTED]


def test_each_spot_is_there_once_and_used(names: list[SideName]) -> None:
    spots = [(name.side, name.point.x, name.point.y) for name in names]
    assert len(set(spots)) == len(spots)
    assert {name.zoom for name in names} <= set(ZOOMS)
    assert all(any(on) for name in names for on in [name.on["now"] + name.on["then"]])
    assert [name.zoom for name in names] == sorted(name.zoom for name in names)


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_name_has_other_spots_where_one_is_taken(names: list[SideName], clock: str) -> None:
    """On each day the widest piece of each of three sides has four or more; all spots of a piece are on one polygon."""
    for side in ("sdf", "government", "opposition_hts"):
        for number in range(len(DAYS)):
            pieces = [name.on[clock][number] for name in names if name.side == side and name.on[clock][number]]
            most = max((pieces.count(piece) for piece in pieces), default=NO_PIECE)
            assert most == NO_PIECE or most >= 4, (side, DAYS[number])


def test_a_spot_stays_as_long_as_it_is_on_its_ground(names: list[SideName]) -> None:
    """The SDF has some spots on all days, so that its name need not move."""
    assert sum(all(name.on["now"]) for name in names if name.side == "sdf") >= 2
