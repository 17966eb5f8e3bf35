"""Results about roads and measures that take longest to compute, and their form as JSON values.

The build keeps them in `computed.json`, and `geodata.store.results` says when that file may be used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass
from typing import Any

import numpy as np

from geodata.calendar import DAYS
from geodata.conflict import GOVERNMENT, NAMED_ROUTES
from geodata.dataset import Dataset
from geodata.history.clocks import holders_then
from geodata.history.scenarios import AS_RECORDED, scenarios
from geodata.measures.daily import daily_measures
from geodata.measures.ranges import DayRange, Range, first_days, ranges
from geodata.measures.static import static_quantities
from geodata.roads.junction import JunctionRanking, Loss, junction_ranking
from geodata.roads.network import RoadNetwork
from geodata.roads.passable import RoadOverlay, open_edges
from geodata.roads.routes import route_histories


@dataclass(frozen=True)
class Computed:
    """Results too slow for the start: they need all six scenarios, or one run for each city.

    `first_cut`, `first_off_course`: route id -> range of days, for the government. `measures`: (measure, what of: a
    side, a pair of sides, a reference point, or blank) -> a range for each day.
    """

    first_cut: dict[str, DayRange]
    first_off_course: dict[str, DayRange]
    measures: dict[tuple[str, str], tuple[Range, ...]]
    junction: JunctionRanking


def compute(dataset: Dataset, network: RoadNetwork, overlay: RoadOverlay) -> Computed:
    """All results, from checked layers and their roads; takes about a second."""
    held_by_scenario = scenarios(dataset.tables["baseline"], dataset.tables["changes"])
    static = static_quantities(dataset, network, overlay)
    by_scenario = {
        name: route_histories(network, open_edges(overlay, held, GOVERNMENT), DAYS, GOVERNMENT, NAMED_ROUTES)
        for name, held in held_by_scenario.items()
    }
    return Computed(
        first_cut=first_days(by_scenario, "first_cut"),
        first_off_course=first_days(by_scenario, "first_off_course"),
        measures=ranges({name: daily_measures(static, held) for name, held in held_by_scenario.items()}),
        junction=junction_ranking(network, overlay, dataset),
    )


def compute_then(dataset: Dataset, network: RoadNetwork, overlay: RoadOverlay, junction: JunctionRanking) -> Computed:
    """The results as known each evening: one reading of the tables, so that both ends of each range are the same.

    `junction`: the ranking of the first day, which is the same by both clocks.
    """
    held = holders_then(dataset)
    histories = route_histories(network, open_edges(overlay, held, GOVERNMENT), DAYS, GOVERNMENT, NAMED_ROUTES)
    by_scenario = {AS_RECORDED: histories}
    static = static_quantities(dataset, network, overlay)
    return Computed(
        first_cut=first_days(by_scenario, "first_cut"),
        first_off_course=first_days(by_scenario, "first_off_course"),
        measures=ranges({AS_RECORDED: daily_measures(static, held)}),
        junction=junction,
    )


def to_json(computed: Computed) -> dict[str, Any]:
    """The results as JSON values; `from_json` reads them."""
    results = {
        "first_cut": {route: astuple(days) for route, days in computed.first_cut.items()},
        "first_off_course": {route: astuple(days) for route, days in computed.first_off_course.items()},
        "measures": [[*key, [astuple(day) for day in daily]] for key, daily in computed.measures.items()],
        "junction": asdict(computed.junction),
    }
    values: dict[str, Any] = json.loads(json.dumps(results, default=_plain))
    return values


def from_json(values: Mapping[str, Any]) -> Computed:
    """The results of which `to_json` made JSON values."""
    ranking = dict(values["junction"])
    losses = ranking.pop("losses")
    return Computed(
        first_cut={route: DayRange(*days) for route, days in values["first_cut"].items()},
        first_off_course={route: DayRange(*days) for route, days in values["first_off_course"].items()},
        measures={(measure, of): tuple(Range(*day) for day in daily) for measure, of, daily in values["measures"]},
        junction=JunctionRanking(**ranking, losses=tuple(map(_loss, losses))),
    )


def _loss(values: dict[str, Any]) -> Loss:
    return Loss(**values | {"cut_off_from_capital": tuple(values["cut_off_from_capital"])})


def _plain(number: np.generic) -> object:
    """A number of numpy as one of JSON."""
    return number.item()
