"""What never changes with the day: overlay, people, edges, and how far each place is from what matters.

Computed once from the layers, so that every day of every reading of the tables is sums over holders only.
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
"""Ground up to this far from the place it stands for is settled, the rest thinly peopled. In the six governorates
without desert (Damascus, Daraa, Idlib, Latakia, Quneitra, Tartus) 96-100 % of the ground lies within 10 km of its
place; at 5 km a third of Daraa and of Latakia would be desert, at 15 km half of Hasakah's steppe would be settled."""


@dataclass(frozen=True)
class StaticQuantities:
    """Arrays over places (in the order of `places`), edges between cells, and stretches of the M5.

    `people` is NaN where the tables have no population. `edges`: places on either side, by position. `m5`: place (by
    position) and length of each stretch from Aleppo to Damascus. `crow_km`, `road_km`: distance of each place (row)
    from each of REFERENCE_POINTS (column); by road inf if the place lies over LINK_KM from any waypoint.
    """

    places: pd.Index
    area_km2: np.ndarray
    settled_km2: np.ndarray
    people: np.ndarray
    edges: np.ndarray
    edge_km: np.ndarray
    m5_places: np.ndarray
    m5_km: np.ndarray
    crow_km: np.ndarray
    road_km: np.ndarray


def static_quantities(dataset: Dataset, network: RoadNetwork, overlay: RoadOverlay) -> StaticQuantities:
    """The country as the layers have it."""
    cities, edges = dataset.geo["cities"], dataset.geo["cell_edges"]
    places = overlay.places
    area_km2, settled_km2 = _areas(dataset, places)
    m5_places, m5_km = _m5(overlay)
    crow_km = np.column_stack([distances_km(point, cities) for point in _reference_points(dataset)])
    return StaticQuantities(
        places=places,
        area_km2=area_km2,
        settled_km2=settled_km2,
        people=pd.to_numeric(cities["population"]).to_numpy(float),
        edges=np.column_stack([places.get_indexer(edges[side]) for side in ("place_a", "place_b")]),
        edge_km=edges["length_km"].to_numpy(float),
        m5_places=m5_places,
        m5_km=m5_km,
        crow_km=crow_km,
        road_km=_road_km(network, cities),
    )


def _areas(dataset: Dataset, places: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Whole and settled ground of each place in km2; nil for the places that stand for none (Golan)."""
    cells = dataset.geo["cells"]
    spots = dataset.geo["cities"].set_index("id").geometry.loc[cells["place_id"]].to_crs(conflict.METRIC_CRS)
    shapes = cells.geometry.to_crs(conflict.METRIC_CRS).to_numpy()
    share = area(intersection(shapes, buffer(spots.to_numpy(), SETTLED_KM * 1e3))) / area(shapes)
    whole, settled = np.zeros(len(places)), np.zeros(len(places))
    at = places.get_indexer(cells["place_id"])
    whole[at] = cells["area_km2"]
    settled[at] = whole[at] * share
    return whole, settled


def _m5(overlay: RoadOverlay) -> tuple[np.ndarray, np.ndarray]:
    """Stretches of the M5 from Aleppo southwards. Within an edge (3-13 km) they stand from north to south."""
    rows = [row for row, roads in enumerate(overlay.roads) if conflict.MAIN_AXIS in roads]
    rows.sort(key=lambda row: -int(overlay.edge_ids[row].rsplit("-", 1)[1]))
    found = [(place, row) for row in rows for place in _southwards(overlay, row)]
    return np.array([place for place, _ in found]), np.array([overlay.length_km[row, place] for place, row in found])


def _southwards(overlay: RoadOverlay, row: int) -> np.ndarray:
    """Places whose ground an edge crosses, as it meets them from its northern end."""
    crossed = np.flatnonzero(overlay.length_km[row] > 0)
    return crossed[np.argsort(-overlay.fraction_along[row, crossed])]


def _reference_points(dataset: Dataset) -> list[tuple[float, float]]:
    """Longitude and latitude of REFERENCE_POINTS: a Russian base of that id, else a city."""
    spots = pd.concat([dataset.geo[name].set_index("id").geometry for name in ("russian_bases", "cities")])
    first = spots[~spots.index.duplicated()]
    return [(first[i].x, first[i].y) for i in REFERENCE_POINTS.values()]


def _road_km(network: RoadNetwork, cities: gpd.GeoDataFrame) -> np.ndarray:
    """By road: straight to the nearest waypoint (within LINK_KM), then along the network, whoever holds it."""
    nodes, away = nearest_nodes(network, cities)
    off_road, found = np.where(away <= LINK_KM, away, np.inf), []
    for name, point in REFERENCE_POINTS.items():
        start = point if point in network.graph else network.named[name]
        along = nx.single_source_dijkstra_path_length(network.graph, start, weight="length_km")
        km = off_road + np.array([along.get(node, np.inf) for node in nodes])
        # A city is no drive away from itself, though its point and the road's are not the same.
        found.append(np.where((cities["id"] == point) & (start != point), 0.0, km))
    return np.column_stack(found)
