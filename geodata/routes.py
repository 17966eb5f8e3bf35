"""Reach and routes of a side on the road network: what is open, what needs a detour, what is cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import pairwise

import networkx as nx
import numpy as np

from geodata.roads import RoadNetwork

TOLERANCE = 0.01
"""A shortest open route up to this share longer than the usual course still counts as the usual course."""

NAMED_ROUTES: dict[str, tuple[str, str]] = {
    "damascus-homs": ("Damascus", "Homs"),
    "damascus-tartus": ("Damascus", "Tartus"),
    "damascus-latakia": ("Damascus", "Latakia"),
    "damascus-hmeimim": ("Damascus", "Hmeimim"),
    "damascus-aleppo": ("Damascus", "Aleppo"),
    "latakia-aleppo": ("Latakia", "Aleppo"),
    "homs-tartus": ("Homs", "Tartus"),
    "damascus-beirut": ("Damascus", "Beirut"),
    "damascus-al-bukamal": ("Damascus", "al-Bukamal"),
    "qusayr-al-bukamal": ("Qusayr", "al-Bukamal"),
    "damascus-nasib": ("Damascus", "Nasib"),
    "homs-palmyra": ("Homs", "Palmyra"),
}
"""Id -> two named nodes. Iran's land corridor is told twice, to Damascus (its shortest course runs by Busayri) and by
Homs to Qusayr on the border of Lebanon; Damascus-Nasib passes Daraa."""


@dataclass(frozen=True)
class Route:
    """A way through the network: length, road ids in the order met, nodes and edges by id, names of the nodes."""

    length_km: float
    roads: tuple[str, ...]
    nodes: tuple[str, ...]
    edges: tuple[str, ...]
    places: tuple[str, ...]

    def coordinates(self, network: RoadNetwork) -> list[tuple[float, float]]:
        """Longitude and latitude (WGS 84) of its nodes, in order."""
        return [(network.graph.nodes[node]["lon"], network.graph.nodes[node]["lat"]) for node in self.nodes]


@dataclass(frozen=True)
class RouteState:
    """A route on one day: `open` on its usual course, `detour` (then `added_km`), or `cut` (then no `route`)."""

    state: str
    added_km: float | None
    route: Route | None


@dataclass(frozen=True)
class RouteHistory:
    """A named route through the period for one side. `days`: one state a day, in order.

    `usual`: the shortest course with nothing closed. `first_off_course`: the first day at whose end the usual course is
    not open; `first_cut`: the first at whose end no course is. None: no such day.
    """

    id: str
    start: str
    end: str
    side: str
    usual: Route
    days: tuple[RouteState, ...]
    first_off_course: str | None
    first_cut: str | None


@dataclass(frozen=True)
class Cut:
    """Edges by id whose state changed since the day before, and their lengths in all."""

    closed: tuple[str, ...]
    reopened: tuple[str, ...]
    closed_km: float
    reopened_km: float


def open_graph(network: RoadNetwork, is_open: np.ndarray) -> nx.Graph:
    """The network without the edges that are closed; `is_open` as one column of `openness.open_edges`."""
    edges = network.graph.edges(data=True)
    graph = nx.Graph()
    graph.add_nodes_from(network.graph.nodes(data=True))
    graph.add_edges_from(edge for edge, passable in zip(edges, is_open, strict=True) if passable)
    return graph


def shortest_route(graph: nx.Graph, start: str, end: str) -> Route | None:
    """The shortest course between two nodes of a graph by km (Dijkstra), or None if there is none."""
    try:
        length_km, nodes = nx.single_source_dijkstra(graph, start, end, weight="length_km")
    except nx.NetworkXNoPath:
        return None
    edges = [graph.edges[pair] for pair in pairwise(nodes)]
    return Route(
        length_km=round(length_km, 1),
        roads=tuple(dict.fromkeys(_road_of(edges))),
        nodes=tuple(nodes),
        edges=tuple(edge["id"] for edge in edges),
        places=tuple(graph.nodes[node]["name"] for node in nodes),
    )


def state_of(route: Route | None, usual: Route) -> RouteState:
    """Open, detour or cut, against the usual course."""
    if route is None:
        return RouteState("cut", None, None)
    added_km = round(route.length_km - usual.length_km, 1)
    if added_km <= usual.length_km * TOLERANCE:
        return RouteState("open", 0.0, route)
    return RouteState("detour", added_km, route)


def route_histories(
    network: RoadNetwork, is_open: np.ndarray, days: Iterable[str], side: str, named: dict[str, tuple[str, str]]
) -> tuple[RouteHistory, ...]:
    """Named routes on each day; `is_open` (edges x days) as `openness.open_edges` gives it for the side."""
    days = tuple(days)
    # Most days are like another: each pattern of open edges is asked once.
    patterns = {column.tobytes(): column for column in is_open.T}
    graphs = {pattern: open_graph(network, column) for pattern, column in patterns.items()}
    histories = []
    for route_id, (start, end) in named.items():
        ends = network.named[start], network.named[end]
        usual = shortest_route(network.graph, *ends)
        if usual is None:
            raise ValueError(f"no road joins {start} and {end}")
        found = {pattern: state_of(shortest_route(graph, *ends), usual) for pattern, graph in graphs.items()}
        states = tuple(found[column.tobytes()] for column in is_open.T)
        firsts = _first(days, states, {"cut", "detour"}), _first(days, states, {"cut"})
        histories.append(RouteHistory(route_id, start, end, side, usual, states, *firsts))
    return tuple(histories)


def reach(network: RoadNetwork, is_open: np.ndarray) -> dict[str, tuple[str, ...]]:
    """Named node -> the other named nodes that open roads lead to, in the order of `network.named`."""
    graph = open_graph(network, is_open)
    part = {node: number for number, group in enumerate(nx.connected_components(graph)) for node in group}
    of = {name: part[node] for name, node in network.named.items()}
    return {name: tuple(other for other in of if other != name and of[other] == of[name]) for name in of}


def reached_edges(network: RoadNetwork, is_open: np.ndarray, start: str) -> tuple[str, ...]:
    """Ids of the open edges that can be come to from a named node."""
    graph = open_graph(network, is_open)
    nodes = nx.node_connected_component(graph, network.named[start])
    return tuple(edge_id for _, _, edge_id in graph.subgraph(nodes).edges(data="id"))


def cut_since(network: RoadNetwork, before: np.ndarray, now: np.ndarray) -> Cut:
    """What closed and what reopened between two days (columns of `openness.open_edges`)."""
    ids, lengths = np.array(network.edge_ids()), np.array([km for _, _, km in network.graph.edges(data="length_km")])
    closed, reopened = before & ~now, now & ~before
    sums = (round(float(lengths[edges].sum()), 1) for edges in (closed, reopened))
    return Cut(tuple(ids[closed].tolist()), tuple(ids[reopened].tolist()), *sums)


def as_dict(history: RouteHistory, day: int, network: RoadNetwork) -> dict:
    """A named route on one day (index into the period), with its coordinates, ready for JSON."""
    now = history.days[day]
    route = now.route and {**asdict(now.route), "coordinates": now.route.coordinates(network)}
    return {
        "id": history.id,
        "from": history.start,
        "to": history.end,
        "side": history.side,
        "usual_km": history.usual.length_km,
        "first_off_course": history.first_off_course,
        "first_cut": history.first_cut,
        "state": now.state,
        "added_km": now.added_km,
        "route": route,
    }


def _first(days: tuple[str, ...], states: tuple[RouteState, ...], wanted: set[str]) -> str | None:
    return next((day for day, now in zip(days, states, strict=True) if now.state in wanted), None)


def _road_of(edges: list[dict]) -> Iterable[str]:
    """The road that each edge is travelled on: where two share it, the one already being followed."""
    following = ""
    for edge in edges:
        following = following if following in edge["roads"] else edge["roads"][0]
        yield following
