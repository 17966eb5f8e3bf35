"""The side that holds each place on each day, and the areas of control that follow from it."""

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

NAMED_CONFIDENCE = layout.CONFIDENCE_STEPS["medium"]
"""Confidence of a claim that rests on sources which name the place or report on its area."""


def holders(baseline: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """Side that holds each place (index: ids) at the end of each day (columns), see `claims_by_day`."""
    return claims_by_day(baseline, changes, ("side", "to_side"))


def named_holders(baseline: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """The same, but missing where the claim behind the holder has low confidence."""
    sure = claims_by_day(baseline, changes, ("confidence", "confidence")).isin(NAMED_CONFIDENCE)
    return holders(baseline, changes).where(sure)


def claims_by_day(baseline: pd.DataFrame, changes: pd.DataFrame, columns: tuple[str, str]) -> pd.DataFrame:
    """A value of the claim behind the holder of each place at the end of each day.

    The claim is the last change until the end of the day, or the row of the baseline. `columns`: the one to read in a
    row of the baseline, and in a change. Index: place ids in the order of the baseline. Columns: days of the period.
    A change counts from its date, inclusive, until the next one; of several on one day the last row counts.
    """
    before, after = columns
    first = pd.DataFrame({FIRST_DAY: baseline.set_index("place_id")[before]})
    last = changes.drop_duplicates(["place_id", "date"], keep="last")
    later = last.pivot(index="place_id", columns="date", values=after)
    return first.join(later.drop(columns=FIRST_DAY, errors="ignore")).reindex(columns=list(DAYS)).ffill(axis=1)


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
    ground = dict(zip(cells["place_id"], cells.geometry, strict=True))
    sides = held.loc[list(ground)]
    rows = []
    for side, valid_from, valid_to, places in holding_spans(sides):
        shape = dissolve([cell for place, cell in ground.items() if place in places])
        rows.append((side, valid_from, valid_to, round(area_km2(shape), 1), shape))
    columns = ["side", "valid_from", "valid_to", "area_km2", "geometry"]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry="geometry", crs=layout.CRS)


def holding_spans(sides: pd.DataFrame) -> Iterator[tuple[str, str, str | None, frozenset[str]]]:
    """Side, valid_from, valid_to (None = until the last day) and the places (ids) that the side holds.

    One for each run of days on which a side holds the same places; none for days without any. Sides in the order of
    conflict.SIDES. `sides`: as `holders` gives it.
    """
    ids, values = sides.index.to_numpy(), sides[list(DAYS)].to_numpy()
    for side in conflict.SIDES:
        members = [frozenset(ids[on_day]) for on_day in (values == side).T]
        for valid_from, valid_to, places in runs(members):
            if places:
                yield side, valid_from, valid_to, places


def dissolve(polygons: list[BaseGeometry]) -> BaseGeometry:
    """Union of polygons that neither overlap nor leave gaps. It is exact: it only drops the edges that two share."""
    shape = coverage_union_all(polygons)
    parts = [part for part in getattr(shape, "geoms", [shape]) if isinstance(part, Polygon)]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)
