"""Which governorate a point lies in, by the polygons of the base geography."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

POLYGON_NAMES = {"As-Suwayda": "Suwayda", "Ar-Raqqah": "Raqqa", "Al-Hasakah": "Hasakah"}
"""Names in the layer `governorates` -> in the vocabulary, where they differ."""


def governorate_of(points: gpd.GeoDataFrame, governorates: gpd.GeoDataFrame) -> pd.Series:
    """Name of the governorate (as in vocabulary.GOVERNORATES) of each point, "" for one abroad or at sea.

    Both frames in WGS 84; the polygons do not overlap.
    """
    joined = gpd.sjoin(points[["geometry"]], governorates[["name", "geometry"]], how="left", predicate="within")
    return joined["name"].groupby(level=0).first().replace(POLYGON_NAMES).fillna("").reindex(points.index)
