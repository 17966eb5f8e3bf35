"""Edges of the road network and their state on each day: open or closed, newly closed, reached from the capital.

Some edges belong to a band under the roads. The corridor is the usual path of the named route CORRIDOR_ROUTE. The side
in power used it, so it is drawn open or closed to that side on every day. The junction is the usual path of every named
route through it, up to the next named node either way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.contract.values import FeatureState
from geodata.calendar import DAYS, index_of
from geodata.conflict import (
    CAPITAL_NODE,
    CORRIDOR_ROUTE,
    GOVERNMENT,
    JUNCTION,
    OPPOSITION,
    OPPOSITION_SIDES,
    ROADS_DRAWN_FOR_OPPOSITION_FROM,
)
from geodata.measures.analysis import Analysis
from geodata.roads.network import LINK
from geodata.schema import layout

USER_SIDES = dict(zip((GOVERNMENT, OPPOSITION), (GOVERNMENT, *OPPOSITION_SIDES), strict=False))
"""Road user -> the side whose filter its roads follow; there may be no opposition."""
PLAIN_ROAD: FeatureState = {"o": True, "n": False, "r": False}
"""State of an edge while the side is filtered out that it would be open or closed to."""
NUMBER = re.compile(r"[A-Z]\d+(?=_|$)")
"""Number of a road at the start of its id."""


def roads_drawn_for(day: str) -> str:
    """Road user (government, opposition) for whom open and closed roads are drawn on a day."""
    return OPPOSITION if day >= ROADS_DRAWN_FOR_OPPOSITION_FROM else GOVERNMENT


def road_edges(analysis: Analysis, roads: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Edges of the network as lines (WGS 84) in the order of the analysis' arrays.

    `kind`, `number`: of their road; `corridor`, `junction`: whether an edge belongs to that band.
    """
    kinds = dict(zip(roads["id"], roads["kind"], strict=True))
    band, arms = corridor_edges(analysis), junction_edges(analysis)
    rows = [
        {
            "kind": kinds.get(edge["roads"][0], "primary"),
            "number": road_number(edge["roads"]),
            "corridor": edge["id"] in band,
            "junction": edge["id"] in arms,
            "geometry": edge["geometry"],
        }
        for *_, edge in analysis.network.graph.edges(data=True)
    ]
    columns = ["kind", "number", "corridor", "junction", "geometry"]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=columns), geometry="geometry", crs=layout.CRS)


def road_number(road_ids: Sequence[str]) -> str:
    """Number of the first road that has one, as `A12`; empty if none has."""
    found = (NUMBER.match(road) for road in road_ids)
    return next((match[0] for match in found if match), "")


def corridor_edges(analysis: Analysis) -> set[str]:
    """Ids of the edges of the corridor."""
    return {edge for route in analysis.routes[GOVERNMENT] if route.id == CORRIDOR_ROUTE for edge in route.usual.edges}


def junction_edges(analysis: Analysis) -> set[str]:
    """Ids of the edges by which named routes leave JUNCTION, as far as the next named node; none if it is not named."""
    network = analysis.network
    edges: set[str] = set()
    if JUNCTION not in network.named:
        return edges
    centre, named = network.named[JUNCTION], set(network.named.values())
    for path in (route.usual for route in analysis.routes[GOVERNMENT]):
        if centre not in path.nodes:
            continue
        start = path.nodes.index(centre)
        onward = zip(path.edges[start:], path.nodes[start + 1 :], strict=True)
        back = zip(path.edges[:start][::-1], path.nodes[:start][::-1], strict=True)
        for arm in (onward, back):
            for edge, node in arm:
                edges.add(edge)
                if node in named:
                    break
    return edges


def route_edges(analysis: Analysis, day: str) -> dict[str, list[int]]:
    """Named route -> its way on a day for whom the roads are drawn, the usual one where it is cut.

    A way is the ids of its edges on the map: their positions in the analysis' arrays, in the order of travel.
    """
    row_of = {edge: row for row, edge in enumerate(analysis.network.edge_ids())}
    return {
        history.id: [row_of[edge] for edge in (history.days[index_of(day)].route or history.usual).edges]
        for history in analysis.routes[roads_drawn_for(day)]
    }


def edges_of_roads(analysis: Analysis) -> dict[str, list[int]]:
    """Id of a road of the tables -> ids of its edges on the map, as in `route_edges`; links between roads have none."""
    roads: dict[str, list[int]] = {}
    for row, (_start, _end, names) in enumerate(analysis.network.graph.edges(data="roads")):
        for road in set(names) - {LINK}:
            roads.setdefault(road, []).append(row)
    return roads


def edge_states() -> list[FeatureState]:
    """Feature-state of an edge by code.

    `o`: open; `n`: closed since the day before; `r`: reached from the capital; `k`: open to the government, whoever the
    roads are drawn for. `s`: the side that they are drawn for; while it is filtered out they are plain.
    """
    flags = product((False, True), repeat=4)
    codes: list[FeatureState] = [{"o": o, "n": n, "r": r, "k": k} for o, n, r, k in flags]
    return [{**code, "s": side} for side in USER_SIDES.values() for code in codes]


def edge_state_codes(analysis: Analysis) -> npt.NDArray[np.int_]:
    """Code of each edge (row) on each day (column): an index into `edge_states()`."""
    ids = np.array(analysis.network.edge_ids())
    return np.column_stack([_codes_on(analysis, ids, day) for day in DAYS])


def _codes_on(analysis: Analysis, ids: npt.NDArray[np.str_], day: str) -> npt.NDArray[np.int_]:
    user = roads_drawn_for(day)
    now = analysis.is_open[user][:, index_of(day)]
    closed = np.isin(ids, analysis.edge_changes(day, user).closed)
    reached = np.isin(ids, analysis.reached_edges(day, CAPITAL_NODE, user))
    for_government = analysis.is_open[GOVERNMENT][:, index_of(day)]
    first = list(USER_SIDES).index(user) * 16
    return np.asarray(first + now * 8 + closed * 4 + reached * 2 + for_government, dtype=int)
