"""The roads as the map draws them: edges of the network, and on each day open or closed, cut, and reached."""

from __future__ import annotations

from itertools import product

import geopandas as gpd
import numpy as np

from geodata import contract
from geodata.analysis import GOVERNMENT, Analysis
from geodata.timeline import DAYS, index_of

OPPOSITION = "opposition"
OPPOSITION_FROM = "2024-12-08"
"""The roads are drawn for the government, and from this day on for the opposition."""
CAPITAL = "Damascus"


def user_on(day: str) -> str:
    """For whom the roads are drawn on a day."""
    return OPPOSITION if index_of(day) >= index_of(OPPOSITION_FROM) else GOVERNMENT


def road_edges(analysis: Analysis, roads: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Edges of the network as lines with the `kind` of their road, in the order of the analysis' arrays."""
    kinds = dict(zip(roads["id"], roads["kind"], strict=True))
    rows = [
        {"kind": kinds.get(edge["roads"][0], "primary"), "geometry": edge["geometry"]}
        for *_, edge in analysis.network.graph.edges(data=True)
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=contract.CRS)


def states() -> list[dict]:
    """Feature-state of an edge by code: open (`o`), closed since the day before (`n`), reached from Damascus (`r`)."""
    return [{"o": o, "n": n, "r": r} for o, n, r in product((False, True), repeat=3)]


def codes(analysis: Analysis) -> np.ndarray:
    """Code of each edge (row) on each day (column), an index into `states`."""
    ids = np.array(analysis.network.edge_ids())
    return np.column_stack([_codes_on(analysis, ids, day) for day in DAYS])


def _codes_on(analysis: Analysis, ids: np.ndarray, day: str) -> np.ndarray:
    user = user_on(day)
    now = analysis.is_open[user][:, index_of(day)]
    closed = np.isin(ids, analysis.cut(day, user).closed)
    reached = np.isin(ids, analysis.reached_edges(day, CAPITAL, user))
    return now * 4 + closed * 2 + reached
