"""All results about roads and measures, computed once for all days."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.calendar import DAYS, index_of
from geodata.conflict import GOVERNMENT, NAMED_ROUTES, OPPOSITION, ROAD_USERS
from geodata.dataset import Dataset
from geodata.history.clocks import holders_then
from geodata.measures.daily import BY_PAIR
from geodata.measures.ranges import DayRange, Range
from geodata.measures.stored import Computed, compute, compute_then, from_json
from geodata.roads.closures import Closure, closures
from geodata.roads.junction import JunctionRanking
from geodata.roads.network import RoadNetwork, road_network
from geodata.roads.passable import Obstacles, RoadOverlay, obstacles, open_edges, road_overlay
from geodata.roads.routes import (
    EdgeChanges,
    RouteHistory,
    edge_changes,
    reach,
    reached_edges,
    route_as_dict,
    route_histories,
)


@dataclass(frozen=True, eq=False)
class Analysis:
    """Road network, routes and measures of all days. Not to be changed.

    `overlay`: the roads on cells and places. `held`: side by place and day. `is_open`: road user -> bool, edges (in the
    order of `network.edge_ids()`) x days. `routes`: road user -> named routes. `first_cut`, `first_off_course`: route
    id -> range of days, for the government. `measures`: (measure, what of: a side, a pair of sides, a reference point,
    or blank) -> a range for each day.
    """

    network: RoadNetwork
    overlay: RoadOverlay
    held: pd.DataFrame
    is_open: dict[str, np.ndarray]
    routes: dict[str, tuple[RouteHistory, ...]]
    first_cut: dict[str, DayRange]
    first_off_course: dict[str, DayRange]
    measures: dict[tuple[str, str], tuple[Range, ...]]
    junction: JunctionRanking

    def edge_changes(self, day: str, side: str = GOVERNMENT) -> EdgeChanges:
        """What closed and reopened to a side since the day before; nothing on the first day."""
        now = index_of(day)
        return edge_changes(self.network, self.is_open[side][:, max(now - 1, 0)], self.is_open[side][:, now])

    def closed_by(self, day: str, history: RouteHistory) -> tuple[Closure, ...]:
        """The closed stretches of a route's usual way on a day, with what closed them; none on a day it is open."""
        if history.days[index_of(day)].state == "open":
            return ()
        return closures(self.network, self.overlay, self.held[day], _obstacles(self, day, history.side), history.usual)

    def reach(self, day: str, side: str = GOVERNMENT) -> dict[str, tuple[str, ...]]:
        """Named node -> the named nodes that the side's open roads lead to from it."""
        return reach(self.network, self.is_open[side][:, index_of(day)])

    def reached_edges(self, day: str, start: str, side: str = GOVERNMENT) -> tuple[str, ...]:
        """Ids of the edges that the side can reach from a named node."""
        return reached_edges(self.network, self.is_open[side][:, index_of(day)], start)

    def measures_on(self, day: str) -> dict[str, Any]:
        """Measure -> {low, best, high}, or side, pair of sides or reference point -> that.

        Sides that hold nothing, and pairs without a front, are left out.
        """
        number = index_of(day)
        on_day: dict[str, Any] = {}
        for (measure, of), daily in self.measures.items():
            now = asdict(daily[number])
            if not of:
                on_day[measure] = now
            elif measure == BY_PAIR:
                if now["high"]:
                    on_day.setdefault(measure, {})[of] = now
            elif of not in conflict.SIDES or self.measures["places", of][number].high:
                on_day.setdefault(measure, {})[of] = now
        return on_day

    def as_dict(self, day: str) -> dict[str, Any]:
        """Routes, edge changes (`cut`), reach and measures of a day, as JSON values."""
        number = index_of(day)
        routes = [
            route_as_dict(history, number, self.network)
            | {"closed_by": [closure.as_dict() for closure in self.closed_by(day, history)]}
            for side in (GOVERNMENT, OPPOSITION)
            for history in self.routes[side]
        ]
        spans = {
            route: {
                "first_off_course": asdict(self.first_off_course[route]),
                "first_cut": asdict(self.first_cut[route]),
            }
            for route in self.first_cut
        }
        return {
            "routes": routes,
            "route_first_days": spans,
            "cut": asdict(self.edge_changes(day)),
            "reach": self.reach(day),
            "measures": self.measures_on(day),
        }


@cached_per_object
def _obstacles(analysis: Analysis, day: str, side: str) -> Obstacles:
    """What blocks edges for a side on a day; the same for all routes."""
    return obstacles(analysis.overlay, analysis.held[day], side)


def analyse(dataset: Dataset) -> Analysis:
    """The results for checked layers; those that the build stored for the same data are not computed again."""
    network = road_network(dataset.geo["roads"], dataset.geo["landmark_bases"])
    overlay = road_overlay(network, dataset)
    results = from_json(dataset.stored) if dataset.stored else compute(dataset, network, overlay)
    return _analysis(network, overlay, dataset.held, results)


@cached_per_object
def analyse_then(dataset: Dataset, now: Analysis) -> Analysis:
    """The same as known each evening, without ranges: low and high equal the best. Takes a third of a second."""
    held = holders_then(dataset)
    return _analysis(now.network, now.overlay, held, compute_then(dataset, now.network, now.overlay, now.junction))


def _analysis(network: RoadNetwork, overlay: RoadOverlay, held: pd.DataFrame, results: Computed) -> Analysis:
    is_open = {side: open_edges(overlay, held, side) for side in ROAD_USERS}
    return Analysis(
        network=network,
        overlay=overlay,
        held=held,
        is_open=is_open,
        routes={side: route_histories(network, is_open[side], DAYS, side, NAMED_ROUTES) for side in ROAD_USERS},
        first_cut=results.first_cut,
        first_off_course=results.first_off_course,
        measures=results.measures,
        junction=results.junction,
    )
