"""Named routes and reach of a road user: what is open, what needs a detour, what is cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from geodata.roads.network import RoadNetwork
from geodata.roads.paths import Route, open_components, shortest_named_routes

TOLERANCE = 0.01
"""A route up to this share longer than the usual one still counts as the usual one."""


@dataclass(frozen=True)
class RouteState:
    """A route on one day: `state` is open (on the usual way), detour (with `added_km`), or cut (`route` is None)."""

    state: str
    added_km: float | None
    route: Route | None


@dataclass(frozen=True)
class RouteHistory:
    """A named route through the period for one road user (`side`). `days`: one state a day, in order.

    `usual`: the shortest way with nothing closed. `first_off_course`: the first day at whose end the usual way is not
    open. `first_cut`: the first day at whose end no way is open. None: no such day.
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
class EdgeChanges:
    """Ids of the edges that closed or reopened between two days, and their total lengths."""

    closed: tuple[str, ...]
    reopened: tuple[str, ...]
    closed_km: float
    reopened_km: float


def state_of(route: Route | None, usual: Route) -> RouteState:
    """Open, detour or cut, in comparison with the usual way."""
    if route is None:
        return RouteState("cut", None, None)
    added_km = round(route.length_km - usual.length_km, 1)
    if added_km <= usual.length_km * TOLERANCE:
        return RouteState("open", 0.0, route)
    return RouteState("detour", added_km, route)


def route_histories(
    network: RoadNetwork, is_open: np.ndarray, days: Iterable[str], side: str, named: dict[str, tuple[str, str]]
) -> tuple[RouteHistory, ...]:
    """Named routes on each day. `is_open` (edges x days): `passable.open_edges` for the side.

    Raises ValueError for a route whose ends no road connects (`check.roads` reports it for the tables).
    """
    days = tuple(days)
    usual = {
        route_id: _connected(route, named[route_id])
        for route_id, route in shortest_named_routes(network, np.ones(len(is_open), bool), named).items()
    }
    # Most days have the pattern of open edges of another day: each pattern is searched once.
    patterns = {column.tobytes(): column for column in is_open.T}
    routes_for = {pattern: shortest_named_routes(network, column, named) for pattern, column in patterns.items()}
    daily = [routes_for[column.tobytes()] for column in is_open.T]
    histories = []
    for route_id, (start, end) in named.items():
        states = tuple(state_of(routes[route_id], usual[route_id]) for routes in daily)
        firsts = _first(days, states, {"cut", "detour"}), _first(days, states, {"cut"})
        histories.append(RouteHistory(route_id, start, end, side, usual[route_id], states, *firsts))
    return tuple(histories)


def _connected(route: Route | None, ends: tuple[str, str]) -> Route:
    if route is None:
        raise ValueError(f"no road joins {ends[0]} and {ends[1]}")
    return route


def reach(network: RoadNetwork, is_open: np.ndarray) -> dict[str, tuple[str, ...]]:
    """Named node -> the other named nodes that open roads lead to, in the order of `network.named`."""
    component = {node: number for number, nodes in enumerate(open_components(network, is_open)) for node in nodes}
    of = {name: component[node] for name, node in network.named.items()}
    return {name: tuple(other for other in of if other != name and of[other] == of[name]) for name in of}


def reached_edges(network: RoadNetwork, is_open: np.ndarray, start: str) -> tuple[str, ...]:
    """Ids of the open edges that are connected with a named node by open edges; none for a node that is not named."""
    if start not in network.named:
        return ()
    nodes = next(nodes for nodes in open_components(network, is_open) if network.named[start] in nodes)
    edges = zip(network.edge_ids(), network.graph.edges, is_open, strict=True)
    return tuple(edge_id for edge_id, (a, _), passable in edges if passable and a in nodes)


def edge_changes(network: RoadNetwork, before: np.ndarray, now: np.ndarray) -> EdgeChanges:
    """What closed and what reopened between two days (two columns of `passable.open_edges`)."""
    ids, lengths = np.array(network.edge_ids()), network.edge_lengths_km()
    closed, reopened = before & ~now, now & ~before
    sums = (round(float(lengths[edges].sum()), 1) for edges in (closed, reopened))
    return EdgeChanges(tuple(ids[closed].tolist()), tuple(ids[reopened].tolist()), *sums)


def route_as_dict(history: RouteHistory, day: int, network: RoadNetwork) -> dict[str, Any]:
    """A named route on one day (index into the period), with its coordinates, as JSON values."""
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
