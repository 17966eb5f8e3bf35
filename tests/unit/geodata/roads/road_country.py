"""A made-up country with a ring of roads, where every length and holder can be read off the page."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from shapely.geometry import LineString, Point, box

from geodata.dataset import Dataset
from geodata.roads.network import RoadNetwork, road_network
from geodata.schema import layout

NAMED = {"West": ("A", "West"), "East": ("A", "East"), "North": ("B", "North")}
REPORTS = pd.DataFrame(columns=list(layout.TABLES["road_reports"]))


def road(road_id: str, *waypoints: tuple[str, float, float]) -> dict:
    """A road through (place name, longitude, latitude)."""
    points = [{"place_name": name, "lon": lon, "lat": lat, "note": ""} for name, lon, lat in waypoints]
    line = LineString([(lon, lat) for _, lon, lat in waypoints])
    return {"id": road_id, "name": road_id, "kind": "primary", "waypoints": points, "geometry": line}


def bases(*rows: tuple[str, float, float]) -> gpd.GeoDataFrame:
    """Landmarks: id, longitude, latitude."""
    frame = pd.DataFrame({"id": [row[0] for row in rows], "name_en": [row[0] for row in rows], "landmark": True})
    return gpd.GeoDataFrame(frame, geometry=[Point(*row[1:]) for row in rows], crs=layout.CRS)


def frame(*rows: dict) -> gpd.GeoDataFrame:
    """Features in WGS 84."""
    return gpd.GeoDataFrame(pd.DataFrame(rows), geometry="geometry", crs=layout.CRS)


RING = frame(
    road("A", ("West", 37.0, 35.0), ("middle", 37.1, 35.0), ("East", 37.2, 35.0)),
    road("B", ("West (centre)", 37.0, 35.02), ("North", 37.1, 35.2), ("East side", 37.205, 35.0)),
)
"""Road A runs straight for two edges of 9.1 km; road B goes round by the north. They meet in the west by the name of
the place (2.2 km apart) and in the east by the spot (0.5 km apart)."""
SPOTS = {"west": (37.0, 35.0), "middle": (37.1, 35.01), "east": (37.2, 35.0), "north": (37.1, 35.2)}
"""Places. The ground of `middle` is 37.05-37.15 E, south of 35.1 N: 4.6 km of each edge of road A."""


def country() -> Dataset:
    """Cells, places and roads; no borders. `middle` lies 1.1 km beside the road, so that only its ground counts."""
    grounds = {
        "west": box(36.9, 34.9, 37.05, 35.1),
        "middle": box(37.05, 34.9, 37.15, 35.1),
        "east": box(37.15, 34.9, 37.3, 35.1),
        "north": box(36.9, 35.1, 37.3, 35.3),
    }
    cells = frame(*({"place_id": place, "area_km2": 1.0, "geometry": shape} for place, shape in grounds.items()))
    cities = frame(*({"id": place, "geometry": Point(spot)} for place, spot in SPOTS.items()))
    return Dataset(
        geo={"roads": RING, "cells": cells, "cities": cities, "landmark_bases": bases()},
        tables={"road_reports": REPORTS},
    )


def network() -> RoadNetwork:
    """The ring as a network."""
    return road_network(RING, bases(), NAMED)


def holders(**sides: str) -> pd.DataFrame:
    """Sides by place and day from words like `GGO`: government, opposition, contested; places left out are G."""
    words = {"G": "government", "O": "opposition_hts", "C": "contested", "S": "southern_operations"}
    days = [f"2024-11-{26 + number}" for number in range(len(next(iter(sides.values()))))]
    rows = {place: [words[letter] for letter in sides.get(place, "G" * len(days))] for place in SPOTS}
    return pd.DataFrame(rows, index=days).T
