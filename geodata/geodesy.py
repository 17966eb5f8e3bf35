"""Lengths, areas and distances on the WGS 84 ellipsoid, in kilometres; never in degrees.

Method: geodesics after Karney (2013), "Algorithms for geodesics", as pyproj's Geod computes them. An edge of a geometry
counts as the geodesic between its two vertices.
"""

from __future__ import annotations

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
from pyproj import Geod
from shapely import get_coordinates, get_parts, orient_polygons
from shapely.geometry.base import BaseGeometry

ELLIPSOID = Geod(ellps="WGS84")
POINT_SPACING_M = 1_000.0
"""Distances to a line are measured to points of it no further apart than this: they are at most 0.5 km too long."""


def area_km2(geometry: BaseGeometry) -> float:
    """Area of a (Multi)Polygon in WGS 84 degrees; holes are taken off, the direction of rings does not matter."""
    area_m2, _ = ELLIPSOID.geometry_area_perimeter(orient_polygons(geometry))
    return float(abs(area_m2)) / 1e6


def length_km(geometry: BaseGeometry) -> float:
    """Length of a (Multi)LineString in WGS 84 degrees."""
    return float(ELLIPSOID.geometry_length(geometry)) / 1e3


def distance_km(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> float:
    """Distance of two points in degrees, as the crow flies."""
    return float(ELLIPSOID.inv(lon_a, lat_a, lon_b, lat_b)[2]) / 1e3


def distances_km(point: tuple[float, float], spots: gpd.GeoDataFrame) -> np.ndarray:
    """Distances of points (WGS 84) from one (longitude, latitude), as the crow flies."""
    lons, lats = np.full(len(spots), point[0]), np.full(len(spots), point[1])
    metres: np.ndarray = ELLIPSOID.inv(lons, lats, spots.geometry.x.to_numpy(), spots.geometry.y.to_numpy())[2]
    return metres / 1e3


def distances_to_line_km(points: Sequence[tuple[float, float]], line: BaseGeometry) -> list[float]:
    """Distance from each point (longitude, latitude) to the nearest part of a line in degrees."""
    vertices = _with_extra_points(line)
    return [
        float(ELLIPSOID.inv(np.full(len(vertices), lon), np.full(len(vertices), lat), *vertices.T)[2].min()) / 1e3
        for lon, lat in points
    ]


def _with_extra_points(line: BaseGeometry) -> np.ndarray:
    """Vertices of a line, with points added where they are further apart than POINT_SPACING_M (rows lon, lat).

    Not shapely.segmentize, which spaces points in degrees: it moves a published figure by 0.1 km.
    """
    vertices, piece = get_coordinates(get_parts(line), return_index=True)
    start, end = vertices[:-1], vertices[1:]
    gap_m = np.where(piece[:-1] == piece[1:], ELLIPSOID.inv(*start.T, *end.T)[2], 0.0)
    added = (gap_m // POINT_SPACING_M).astype(int)
    edge = np.repeat(np.arange(len(gap_m)), added)
    nth = np.arange(len(edge)) - np.repeat(np.cumsum(added) - added, added) + 1
    between = start[edge] + (end - start)[edge] * (nth / (added[edge] + 1))[:, None]
    return np.vstack([vertices, between])
