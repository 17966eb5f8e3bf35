"""Who holds a place on a day, and the areas of control derived from that."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from shapely import coverage_union_all
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata import contract
from geodata.measure import area_km2
from geodata.timeline import DAYS, FIRST_DAY, runs


def holders(baseline: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """Side that holds each place at the end of each day.

    Index: place ids in the order of the baseline. Columns: the days of the period. A change holds from its date,
    inclusive, until the next one; of several on one day the last row counts.
    """
    held = pd.DataFrame({FIRST_DAY: baseline.set_index("place_id")["side"]})
    last = changes.drop_duplicates(["place_id", "date"], keep="last")
    later = last.pivot(index="place_id", columns="date", values="to_side")
    return held.join(later.drop(columns=FIRST_DAY, errors="ignore")).reindex(columns=list(DAYS)).ffill(axis=1)


def control_areas(cells: gpd.GeoDataFrame, held: pd.DataFrame) -> gpd.GeoDataFrame:
    """Areas of control: cells of one side dissolved, one row for each run of days with the same shape.

    `cells` (WGS 84, column `place_id`) must share the vertices of their common edges. Columns: side, valid_from,
    valid_to (inclusive, missing = still so on the last day), area_km2, geometry ((Multi)Polygon).
    """
    ground = cells.set_index("place_id").geometry
    sides = held.loc[ground.index]
    rows = []
    for side in contract.SIDES:
        members = [frozenset(sides.index[sides[day] == side]) for day in DAYS]
        for valid_from, valid_to, places in runs(members):
            if places:
                shape = dissolve([ground[place] for place in ground.index if place in places])
                rows.append((side, valid_from, valid_to, round(area_km2(shape), 1), shape))
    columns = ["side", "valid_from", "valid_to", "area_km2", "geometry"]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry="geometry", crs=contract.CRS)


def dissolve(polygons: list[BaseGeometry]) -> BaseGeometry:
    """Union of polygons that tile their ground; exact, since it only drops the edges that two of them share."""
    shape = coverage_union_all(polygons)
    parts = [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon)]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)
