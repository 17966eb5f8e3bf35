"""The loss of a city on a made-up country: a crossroads, a bypass, and a dead end."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point, box

from geodata.dataset import Dataset
from geodata.roads import junction
from geodata.roads.junction import Loss, junction_ranking
from geodata.roads.network import RoadNetwork, road_network
from geodata.roads.passable import road_overlay
from geodata.schema import layout
from tests.unit.geodata.roads.road_country import REPORTS, bases, frame, road

NAMED = {"Damascus": ("A", "South"), "Cross": ("A", "Cross"), "North": ("A", "North"), "East": ("B", "East")}
ROADS = frame(
    road("A", ("South", 37.0, 35.0), ("Cross", 37.0, 35.1), ("North", 37.0, 35.2)),
    road("B", ("Cross", 37.0, 35.1), ("East", 37.1, 35.1)),
    road("C", ("South", 37.0, 35.0), ("West", 36.9, 35.1), ("North", 37.0, 35.2)),
)
"""Three roads meet at Cross; Damascus (South) and North have another way by West, East has none."""
SPOTS = {
    "south": (37.0, 35.0, "500"),
    "cross": (37.0, 35.1, "100"),
    "north": (37.0, 35.2, ""),
    "east": (37.1, 35.1, "30"),
}


class _Country(Dataset):
    """Everything is the government's."""

    held = pd.DataFrame({"2024-11-26": "government"}, index=list(SPOTS))


def _country() -> _Country:
    rows = [
        {"id": i, "name_en": i.title(), "rank": 1 if i == "cross" else 2, "population": people}
        for i, (*_, people) in SPOTS.items()
    ]
    spots = [Point(lon, lat) for lon, lat, _ in SPOTS.values()]
    cities = gpd.GeoDataFrame(pd.DataFrame(rows), geometry=spots, crs=layout.CRS)
    grounds = [box(lon - 0.04, lat - 0.05, lon + 0.05, lat + 0.05) for lon, lat, _ in SPOTS.values()]
    cells = gpd.GeoDataFrame({"place_id": list(SPOTS)}, geometry=grounds, crs=layout.CRS)
    return _Country(geo={"cities": cities, "cells": cells}, tables={"road_reports": REPORTS})


def _losses() -> tuple[RoadNetwork, dict[str, Loss]]:
    layers, network = _country(), road_network(ROADS, bases(), NAMED)
    ranking = junction_ranking(network, road_overlay(network, layers), layers)
    assert (ranking.day, ranking.pairs, ranking.places_joined) == ("2024-11-26", 6, 4)
    assert ranking.places_without_population == 1
    return network, {loss.place_id: loss for loss in ranking.losses}


def test_the_crossroads_comes_first() -> None:
    """Of the three pairs of others it cuts East's two; Damascus-North goes 28.7 instead of 22.2 km, by West."""
    network, losses = _losses()
    assert next(iter(losses)) == "cross"
    cross = losses["cross"]
    assert (cross.pairs_cut, cross.people_cut_off, cross.people) == (2, 30, 100)
    assert cross.cut_off_from_capital == ("East",)
    straight, by_west = (
        sum(network.graph.edges[e]["length_km"] for e in course)
        for course in ([("A-1", "A-2"), ("A-2", "A-3")], [("A-1", "C-2"), ("C-2", "A-3")])
    )
    assert cross.added_km == round(by_west - straight, 1)
    assert cross.betweenness == 0.5


def test_a_dead_end_cuts_nobody() -> None:
    """East is lost itself and is not asked; the others stay joined."""
    _, losses = _losses()
    east = losses["east"]
    assert (east.pairs_cut, east.people_cut_off, east.added_km, east.betweenness) == (0, 0, 0, 0)


def test_nobody_is_cut_off_from_capital_when_it_is_lost_itself() -> None:
    _, losses = _losses()
    assert losses["south"].people_cut_off is None
    assert losses["south"].cut_off_from_capital == ()
    assert junction.CAPITAL_NODE == "Damascus"
