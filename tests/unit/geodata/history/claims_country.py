"""Six places, their holders on 26 November and their changes, some of them reported late, or by no dated source."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point, box

from geodata.dataset import Dataset
from geodata.schema import layout

PLACES = (
    ("damascus", "Damascus", 1, "1000"),
    ("late", "Late", 3, ""),
    ("crossed", "Crossed", 2, "20"),
    ("undated", "Undated", 2, "30"),
    ("vague", "Vague", 3, ""),
    ("quiet", "Quiet", 4, ""),
)
"""Id, name, rank, population. Each stands for one box of ground, of 1, 2, 4, 8, 16 and 32 km2 by its row."""
BASELINE = (
    ("damascus", "government", "background", "high"),
    ("late", "government", "nov", "medium"),
    ("crossed", "government", "background;nov", "low"),
    ("undated", "government", "background", "low"),
    ("vague", "government", "nov", "high"),
    ("quiet", "sdf", "background", "medium"),
)
CHANGES = (
    ("late", "2024-11-28", "government", "opposition_hts", 0, "dec01", "high"),
    ("crossed", "2024-11-28", "government", "contested", 0, "dec05", "low"),
    ("crossed", "2024-11-30", "contested", "opposition_hts", 0, "dec01", "medium"),
    ("undated", "2024-12-02", "government", "opposition_hts", 0, "interp;december", "low"),
    ("vague", "2024-12-06", "government", "contested", 2, "dec06", "low"),
    ("vague", "2024-12-08", "contested", "opposition_hts", 1, "next-year", "low"),
    ("damascus", "2024-12-08", "government", "opposition_hts", 0, "dec08", "high"),
)
"""Place, date, from side, to side, precision in days, sources, confidence."""
SOURCES = {
    **{"nov": "2024-11-20", "dec01": "2024-12-01", "dec05": "2024-12-05", "dec06": "2024-12-06"},
    **{"dec08": "2024-12-08", "december": "2024-12", "next-year": "2025-12-08", "interp": "", "background": ""},
}
"""Id and date."""


def country() -> Dataset:
    """The tables as above, the layers `cities` and `cells`."""
    columns = ["place_id", "date", "from_side", "to_side", "precision_days", "source_ids", "confidence"]
    places = pd.DataFrame(PLACES, columns=["id", "name_en", "rank", "population"])
    spots = [Point(36 + number, 34) for number in range(len(places))]
    cells = {"place_id": places["id"], "area_km2": [2.0**number for number in range(len(places))]}
    return Dataset(
        geo={
            "cities": gpd.GeoDataFrame(places, geometry=spots, crs=layout.CRS),
            "cells": gpd.GeoDataFrame(cells, geometry=[box(s.x, 34, s.x + 1, 35) for s in spots], crs=layout.CRS),
        },
        tables={
            "baseline": pd.DataFrame(BASELINE, columns=["place_id", "side", "source_ids", "confidence"]),
            "changes": pd.DataFrame(CHANGES, columns=columns),
            "sources": pd.DataFrame(SOURCES.items(), columns=["id", "date"]),
        },
    )
