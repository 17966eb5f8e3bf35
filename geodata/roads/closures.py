"""What closed a route: the stretches of its usual course that are not open, and whose ground and places closed them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import groupby, pairwise

import numpy as np
import pandas as pd

from geodata.roads.network import RoadNetwork
from geodata.roads.passable import NIL_KM, Barred, Ground
from geodata.roads.paths import Route


@dataclass(frozen=True)
class Closer:
    """A place of others that closes a stretch, and its holder at the end of the day.

    `ground_km`: how much of the stretch lies on the ground it stands for. `on_road`: whether it lies within
    openness.ON_THE_ROAD_KM of the stretch itself.
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
    closed_by: tuple[Closer, ...]

    def as_dict(self) -> dict:
        """Ready for JSON, its ends named `from` and `to` as those of a route are."""
        told = asdict(self)
        return {"from": told.pop("start"), "to": told.pop("end"), **told}


def closures(
    network: RoadNetwork, ground: Ground, held: pd.Series, barred: Barred, course: Route
) -> tuple[Closure, ...]:
    """The closed stretches of a course, in the order met; edges in a row are one stretch.

    `held`: who holds each place at the end of the day. `barred`: what bars each edge that day, as openness.barring
    tells it for the side that asks.
    """
    foreign_km, foreign_places, is_open = barred
    row_of = {edge: row for row, edge in enumerate(ground.edge_ids)}
    steps = [(row_of[edge], *ends) for edge, ends in zip(course.edges, pairwise(course.places), strict=True)]
    lengths = dict(zip(network.edge_ids(), network.edge_lengths_km(), strict=True))
    found = []
    for passable, run in groupby(steps, key=lambda step: is_open[step[0]]):
        if passable:
            continue
        rows, starts, ends = zip(*run, strict=True)
        edges = tuple(ground.edge_ids[row] for row in rows)
        km = round(sum(lengths[edge] for edge in edges), 1)
        closers = _closers(ground, held, foreign_km[list(rows)].sum(axis=0), foreign_places[list(rows)].any(axis=0))
        found.append(Closure(starts[0], ends[-1], km, edges, tuple(closers)))
    return tuple(found)


def _closers(ground: Ground, held: pd.Series, km: np.ndarray, on_road: np.ndarray) -> Iterable[Closer]:
    places = np.flatnonzero((km > NIL_KM) | on_road)
    for place in sorted(places, key=lambda place: (not on_road[place], -km[place])):
        name = ground.places[place]
        yield Closer(name, held[name], round(float(km[place]), 1), bool(on_road[place]))
