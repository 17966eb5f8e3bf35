"""The outline in METRIC_CRS. An edge of the file is straight in degrees; in metres it bends, if it is long."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import numpy.typing as npt
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.schema import layout

OFF_M = 10.0
"""So far a projected edge may lie from where its middle belongs: what the map cannot show. A longer one gets points in
between, so that no ground along a coarse outline is left without a cell."""

Points = npt.NDArray[np.float64]


def projected_outline(outline: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """The features of the layer `outline` (index: ids) in METRIC_CRS, their long edges bent as the projection bends
    them."""
    plain = outline.set_index("id").geometry
    return gpd.GeoSeries([_bent(shape) for shape in plain], index=plain.index, crs=layout.CRS).to_crs(
        conflict.METRIC_CRS
    )


def _bent(shape: BaseGeometry) -> BaseGeometry:
    if isinstance(shape, MultiPolygon):
        parts = [_bent(part) for part in shape.geoms]
        return shape if all(new is old for new, old in zip(parts, shape.geoms, strict=True)) else MultiPolygon(parts)
    if not isinstance(shape, Polygon):
        return shape
    rings = [np.asarray(ring.coords)[:, :2] for ring in (shape.exterior, *shape.interiors)]
    bent = [_with_points_between(ring) for ring in rings]
    if all(len(new) == len(old) for new, old in zip(bent, rings, strict=True)):
        return shape
    return Polygon(bent[0], bent[1:])


def _with_points_between(ring: Points) -> Points:
    """A ring (degrees) with points along each edge that would be off by more than OFF_M: half the way, a quarter."""
    if len(ring) < 2:
        return ring
    ends, middles = _metres(ring), _metres((ring[:-1] + ring[1:]) / 2)
    off_m = np.hypot(*((ends[:-1] + ends[1:]) / 2 - middles).T)
    pieces = np.maximum(np.ceil(np.sqrt(off_m / OFF_M)), 1).astype(int)  # how far off it is grows as its square
    if not np.isfinite(off_m).all() or (pieces == 1).all():
        return ring
    along = [
        start + (end - start) * np.arange(count)[:, None] / count
        for start, end, count in zip(ring[:-1], ring[1:], pieces, strict=True)
    ]
    return np.vstack([*along, ring[-1:]])


def _metres(points: Points) -> Points:
    projected = gpd.GeoSeries(gpd.points_from_xy(*points.T), crs=layout.CRS).to_crs(conflict.METRIC_CRS)
    return np.column_stack([projected.x, projected.y])
