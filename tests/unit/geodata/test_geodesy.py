"""Lengths, areas and distances are true on the ellipsoid, in kilometres."""

from __future__ import annotations

import math

import pytest
from pyproj import Transformer
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon, box

from geodata import conflict
from geodata.geodesy import area_km2, distances_to_line_km, length_km
from geodata.schema import layout

BOX_KM2 = 10_187.81
"""Area of the box 36-37° E, 34-35° N on WGS 84, from the closed formula for a zone of the ellipsoid."""
DEGREE_KM = 110.9315
"""Length of the meridian from 34° to 35° N, from the series for the meridian arc of WGS 84."""


def _utm_km(*points: tuple[float, float]) -> float:
    """Straight distance of two points in UTM zone 37N: another method than the one tested, good to 0.1 %."""
    to_metric = Transformer.from_crs(layout.CRS, conflict.METRIC_CRS, always_xy=True)
    return math.dist(*(to_metric.transform(*point) for point in points)) / 1000


def test_length_of_a_degree_of_latitude() -> None:
    """A degree-sized answer would be 1."""
    line = LineString([(36, 34), (36, 34.3), (36, 35)])
    assert length_km(line) == pytest.approx(DEGREE_KM, rel=1e-5)
    assert length_km(MultiLineString([line, [(37, 34), (37, 35)]])) == pytest.approx(2 * DEGREE_KM, rel=1e-5)


def test_area_of_a_degree_box() -> None:
    """A degree-sized answer would be 1; the direction of the ring does not matter."""
    shape = box(36, 34, 37, 35)
    assert area_km2(shape) == pytest.approx(BOX_KM2, rel=0.0005)
    assert area_km2(Polygon(shape.exterior.coords[::-1])) == pytest.approx(area_km2(shape), rel=1e-12)


@pytest.mark.parametrize("reverse", [False, True])
def test_a_hole_is_taken_off(reverse: bool) -> None:
    shape, hole = box(36, 34, 37, 35), box(36.4, 34.4, 36.6, 34.6)
    ring = list(hole.exterior.coords)[:: -1 if reverse else 1]
    holed = Polygon(shape.exterior, [ring])
    assert area_km2(holed) == pytest.approx(area_km2(shape) - area_km2(hole), rel=1e-9)
    assert area_km2(MultiPolygon([holed, hole])) == pytest.approx(area_km2(shape), rel=1e-9)


def test_nearest_point_of_an_edge_without_vertices_between_its_ends() -> None:
    """The edge runs along 36° E; its middle is 91 km off, its ends 144 km."""
    near = distances_to_line_km([(37, 35)], LineString([(36, 34), (36, 36)]))[0]
    assert near == pytest.approx(_utm_km((37, 35), (36, 35)), abs=0.5)
    assert near == pytest.approx(91.3, abs=0.5)


def test_nearest_of_several_lines() -> None:
    west, east = LineString([(35, 34), (35, 36)]), MultiLineString([[(40, 34), (40, 36)], [(37.1, 34), (37.1, 36)]])
    assert distances_to_line_km([(37, 35)], MultiLineString([west, *east.geoms])) == [pytest.approx(9.13, abs=0.5)]
    assert distances_to_line_km([(37, 35), (37, 35)], west) == [pytest.approx(182.6, abs=0.5)] * 2
