"""Where the name of a place has room: at its right, unless there is none on a phone that shows the whole country."""

from __future__ import annotations

import math
from collections.abc import Iterable

from shapely.geometry import Point

from dashboard.map.expressions import Expression
from geodata import conflict

NAME_EM, ASLANT_EM = 0.65, (0.46, 0.75)
"""Distance of a place's name from its middle, in sizes of its letters: beside, above or below it; aslant, its way
across and its way up or down."""
RIGHTWARD = ("left", "right", "bottom-left", "top-left", "top", "bottom", "bottom-right", "top-right")
"""The part of a name that stands at its place, the best first: then it is at its right, left, aslant, below, above."""
LEVEL_LEFTWARD = ("right", "bottom-right", "top-right", "left", "top", "bottom", "bottom-left", "top-left")
"""The same for a name that would lie over the dots of other places at its right."""
LEFTWARD = ("bottom-right", "right", "top-right", "left", "top", "bottom", "bottom-left", "top-left")
"""The same for a name that would end beyond the edge at its right."""
PHONE_PX, NAME_GAP_PX, LETTER_PX = 350, 8, 6
"""Width that a phone has for the country; px from a place to its name that its margin leaves; width of a letter."""
HALF_LINE_PX = 10
"""Half of the height of a name with the dot that it must not touch."""
PX_OF_DEGREE = PHONE_PX / (conflict.HOME[2] - conflict.HOME[0])
"""Px of a degree of longitude on such a phone."""


def _name_px(name: str) -> float:
    """How far a name at the right of its place reaches from it."""
    return NAME_GAP_PX + len(name) * LETTER_PX


def is_cut(point: Point, name: str) -> bool:
    """Whether a name at the right of its place would end beyond a phone's screen that shows the whole country."""
    east = conflict.HOME[2] - float(point.x)
    return east * PX_OF_DEGREE < _name_px(name)


def hides_dots(point: Point, name: str, dots: Iterable[Point]) -> bool:
    """Whether a name at the right of its place would lie over at least two more of some dots than one at its left, on
    a phone's screen that shows the whole country."""
    upright = PX_OF_DEGREE / math.cos(math.radians(point.y))
    reach = _name_px(name)
    level = [(dot.x - point.x) * PX_OF_DEGREE for dot in dots if abs(dot.y - point.y) * upright < HALF_LINE_PX]
    return bool(sum(0 < px < reach for px in level) >= sum(-reach < px < 0 for px in level) + 2)


def anchors(names: Iterable[str]) -> Expression:
    """Anchors, each with the way of the name from its place, in sizes of its letters."""
    ways = {"left": 1, "right": -1, "top": 1, "bottom": -1}

    def way(name: str) -> list[float]:
        down, _dash, across = name.rpartition("-")
        if down:
            return [ways[across] * ASLANT_EM[0], ways[down] * ASLANT_EM[1]]
        return [ways[name] * NAME_EM, 0] if name in ("left", "right") else [0, ways[name] * NAME_EM]

    return ["literal", [part for name in names for part in (name, way(name))]]
