"""Checks the table of roads as a network: waypoints of named nodes, and routes whose ends roads must connect."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import pandas as pd

from geodata.conflict import NAMED_NODES, NAMED_ROUTES
from geodata.derive import points
from geodata.problems import Problem
from geodata.roads.network import road_network

FILE = "sources/roads.csv"
NEEDED = ("roads", "bases")


def routing_problems(tables: dict[str, pd.DataFrame], broken: set[str]) -> Iterator[Problem]:
    """What makes named routes impossible to compute. Skipped if a table is missing or among the `broken` files.

    A named node needs its waypoint, and a road two waypoints. If all have them, each named route needs roads that
    connect its ends.
    """
    if not tables.keys() >= set(NEEDED) or broken & {f"sources/{name}.csv" for name in NEEDED}:
        return
    missing = [*_missing_waypoints(tables["roads"]), *_single_waypoints(tables["roads"])]
    yield from missing or _unconnected_routes(tables)


def _missing_waypoints(roads: pd.DataFrame) -> Iterator[Problem]:
    """Named nodes without their waypoint. Nodes at a base are left out: those bases are required elsewhere."""
    present = set(zip(roads["road_id"], roads["place_name"], strict=True))
    for name, (road, waypoint) in NAMED_NODES.items():
        if road is not None and (road, waypoint) not in present:
            expected = f"a row with road_id {road} and place_name {waypoint!r}, the node {name} of every route"
            yield Problem(FILE, 0, f"no waypoint {waypoint!r} of {road}", expected)


def _single_waypoints(roads: pd.DataFrame) -> Iterator[Problem]:
    """Roads of one waypoint, which make no line."""
    for road, waypoints in roads.groupby("road_id", sort=False):
        if len(waypoints) == 1:
            # The header is line 1, and rows stand in file order.
            yield Problem(FILE, int(waypoints.index[0]) + 2, f"{road} has one waypoint", "two or more for each road")


def _unconnected_routes(tables: dict[str, pd.DataFrame]) -> Iterator[Problem]:
    """Named routes whose ends no roads connect."""
    network = road_network(points.roads(tables["roads"]), points.landmark_bases(tables["bases"]))
    for route, (start, end) in NAMED_ROUTES.items():
        a, b = network.named[start], network.named[end]
        if not nx.has_path(network.graph, a, b):
            expected = f"waypoints that join {start} ({a}) and {end} ({b}), for the route {route}"
            yield Problem(FILE, 0, f"no road joins {start} and {end}", expected)
