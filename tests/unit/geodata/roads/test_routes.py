"""Openness, routes and cuts on a ring of four places: straight by `middle`, or round by the north."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from geodata.roads import routes
from geodata.roads.passable import open_edges, road_overlay
from geodata.roads.paths import shortest_named_routes, shortest_routes
from geodata.roads.routes import edge_changes, reach, reached_edges, route_as_dict, route_histories
from tests.unit.geodata.roads.road_country import country, holders, network

WEST_EAST = {"west-east": ("West", "East")}
NETWORK = network()
GROUND = road_overlay(NETWORK, country())
STRAIGHT_KM, ROUND_KM = 18.3, 48.0


def _open(side: str = "government", **sides: str) -> np.ndarray:
    return open_edges(GROUND, holders(**sides), side)


def _states(side: str = "government", **sides: str) -> str:
    days = holders(**sides).columns
    (history,) = route_histories(NETWORK, _open(side, **sides), days, side, WEST_EAST)
    return " ".join(now.state for now in history.days)


def test_open_detour_cut_and_open_again() -> None:
    assert _states(middle="GOOG", north="GGOO") == "open detour cut open"


def test_lengths_of_course_and_detour() -> None:
    held = holders(middle="GO")
    (history,) = route_histories(NETWORK, _open(middle="GO"), held.columns, "government", WEST_EAST)
    assert history.usual.length_km == pytest.approx(STRAIGHT_KM, abs=0.1)
    assert history.usual.places == ("West", "middle", "East")
    assert history.usual.coordinates(NETWORK) == [(37.0, 35.0), (37.1, 35.0), (37.2, 35.0)]
    assert history.days[1].route.roads == ("B",)
    assert history.days[1].added_km == pytest.approx(ROUND_KM - STRAIGHT_KM, abs=0.3)
    assert (history.first_off_course, history.first_cut) == ("2024-11-27", None)
    told = route_as_dict(history, 1, NETWORK)
    assert told["state"] == "detour"
    assert told["route"]["coordinates"] == [(37.0, 35.0), (37.1, 35.2), (37.2, 35.0)]


def test_contested_ground_closes() -> None:
    assert _states(middle="GC") == "open detour"


def test_a_place_on_the_road_closes_it_though_its_ground_is_small() -> None:
    """`east` holds the end of both roads."""
    assert _states(east="GO") == "open cut"


@pytest.mark.parametrize(("foreign_km", "state"), [(1.9, True), (2.0, False)])
def test_a_sliver_of_foreign_ground_is_let_pass(foreign_km: float, state: bool) -> None:
    length_km = GROUND.length_km.copy()
    middle, edges = GROUND.places.get_loc("middle"), [GROUND.edge_ids.index(edge) for edge in ("A-1", "A-2")]
    length_km[edges, middle] = foreign_km
    told = open_edges(replace(GROUND, length_km=length_km), holders(middle="O"), "government")
    assert told[edges, 0].tolist() == [state, state]


def test_half_of_a_short_edge_closes_it() -> None:
    """0.6 of 1.0 km is foreign."""
    length_km = np.zeros_like(GROUND.length_km)
    length_km[0, GROUND.places.get_loc("middle")], length_km[0, GROUND.places.get_loc("west")] = 0.6, 0.4
    assert not open_edges(replace(GROUND, length_km=length_km), holders(middle="O"), "government")[0, 0]


def test_no_ground_known_closes_nothing() -> None:
    """Abroad: an edge without any cell stays open, whoever holds the country."""
    abroad = replace(GROUND, length_km=GROUND.length_km * 0, on_road=GROUND.on_road * 0)
    assert open_edges(abroad, holders(west="O", middle="O", east="O", north="O"), "government").all()


def test_a_report_on_the_road_overrules_the_ground() -> None:
    row = {"road_id": "A", "place_id": "middle", "side": "government", "date_from": "2024-11-26"}
    reports = pd.DataFrame([row | {"date_to": "2024-11-27"}])
    told = open_edges(replace(GROUND, reports=reports), holders(middle="OOO"), "government")
    assert told[GROUND.edge_ids.index("A-1")].tolist() == [True, True, False]


def test_who_asks_matters() -> None:
    """The opposition is the HTS-led forces and the south as one; the HTS-led forces alone are given too."""
    held = {"west": "O", "middle": "S", "east": "O", "north": "G"}
    assert _states("opposition", **held) == "open"
    assert _states("opposition_hts", **held) == "cut"
    assert _states("government", **held) == "cut"


def test_reach() -> None:
    cut = _open(east="O")[:, 0]
    assert reach(NETWORK, cut) == {"West": ("North",), "East": (), "North": ("West",)}
    assert reached_edges(NETWORK, cut, "West") == ("A-1", "B-1")


def test_cut_names_what_closed_and_what_reopened() -> None:
    is_open = _open(middle="GOG")
    first, second = (edge_changes(NETWORK, is_open[:, day], is_open[:, day + 1]) for day in (0, 1))
    assert first.closed == second.reopened == ("A-1", "A-2")
    assert first.reopened == second.closed == ()
    assert first.closed_km == pytest.approx(STRAIGHT_KM, abs=0.1)


def test_days_that_are_alike_are_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of four days two are like another; the usual course is asked apart."""
    asked = []

    def counted(*given: Any) -> dict:
        asked.append(given[1].tolist())
        return shortest_named_routes(*given)

    monkeypatch.setattr(routes, "shortest_named_routes", counted)
    assert _states(middle="GOOG", north="GGGG") == "open detour detour open"
    assert len(asked) == 3


def test_routes_from_one_node_equal_single_searches() -> None:
    """On a day on which `middle` is lost: round by the north, or not at all."""
    named = {"west-east": ("West", "East"), "west-north": ("West", "North"), "north-east": ("North", "East")}
    for held in ({"middle": "O"}, {"east": "O"}):
        is_open = _open(**held)[:, 0]
        singly = {
            route: shortest_routes(NETWORK, NETWORK.named[start], {NETWORK.named[end]}, is_open).get(NETWORK.named[end])
            for route, (start, end) in named.items()
        }
        assert shortest_named_routes(NETWORK, is_open, named) == singly
    assert singly["west-east"] is None and singly["west-north"].edges == ("B-1",)
