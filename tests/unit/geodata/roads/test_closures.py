"""What closed a route is named: stretch by stretch, with the places on it and those whose ground it crosses."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from geodata.roads.closures import ClosingPlace, Closure, closures
from geodata.roads.passable import RoadOverlay, obstacles, road_overlay
from geodata.roads.paths import Route, shortest_routes
from tests.unit.geodata.roads.road_country import country, holders, network

NETWORK = network()
GROUND = road_overlay(NETWORK, country())


@pytest.fixture
def straight() -> Route:
    """Road A from west to east, by `middle`."""
    return shortest_routes(NETWORK, "A-1", {"A-3"})["A-3"]


def _on_the_first_day(**sides: str) -> pd.Series:
    return holders(**sides).iloc[:, 0]


def _closed(held: pd.Series, side: str, route: Route, overlay: RoadOverlay = GROUND) -> tuple[Closure, ...]:
    return closures(NETWORK, overlay, held, obstacles(overlay, held, side), route)


def test_nothing_closed_nothing_told(straight: Route) -> None:
    assert _closed(_on_the_first_day(north="G"), "government", straight) == ()


def test_edges_in_a_row_are_one_stretch(straight: Route) -> None:
    """4.6 km of either edge of road A lie on the ground of `middle`, which stands beside the road."""
    (told,) = _closed(_on_the_first_day(middle="O"), "government", straight)
    assert (told.start, told.end, told.length_km) == ("West", "East", pytest.approx(18.3, abs=0.1))
    assert told.edges == ("A-1", "A-2")
    assert told.closed_by == (ClosingPlace("middle", "opposition_hts", pytest.approx(9.1, abs=0.1), on_road=False),)


def test_a_place_on_the_road_is_graver_than_much_ground(straight: Route) -> None:
    """`east` stands where the road ends."""
    held = _on_the_first_day(middle="O", east="C")
    (told,) = _closed(held, "government", straight)
    closers = [(closer.place_id, closer.side, closer.on_road) for closer in told.closed_by]
    assert closers == [("east", "contested", True), ("middle", "opposition_hts", False)]


def test_a_stretch_begins_where_the_road_is_no_longer_open(straight: Route) -> None:
    (told,) = _closed(_on_the_first_day(east="O"), "government", straight)
    assert (told.start, told.end, told.edges) == ("middle", "East", ("A-2",))


def test_two_stretches_are_told_apart_for_who_asks() -> None:
    """By the north: its place is the government's, and bars nobody but the opposition."""
    by_north = shortest_routes(NETWORK, "A-1", {"A-3"}, np.array([edge[0] == "B" for edge in NETWORK.edge_ids()]))[
        "A-3"
    ]
    held = _on_the_first_day(west="O", middle="O", east="O", north="G")
    (told,) = _closed(held, "opposition", by_north)
    assert [closer.place_id for closer in told.closed_by] == ["north"]
    assert {c.place_id for c in _closed(held, "government", by_north)[0].closed_by} == {
        "west",
        "east",
    }


def test_what_a_report_overrules_closes_nothing(straight: Route) -> None:
    """On the days of the report, inclusive."""
    row = {"road_id": "A", "place_id": "middle", "side": "government", "date_from": "2024-11-26"}
    ground = replace(GROUND, reports=pd.DataFrame([row | {"date_to": "2024-11-26"}]))
    held = holders(middle="OO")
    told = [_closed(held[day], "government", straight, ground) for day in held]
    assert [len(day) for day in told] == [0, 1]


def test_ready_for_json(straight: Route) -> None:
    (told,) = _closed(_on_the_first_day(east="O"), "government", straight)
    read = json.loads(json.dumps(told.as_dict()))
    assert list(read) == ["from", "to", "length_km", "edges", "closed_by"]
    assert read["closed_by"][0]["place_id"] == "east"
