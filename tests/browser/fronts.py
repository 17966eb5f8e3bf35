"""Stretches of front, and how sure each place is, for tests of what is shown and of what is drawn."""

from __future__ import annotations

import numpy as np
from driving import Page
from shapely.geometry import MultiLineString

from geodata.dataset import Dataset
from geodata.history.doubt import certainty, confidence
from geodata.schema.layout import CONFIDENCE

CLAIMED, INFERRED = 2, 3
"""What the map calls low confidence; high is 0 and medium is 1."""
SURE_FRONT, UNSURE_FRONT = ("jubb-al-jarrah", "uqayribat"), ("harmala-hama", "ithriya")
"""Two long stretches of front that moved on 5 December; the second rests on ground that is inferred."""
STILL_FRONT = ("jadin-kabirah", "tabqa-airbase")
"""One as sure as the first, which did not move that day."""


def grades(dataset: Dataset, day: str) -> np.ndarray:
    """0 high, 1 medium, 2 claimed, 3 inferred; contested on a claim of low confidence counts as claimed."""
    level = confidence(dataset)[day].map(CONFIDENCE.index)
    return np.where(level < CLAIMED, level, np.where(certainty(dataset)[day] == "inferred", INFERRED, CLAIMED))


def middle(dataset: Dataset, places: tuple[str, str]) -> tuple[float, float]:
    """Longitude and latitude of the middle of the stretch of front that two places hold up."""
    edges = dataset.geo["cell_edges"]
    line = edges[(edges["place_a"] == places[0]) & (edges["place_b"] == places[1])].geometry.iloc[0]
    longest = max(line.geoms, key=lambda part: part.length) if isinstance(line, MultiLineString) else line
    point = longest.interpolate(0.5, normalized=True)
    return point.x, point.y


def look_at(page: Page, dataset: Dataset, places: tuple[str, str]) -> tuple[float, float]:
    """Brings the middle of a stretch of front to the middle of the map; where that is, in CSS pixels of the page."""
    page.map("void map.jumpTo({center: arguments[0], zoom: 8.6}, {originalEvent: true})", middle(dataset, places))
    page.idle()
    box = page.box(".map")
    return (box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2
