"""The example rows of a new folder: two made-up places, which say so and are taken out when places are imported."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from shapely.geometry import LineString

from geodata.conflict import SIDES

SOURCE = "example"
"""Id of the source that example rows cite."""
TITLE = "Made up: an example, to be replaced"
NOTE = "Made up: replace this row"
SOURCES = (
    {"id": "background", "title": "General knowledge of the compiler; no document was read", "reached": "no"},
    {"id": "interp", "title": "Inferred from dated neighbours or from a report on the whole area", "reached": "no"},
    {"id": SOURCE, "title": TITLE, "reached": "no", "origin": SOURCE},
)
SHARES = (0.4, 0.6)
"""Where the examples lie between the ends of a line through the country."""


def example_rows(outline: gpd.GeoDataFrame) -> dict[str, list[dict[str, str]]]:
    """Table -> its example rows, for an outline of one feature in WGS 84. Their claims have low confidence."""
    places, baseline = [], []
    for number, (share, side) in enumerate(
        zip(SHARES, (SIDES[0], SIDES[min(1, len(SIDES) - 2)]), strict=True), start=1
    ):
        lon, lat = _spot(outline, share)
        row = {
            "id": f"example-town-{number}",
            "name_en": f"Example town {number} (made up)",
            "kind": "city",
            "note": NOTE,
        }
        places.append(row | {"lat": f"{lat:.4f}", "lon": f"{lon:.4f}"})
        cited = f"background;{SOURCE}"
        baseline.append(
            {"place_id": row["id"], "side": side, "source_ids": cited, "coverage": "none", "confidence": "low"}
        )
    return {"places": places, "baseline": baseline, "sources": [dict(row) for row in SOURCES]}


def are_examples(baseline: pd.DataFrame) -> pd.Series:
    """Which rows of the baseline (as text) are of examples."""
    return baseline["source_ids"].str.split(";").map(lambda cited: SOURCE in cited).astype(bool)


def _spot(outline: gpd.GeoDataFrame, share: float) -> tuple[float, float]:
    """A point of the country (degrees) on the west-east line through a point that is surely in it."""
    country = max(getattr(outline.geometry.iloc[0], "geoms", [outline.geometry.iloc[0]]), key=lambda part: part.area)
    inside = country.representative_point()
    west, _, east, _ = country.bounds
    across = country.intersection(LineString([(west, inside.y), (east, inside.y)]))
    longest = max(getattr(across, "geoms", [across]), key=lambda line: line.length)
    point = longest.interpolate(share, normalized=True)
    return point.x, point.y
