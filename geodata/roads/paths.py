"""Shortest routes through the road network over open edges, and the connected parts of what is open.

Method: Dijkstra's algorithm (networkx), weighted by length in km on the ellipsoid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np

from geodata.cache import cached_per_object
from geodata.roads.network import RoadNetwork


@dataclass(frozen=True)
class Route:
    """A way through the network: length, road ids in the order of travel, ids of nodes and edges, node names."""

    length_km: float
    roads: tuple[str, ...]
    nodes: tuple[str, ...]
    edges: tuple[str, ...]
    places: tuple[str, ...]

    def coordinates(self, network: RoadNetwork) -> list[tuple[float, float]]:
        """Longitude and latitude (WGS 84) of its nodes, in order."""
        return [(network.graph.nodes[node]["lon"], network.graph.nodes[node]["lat"]) for node in self.nodes]


def open_edge_weight(network: RoadNetwork, is_open: np.ndarray) -> Callable[[str, str, dict[str, Any]], float | None]:
    """A weight function for networkx: km of an open edge, None (not usable) for a closed one.

    `is_open`: one column of `passable.open_edges`. The graph itself stays whole, so no copy is made for a day.
    """
    open_ids = {edge for edge, edge_is_open in zip(network.edge_ids(), is_open, strict=True) if edge_is_open}
    return lambda _, __, edge: edge["length_km"] if edge["id"] in open_ids else None


def open_components(network: RoadNetwork, is_open: np.ndarray) -> tuple[set[str], ...]:
    """Connected components over open edges, as sets of node ids; a node without an open edge is one of its own."""
    return _components(network, is_open.tobytes())


@cached_per_object
def _components(network: RoadNetwork, pattern: bytes) -> tuple[set[str], ...]:
    """`open_components` by the bytes of `is_open`: most days have the pattern of another day."""
    graph, is_open = nx.Graph(), np.frombuffer(pattern, bool)
    graph.add_nodes_from(network.graph)
    graph.add_edges_from(ends for ends, edge_is_open in zip(network.graph.edges, is_open, strict=True) if edge_is_open)
    return tuple(nx.connected_components(graph))


def shortest_routes(
    network: RoadNetwork, start: str, ends: set[str], is_open: np.ndarray | None = None
) -> dict[str, Route]:
    """End -> the shortest route to it from `start` over open edges (over all edges if `is_open` is None).

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

    `is_open`: one column of `passable.open_edges`. `named`: id -> names of the two end nodes. Routes from the same
    node share one search.
    """
    node = network.named
    ends = {start: {node[b] for a, b in named.values() if a == start} for start, _ in named.values()}
    routes_from = {start: shortest_routes(network, node[start], ends[start], is_open) for start in ends}
    return {route_id: routes_from[start].get(node[end]) for route_id, (start, end) in named.items()}


def _road_of(edges: list[dict[str, Any]]) -> Iterable[str]:
    """The road that each edge belongs to; where two roads share it, the one that the route is already on."""
    following = ""
    for edge in edges:
        following = following if following in edge["roads"] else edge["roads"][0]
        yield following
