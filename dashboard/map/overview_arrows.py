"""Advance arrows for the overview (low zoom): longer and thicker, and none crosses another of the same day.

A short arrow starts further back in the same direction, as long as its side held that point on the day before.
"""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.calendar import day_before
from geodata.dataset import Dataset
from geodata.derive.arrow_shape import arrow
from geodata.derive.control import valid_on
from geodata.schema import layout

LENGTHS_M = (50_000.0, 40_000.0, 30_000.0, 20_000.0)
"""Lengths for shorter arrows, metres; the first one that starts inside the side's area is used. 50 km are 55 px with
700 km in view."""
THICKNESS = 1.9
"""Times the thickness of the arrows in the layer `advance_arrows`."""


def overview_arrows(dataset: Dataset) -> gpd.GeoDataFrame:
    """Arrows of the layer `advance_arrows` for the overview (Polygon, WGS 84, its index).

    Of arrows of a day that cross, the first one stays.
    """
    arrows, areas = dataset.geo["advance_arrows"], dataset.geo["control_areas"].to_crs(conflict.METRIC_CRS)
    spots = dataset.geo["cities"].set_index("id").geometry.to_crs(conflict.METRIC_CRS)
    stout = []
    for row in arrows.itertuples():
        eve = day_before(row.date)
        assert eve is not None  # an arrow compares two days, so none is of the first
        held = valid_on(areas, eve).set_index("side").geometry[row.side]
        start, end = spots[row.from_place], spots[row.to_place]
        stout.append(arrow(_further_back(start, end, held), end, THICKNESS))
    shapes = gpd.GeoSeries(stout, index=arrows.index, crs=conflict.METRIC_CRS)
    kept = [row for _, of_day in shapes.groupby(arrows["date"]) for row in _without_crossings(of_day)]
    return arrows.loc[kept].set_geometry(shapes[kept].to_crs(layout.CRS))


def _further_back(start: Point, end: Point, held: BaseGeometry) -> Point:
    """Start of the longest arrow that starts on `held`; its own start if there is none."""
    length_m = start.distance(end)
    for longer in (wanted / length_m for wanted in LENGTHS_M if wanted > length_m):
        back = Point(end.x + (start.x - end.x) * longer, end.y + (start.y - end.y) * longer)
        if held.contains(back):
            return back
    return start


def _without_crossings(shapes: pd.Series) -> list[int]:
    """Index of the shapes that intersect none of those kept before them."""
    kept: list[int] = []
    for row, shape in shapes.items():
        if not any(shape.intersects(shapes[other]) for other in kept):
            kept.append(row)
    return kept
