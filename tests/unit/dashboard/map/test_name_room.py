"""At which side of a place its name has room on a phone."""

from __future__ import annotations

from shapely.geometry import Point

from dashboard.map.name_room import is_cut, is_over_a_dot
from geodata import conflict

DARAA, AS_SUWAYDA, HOMS = Point(36.10, 32.62), Point(36.57, 32.71), Point(36.72, 34.73)
"""Daraa lies 22 px west of as-Suwayda on a phone, and 5 px further south; its name begins 8 px from it."""


def test_a_name_would_lie_over_the_next_dot() -> None:
    assert is_over_a_dot(DARAA, "Daraa", [HOMS, AS_SUWAYDA])


def test_nor_over_its_own_nor_one_further_off() -> None:
    """Further east than the name reaches, west of the place, or above the line."""
    assert not is_over_a_dot(DARAA, "Daraa", [DARAA, HOMS])
    assert not is_over_a_dot(AS_SUWAYDA, "as-Suwayda", [DARAA])
    assert not is_over_a_dot(DARAA, "D", [AS_SUWAYDA])


def test_a_name_that_would_leave_the_screen() -> None:
    east = conflict.HOME[2]
    assert is_cut(Point(east - 0.1, 36.0), "Palmyra")
    assert not is_cut(HOMS, "Homs")
