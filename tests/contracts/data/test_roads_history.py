"""The real network against what is known of it: lengths of routes, and the days on which the record says they closed.

Lengths come out 3-15 % short of what road atlases give, because roads are straight between waypoints: the bounds hold
the computed figure near the true one, never above it.
"""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest

from geodata.calendar import DAYS, index_of
from geodata.conflict import NAMED_NODES, NAMED_ROUTES, ROAD_USERS
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis
from geodata.roads.network import RoadNetwork, road_network
from geodata.roads.passable import RoadOverlay, obstacles, open_edges, road_overlay
from geodata.roads.paths import shortest_routes
from geodata.roads.routes import RouteHistory, reach, route_histories


@pytest.fixture(scope="module")
def network(dataset: Dataset) -> RoadNetwork:
    return road_network(dataset.geo["roads"], dataset.geo["landmark_bases"])


@pytest.fixture(scope="module")
def ground(network: RoadNetwork, dataset: Dataset) -> RoadOverlay:
    return road_overlay(network, dataset)


@pytest.fixture(scope="module")
def is_open(ground: RoadOverlay, dataset: Dataset) -> dict[str, np.ndarray]:
    return {side: open_edges(ground, dataset.held, side) for side in ROAD_USERS}


@pytest.fixture(scope="module")
def histories(network: RoadNetwork, is_open: dict[str, np.ndarray]) -> dict[str, RouteHistory]:
    found = route_histories(network, is_open["government"], DAYS, "government", NAMED_ROUTES)
    return {history.id: history for history in found}


def test_the_18_roads_are_one_network(network: RoadNetwork, dataset: Dataset) -> None:
    assert nx.is_connected(network.graph)
    used = {road for _, _, roads in network.graph.edges(data="roads") for road in roads}
    assert used == {*dataset.geo["roads"]["id"], "link"}
    assert network.named.keys() == NAMED_NODES.keys()


def test_five_roads_meet_in_homs(network: RoadNetwork) -> None:
    """M5 north and south, M1, M20 and the road to Qusayr."""
    homs = network.named["Homs"]
    assert network.graph.degree(homs) == 5
    assert network.graph.nodes[homs]["waypoints"] == ("M5-23", "M1-1", "M20-1", "Qusayr-1")


def test_only_three_ends_and_the_bases_are_linked(network: RoadNetwork) -> None:
    links = sorted(data["id"] for _, _, data in network.graph.edges(data=True) if "link" in data["roads"])
    assert links == ["link-Khanasir-24", "link-M2_west-1", "link-Suwayda-1", "link-hmeimim", "link-tartus"]


@pytest.mark.parametrize(
    ("start", "end", "known_km", "short_of"),
    [
        ("Damascus", "Homs", 160, 0.05),
        ("Damascus", "Aleppo", 355, 0.06),
        ("Homs", "Tartus", 95, 0.08),
        ("Latakia", "Aleppo", 180, 0.16),
    ],
)
def test_lengths_of_known_routes(network: RoadNetwork, start: str, end: str, known_km: float, short_of: float) -> None:
    end_node = network.named[end]
    km = shortest_routes(network, network.named[start], {end_node})[end_node].length_km
    assert known_km * (1 - short_of) <= km <= known_km * 1.01


def test_the_eve_of_the_offensive(histories: dict[str, RouteHistory]) -> None:
    """Everything is open to the government but the M4, which the opposition held from Jisr al-Shughur to Ariha."""
    states = {name: history.days[0].state for name, history in histories.items()}
    assert states.pop("latakia-aleppo") == "detour"
    assert set(states.values()) == {"open"}


def test_the_m5_is_cut_at_zarbah_on_28_november(
    network: RoadNetwork, ground: RoadOverlay, histories: dict[str, RouteHistory], is_open: dict[str, np.ndarray]
) -> None:
    """Aleppo is still reached by Khanasir that night, and no more once it is fought over."""
    aleppo = histories["damascus-aleppo"]
    assert (aleppo.first_off_course, aleppo.first_cut) == ("2024-11-28", "2024-11-29")
    detour = aleppo.days[index_of("2024-11-28")]
    assert detour.state == "detour" and "Khanasir" in detour.route.roads
    before, after = (is_open["government"][ground.edge_ids.index("M5-55"), index_of(f"2024-11-{d}")] for d in (27, 28))
    assert before and not after
    zarbah = next(data for _, _, data in network.graph.edges(data=True) if data["id"] == "M5-55")
    assert zarbah["geometry"].coords[0] == (36.986, 36.066)


def test_without_the_report_the_ground_of_afis_would_close_the_m5(ground: RoadOverlay, dataset: Dataset) -> None:
    """What the rule alone says of 26 November: the village west of the motorway was the opposition's."""
    bare = RoadOverlay(**{**vars(ground), "reports": ground.reports.iloc[:0]})
    with_report, without = (open_edges(g, dataset.held, "government")[:, 0] for g in (ground, bare))
    closed = [edge for edge, a, b in zip(ground.edge_ids, with_report, without, strict=True) if a and not b]
    assert closed == ["M5-50", "M5-51"]


@pytest.mark.parametrize(
    ("route", "first", "last"),
    [
        ("damascus-tartus", "2024-12-07", "2024-12-08"),
        ("damascus-latakia", "2024-12-07", "2024-12-08"),
        ("damascus-hmeimim", "2024-12-07", "2024-12-08"),
        ("damascus-homs", "2024-12-07", "2024-12-08"),
        ("homs-tartus", "2024-12-07", "2024-12-08"),
        ("damascus-al-bukamal", "2024-12-06", "2024-12-08"),
        ("qusayr-al-bukamal", "2024-12-06", "2024-12-08"),
        ("homs-palmyra", "2024-12-06", "2024-12-08"),
        ("damascus-nasib", "2024-12-05", "2024-12-07"),
    ],
)
def test_first_cuts_lie_within_the_record(
    histories: dict[str, RouteHistory], route: str, first: str, last: str
) -> None:
    """Homs fell in the night to 8 December; al-Bukamal, Palmyra and Deir ez-Zor went on 6-8; Nasib on 6, a day either
    way."""
    assert first <= histories[route].first_cut <= last


def test_what_is_cut_from_the_government_never_comes_back(histories: dict[str, RouteHistory]) -> None:
    for history in histories.values():
        states = [now.state for now in history.days]
        assert set(states[states.index("cut") :]) == {"cut"}


def test_the_opposition_drives_from_aleppo_to_nasib_once_damascus_has_fallen(
    network: RoadNetwork, is_open: dict[str, np.ndarray]
) -> None:
    told = is_open["opposition"]
    assert "Aleppo" not in reach(network, told[:, index_of("2024-12-07")])["Nasib"]
    assert "Aleppo" in reach(network, told[:, index_of("2024-12-08")])["Nasib"]


def test_the_road_to_beirut_is_open_until_damascus_falls(histories: dict[str, RouteHistory]) -> None:
    """On 7 December thousands went to the Lebanese border, as `road_reports` says with its sources."""
    beirut = histories["damascus-beirut"]
    assert beirut.days[index_of("2024-12-07")].state == "open"
    assert (beirut.first_off_course, beirut.first_cut) == ("2024-12-08", "2024-12-08")


def test_without_the_report_the_ground_of_moadamiyah_would_cut_it(ground: RoadOverlay, dataset: Dataset) -> None:
    bare = RoadOverlay(**{**vars(ground), "reports": ground.reports.iloc[:0]})
    now = index_of("2024-12-07")
    with_report, without = (open_edges(g, dataset.held, "government")[:, now] for g in (ground, bare))
    closed = [edge for edge, a, b in zip(ground.edge_ids, with_report, without, strict=True) if a and not b]
    assert closed == ["M2_west-3"]


@pytest.mark.parametrize(
    ("route", "day", "stretch", "gravest"),
    [
        ("damascus-aleppo", "2024-11-28", ("Barqum", "Khan Tuman"), ("zarbah", "opposition_hts")),
        ("homs-tartus", "2024-12-07", ("Homs (city axis)", "Homs refinery"), ("homs-city", "contested")),
    ],
)
def test_a_route_says_what_closed_it(
    analysis: Analysis, route: str, day: str, stretch: tuple[str, str], gravest: tuple[str, str]
) -> None:
    """al-Zarbah fell on 28 November; Homs was fought over on 7 December."""
    history = next(history for history in analysis.routes["government"] if history.id == route)
    told = {(c.start, c.end): (c.closed_by[0].place_id, c.closed_by[0].side) for c in analysis.closed_by(day, history)}
    assert told[stretch] == gravest


def test_every_cut_and_detour_names_who_closed_it(analysis: Analysis, dataset: Dataset) -> None:
    """By none of the side's own places, and by nobody on a day on which the route is open."""
    for side, history in ((side, history) for side, told in analysis.routes.items() for history in told):
        for day, now in zip(DAYS, history.days, strict=True):
            told = analysis.closed_by(day, history)
            assert bool(told) == (now.state != "open"), (side, history.id, day)
            closers = [closure.closed_by for closure in told]
            assert all(closers)
            assert not {closer.side for found in closers for closer in found} & ROAD_USERS[side]


@pytest.mark.parametrize("side", ROAD_USERS)
def test_obstacles_follow_the_rule_of_open_edges(
    ground: RoadOverlay, is_open: dict[str, np.ndarray], dataset: Dataset, side: str
) -> None:
    """One day at a time as all days at once, reports included."""
    for number, day in enumerate(DAYS):
        assert (obstacles(ground, dataset.held[day], side).is_open == is_open[side][:, number]).all(), day
