"""An arrow is one sound shape that runs from its start to its end."""

from __future__ import annotations

import pytest
from shapely.geometry import Point

from geodata.derive.arrow_shape import arrow


@pytest.mark.parametrize("end", [(100, 0), (0, -40), (-30, 30), (7, 1)])
def test_it_is_valid_and_leaves_room_at_both_ends(end: tuple[float, float]) -> None:
    start, tip = Point(0, 0), Point(end)
    shape = arrow(start, tip)
    length = start.distance(tip)
    assert shape.is_valid
    for spot in (start, tip):
        assert 0.03 * length < shape.distance(spot) < 0.07 * length


def test_it_points_at_its_end() -> None:
    """Eastward: the head, the widest part, lies in the last third, and the body bends north, to the left."""
    shape = arrow(Point(0, 0), Point(100, 0))
    west, _, east, _ = shape.bounds
    assert west == pytest.approx(5, abs=1)
    assert east == pytest.approx(95, abs=1)
    widest = max(shape.exterior.coords, key=lambda vertex: vertex[1])
    assert 65 < widest[0] < 80
    assert shape.centroid.y > 0


def test_weight_makes_it_stouter_not_longer() -> None:
    slim, stout = (arrow(Point(0, 0), Point(100, 0), weight) for weight in (1, 2))
    assert stout.area == pytest.approx(2 * slim.area, rel=0.05)
    assert stout.bounds[2] == pytest.approx(slim.bounds[2], abs=0.5)


def test_one_point_makes_no_arrow() -> None:
    with pytest.raises(ValueError, match="two points apart"):
        arrow(Point(3, 3), Point(3, 3))
