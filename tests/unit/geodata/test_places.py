"""Which towns have room for their names on a map of the whole country."""

from __future__ import annotations

import geopandas as gpd
from shapely.geometry import Point

from geodata.places import remote_towns


def test_a_town_is_remote_if_no_named_place_is_within_a_hundred_km() -> None:
    """A degree of latitude is about 111 km. Of two towns near each other the greater has its name."""
    rows = [
        ("city", 1, 500_000, 35.0),
        ("suburb", 2, 90_000, 35.1),
        ("far town", 2, 20_000, 36.0),
        ("its smaller neighbour", 2, 10_000, 36.2),
        ("a village far away", 4, 100, 33.0),
    ]
    cities = gpd.GeoDataFrame(
        {"rank": [row[1] for row in rows], "population": [row[2] for row in rows]},
        geometry=[Point(37.0, row[3]) for row in rows],
        crs=4326,
    )
    assert remote_towns(cities) == [False, False, True, False, False]
