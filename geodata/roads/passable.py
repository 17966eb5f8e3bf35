"""Which stretches of road are open to a side on a day.

The rule. An edge is open to a side if the ground that it crosses, and the places that lie on it, are that side's at the
end of the day. It is closed by

- one place of others within ON_THE_ROAD_KM of it, or
- ground of others, contested ground included: CLOSING_KM of it in all, or half of what the edge has inside Syria.

Less foreign ground than that is let pass: roads are drawn through waypoints up to 2 km off, the ground is inferred from
the nearest place, and the river that parts the ground along the Euphrates road is good to 1 km. Ground outside Syria
closes no edge: the tables hold no reports on it. Where the tables report that a road past a place was another side's
than the place (`road_reports`), the report counts.

A side is a set of holders (SIDES_ON_ROADS): the government uses its own ground only, no ally's. From 8 December on the
question is asked for the opposition: the HTS-led forces and the southern factions as one, since both opened Damascus
and neither is reported to bar the other's roads (an assumption, so `opposition_hts` alone is given too).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import STRtree, intersection, line_locate_point, points
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.dataset import Dataset
from geodata.geodesy import length_km
from geodata.roads.network import RoadNetwork
from geodata.schema import layout

CLOSING_KM = 2.0
ON_THE_ROAD_KM = 1.0
NIL_KM = 1e-6

SIDES_ON_ROADS: dict[str, frozenset[str]] = {
    "government": frozenset({"government"}),
    "opposition": frozenset({"opposition_hts", "southern_operations"}),
    "opposition_hts": frozenset({"opposition_hts"}),
}
"""Name of who asks -> holders whose ground is open to them."""


@dataclass(frozen=True)
class Ground:
    """What the edges of a network lie on; rows are edges in the order of `RoadNetwork.edge_ids`.

    `places`: the columns. `length_km`: how much of an edge lies on a place's ground. `met_at`: where along it, 0 at
    its first waypoint to 1 at its second, the middle of that ground is. `on_road`: 1.0 where a place lies
    within ON_THE_ROAD_KM of the edge, else 0.0. `roads`: the ids of the roads that an edge belongs to. `reports`: the
    table `road_reports`.
    """

    edge_ids: tuple[str, ...]
    roads: tuple[tuple[str, ...], ...]
    places: pd.Index
    length_km: np.ndarray
    met_at: np.ndarray
    on_road: np.ndarray
    reports: pd.DataFrame


def ground_of(network: RoadNetwork, dataset: Dataset) -> Ground:
    """Overlays the network with the layer `cells` (lengths on the ellipsoid) and the points of `cities`."""
    places = pd.Index(dataset.geo["cities"]["id"])
    lines = np.array([line for _, _, line in network.graph.edges(data="geometry")])
    length, met_at = np.zeros((2, len(lines), len(places)))
    cells = dataset.geo["cells"]
    shapes, columns = cells.geometry.to_numpy(), places.get_indexer(cells["place_id"])
    for edge, cell in STRtree(shapes).query(lines, predicate="intersects").T:
        crossed = intersection(lines[edge], shapes[cell])
        length[edge, columns[cell]] = _line_length_km(crossed)
        met_at[edge, columns[cell]] = line_locate_point(lines[edge], crossed.centroid, normalized=True)
    roads = tuple(network.graph.edges[edge]["roads"] for edge in network.graph.edges)
    near = _on_road(lines, dataset.geo["cities"])
    return Ground(network.edge_ids(), roads, places, length, met_at, near, dataset.tables["road_reports"])


Barred = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Edges x places: km of ground, and whether on the road; and by edge whether it is open."""


def open_edges(ground: Ground, held: pd.DataFrame, side: str) -> np.ndarray:
    """True where an edge (row) is open to a side of SIDES_ON_ROADS at the end of a day (column of `held`)."""
    foreign = _foreign(ground, held, side)
    foreign_km, foreign_places = ground.length_km @ foreign, ground.on_road @ foreign
    for place, along, days in _overruled(ground, held.columns, side):
        foreign_km -= np.outer(along * ground.length_km[:, place], days * foreign[place])
        foreign_places -= np.outer(along * ground.on_road[:, place], days * foreign[place])
    return _passable(ground, foreign_km, foreign_places)


def barring(ground: Ground, held: pd.Series, side: str) -> Barred:
    """What bars each edge to a side at the end of a day (the name of `held`), by the same rule as `open_edges`.

    Km of each place's ground, and which places on the road, both edges x places and nil for the side's own; and which
    edges are open.
    """
    foreign = _foreign(ground, held.to_frame(), side)[:, 0]
    foreign_km, foreign_places = ground.length_km * foreign, ground.on_road * foreign
    for place, along, (on_the_day,) in _overruled(ground, pd.Index([held.name]), side):
        foreign_km[:, place] *= 1 - along * on_the_day
        foreign_places[:, place] *= 1 - along * on_the_day
    told = foreign_km.sum(axis=1)[:, None], foreign_places.sum(axis=1)[:, None]
    return foreign_km, foreign_places > 0, _passable(ground, *told)[:, 0]


def _foreign(ground: Ground, held: pd.DataFrame, side: str) -> np.ndarray:
    """1.0 where a place (row) is another's at the end of a day (column), else 0.0."""
    return (~held.loc[ground.places].isin(SIDES_ON_ROADS[side])).to_numpy().astype(float)


def _overruled(ground: Ground, days: pd.Index, side: str) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Reports that a road past a place is the side's: place by position, edges of the road and days as 1.0."""
    for report in ground.reports[ground.reports["side"].isin(SIDES_ON_ROADS[side])].itertuples():
        along = np.array([report.road_id in roads for roads in ground.roads], dtype=float)
        on_days = ((days >= report.date_from) & (days <= report.date_to)).astype(float)
        yield ground.places.get_loc(report.place_id), along, on_days


def _passable(ground: Ground, foreign_km: np.ndarray, foreign_places: np.ndarray) -> np.ndarray:
    """True where the ground and places of others (edges x days) leave an edge open."""
    enough_km = np.minimum(CLOSING_KM, ground.length_km.sum(axis=1) / 2)[:, None]
    # Rounding must not close an edge that lies abroad, where both are nil.
    return ((foreign_km < enough_km) | (foreign_km < NIL_KM)) & (foreign_places < 0.5)


def _on_road(lines: np.ndarray, cities: gpd.GeoDataFrame) -> np.ndarray:
    metric = gpd.GeoSeries(lines, crs=layout.CRS).to_crs(conflict.METRIC_CRS).to_numpy()
    spots = cities.geometry.to_crs(conflict.METRIC_CRS)
    near = np.zeros((len(lines), len(spots)))
    tree = STRtree(metric)
    place, edge = tree.query(points(spots.x, spots.y), predicate="dwithin", distance=ON_THE_ROAD_KM * 1e3)
    near[edge, place] = 1.0
    return near


def _line_length_km(shape: BaseGeometry) -> float:
    """Length of what an intersection left, which is points where the line only touches the cell."""
    return length_km(shape) if "Line" in shape.geom_type or shape.geom_type == "GeometryCollection" else 0.0
