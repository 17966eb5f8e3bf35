"""Which edges of the road network are open to a side on a day.

The rule. An edge is open to a side if the cells that it crosses, and the places on it, are that side's at the end of
the day. It is closed by

- one place of others within ON_THE_ROAD_KM of it, or
- cells of others, contested ones included: CLOSING_KM of the edge in all, or half of what it has inside the country.

A shorter stretch does not close it: roads are drawn through waypoints up to 2 km off, the ground is inferred from the
nearest place, and the river between the cells along a road on its bank is accurate to 1 km. Ground outside the country
closes no edge: the tables hold no reports on it. Where the tables report that a road past a place was held by another
side than the place (`road_reports`), the report counts.

A road user is a set of sides (conflict.ROAD_USERS). All sides of the opposition are one user unless the
conflict says otherwise: an assumption, so it may name one of them as a user of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import STRtree, intersection, line_locate_point, points
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.conflict import ROAD_USERS
from geodata.dataset import Dataset
from geodata.geodesy import length_km
from geodata.roads.network import RoadNetwork
from geodata.schema import layout

CLOSING_KM = 2.0
"""Km of others' ground that close an edge."""
ON_THE_ROAD_KM = 1.0
"""A place up to this far from an edge lies on it."""
NEGLIGIBLE_KM = 1e-6
"""Less than this is a rounding error."""


@dataclass(frozen=True)
class RoadOverlay:
    """The road network laid over the cells and places; rows are edges in the order of `RoadNetwork.edge_ids`.

    `roads`: ids of the roads that each edge belongs to. `places`: the columns, ids in the order of `cities`.
    `length_km`: how much of an edge lies in a place's cell. `fraction_along`: where along the edge the middle of that
    part lies, from 0 at its first waypoint to 1 at its second. `on_road`: 1.0 where a place lies within
    ON_THE_ROAD_KM of the edge, else 0.0. `reports`: the table `road_reports`.
    """

    edge_ids: tuple[str, ...]
    roads: tuple[tuple[str, ...], ...]
    places: pd.Index
    length_km: np.ndarray
    fraction_along: np.ndarray
    on_road: np.ndarray
    reports: pd.DataFrame


def road_overlay(network: RoadNetwork, dataset: Dataset) -> RoadOverlay:
    """Overlays the network with the layer `cells` (lengths on the ellipsoid) and the points of `cities`."""
    places = pd.Index(dataset.geo["cities"]["id"])
    lines = np.array([line for _, _, line in network.graph.edges(data="geometry")], dtype=object)
    length, fraction_along = np.zeros((2, len(lines), len(places)))
    cells = dataset.geo["cells"]
    shapes, columns = cells.geometry.to_numpy(), places.get_indexer(cells["place_id"])
    for edge, cell in STRtree(shapes).query(lines, predicate="intersects").T:
        crossed = intersection(lines[edge], shapes[cell])
        length[edge, columns[cell]] = _line_length_km(crossed)
        fraction_along[edge, columns[cell]] = line_locate_point(lines[edge], crossed.centroid, normalized=True)
    roads = tuple(network.graph.edges[edge]["roads"] for edge in network.graph.edges)
    near = _on_road(lines, dataset.geo["cities"])
    return RoadOverlay(network.edge_ids(), roads, places, length, fraction_along, near, dataset.tables["road_reports"])


class Obstacles(NamedTuple):
    """What blocks each edge for a side on one day.

    `foreign_km`: km of the edge on the ground of each place that others hold (float, edges x places).
    `foreign_on_road`: whether such a place lies on the edge (bool, edges x places). `is_open`: bool, one per edge.
    """

    foreign_km: np.ndarray
    foreign_on_road: np.ndarray
    is_open: np.ndarray


def open_edges(overlay: RoadOverlay, held: pd.DataFrame, side: str) -> np.ndarray:
    """True where an edge (row) is open to a user of conflict.ROAD_USERS at the end of a day (column of `held`).

    `held`: side by place and day. Rows are in the order of `RoadOverlay.edge_ids`.
    """
    foreign = _foreign(overlay, held, side)
    foreign_km, foreign_places = overlay.length_km @ foreign, overlay.on_road @ foreign
    for place, along, days in _overruled(overlay, held.columns, side):
        foreign_km -= np.outer(along * overlay.length_km[:, place], days * foreign[place])
        foreign_places -= np.outer(along * overlay.on_road[:, place], days * foreign[place])
    return _passable(overlay, foreign_km, foreign_places)


def obstacles(overlay: RoadOverlay, held: pd.Series, side: str) -> Obstacles:
    """What blocks each edge for a side at the end of a day (the name of `held`), by the same rule as `open_edges`."""
    foreign = _foreign(overlay, held.to_frame(), side)[:, 0]
    foreign_km, foreign_places = overlay.length_km * foreign, overlay.on_road * foreign
    for place, along, (on_the_day,) in _overruled(overlay, pd.Index([held.name]), side):
        foreign_km[:, place] *= 1 - along * on_the_day
        foreign_places[:, place] *= 1 - along * on_the_day
    sums = foreign_km.sum(axis=1)[:, None], foreign_places.sum(axis=1)[:, None]
    return Obstacles(foreign_km, foreign_places > 0, _passable(overlay, *sums)[:, 0])


def _foreign(overlay: RoadOverlay, held: pd.DataFrame, side: str) -> np.ndarray:
    """1.0 where a place (row) is held by others at the end of a day (column), else 0.0."""
    is_foreign: np.ndarray = (~held.loc[overlay.places].isin(ROAD_USERS[side])).to_numpy().astype(float)
    return is_foreign


def _overruled(overlay: RoadOverlay, days: pd.Index, side: str) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Reports that a road past a place is held by the side: column of the place, and 1.0 for its edges and its days."""
    for report in overlay.reports[overlay.reports["side"].isin(ROAD_USERS[side])].itertuples():
        along = np.array([report.road_id in roads for roads in overlay.roads], dtype=float)
        on_days = ((days >= report.date_from) & (days <= report.date_to)).astype(float)
        yield overlay.places.get_loc(report.place_id), along, on_days


def _passable(overlay: RoadOverlay, foreign_km: np.ndarray, foreign_places: np.ndarray) -> np.ndarray:
    """True where ground and places of others (both edges x days) leave an edge open."""
    enough_km = np.minimum(CLOSING_KM, overlay.length_km.sum(axis=1) / 2)[:, None]
    # Rounding must not close an edge outside the country, where both lengths are 0.
    passable: np.ndarray = ((foreign_km < enough_km) | (foreign_km < NEGLIGIBLE_KM)) & (foreign_places < 0.5)
    return passable


def _on_road(lines: np.ndarray, cities: gpd.GeoDataFrame) -> np.ndarray:
    """1.0 where a place (column) lies within ON_THE_ROAD_KM of an edge (row), measured in METRIC_CRS."""
    metric = gpd.GeoSeries(lines, crs=layout.CRS).to_crs(conflict.METRIC_CRS).to_numpy()
    spots = cities.geometry.to_crs(conflict.METRIC_CRS)
    near = np.zeros((len(lines), len(spots)))
    tree = STRtree(metric)
    place, edge = tree.query(points(spots.x, spots.y), predicate="dwithin", distance=ON_THE_ROAD_KM * 1e3)
    near[edge, place] = 1.0
    return near


def _line_length_km(shape: BaseGeometry) -> float:
    """Length of an intersection; 0 for points, where the line only touches the cell."""
    return length_km(shape) if "Line" in shape.geom_type or shape.geom_type == "GeometryCollection" else 0.0
