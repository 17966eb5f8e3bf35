"""Roads become one network: joined by place, by spot, and by links from loose ends and bases."""

from __future__ import annotations

import networkx as nx
import pytest

from geodata.roads.network import LINK, comparable_name, road_network
from tests.unit.geodata.roads.road_country import RING, bases, frame, network, road


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Homs", "Homs (city axis)"),
        ("al-Qusayr", "Qusayr"),
        ("Deir ez-Zor", "deir ez Zor"),
        ("Tell al-'Uqab", "tell uqab"),
    ],
)
def test_names_of_one_place(one: str, other: str) -> None:
    assert comparable_name(one) == comparable_name(other)


def test_names_of_two_places() -> None:
    assert len({comparable_name(name) for name in ("Homs", "Hama", "Homs south entrance")}) == 3


def test_junction_by_place_and_by_spot() -> None:
    """`West` and `West (centre)` are 2.2 km apart; `East` and `East side` 0.5 km."""
    graph = network().graph
    joined = {data["waypoints"] for _, data in graph.nodes(data=True)}
    assert joined == {("A-1", "B-1"), ("A-2",), ("A-3", "B-3"), ("B-2",)}
    assert (graph.nodes["A-1"]["lon"], graph.nodes["A-1"]["lat"]) == (37.0, 35.0)
    assert list(nx.cycle_basis(graph)[0]) and graph.number_of_edges() == 4


def test_namesakes_far_apart_stay_apart() -> None:
    roads = frame(
        road("A", ("Suran", 36.7, 35.3), ("x", 36.8, 35.3)), road("B", ("Suran", 37.4, 36.3), ("y", 37.5, 36.3))
    )
    assert nx.number_connected_components(road_network(roads, bases(), {}).graph) == 2


def test_one_road_never_joins_itself() -> None:
    roads = frame(road("A", ("desert", 37.0, 35.0), ("bend", 37.005, 35.0), ("desert", 37.01, 35.0)))
    assert road_network(roads, bases(), {}).graph.number_of_nodes() == 3


def test_lengths_are_those_of_the_ellipsoid() -> None:
    """A tenth of a degree of longitude at 35° N is 9.13 km."""
    edge = network().graph.edges["A-1", "A-2"]
    assert edge["id"] == "A-1"
    assert edge["roads"] == ("A",)
    assert edge["length_km"] == pytest.approx(9.13, abs=0.01)


def test_shared_stretch_names_both_roads() -> None:
    roads = frame(
        road("A", ("p", 37.0, 35.0), ("q", 37.1, 35.0)),
        road("B", ("p", 37.0, 35.0), ("q", 37.1, 35.0), ("r", 37.2, 35.0)),
    )
    graph = road_network(roads, bases(), {}).graph
    assert [data["roads"] for _, _, data in graph.edges(data=True)] == [("A", "B"), ("B",)]


def test_loose_end_is_linked_within_five_km() -> None:
    """Road C begins 4.6 km east of `middle`; its other end is far from everything."""
    roads = frame(*RING.to_dict("records"), road("C", ("start", 37.15, 34.99), ("end", 37.15, 34.5)))
    links = [
        (data["id"], round(data["length_km"], 1))
        for _, _, data in road_network(roads, bases(), {}).graph.edges(data=True)
        if LINK in data["roads"]
    ]
    assert links == [("link-C-1", 4.7)]


def test_a_base_is_linked_to_the_nearest_node() -> None:
    linked = road_network(RING, bases(("hmeimim", 37.1, 34.98)), {"Hmeimim": (None, "hmeimim")})
    assert linked.named == {"Hmeimim": "hmeimim"}
    assert list(linked.graph["hmeimim"]) == ["A-2"]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        road_network(RING, bases(), {"Nowhere": ("A", "Nowhere")})
