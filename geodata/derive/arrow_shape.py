"""The outline of an arrow between two points: a slim body that widens to a head, slightly curved.

The axis is a quadratic Bézier curve whose control point lies BEND of the length to the left of the middle; the body is
offset from it square to its tangent. All sizes are shares of the length, so that arrows of all lengths look alike.
"""

from __future__ import annotations

import numpy as np
from shapely.geometry import Point, Polygon

BEND = 0.13
"""How far the control point lies off the straight line."""
GAP = 0.05
"""What is left free at either end, for the dot and the name of a place."""
TAIL, NECK, BARB, HEAD = 0.025, 0.05, 0.125, 0.24
"""Half the width at the tail, at the neck, and of the head there; and how long the head is."""
STEPS = 24
"""Points along either side of the body."""


def arrow(start: Point, end: Point, weight: float = 1.0) -> Polygon:
    """The arrow from one point to another, both in a metric CRS; `weight` times as stout.

    Raises ValueError if they are one point.
    """
    tail, tip = (np.array([spot.x, spot.y]) for spot in (start, end))
    length = float(np.hypot(*(tip - tail)))
    if length == 0:
        raise ValueError("expected two points apart for an arrow")
    control = (tail + tip) / 2 + BEND * _left(tip - tail)
    along = np.linspace(GAP, 1 - GAP - HEAD, STEPS)
    axis, aside = _curve(tail, control, tip, along)
    half = weight * length * np.linspace(TAIL, NECK, STEPS)[:, None]
    barbs = [axis[-1] + aside[-1] * weight * length * side for side in (BARB, -BARB)]
    (point,), _ = _curve(tail, control, tip, np.array([1 - GAP]))
    return Polygon([*(axis + aside * half), barbs[0], point, barbs[1], *(axis - aside * half)[::-1]])


def _curve(tail: np.ndarray, control: np.ndarray, tip: np.ndarray, along: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Points of the curve at shares of its way, and the unit vectors to the left of it there."""
    t = along[:, None]
    points = (1 - t) ** 2 * tail + 2 * t * (1 - t) * control + t**2 * tip
    tangents = (1 - t) * (control - tail) + t * (tip - control)
    aside = _left(tangents)
    return points, aside / np.linalg.norm(aside, axis=1)[:, None]


def _left(vector: np.ndarray) -> np.ndarray:
    """The vector, or each row of vectors, turned by a right angle to the left."""
    return np.stack([-vector[..., 1], vector[..., 0]], axis=-1)
