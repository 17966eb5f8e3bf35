"""Signs of a day that lie together are one at low zooms, and stand side by side from near."""

from __future__ import annotations

import geopandas as gpd
from shapely.geometry import Point

from dashboard.map.day_signs import TOGETHER_KM, day_sign_layers, side_by_side

HAMA = Point(36.75, 35.13)
SALAMIYAH = Point(37.05, 35.01)
"""About 30 km from Hama, and the place below about 10."""
MAARIN = Point(36.85, 35.18)


def signs(*rows: tuple[str, Point]) -> gpd.GeoDataFrame:
    """Rows with a date and a point."""
    return gpd.GeoDataFrame({"date": [date for date, _ in rows]}, geometry=[at for _, at in rows], crs=4326)


def test_the_first_of_those_that_lie_together_stands_for_all() -> None:
    """By day: what lies at the same place on another day is no part of it."""
    rows = [("2024-12-05", HAMA), ("2024-12-05", MAARIN), ("2024-12-05", SALAMIYAH), ("2024-12-06", HAMA)]
    assert 10 < TOGETHER_KM < 30
    assert side_by_side(signs(*rows))["count"].tolist() == [2, 0, 1, 1]


def test_those_with_the_same_day_and_point_stand_side_by_side() -> None:
    rows = [("2024-12-05", HAMA), ("2024-12-05", HAMA), ("2024-12-05", MAARIN), ("2024-12-06", HAMA)]
    assert side_by_side(signs(*rows))["dodge"].tolist() == [0, 1, 0, 0]


def test_at_every_zoom_one_of_the_two_layers_is_drawn() -> None:
    """The layer of those together ends where that of each begins."""
    layers = {layer["id"]: layer for layer in day_sign_layers()}
    assert set(layers) == {"events", "events-each", "movements", "movements-each"}
    for source in ("events", "movements"):
        assert layers[source]["maxzoom"] == layers[f"{source}-each"]["minzoom"] == 8
        assert layers[source]["source"] == layers[f"{source}-each"]["source"] == source
