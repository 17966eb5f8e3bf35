"""Places: their order of importance, and the governorate that a point lies in."""

from __future__ import annotations

from typing import Literal

import geopandas as gpd
import numpy as np
import pandas as pd

from geodata import conflict
from geodata.conflict import METRIC_CRS, POLYGON_NAMES

REMOTE_KM = 100
"""Distance from the nearest place that has its name on a map of the whole country, from which a town has it too, km."""
RANK_STEP = 10_000_000
"""More than the population of any place, so that rank always counts before population."""


def importance(cities: pd.DataFrame) -> pd.Series:
    """A whole number for each feature of `cities`: smaller is more important.

    Rank counts first (1 is the seat of a governorate), then population, a blank one as 0.
    """
    population = pd.to_numeric(cities["population"], errors="coerce").fillna(0).astype(int)
    return cities["rank"].astype(int) * RANK_STEP - population


def remote_towns(cities: gpd.GeoDataFrame, km: float = REMOTE_KM) -> list[bool]:
    """True for places of rank 2 further than `km` from every place of rank 1 and more important remote town.

    At REMOTE_KM a map of the whole country has room for their names beside those of the cities. Distances in
    METRIC_CRS.
    """
    points, order = cities.geometry.to_crs(METRIC_CRS), importance(cities)
    named = list(points[cities["rank"] == 1])
    remote = [False] * len(cities)
    for row in sorted(np.flatnonzero(cities["rank"] == 2), key=lambda number: order.iloc[number]):
        if all(points.iloc[row].distance(other) > km * 1000 for other in named):
            remote[row] = True
            named.append(points.iloc[row])
    return remote


def by_importance(cities: pd.DataFrame, ties: Literal["name", "table"] = "name") -> pd.DataFrame:
    """Features of `cities`, the most important first, with `population` as a number (0 if unknown).

    Places of equal importance follow by English name, or stay in the order of the table. Labels of the map and the
    search box use the order of the table: the map draws features of equal importance in the order of its file.
    """
    population = pd.to_numeric(cities["population"], errors="coerce").fillna(0).astype(int)
    ordered = cities.assign(population=population, importance=importance(cities))
    keys = ["importance", "name_en"] if ties == "name" else ["importance"]
    return ordered.sort_values(keys, kind="stable").drop(columns="importance")


def governorate_of(points: gpd.GeoDataFrame, governorates: gpd.GeoDataFrame) -> pd.Series:
    """Name of the governorate (as in conflict.GOVERNORATES) of each point, "" for one abroad or at sea.

    Both frames in WGS 84; the polygons do not overlap.
    """
    joined = gpd.sjoin(points[["geometry"]], governorates[["name", "geometry"]], how="left", predicate="within")
    return joined["name"].groupby(level=0).first().replace(POLYGON_NAMES).fillna("").reindex(points.index)


def districts_of(names: pd.Series) -> tuple[str, ...]:
    """The districts (column `governorate`) that some places lie in: in the order of the conflict, else by name."""
    found = {name for name in names if name}
    return tuple(name for name in conflict.GOVERNORATES if name in found) or tuple(sorted(found))
