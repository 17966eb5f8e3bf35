"""At which side of a place its name has room on a phone."""

from __future__ import annotations

from shapely.geometry import Point

from dashboard.map.name_room import hides_dots, is_cut
from geodata import conflict

DARAA, AS_SUWAYDA, HOMS = Point(36.10, 32.62), Point(36.57, 32.71), Point(36.72, 34.73)
BUSRA, FIQ = Point(36.48, 32.52), Point(35.70, 32.78)
"""Daraa lies 22 px west of as-Suwayda on a phone, and 5 px further south; its name begins 8 px from it. Busra lies
east of it too, Fiq west."""


def test_a_name_hides_more_dots_at_its_right_than_at_its_left() -> None:
    """Two more, that is; its own does not count, nor what is further off than it reaches, above it or below."""
    assert hides_dots(DARAA, "Daraa", [HOMS, AS_SUWAYDA, BUSRA, DARAA])
    assert not hides_dots(DARAA, "Daraa", [HOMS, AS_SUWAYDA, BUSRA, FIQ])
    assert not hides_dots(DARAA, "Daraa", [DARAA, AS_SUWAYDA, HOMS])
    assert not hides_dots(DARAA, "D", [AS_SUWAYDA, BUSRA])


def test_a_name_that_would_leave_the_screen() -> None:
    east = conflict.HOME[2]
    assert is_cut(Point(east - 0.1, 36.0), "Palmyra")
    assert not is_cut(HOMS, "Homs")
