"""Advance arrows of a day: from the nearest place held the day before to the most important place gained.

They are derived, no route is reported: an arrow says that a side gained ground here, next to ground that it held, and
not how it came there. Ground gained is that of places whose holder differs from the day before and is not `contested`.
Connected ground that one side gained (cells with common edges) is one gain. Its arrow

- ends at its most important place (rank, population, name), or, if all are villages and the like, at the one farthest
  from where the arrow starts;
- starts at the nearest place that the side held the day before, on connected ground that borders on the gain,
  LEAST_KM or more away: a shorter arrow would look like a dot.

A gain of WIDE_KM2 or more has up to ARROWS_OF_A_GAIN, to its most important places, APART_KM from each other. There is
none where the side held nothing next to the gain (a takeover from within, a landing, ground without cells), nor
for less than LEAST_KM2, unless it holds a seat of a governorate. Each day keeps the ARROWS_OF_A_DAY of the largest
gains, those to seats of governorates first. The numbers are for drawing: no figure is computed from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import networkx as nx
import pandas as pd

from geodata import conflict
from geodata.calendar import DAYS, day_before
from geodata.conflict import CONTESTED
from geodata.derive.arrow_shape import arrow
from geodata.geodesy import distances_km
from geodata.places import by_importance
from geodata.schema import layout

WIDE_KM2 = 2_000.0
ARROWS_OF_A_GAIN = 3
APART_KM = 25.0
LEAST_KM2 = 100.0
LEAST_KM = 12.0
ARROWS_OF_A_DAY = 12
SEAT, VILLAGE = 1, 4
"""Ranks: seat of a governorate; village, hill, crossing and the like."""
COLUMNS = ["date", "side", "from_place", "to_place", "length_km", "gained_km2"]


@dataclass(frozen=True)
class Gain:
    """Connected places (ids) that one side gained on a day, and connected places next to them that it held before."""

    side: str
    places: frozenset[str]
    held_before: frozenset[str]
    area_km2: float


def advance_arrows(
    cities: gpd.GeoDataFrame, cells: gpd.GeoDataFrame, edges: gpd.GeoDataFrame, held: pd.DataFrame
) -> gpd.GeoDataFrame:
    """Arrows of all days (Polygon, WGS 84), by day, then as ranked. `held`: side by place and day.

    Columns: id (`DATE-FROM-TO`), date, side, from_place, to_place (ids), length_km (straight, on the ellipsoid), and
    gained_km2 of the whole gain.
    """
    neighbours = nx.from_pandas_edgelist(edges, "place_a", "place_b")
    neighbours.add_nodes_from(cells["place_id"])
    ground_km2 = cells.set_index("place_id")["area_km2"]
    spots = by_importance(cities).set_index("id")
    rows = [
        (day, *row)
        for day in DAYS[1:]
        for row in _of_day(spots, gains(neighbours, ground_km2, held[day_before(day)], held[day]))
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    frame.insert(0, "id", [f"{row.date}-{row.from_place}-{row.to_place}" for row in frame.itertuples()])
    metric = spots.geometry.to_crs(conflict.METRIC_CRS)
    shapes = [arrow(metric[a], metric[b]) for a, b in zip(frame["from_place"], frame["to_place"], strict=True)]
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=conflict.METRIC_CRS).to_crs(layout.CRS)


def gains(neighbours: nx.Graph, ground_km2: pd.Series, before: pd.Series, now: pd.Series) -> Iterator[Gain]:
    """What each side gained between two days (side by place), the sides in the order of conflict.SIDES.

    `neighbours`: graph of places whose cells share an edge. `ground_km2`: area of their cells; places without one are
    skipped.
    """
    moved = now.index[(before != now) & (now != CONTESTED)].intersection(ground_km2.index)
    for side in conflict.SIDES:
        gained = neighbours.subgraph(moved[now[moved] == side])
        if not gained:
            continue
        grounds = list(nx.connected_components(neighbours.subgraph(before.index[before == side])))
        for places in sorted(nx.connected_components(gained), key=min):
            around = {other for place in places for other in neighbours[place]}
            ours = frozenset().union(*(ground for ground in grounds if ground & around))
            yield Gain(side, frozenset(places), ours, float(ground_km2[sorted(places)].sum()))


def _of_day(spots: gpd.GeoDataFrame, found: Iterator[Gain]) -> list[tuple[str, str, str, float, float]]:
    """Values of COLUMNS behind the date, for the gains of a day. `spots`: places by id, the most important first."""
    drawn = []
    for gain in found:
        there, near = (spots[spots.index.isin(ids)] for ids in (gain.places, gain.held_before))
        if len(near) and (gain.area_km2 >= LEAST_KM2 or there["rank"].iloc[0] == SEAT):
            drawn += [(gain, *ends) for ends in _ends(near, there, gain)]
    drawn.sort(key=lambda one: (spots.at[one[2], "rank"] != SEAT, -one[0].area_km2))
    return [
        (gain.side, start, end, round(km, 2), round(gain.area_km2, 1))
        for gain, start, end, km in drawn[:ARROWS_OF_A_DAY]
    ]


def _ends(near: gpd.GeoDataFrame, there: gpd.GeoDataFrame, gain: Gain) -> list[tuple[str, str, float]]:
    """Start, end and straight length (km) of each arrow of a gain. `near`: places held before, `there`: gained."""
    most = ARROWS_OF_A_GAIN if gain.area_km2 >= WIDE_KM2 else 1
    found: list[tuple[str, str, float]] = []
    for start, end, km in _candidates(near, there):
        ends = there.loc[[other for _, other, _ in found]]
        if len(found) < most and (ends.empty or distances_km(_at(there, end), ends).min() >= APART_KM):
            found.append((start, end, km))
    return found


def _candidates(near: gpd.GeoDataFrame, there: gpd.GeoDataFrame) -> list[tuple[str, str, float]]:
    """Arrows that a gain may have, best first: to places above VILLAGE; if it has none, only the longest."""
    greater = there[there["rank"] < VILLAGE]
    ends = there if greater.empty else greater
    found = [(start, end, km) for end in ends.index for start, km in _start(near, _at(there, end))]
    return sorted(found, key=lambda one: -one[2])[:1] if greater.empty else found


def _start(near: gpd.GeoDataFrame, end: tuple[float, float]) -> Iterator[tuple[str, float]]:
    """The nearest place that is LEAST_KM or more from the end, and how far it is (km); nothing if there is none."""
    km = pd.Series(distances_km(end, near), index=near.index)
    km = km[km >= LEAST_KM]
    if len(km):
        yield km.idxmin(), float(km.min())


def _at(spots: gpd.GeoDataFrame, place: str) -> tuple[float, float]:
    point = spots.at[place, "geometry"]
    return point.x, point.y
