"""Checks positions and lengths: points far from the country, latitude and longitude swapped, wrong lengths."""

from __future__ import annotations

from collections.abc import Iterator

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import dwithin, prepare, union_all
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.check.runner import rows, schema_problems
from geodata.derive.projected import projected_outline
from geodata.files.read import ROW
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.frames import ABROAD, GEOGRAPHY, geometry_rules

OUTLINE = tuple(name for name in (conflict.COUNTRY, conflict.EXCLUDED) if name)
"""Ids of the features that the outline must have."""
REACH_M = {
    **dict.fromkeys(("places", "cities"), layout.BORDER_TOLERANCE_M),
    **dict.fromkeys(("bases", "landmark_bases", "foreign_bases"), 30_000.0),
    "roads": 60_000.0,
}
"""How far outside the outline a point of a table or layer may lie: roads run on to cities abroad."""
POINT_FRAMES = (*REACH_M, *ABROAD)
"""Tables and layers of points. Those of ABROAD may lie anywhere, but must not look swapped."""
LENGTH_TOLERANCE = 0.02
"""Share by which `length_km` may differ from the length in METRIC_CRS; 0.01 km is allowed for rounding."""
POINT_TOLERANCE = 1e-4
"""Degrees (about 10 m) by which a point may differ from its properties `lat` and `lon`."""


def country_of(outline: gpd.GeoDataFrame | None, ids: tuple[str, ...] = OUTLINE) -> BaseGeometry | None:
    """The country with what is excluded (or what `ids` name), METRIC_CRS, prepared; None without a usable outline."""
    if outline is None or outline.empty or schema_problems(outline, GEOGRAPHY["outline"], ""):
        return None
    parts = outline[outline["id"].isin(ids)]
    country = union_all(projected_outline(parts).to_numpy())
    prepare(country)
    return country


def outside_country(points: pd.DataFrame, country: BaseGeometry, name: str, file: str) -> Iterator[Problem]:
    """Problems of points (columns row, lat, lon in degrees) of the table or layer `name`.

    A point looks swapped if it lies outside the country, but inside with latitude and longitude exchanged. Rows without
    numbers are skipped.
    """
    reach_m = REACH_M.get(name, layout.BORDER_TOLERANCE_M)
    located = points[points["lat"].between(-90, 90) & points["lon"].between(-180, 180)]
    outside = located[~_within(located["lon"], located["lat"], country, reach_m)]
    mirrored = _within(outside["lat"], outside["lon"], country, layout.BORDER_TOLERANCE_M)
    inside = " or ".join(name for name in (conflict.COUNTRY_NAME, conflict.EXCLUDED_NAME) if name)
    place = f"a point in {inside}, at most {reach_m / 1000:g} km outside"
    for (row, lat, lon), swapped in zip(rows(outside, "lat", "lon"), mirrored, strict=True):
        found = f"lat {lat:g}, lon {lon:g}"
        if swapped:
            yield Problem(file, row, f"{found}: latitude and longitude look swapped", place)
        elif name not in ABROAD:
            yield Problem(file, row, f"{found}: outside the country", place)


def with_valid_geometry(name: str, layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Features of a layer whose geometry keeps the rules of the schema, so that it can be measured."""
    rules = geometry_rules(name)
    return layer[np.array([all(rule.test(shape) for rule in rules) for shape in layer.geometry], dtype=bool)]


def positions(layer: gpd.GeoDataFrame) -> pd.DataFrame:
    """Row, lat and lon (degrees) of a layer of points."""
    return pd.DataFrame({ROW: layer[ROW], "lat": layer.geometry.y, "lon": layer.geometry.x})


def position_mismatches(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Points that do not lie where their properties `lat` and `lon` say."""
    properties = rows(layer, "lat", "lon")
    for (row, y, x), (_, lat, lon) in zip(rows(positions(layer), "lat", "lon"), properties, strict=True):
        if all(isinstance(value, int | float) for value in (lat, lon)) and not _close((y, x), (lat, lon)):
            mirrored = ": latitude and longitude look swapped" if _close((x, y), (lat, lon)) else ""
            found = f"a point at latitude {y:g}, longitude {x:g}{mirrored}"
            yield Problem(file, row, found, f"lat {lat:g} and lon {lon:g}, as in its properties")


def length_mismatches(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Lines whose `length_km` is not their length."""
    lengths_km = layer.to_crs(conflict.METRIC_CRS).length / 1e3
    for (row, given), km in zip(rows(layer, "length_km"), lengths_km, strict=True):
        if isinstance(given, int | float) and abs(given - km) > max(LENGTH_TOLERANCE * km, 0.01):
            yield Problem(file, row, f"length_km {given:g}", f"{km:.2f}, within {LENGTH_TOLERANCE:.0%}")


def _close(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) <= POINT_TOLERANCE and abs(a[1] - b[1]) <= POINT_TOLERANCE


def _within(x: pd.Series, y: pd.Series, country: BaseGeometry, reach_m: float) -> np.ndarray:
    """For each point (x, y in degrees): whether it lies at most so many metres from the country."""
    points = gpd.GeoSeries(gpd.points_from_xy(x, y), crs=layout.CRS).to_crs(conflict.METRIC_CRS)
    # Far from the country a projection has no numbers: such a point is not near it.
    known = np.isfinite(points.x.to_numpy()) & np.isfinite(points.y.to_numpy())
    within = np.zeros(len(points), dtype=bool)
    within[known] = dwithin(country, points.to_numpy()[known], reach_m)
    return within
