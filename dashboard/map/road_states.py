"""The roads as the map draws them: edges of the network, and on each day open or closed, cut, and reached.

Two bands lie under them. Iran's corridor is the usual course of the named route CORRIDOR; that the land route ran by
al-Bukamal, Palmyra and Qusayr is in claim 23 of the tables, and by Homs in chapter 11. It was the government's and its
allies' to use, so its stretches are open or closed to the government on every day; from 8 December none is open. The
junction is every named route's usual course through Homs, from there to the next named place either way.
"""

from __future__ import annotations

from itertools import product

import geopandas as gpd
import numpy as np

from geodata.calendar import DAYS, index_of
from geodata.conflict import CAPITAL_NODE, GOVERNMENT, OPPOSITION
from geodata.measures.analysis import Analysis
from geodata.schema import layout

OPPOSITION_FROM = "2024-12-08"
"""The roads are drawn for the government, and from this day on for the opposition."""
CORRIDOR = "qusayr-al-bukamal"
JUNCTION = "Homs"


def roads_drawn_for(day: str) -> str:
    """For whom the roads are drawn on a day."""
    return OPPOSITION if index_of(day) >= index_of(OPPOSITION_FROM) else GOVERNMENT


def road_edges(analysis: Analysis, roads: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Edges of the network as lines with the `kind` of their road, in the order of the analysis' arrays.

    `corridor`, `junction`: whether an edge is of that band.
    """
    kinds = dict(zip(roads["id"], roads["kind"], strict=True))
    band, arms = corridor_edges(analysis), junction_edges(analysis)
    rows = [
        {
            "kind": kinds.get(edge["roads"][0], "primary"),
            "corridor": edge["id"] in band,
            "junction": edge["id"] in arms,
            "geometry": edge["geometry"],
        }
        for *_, edge in analysis.network.graph.edges(data=True)
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=layout.CRS)


def corridor_edges(analysis: Analysis) -> set[str]:
    """Ids of the edges of Iran's corridor."""
    return {edge for route in analysis.routes[GOVERNMENT] if route.id == CORRIDOR for edge in route.usual.edges}


def junction_edges(analysis: Analysis) -> set[str]:
    """Ids of the edges by which named routes leave JUNCTION, as far as the next named node."""
    network, found = analysis.network, set()
    centre, named = network.named[JUNCTION], set(network.named.values())
    for course in (route.usual for route in analysis.routes[GOVERNMENT]):
        if centre not in course.nodes:
            continue
        at = course.nodes.index(centre)
        onward = zip(course.edges[at:], course.nodes[at + 1 :], strict=True)
        back = zip(course.edges[:at][::-1], course.nodes[:at][::-1], strict=True)
        for arm in (onward, back):
            for edge, node in arm:
                found.add(edge)
                if node in named:
                    break
    return found


def edge_states() -> list[dict]:
    """Feature-state of an edge by code.

    Open (`o`), closed since the day before (`n`), reached from Damascus (`r`), open to the government whoever the roads
    are drawn for (`k`).
    """
    return [{"o": o, "n": n, "r": r, "k": k} for o, n, r, k in product((False, True), repeat=4)]


def edge_state_codes(analysis: Analysis) -> np.ndarray:
    """Code of each edge (row) on each day (column), an index into `states`."""
    ids = np.array(analysis.network.edge_ids())
    return np.column_stack([_codes_on(analysis, ids, day) for day in DAYS])


def _codes_on(analysis: Analysis, ids: np.ndarray, day: str) -> np.ndarray:
    user = roads_drawn_for(day)
    now = analysis.is_open[user][:, index_of(day)]
    closed = np.isin(ids, analysis.edge_changes(day, user).closed)
    reached = np.isin(ids, analysis.reached_edges(day, CAPITAL_NODE, user))
    return now * 8 + closed * 4 + reached * 2 + analysis.is_open[GOVERNMENT][:, index_of(day)]
