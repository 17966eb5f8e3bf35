"""Two folders of other days, sides and cells, made by hand: what is compared, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from shapely.geometry import box

from geodata.edits import difference as module
from geodata.edits.difference import PlaceDays, difference
from geodata.edits.report import difference_report
from geodata.edits.state import State
from geodata.geodesy import area_km2

WEST, EAST = box(10, 0, 11, 1), box(11, 0, 12, 1)
HALVES = box(11, 0, 11.5, 1), box(11.5, 0, 12, 1)
BEFORE = State(
    days=["2031-03-01", "2031-03-02", "2031-03-03"],
    sides=["north", "south", "contested"],
    names={"west": "West", "east": "East"},
    held={"west": ["north"] * 3, "east": ["north", "south", "south"]},
    cells={"west": WEST.wkb_hex, "east": EAST.wkb_hex},
    fronts_km={"north / south": [0.0, 110.6, 110.6]},
)
AFTER = State(
    days=["2031-03-02", "2031-03-03", "2031-03-04"],
    sides=["north", "third", "contested"],
    names={"west": "West", "east": "East", "far": "Far"},
    held={"west": ["north"] * 3, "east": ["north", "third", "third"], "far": ["north", "north", "north"]},
    cells={"west": WEST.wkb_hex, "east": HALVES[0].wkb_hex, "far": HALVES[1].wkb_hex},
    fronts_km={"north / third": [0.0, 221.1, 221.1]},
)


@pytest.fixture(autouse=True)
def states(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folder `a` is BEFORE, `b` AFTER; neither has a file."""
    monkeypatch.setattr(module, "state_of", lambda folder: {"a": BEFORE, "b": AFTER}[folder.name])


def test_only_days_that_both_have_are_compared(tmp_path: Path) -> None:
    """Far takes half of the ground of East, which was the south's as a whole."""
    found = difference(tmp_path / "a", tmp_path / "b")
    assert found.days == ["2031-03-02", "2031-03-03"]
    assert found.other_days == ["2031-03-01", "2031-03-04"]
    assert found.places == [
        PlaceDays("east", "East", "2031-03-02", "2031-03-02", "south", "north", 1),
        PlaceDays("east", "East", "2031-03-03", "2031-03-03", "south", "third", 1),
        PlaceDays("far", "Far", "2031-03-02", "2031-03-03", None, "north", 2),
    ]
    assert found.place_days == 4
    whole, half = area_km2(EAST), area_km2(HALVES[0])
    assert found.ground_km2 == {day: pytest.approx(whole, rel=1e-4) for day in found.days}
    assert found.area_km2["third"] == {"2031-03-03": (0.0, pytest.approx(half, rel=1e-4))}
    assert list(found.area_km2["south"]) == found.days
    assert found.fronts_km == {
        "north / south": {"2031-03-02": (110.6, 0.0), "2031-03-03": (110.6, 0.0)},
        "north / third": {"2031-03-03": (0.0, 221.1)},
    }


def test_the_report_says_so(tmp_path: Path) -> None:
    lines = difference_report(difference(tmp_path / "a", tmp_path / "b")).splitlines()
    assert "No row differs." in lines
    assert "Days that one of them lacks: 2, 2031-03-01 to 2031-03-04" in lines
    assert "  Far (far): new, 2031-03-02 to 2031-03-03 north" in lines
    assert "  2031-03-02 to 2031-03-03  north / south: 110.6 -> 0.0 (-110.6)" in lines
