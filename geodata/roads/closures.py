"""What closed a route: the stretches of its usual course that are not open, and whose ground and places closed them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import groupby, pairwise

import numpy as np
import pandas as pd

from geodata.roads.network import RoadNetwork
from geodata.roads.passable import NEGLIGIBLE_KM, Obstacles, RoadOverlay
from geodata.roads.paths import Route


@dataclass(frozen=True)
class ClosingPlace:
    """A place of others that closes a stretch, and its holder at the end of the day.

    `ground_km`: how much of the stretch lies on the ground it stands for. `on_road`: whether it lies within
    passable.ON_THE_ROAD_KM of the stretch itself.
    """

    place_id: str
    side: str
    ground_km: float
    on_road: bool


@dataclass(frozen=True)
class Closure:
    """A closed stretch of a route: names of its ends as the route meets them, length, edges, and what closed it.

    `closed_by`: gravest first, by places on the road, then by ground.
    """

    start: str
    end: str
    length_km: float
    edges: tuple[str, ...]
    closed_by: tuple[ClosingPlace, ...]

    def as_dict(self) -> dict:
        """Ready for JSON, its ends named `from` and `to` as those of a route are."""
        told = asdict(self)
        return {"from": told.pop("start"), "to": told.pop("end"), **told}


def closures(
    network: RoadNetwork, overlay: RoadOverlay, held: pd.Series, blocked: Obstacles, route: Route
) -> tuple[Closure, ...]:
    """The closed stretches of a route, in the order of travel; consecutive closed edges are one stretch.

    `held`: who holds each place at the end of the day. `blocked`: `passable.obstacles` of that day for the side that
    uses the route.
    """
    row_of = {edge: row for row, edge in enumerate(overlay.edge_ids)}
    steps = [(row_of[edge], *ends) for edge, ends in zip(route.edges, pairwise(route.places), strict=True)]
    lengths = dict(zip(network.edge_ids(), network.edge_lengths_km(), strict=True))
    found = []
    for passable, run in groupby(steps, key=lambda step: blocked.is_open[step[0]]):
        if passable:
            continue
        rows, starts, ends = zip(*run, strict=True)
        edges = tuple(overlay.edge_ids[row] for row in rows)
        km = round(sum(lengths[edge] for edge in edges), 1)
        km_by_place = blocked.foreign_km[list(rows)].sum(axis=0)
        on_road = blocked.foreign_on_road[list(rows)].any(axis=0)
        places = _closing_places(overlay, held, km_by_place, on_road)
        found.append(Closure(starts[0], ends[-1], km, edges, tuple(places)))
    return tuple(found)


def _closing_places(
    overlay: RoadOverlay, held: pd.Series, km: np.ndarray, on_road: np.ndarray
) -> Iterable[ClosingPlace]:
    places = np.flatnonzero((km > NEGLIGIBLE_KM) | on_road)
    for place in sorted(places, key=lambda place: (not on_road[place], -km[place])):
        name = overlay.places[place]
        yield ClosingPlace(name, held[name], round(float(km[place]), 1), bool(on_road[place]))
