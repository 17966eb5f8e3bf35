"""Advance arrows as they are drawn from afar: long and stout enough to be seen, and none across another of its day.

A short arrow begins further back in the same direction, as far as the ground is its side's on the day before.
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
"""Lengths that a shorter arrow is given, the first that its ground allows; 50 km are 55 px with Syria in view."""
THICKNESS = 1.9
"""How much stouter than the arrows of the layer."""


def overview_arrows(dataset: Dataset) -> gpd.GeoDataFrame:
    """Those of the layer `advance_arrows` that are drawn from afar (WGS 84, its index); the first of a day wins."""
    arrows, areas = dataset.geo["advance_arrows"], dataset.geo["control_areas"].to_crs(conflict.METRIC_CRS)
    spots = dataset.geo["cities"].set_index("id").geometry.to_crs(conflict.METRIC_CRS)
    stout = []
    for row in arrows.itertuples():
        held = valid_on(areas, day_before(row.date)).set_index("side").geometry[row.side]
        start, end = spots[row.from_place], spots[row.to_place]
        stout.append(arrow(_further_back(start, end, held), end, THICKNESS))
    shapes = gpd.GeoSeries(stout, index=arrows.index, crs=conflict.METRIC_CRS)
    kept = [row for _, of_day in shapes.groupby(arrows["date"]) for row in _apart(of_day)]
    return arrows.loc[kept].set_geometry(shapes[kept].to_crs(layout.CRS))


def _further_back(start: Point, end: Point, held: BaseGeometry) -> Point:
    """Where the arrow begins: on `held`, or else at its start."""
    length_m = start.distance(end)
    for longer in (wanted / length_m for wanted in LENGTHS_M if wanted > length_m):
        back = Point(end.x + (start.x - end.x) * longer, end.y + (start.y - end.y) * longer)
        if held.contains(back):
            return back
    return start


def _apart(shapes: pd.Series) -> list[int]:
    """Index of the shapes that cross none of those kept before them."""
    kept: list[int] = []
    for row, shape in shapes.items():
        if not any(shape.intersects(shapes[other]) for other in kept):
            kept.append(row)
    return kept
