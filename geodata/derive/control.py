"""Who holds a place on a day, and the areas of control derived from that."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import pandas as pd
from shapely import coverage_union_all
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.calendar import DAYS, runs
from geodata.conflict import FIRST_DAY
from geodata.geodesy import area_km2
from geodata.schema import layout

NAMED_CONFIDENCE = ("high", "medium")
"""Confidence of a claim that sources make: they name the place, or report on the area."""


def holders(baseline: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """Side that holds each place at the end of each day: `claims_by_day` of the sides."""
    return claims_by_day(baseline, changes, ("side", "to_side"))


def named_holders(baseline: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """The same, but missing where the claim that the holder rests on has low confidence."""
    sure = claims_by_day(baseline, changes, ("confidence", "confidence")).isin(NAMED_CONFIDENCE)
    return holders(baseline, changes).where(sure)


def claims_by_day(baseline: pd.DataFrame, changes: pd.DataFrame, columns: tuple[str, str]) -> pd.DataFrame:
    """What the claim says that the holder of each place rests on at the end of each day.

    `columns`: the one to read in a row of the baseline, and in a change. Index: place ids in the order of the
    baseline. Columns: the days of the period. A change holds from its date, inclusive, until the next one; of several
    on one day the last row counts.
    """
    before, after = columns
    told = pd.DataFrame({FIRST_DAY: baseline.set_index("place_id")[before]})
    last = changes.drop_duplicates(["place_id", "date"], keep="last")
    later = last.pivot(index="place_id", columns="date", values=after)
    return told.join(later.drop(columns=FIRST_DAY, errors="ignore")).reindex(columns=list(DAYS)).ffill(axis=1)


def government_ended(held: pd.DataFrame) -> pd.Series:
    """True for the days after the last on which the government holds a place."""
    holds = (held == conflict.GOVERNMENT).any()
    return ~holds[::-1].cummax()[::-1]


def valid_on(layer: gpd.GeoDataFrame, day: str) -> gpd.GeoDataFrame:
    """The features of a dated layer that are valid on a day (both ends inclusive; no `valid_to` = still so)."""
    return layer[(layer["valid_from"] <= day) & (layer["valid_to"].isna() | (layer["valid_to"] >= day))]


def control_areas(cells: gpd.GeoDataFrame, held: pd.DataFrame) -> gpd.GeoDataFrame:
    """Areas of control: cells of one side dissolved, one row for each run of days with the same shape.

    `cells` (WGS 84, column `place_id`) must share the vertices of their common edges. Columns: side, valid_from,
    valid_to (inclusive, missing = still so on the last day), area_km2, geometry ((Multi)Polygon). Ground of places
    that `held` gives no side is left out.
    """
    ground = cells.set_index("place_id").geometry
    sides = held.loc[ground.index]
    rows = []
    for side, valid_from, valid_to, places in holding_spans(sides):
        shape = dissolve([ground[place] for place in ground.index if place in places])
        rows.append((side, valid_from, valid_to, round(area_km2(shape), 1), shape))
    columns = ["side", "valid_from", "valid_to", "area_km2", "geometry"]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry="geometry", crs=layout.CRS)


def holding_spans(sides: pd.DataFrame) -> Iterator[tuple[str, str, str | None, frozenset[str]]]:
    """Side, valid_from, valid_to (None = still so) and the places that the side holds, as `holders` tells it.

    One for each run of days on which a side that holds any holds the same; sides in the order of conflict.SIDES.
    """
    ids, values = sides.index.to_numpy(), sides[list(DAYS)].to_numpy()
    for side in conflict.SIDES:
        members = [frozenset(ids[on_day]) for on_day in (values == side).T]
        for valid_from, valid_to, places in runs(members):
            if places:
                yield side, valid_from, valid_to, places


def dissolve(polygons: list[BaseGeometry]) -> BaseGeometry:
    """Union of polygons that tile their ground; exact, since it only drops the edges that two of them share."""
    shape = coverage_union_all(polygons)
    parts = [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon)]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)
