"""What closed a route: the stretches of its usual way that are not open, and the places and ground that close them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import groupby, pairwise
from typing import Any

import numpy as np
import pandas as pd

from geodata.roads.network import RoadNetwork
from geodata.roads.passable import NEGLIGIBLE_KM, Obstacles, RoadOverlay
from geodata.roads.paths import Route


@dataclass(frozen=True)
class ClosingPlace:
    """A place, held by others, that closes a stretch, and its holder (`side`) at the end of the day.

    `ground_km`: km of the stretch that lie in the cell of the place. `on_road`: whether the place lies within
    passable.ON_THE_ROAD_KM of the stretch.
    """

    place_id: str
    side: str
    ground_km: float
    on_road: bool


@dataclass(frozen=True)
class Closure:
    """A closed stretch of a route: names of its two ends in the order of travel, length, ids of its edges.

    `closed_by`: places on the road first, then those with the most km of ground.
    """

    start: str
    end: str
    length_km: float
    edges: tuple[str, ...]
    closed_by: tuple[ClosingPlace, ...]

    def as_dict(self) -> dict[str, Any]:
        """JSON values; the ends are named `from` and `to`, as those of a route are."""
        values = asdict(self)
        return {"from": values.pop("start"), "to": values.pop("end"), **values}


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
    stretches = []
    for is_open, run in groupby(steps, key=lambda step: blocked.is_open[step[0]]):
        if is_open:
            continue
        rows, starts, ends = zip(*run, strict=True)
        edges = tuple(overlay.edge_ids[row] for row in rows)
        km = round(sum(lengths[edge] for edge in edges), 1)
        places = tuple(_closing_places(overlay, held, blocked, list(rows)))
        stretches.append(Closure(starts[0], ends[-1], km, edges, places))
    return tuple(stretches)


def _closing_places(
    overlay: RoadOverlay, held: pd.Series, blocked: Obstacles, rows: list[int]
) -> Iterator[ClosingPlace]:
    """Places that close a stretch (rows of its edges), in the order of `Closure.closed_by`."""
    km, on_road = blocked.foreign_km[rows].sum(axis=0), np.any(blocked.foreign_on_road[rows], axis=0)
    columns = np.flatnonzero((km > NEGLIGIBLE_KM) | on_road)
    for column in sorted(columns, key=lambda column: (not on_road[column], -km[column])):
        place = overlay.places[column]
        yield ClosingPlace(place, held[place], round(float(km[column]), 1), bool(on_road[column]))
