"""The shortest courses through the road network over what is open, and the parts that it falls into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx
import numpy as np

from geodata.cache import cached_per_object
from geodata.roads.network import RoadNetwork


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


def open_edge_weight(network: RoadNetwork, is_open: np.ndarray) -> Callable[[str, str, dict], float | None]:
    """Km of an edge as networkx asks for a weight, None (no way) where it is closed.

    `is_open`: one column of `passable.open_edges`. The network itself stays whole, so none has to be built for a day.
    """
    passable = {edge for edge, is_passable in zip(network.edge_ids(), is_open, strict=True) if is_passable}
    return lambda _, __, edge: edge["length_km"] if edge["id"] in passable else None


def open_components(network: RoadNetwork, is_open: np.ndarray) -> tuple[set[str], ...]:
    """Nodes by the parts of the network that open edges join; a node without any is a part of its own."""
    return _parts(network, is_open.tobytes())


@cached_per_object
def _parts(network: RoadNetwork, pattern: bytes) -> tuple[set[str], ...]:
    """The same by the bytes of `is_open`: most days are like another, and each is asked several times."""
    graph, is_open = nx.Graph(), np.frombuffer(pattern, bool)
    graph.add_nodes_from(network.graph)
    graph.add_edges_from((a, b) for (a, b), passable in zip(network.graph.edges, is_open, strict=True) if passable)
    return tuple(nx.connected_components(graph))


def shortest_routes(
    network: RoadNetwork, start: str, ends: set[str], is_open: np.ndarray | None = None
) -> dict[str, Route]:
    """End -> the shortest route to it from `start` by km (Dijkstra) over open edges (over all if None).

    Nodes are given by id. Ends that cannot be reached are left out.
    """
    weight = "length_km" if is_open is None else open_edge_weight(network, is_open)
    lengths_km, paths = nx.single_source_dijkstra(network.graph, start, weight=weight)
    return {end: _route(network.graph, paths[end], lengths_km[end]) for end in ends if end in paths}


def _route(graph: nx.Graph, nodes: list[str], length_km: float) -> Route:
    edges = [graph.edges[pair] for pair in pairwise(nodes)]
    return Route(
        length_km=round(length_km, 1),
        roads=tuple(dict.fromkeys(_road_of(edges))),
        nodes=tuple(nodes),
        edges=tuple(edge["id"] for edge in edges),
        places=tuple(graph.nodes[node]["name"] for node in nodes),
    )


def shortest_named_routes(
    network: RoadNetwork, is_open: np.ndarray, named: dict[str, tuple[str, str]]
) -> dict[str, Route | None]:
    """Id of a named route -> its shortest route over open edges, None if there is none.

    `is_open`: one column of `passable.open_edges`. Routes from the same node share one search.
    """
    node = network.named
    ends = {start: {node[b] for a, b in named.values() if a == start} for start, _ in named.values()}
    found = {start: shortest_routes(network, node[start], ends[start], is_open) for start in ends}
    return {route_id: found[start].get(node[end]) for route_id, (start, end) in named.items()}


def _road_of(edges: list[dict]) -> Iterable[str]:
    """The road that each edge is travelled on: where two share it, the one already being followed."""
    following = ""
    for edge in edges:
        following = following if following in edge["roads"] else edge["roads"][0]
        yield following
