"""Homs as a junction: what the loss of one city would have disconnected for the government on 26 November.

Method. One city at a time is taken from the network that was open to the government on that day, by the rule of
openness: its ground becomes another's, and every edge that this closes is taken out. Asked are all cities (ranks 1
and 2 of the layer `cities`) that the government held and whose ground a road crosses. What is lost is told by

- `pairs_cut`: pairs of the other named nodes that were joined and are no longer (a node on the lost ground itself is
  not asked: it is lost anyway),
- `people_cut_off`: people of government-held places with a known population, outside the city, who were joined with
  Damascus and are no longer; a place belongs to the nearest waypoint within LINK_KM. None for Damascus itself,
- `added_km`: km by which the shortest courses between the pairs still joined grow in all.

Cities are ranked by pairs, then people, then km. `betweenness` is a check by another method: the share of shortest
courses between the named nodes that pass the city without ending there (networkx, weighted by km; the greatest of the
waypoints on its overlay, None if it has none). It asks what lies on the way, not whether there is another way.
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
    """The shortest course between two nodes: its length, and the edges that it runs on, by id."""

    km: float
    edges: frozenset[str]


@dataclass(frozen=True)
class Loss:
    """What the loss of a city cuts; see the module's text. `people`: of the city itself, None if not known."""

    place_id: str
    name_en: str
    pairs_cut: int
    people_cut_off: int | None
    added_km: float
    betweenness: float | None
    people: int | None
    cut_off_from_damascus: tuple[str, ...]


@dataclass(frozen=True)
class JunctionRanking:
    """Losses, the gravest first. `pairs`: of named nodes joined before. `places_joined`: government-held places that
    belong to the network and are joined with Damascus, `places_without_population`: those of them without one."""

    day: str
    pairs: int
    places_joined: int
    places_without_population: int
    losses: tuple[Loss, ...]


def junction_ranking(network: RoadNetwork, overlay: RoadOverlay, dataset: Dataset) -> JunctionRanking:
    """The ranking for the first day of the period."""
    held, cities = dataset.held.iloc[:, [0]], dataset.geo["cities"]
    is_open = open_edges(overlay, held, GOVERNMENT)[:, 0]
    whole = _open_graph(network, is_open)
    ours = cities[(held.iloc[:, 0] == GOVERNMENT).to_numpy()]
    joined = _joined_people(network, ours, whole)
    asked = ours[ours["rank"].isin(CITY_RANKS)]
    crossed = asked[overlay.length_km[:, overlay.places.get_indexer(asked["id"])].sum(axis=0) > 0]
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


def _loss(city: Any, kept: RoadNetwork, after: np.ndarray, known: tuple[dict[Pair, PairRoute], pd.DataFrame]) -> Loss:
    """What is cut without the city: `kept` names the nodes outside it, `known` is what stood before (pairs, people)."""
    before, joined = known
    pairs = {pair: route for pair, route in before.items() if set(pair) <= kept.named.keys()}
    now = _distances(kept, after, pairs)
    people, cut_off = None, ()
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
        cut_off_from_damascus=cut_off,
    )


def _open_graph(network: RoadNetwork, is_open: np.ndarray) -> nx.Graph:
    graph = network.graph.copy()
    graph.remove_edges_from([ends for ends, passable in zip(network.graph.edges, is_open, strict=True) if not passable])
    return graph


def _pair_routes(network: RoadNetwork, is_open: np.ndarray) -> dict[Pair, PairRoute]:
    """The shortest course between each two named nodes that are joined, in the order of the names."""
    found, edges, weight = {}, network.graph.edges, open_edge_weight(network, is_open)
    for number, (name, node) in enumerate(network.named.items()):
        km, nodes = nx.single_source_dijkstra(network.graph, node, weight=weight)
        for other, there in list(network.named.items())[number + 1 :]:
            if there in km:
                ids = frozenset(edges[pair]["id"] for pair in pairwise(nodes[there]))
                found[name, other] = PairRoute(km[there], ids)
    return found


def _distances(network: RoadNetwork, is_open: np.ndarray, before: dict[Pair, PairRoute]) -> dict[Pair, float]:
    """Km of the shortest course between each pair of `before` that is still joined.

    Only closed edges tell this day from that before: a course on none of them is still the shortest.
    """
    closed = {edge for edge, passable in zip(network.edge_ids(), is_open, strict=True) if not passable}
    weight, along = open_edge_weight(network, is_open), {}
    found = {}
    for (name, other), route in before.items():
        if not route.edges & closed:
            found[name, other] = route.km
            continue
        if name not in along:
            along[name] = nx.single_source_dijkstra_path_length(network.graph, network.named[name], weight=weight)
        if network.named[other] in along[name]:
            found[name, other] = along[name][network.named[other]]
    return found


def _joined_people(network: RoadNetwork, ours: gpd.GeoDataFrame, whole: nx.Graph) -> pd.DataFrame:
    """Places that belong to a waypoint joined with the capital: place_id, node, people (NaN = not known)."""
    nodes, away_km = nearest_nodes(network, ours)
    people = pd.to_numeric(ours["population"]).to_numpy(float)
    frame = pd.DataFrame({"place_id": ours["id"].to_numpy(), "node": nodes, "people": people})
    joined = frame["node"].isin(nx.node_connected_component(whole, network.named[CAPITAL_NODE]))
    return frame[(away_km <= LINK_KM) & joined]


def _places_of_nodes(network: RoadNetwork, cells: gpd.GeoDataFrame) -> dict[str, str]:
    """Node -> place whose ground it lies on; nodes abroad are left out."""
    nodes = list(network.graph)
    spots = points([(network.graph.nodes[node]["lon"], network.graph.nodes[node]["lat"]) for node in nodes])
    found = STRtree(cells.geometry.to_numpy()).query(spots, predicate="within").T
    return {nodes[node]: cells["place_id"].iloc[cell] for node, cell in found}
