"""Quantities that do not change with the day: area, people, edges, and distances of each place from reference points.

They are computed once from the layers, so that the figures of a day are only sums over holders.
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
from shapely import area, buffer, intersection

from geodata import conflict
from geodata.conflict import REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.geodesy import distances_km
from geodata.roads.network import LINK_KM, RoadNetwork, nearest_nodes
from geodata.roads.passable import RoadOverlay

SETTLED_KM = 10.0
"""Ground up to this far from the place of its cell is settled, the rest thinly peopled. Chosen on the
project's own data (its README): in regions without desert 96-100 % of the ground lies within 10 km of its place; at
5 km a third of some would be desert, at 15 km half of a steppe would be settled."""


@dataclass(frozen=True)
class StaticQuantities:
    """Arrays over places (in the order of `places`), over edges between cells, and over stretches of the main axis.

    `people`: NaN where the tables have no population. `edges`: positions of the places on either side (edges x 2).
    `axis_places`, `axis_km`: position of the place and length of each stretch of conflict.MAIN_AXIS, from its northern
    end southwards. `crow_km`, `road_km`: distance of each place (row) from each of conflict.REFERENCE_POINTS (column),
    in a straight line and by road; by road inf if the place lies more than LINK_KM from any waypoint.
    """

    places: pd.Index
    area_km2: np.ndarray
    settled_km2: np.ndarray
    people: np.ndarray
    edges: np.ndarray
    edge_km: np.ndarray
    axis_places: np.ndarray
    axis_km: np.ndarray
    crow_km: np.ndarray
    road_km: np.ndarray


def static_quantities(dataset: Dataset, network: RoadNetwork, overlay: RoadOverlay) -> StaticQuantities:
    """The quantities, from the layers of a data set."""
    cities, edges = dataset.geo["cities"], dataset.geo["cell_edges"]
    places = overlay.places
    area_km2, settled_km2 = _areas(dataset, places)
    axis_places, axis_km = _axis(overlay)
    crow_km = _columns([distances_km(point, cities) for point in _reference_points(dataset)], len(places))
    return StaticQuantities(
        places=places,
        area_km2=area_km2,
        settled_km2=settled_km2,
        people=pd.to_numeric(cities["population"]).to_numpy(float),
        edges=np.column_stack([places.get_indexer(edges[side]) for side in ("place_a", "place_b")]),
        edge_km=edges["length_km"].to_numpy(float),
        axis_places=axis_places,
        axis_km=axis_km,
        crow_km=crow_km,
        road_km=_road_km(network, cities),
    )


def _areas(dataset: Dataset, places: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Area of each place's cell and its settled part in km2; 0 for places without a cell, on excluded ground."""
    cells = dataset.geo["cells"]
    spots = dataset.geo["cities"].set_index("id").geometry.loc[cells["place_id"]].to_crs(conflict.METRIC_CRS)
    shapes = cells.geometry.to_crs(conflict.METRIC_CRS).to_numpy()
    share = area(intersection(shapes, buffer(spots.to_numpy(), SETTLED_KM * 1e3))) / area(shapes)
    whole, settled = np.zeros(len(places)), np.zeros(len(places))
    at = places.get_indexer(cells["place_id"])
    whole[at] = cells["area_km2"]
    settled[at] = whole[at] * share
    return whole, settled


def _axis(overlay: RoadOverlay) -> tuple[np.ndarray, np.ndarray]:
    """Places and lengths of the stretches of the main axis, from north to south, also within an edge (3-13 km)."""
    rows = [row for row, roads in enumerate(overlay.roads) if conflict.MAIN_AXIS in roads]
    rows.sort(key=lambda row: -int(overlay.edge_ids[row].rsplit("-", 1)[1]))
    stretches = [(place, row) for row in rows for place in _southwards(overlay, row)]
    lengths_km = [overlay.length_km[row, place] for place, row in stretches]
    return np.array([place for place, _ in stretches], dtype=int), np.array(lengths_km)


def _southwards(overlay: RoadOverlay, row: int) -> np.ndarray:
    """Positions of the places whose cells an edge crosses, from its northern end."""
    crossed = np.flatnonzero(overlay.length_km[row] > 0)
    return crossed[np.argsort(-overlay.fraction_along[row, crossed])]


def _reference_points(dataset: Dataset) -> list[tuple[float, float]]:
    """Longitude and latitude of REFERENCE_POINTS: a landmark base of that id, else a city."""
    spots = pd.concat([dataset.geo[name].set_index("id").geometry for name in ("landmark_bases", "cities")])
    first = spots[~spots.index.duplicated()]
    return [(first[i].x, first[i].y) for i in REFERENCE_POINTS.values()]


def _road_km(network: RoadNetwork, cities: gpd.GeoDataFrame) -> np.ndarray:
    """Km by road (places x reference points): straight to the nearest waypoint (LINK_KM), then along roads."""
    nodes, away = nearest_nodes(network, cities)
    off_road, columns = np.where(away <= LINK_KM, away, np.inf), []
    for name, point in REFERENCE_POINTS.items():
        start = point if point in network.graph else network.named[name]
        along = nx.single_source_dijkstra_path_length(network.graph, start, weight="length_km")
        km = off_road + np.array([along.get(node, np.inf) for node in nodes])
        # A city has no distance from itself, though its point is not the waypoint of the road.
        columns.append(np.where((cities["id"] == point) & (start != point), 0.0, km))
    return _columns(columns, len(cities))


def _columns(columns: list[np.ndarray], rows: int) -> np.ndarray:
    """Columns side by side; an array without columns if there is none."""
    return np.column_stack(columns) if columns else np.zeros((rows, 0))
