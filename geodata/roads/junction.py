"""What the loss of one city would have disconnected for the government on the first day of the period.

Method. One city at a time is taken out of the network that was open to the government on that day: its cell becomes
contested, and every edge that this closes (rule of `passable`) is removed. Tested are all cities (ranks 1 and 2 of the
layer `cities`) that the government held and whose cell a road crosses. The loss is measured by

- `pairs_cut`: pairs of named nodes that were connected and no longer are. A node in the cell of the lost city does not
  count: it is lost in any case.
- `people_cut_off`: people of government-held places with a known population, outside the city, who were connected
  with the capital and no longer are. A place belongs to the nearest waypoint within LINK_KM. None for the capital.
- `added_km`: km by which the shortest routes between the pairs that are still connected grow in all.

Cities are ranked by pairs, then people, then km. `betweenness` is a check by another method: the share of shortest
routes between the named nodes that pass the city without ending there (networkx.betweenness_centrality_subset, weighted
by km; the greatest value of the waypoints in its cell, None if it has none). It measures what lies on the way, not
whether there is another way.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
from shapely import STRtree, points

from geodata.conflict import CAPITAL_NODE, GOVERNMENT
from geodata.dataset import Dataset
from geodata.roads.network import LINK_KM, RoadNetwork, nearest_nodes
from geodata.roads.passable import RoadOverlay, open_edges
from geodata.roads.paths import open_components, open_edge_weight

CITY_RANKS = (1, 2)

Pair = tuple[str, str]
"""Two named nodes, in the order of `RoadNetwork.named`."""


class PairRoute(NamedTuple):
    """The shortest route between two named nodes: its length and the ids of its edges."""

    km: float
    edges: frozenset[str]


@dataclass(frozen=True)
class Loss:
    """What the loss of a city disconnects, as the docstring of the module defines it.

    `people`: of the city itself, None if not known. `cut_off_from_capital`: names of nodes.
    """

    place_id: str
    name_en: str
    pairs_cut: int
    people_cut_off: int | None
    added_km: float
    betweenness: float | None
    people: int | None
    cut_off_from_capital: tuple[str, ...]


@dataclass(frozen=True)
class JunctionRanking:
    """Losses, the greatest first.

    `pairs`: pairs of named nodes that were connected. `places_joined`: government-held places that belong to a waypoint
    connected with the capital. `places_without_population`: those of them whose population is not known.
    """

    day: str
    pairs: int
    places_joined: int
    places_without_population: int
    losses: tuple[Loss, ...]


def junction_ranking(network: RoadNetwork, overlay: RoadOverlay, dataset: Dataset) -> JunctionRanking:
    """The ranking for the first day of the period; without losses if no capital is named."""
    held, cities = dataset.held.iloc[:, [0]], dataset.geo["cities"]
    if CAPITAL_NODE not in network.named:
        return JunctionRanking(day=held.columns[0], pairs=0, places_joined=0, places_without_population=0, losses=())
    is_open = open_edges(overlay, held, GOVERNMENT)[:, 0]
    whole = _open_graph(network, is_open)
    government_held = cities[(held.iloc[:, 0] == GOVERNMENT).to_numpy()]
    joined = _joined_people(network, government_held, whole)
    large = government_held[government_held["rank"].isin(CITY_RANKS)]
    crossed = large[overlay.length_km[:, overlay.places.get_indexer(large["id"])].sum(axis=0) > 0]
    node_on = _places_of_nodes(network, dataset.geo["cells"])
    before = _pair_routes(network, is_open)
    named = list(network.named.values())
    passed = nx.betweenness_centrality_subset(whole, named, named, weight="length_km")
    losses = []
    for city in crossed.itertuples():
        without = held.mask(np.array(held.index == city.id)[:, None], "contested")
        after = open_edges(overlay, without, GOVERNMENT)[:, 0]
        kept = {name: node for name, node in network.named.items() if node_on.get(node) != city.id}
        loss = _loss(city, replace(network, named=kept), after, (before, joined))
        through = [passed[node] for node, place in node_on.items() if place == city.id]
        losses.append(replace(loss, betweenness=round(max(through) / len(before), 3) if through else None))
    return JunctionRanking(
        day=held.columns[0],
        pairs=len(before),
        places_joined=len(joined),
        places_without_population=int(joined["people"].isna().sum()),
        losses=tuple(sorted(losses, key=lambda loss: (-loss.pairs_cut, -(loss.people_cut_off or 0), -loss.added_km))),
    )


def _loss(
    city: Any, kept: RoadNetwork, after: np.ndarray, state_before: tuple[dict[Pair, PairRoute], pd.DataFrame]
) -> Loss:
    """What is disconnected without the city.

    `kept`: the network with the named nodes outside the city. `after`: edges open without it. `state_before`: routes of
    the connected pairs, and the places connected with the capital, before the loss.
    """
    before, joined = state_before
    pairs = {pair: route for pair, route in before.items() if set(pair) <= kept.named.keys()}
    now = _distances(kept, after, pairs)
    people: int | None = None
    cut_off: tuple[str, ...] = ()
    if CAPITAL_NODE in kept.named:
        reached = next(part for part in open_components(kept, after) if kept.named[CAPITAL_NODE] in part)
        apart = ~joined["node"].isin(reached) & (joined["place_id"] != city.id)
        people = int(joined.loc[apart, "people"].sum())
        cut_off = tuple(n for n, node in kept.named.items() if (CAPITAL_NODE, n) in pairs and node not in reached)
    return Loss(
        place_id=city.id,
        name_en=city.name_en,
        pairs_cut=len(pairs) - len(now),
        people_cut_off=people,
        added_km=round(sum(km - pairs[pair].km for pair, km in now.items()), 1),
        betweenness=None,
        people=int(city.population) if city.population else None,
        cut_off_from_capital=cut_off,
    )


def _open_graph(network: RoadNetwork, is_open: np.ndarray) -> nx.Graph:
    graph = network.graph.copy()
    graph.remove_edges_from([ends for ends, passable in zip(network.graph.edges, is_open, strict=True) if not passable])
    return graph


def _pair_routes(network: RoadNetwork, is_open: np.ndarray) -> dict[Pair, PairRoute]:
    """The shortest route between each two named nodes that are connected, in the order of the names."""
    routes, edges, weight = {}, network.graph.edges, open_edge_weight(network, is_open)
    for number, (name, node) in enumerate(network.named.items()):
        km, nodes = nx.single_source_dijkstra(network.graph, node, weight=weight)
        for other, there in list(network.named.items())[number + 1 :]:
            if there in km:
                ids = frozenset(edges[pair]["id"] for pair in pairwise(nodes[there]))
                routes[name, other] = PairRoute(km[there], ids)
    return routes


def _distances(network: RoadNetwork, is_open: np.ndarray, before: dict[Pair, PairRoute]) -> dict[Pair, float]:
    """Km of the shortest route between each pair of `before` that is still connected.

    Edges were only closed since: a route without a closed edge is still the shortest.
    """
    closed = {edge for edge, passable in zip(network.edge_ids(), is_open, strict=True) if not passable}
    weight = open_edge_weight(network, is_open)
    km_from: dict[str, dict[str, float]] = {}
    km_between = {}
    for (name, other), route in before.items():
        if not route.edges & closed:
            km_between[name, other] = route.km
            continue
        if name not in km_from:
            km_from[name] = nx.single_source_dijkstra_path_length(network.graph, network.named[name], weight=weight)
        if network.named[other] in km_from[name]:
            km_between[name, other] = km_from[name][network.named[other]]
    return km_between


def _joined_people(network: RoadNetwork, places: gpd.GeoDataFrame, whole: nx.Graph) -> pd.DataFrame:
    """Places that belong to a waypoint connected with the capital: place_id, node, people (NaN = not known)."""
    nodes, away_km = nearest_nodes(network, places)
    people = pd.to_numeric(places["population"]).to_numpy(float)
    frame = pd.DataFrame({"place_id": places["id"].to_numpy(), "node": nodes, "people": people})
    joined = frame["node"].isin(nx.node_connected_component(whole, network.named[CAPITAL_NODE]))
    return frame[(away_km <= LINK_KM) & joined]


def _places_of_nodes(network: RoadNetwork, cells: gpd.GeoDataFrame) -> dict[str, str]:
    """Node -> id of the place in whose cell it lies; nodes outside the country are left out."""
    nodes = list(network.graph)
    spots = points([(network.graph.nodes[node]["lon"], network.graph.nodes[node]["lat"]) for node in nodes])
    pairs = STRtree(cells.geometry.to_numpy()).query(spots, predicate="within").T
    return {nodes[node]: cells["place_id"].iloc[cell] for node, cell in pairs}
