"""Figures with their bounds: low, best and high of each measure on each day, and of the first day of a route's cut."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from geodata.history.scenarios import AS_RECORDED
from geodata.measures.daily import BY_PAIR, DailyMeasures
from geodata.roads.routes import RouteHistory

DIGITS = {"places": 0, "people": 0, "places_without_population": 0}
"""Measure -> decimal places that it is rounded to, if they are not OTHER_DIGITS."""
OTHER_DIGITS = 2
"""As cells and edges have: a text in whole km² does not round a rounded figure."""


@dataclass(frozen=True)
class Range:
    """A figure by the recorded dates (`best`), and its least and greatest value over all scenarios.

    None where there is nothing to measure, as the distance to a side that holds no place.
    """

    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True)
class DayRange:
    """A first day by the recorded dates (`best`), and the earliest and latest over all scenarios.

    None: not within the period.
    """

    earliest: str | None
    best: str | None
    latest: str | None


def ranges(by_scenario: dict[str, DailyMeasures]) -> dict[tuple[str, str], tuple[Range, ...]]:
    """(measure, what of) -> a range for each day, from the figures of every scenario.

    A pair of sides that no scenario brings together on any day is left out.
    """
    by_measure = {}
    for key, best in by_scenario[AS_RECORDED].items():
        values = np.array([scenario[key] for scenario in by_scenario.values()])
        if key[0] == BY_PAIR and not values.any():
            continue
        digits = DIGITS.get(key[0], OTHER_DIGITS)
        rows = zip(values.min(axis=0).tolist(), best.tolist(), values.max(axis=0).tolist(), strict=True)
        by_measure[key] = tuple(Range(*(_rounded(value, digits) for value in row)) for row in rows)
    return by_measure


def first_days(by_scenario: dict[str, tuple[RouteHistory, ...]], event: str) -> dict[str, DayRange]:
    """Route id -> range of a first day; `event` is `first_cut` or `first_off_course` of its histories."""
    by_route = {}
    for number, recorded in enumerate(by_scenario[AS_RECORDED]):
        days = [getattr(histories[number], event) for histories in by_scenario.values()]
        known = [day for day in days if day is not None]
        latest = max(known) if len(known) == len(days) else None
        by_route[recorded.id] = DayRange(min(known, default=None), getattr(recorded, event), latest)
    return by_route


def _rounded(value: float, digits: int) -> float | None:
    if not math.isfinite(value):
        return None
    return round(value, digits) + 0.0 if digits else round(value)  # no -0.0
