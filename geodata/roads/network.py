"""The main roads as one network: waypoints are nodes, the road between two of them is an edge.

Roads meet where their waypoints form one junction. They do if they are

- waypoints of different roads that name the same place (`comparable_name`) within SAME_PLACE_KM: the roads of a large
  city are drawn to different points of it, and namesakes in other governorates stay apart;
- waypoints of different roads within SAME_SPOT_KM of each other, whatever they are called.

A junction lies at its waypoint on the road that comes first in the table. The end of a road that meets no other, and a
landmark base, is linked to the nearest node of another road within LINK_KM, if there is one, in a straight line: city
streets and side roads that the table lacks. No other node is linked; roads that cross without a common waypoint do not
meet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import geopandas as gpd
import networkx as nx
import numpy as np
from shapely import STRtree
from shapely.geometry import LineString, Point

from geodata import conflict
from geodata.conflict import NAMED_NODES
from geodata.geodesy import ELLIPSOID, distance_km, length_km
from geodata.schema import layout

SAME_PLACE_KM = 5.0
SAME_SPOT_KM = 1.0
LINK_KM = 5.0
NEAR_DEGREES = 0.1
"""Waypoints further apart than this in longitude or latitude (9 km) form no junction: it is more than SAME_PLACE_KM."""
LINK = "link"
"""Road id of the links from a road's end, or from a base, to the network."""


@dataclass(frozen=True, eq=False)
class RoadNetwork:
    """The network, and its nodes that have a name in conflict.NAMED_NODES.

    `graph`: nodes `ROAD-SEQ` with name, lon, lat (WGS 84), waypoints (every `ROAD-SEQ` joined here); edges with id
    (`ROAD-SEQ` of the waypoint where the edge begins), roads (ids; two where two roads share it), length_km on the
    ellipsoid, geometry (LineString, longitude first). `named`: name -> node.
    """

    graph: nx.Graph
    named: dict[str, str]

    def edge_ids(self) -> tuple[str, ...]:
        """Ids of the edges in the order of the graph: the order of every array of edges in geodata."""
        return self._edges[0]

    def edge_lengths_km(self) -> np.ndarray:
        """Lengths of the edges in the same order."""
        return self._edges[1]

    @cached_property
    def _edges(self) -> tuple[tuple[str, ...], np.ndarray]:
        edges = [(edge["id"], edge["length_km"]) for _, _, edge in self.graph.edges(data=True)]
        return tuple(edge_id for edge_id, _ in edges), np.array([km for _, km in edges])


def road_network(
    roads: gpd.GeoDataFrame, bases: gpd.GeoDataFrame, named: Mapping[str, tuple[str | None, str]] = NAMED_NODES
) -> RoadNetwork:
    """The network of the layer `roads`, with the landmarks of the layer `landmark_bases` linked to it.

    Raises KeyError if a named node has no such waypoint.
    """
    waypoints = _waypoints(roads)
    node_of = _junctions(waypoints)
    graph = nx.Graph()
    for waypoint, (_, name, lon, lat) in waypoints.items():
        if node_of[waypoint] == waypoint:
            graph.add_node(waypoint, name=name, lon=lon, lat=lat, waypoints=())
        graph.nodes[node_of[waypoint]]["waypoints"] += (waypoint,)
    for a, b in pairwise(waypoints):
        if waypoints[a][0] == waypoints[b][0]:
            _connect(graph, (node_of[a], node_of[b]), a, waypoints[a][0])
    for end in _loose_ends(graph, roads):
        _link(graph, end)
    for base in bases[bases["landmark"]].itertuples():
        graph.add_node(base.id, name=base.name_en, lon=base.geometry.x, lat=base.geometry.y, waypoints=())
        _link(graph, base.id)
    node_at: dict[tuple[str | None, str], str] = {
        (road, name): node_of[waypoint] for waypoint, (road, name, _, _) in waypoints.items()
    }
    node_at |= {(None, base): base for base in bases["id"]}
    return RoadNetwork(graph, {name: node_at[key] for name, key in named.items()})


def nearest_nodes(network: RoadNetwork, spots: gpd.GeoDataFrame) -> tuple[np.ndarray, np.ndarray]:
    """For each point (WGS 84) the nearest node, by its id, and the straight distance to it in km.

    Without any node the ids are blank and the distances infinite.
    """
    nodes = list(network.graph)
    if not nodes:
        return np.full(len(spots), ""), np.full(len(spots), np.inf)
    places = network.graph.nodes(data=True)
    at = gpd.GeoSeries([Point(data["lon"], data["lat"]) for _, data in places], crs=layout.CRS)
    metric = spots.geometry.to_crs(conflict.METRIC_CRS).to_numpy()
    nearest = STRtree(at.to_crs(conflict.METRIC_CRS).to_numpy()).nearest(metric)
    metres = ELLIPSOID.inv(spots.geometry.x, spots.geometry.y, at.x[nearest], at.y[nearest])[2]
    return np.array(nodes)[nearest], np.asarray(metres) / 1e3


def comparable_name(name: str) -> str:
    """A place name for comparison: no brackets, article, accents, apostrophes, hyphens; lower case.

    "al-Harbour" = "Harbour"; "Harbour (city axis)" = "Harbour".
    """
    plain = unicodedata.normalize("NFKD", re.sub(r"\(.*?\)", "", name)).encode("ascii", "ignore").decode().casefold()
    without_article = re.sub(r"\b(al|el|as|ash|ad|an|ar|at|az)[- ]", "", plain)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", without_article.replace("'", "")).split())


def _waypoints(roads: gpd.GeoDataFrame) -> dict[str, tuple[str, str, float, float]]:
    """`ROAD-SEQ` -> road, place name, longitude, latitude; in the order of the table."""
    return {
        f"{road.id}-{seq}": (road.id, point["place_name"], float(point["lon"]), float(point["lat"]))
        for road in roads.itertuples()
        for seq, point in enumerate(road.waypoints, start=1)
    }


def _junctions(waypoints: dict[str, tuple[str, str, float, float]]) -> dict[str, str]:
    """Waypoint -> the first waypoint of its junction, by the rule of this module."""
    joined = nx.Graph()
    joined.add_nodes_from(waypoints)
    names = {waypoint: comparable_name(name) for waypoint, (_, name, _, _) in waypoints.items()}
    # Most pairs are far apart: only the distances of those that can meet are measured on the ellipsoid.
    spots = np.array([spot for _, _, *spot in waypoints.values()], dtype=float).reshape(-1, 2)
    keys = list(waypoints)
    near = (np.abs(spots[:, None] - spots[None]) <= NEAR_DEGREES).all(axis=2)
    for a, b in ((keys[i], keys[j]) for i, j in np.argwhere(np.triu(near, 1))):
        (road_a, _, *spot_a), (road_b, _, *spot_b) = waypoints[a], waypoints[b]
        if road_a == road_b:
            continue
        if distance_km(*spot_a, *spot_b) <= (SAME_PLACE_KM if names[a] == names[b] else SAME_SPOT_KM):
            joined.add_edge(a, b)
    order = {waypoint: number for number, waypoint in enumerate(waypoints)}
    groups = [sorted(group, key=order.__getitem__) for group in nx.connected_components(joined)]
    return {waypoint: group[0] for group in groups for waypoint in group}


def _connect(graph: nx.Graph, nodes: tuple[str, str], edge_id: str, road: str) -> None:
    """Adds an edge between two nodes; where another road has it already, that edge gets a second road."""
    if graph.has_edge(*nodes):
        graph.edges[nodes]["roads"] += (road,)
    elif nodes[0] != nodes[1]:
        line = LineString([(graph.nodes[node]["lon"], graph.nodes[node]["lat"]) for node in nodes])
        graph.add_edge(*nodes, id=edge_id, roads=(road,), length_km=length_km(line), geometry=line)


def _loose_ends(graph: nx.Graph, roads: gpd.GeoDataFrame) -> Iterator[str]:
    """Nodes at which a road ends without meeting another."""
    for road in roads.itertuples():
        for node in (f"{road.id}-1", f"{road.id}-{len(road.waypoints)}"):
            if node in graph and graph.degree(node) == 1:
                yield node


def _link(graph: nx.Graph, node: str) -> None:
    """Links a node to the nearest one of another road, if that lies within LINK_KM."""
    here = graph.nodes[node]
    own = {road for _, _, roads in graph.edges(node, data="roads") for road in roads}
    others = [
        (distance_km(here["lon"], here["lat"], there["lon"], there["lat"]), other)
        for other, there in graph.nodes(data=True)
        if other != node and not own & _roads_at(graph, other)
    ]
    near, other = min(others, default=(float("inf"), ""))
    if near <= LINK_KM:
        _connect(graph, (node, other), f"{LINK}-{node}", LINK)


def _roads_at(graph: nx.Graph, node: str) -> set[str]:
    return {waypoint.rsplit("-", 1)[0] for waypoint in graph.nodes[node]["waypoints"]}
