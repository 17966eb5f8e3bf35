"""How far the ground lies from what reports speak of: a grid of distances, averaged, by which areas pale.

Distances alone would draw a disc round each report in the desert; averaged, areas pale where reports are few.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from dashboard.map.ground.projection import Positions, degrees_of
from geodata import conflict

COLUMNS = 96
"""Pixels across the grid; about 7 km each in a country 700 km wide, between which the map interpolates."""
FIELD_KM = 64
"""Distance that the largest value of the field stands for, km; greater distances have it too."""
AVERAGED_KM = 20
"""Standard deviation of the weights (normal distribution) by which distances are averaged, km."""
Grid = npt.NDArray[np.float64]
"""One value a pixel, rows from the north."""


def report_field(
    points: gpd.GeoSeries, country: shapely.Geometry, corner: Positions, size: Positions
) -> npt.NDArray[np.uint8]:
    """Averaged distance to the nearest point, one byte a pixel: 0 for none, 255 for FIELD_KM and more.

    `points`: places that reports name, `country`: the polygon whose pixels are averaged, both WGS 84; `corner` and
    `size` of the box that the grid divides, in Web Mercator.
    """
    middles = _middles(corner, size, points.crs)
    km = nearest_km(points, middles)
    inside = shapely.contains_xy(country, middles.x.to_numpy(), middles.y.to_numpy())
    pixel_km = float(np.ptp(gpd.GeoSeries(middles.iloc[[0, COLUMNS - 1]]).to_crs(conflict.METRIC_CRS).x)) / 1000
    shape = (-1, COLUMNS)
    found = averaged(km.reshape(shape), inside.reshape(shape), AVERAGED_KM * (COLUMNS - 1) / pixel_km)
    return np.round(np.minimum(found / FIELD_KM, 1) * 255).astype(np.uint8)


def nearest_km(points: gpd.GeoSeries, middles: gpd.GeoSeries) -> Grid:
    """Distance from each of `middles` to the nearest of `points`, km; FIELD_KM without any. Both in one CRS."""
    if points.empty:
        return np.full(len(middles), float(FIELD_KM))
    tree = shapely.STRtree(points.to_crs(conflict.METRIC_CRS).to_numpy())
    _found, metres = tree.query_nearest(
        middles.to_crs(conflict.METRIC_CRS).to_numpy(), return_distance=True, all_matches=False
    )
    return np.asarray(metres) / 1000


def averaged(values: Grid, inside: npt.NDArray[np.bool_], deviation: float) -> Grid:
    """Mean of the values inside around each pixel, weighted by a normal distribution.

    `deviation`: its standard deviation in pixels, cut off at three of them. Pixels with none inside so near keep their
    value.
    """
    weight = _spread(inside.astype(float), deviation)
    mean = _spread(np.where(inside, values, 0.0), deviation) / np.where(weight > 0, weight, 1)
    return np.where(weight > 0, mean, values)


def _spread(values: Grid, deviation: float) -> Grid:
    """Sum of the values around each pixel, weighted."""
    reach = int(np.ceil(3 * deviation))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / deviation) ** 2)
    for axis in (0, 1):
        padded = np.pad(values, [(reach, reach) if one == axis else (0, 0) for one in (0, 1)])
        values = np.apply_along_axis(np.convolve, axis, padded, weights, mode="valid")
    return values


def _middles(corner: Positions, size: Positions, crs: object) -> gpd.GeoSeries:
    """Middles of the pixels of the grid, row by row."""
    rows = round(COLUMNS * float(size[1] / size[0]))
    x, y = ((np.arange(count) + 0.5) / count for count in (COLUMNS, rows))
    grid = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2) * size + corner
    return gpd.GeoSeries(shapely.points(degrees_of(grid)), crs=crs)
