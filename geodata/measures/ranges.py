"""Figures with their bounds: low, best and high of each measure on each day, and of each route's first cut."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from geodata.history.scenarios import AS_RECORDED
from geodata.measures.daily import DailyMeasures
from geodata.roads.routes import RouteHistory

DIGITS = {"places": 0, "people": 0, "places_without_population": 0}
"""Digits behind the point that a measure is told with; 1 for the others."""


@dataclass(frozen=True)
class Range:
    """A figure as the tables tell it (`best`) and its least and greatest value over the readings of scenarios.py.

    None where there is nothing to measure (a distance to nobody).
    """

    low: float | None
    best: float | None
    high: float | None


@dataclass(frozen=True)
class DayRange:
    """A first day as told, and the earliest and latest over the readings. None: not within the period."""

    earliest: str | None
    best: str | None
    latest: str | None


def ranges(by_scenario: dict[str, DailyMeasures]) -> dict[tuple[str, str], tuple[Range, ...]]:
    """(measure, what of) -> a range for each day, from the figures of every reading."""
    told = by_scenario[AS_RECORDED]
    found = {}
    for key, best in told.items():
        values = np.array([scenario[key] for scenario in by_scenario.values()])
        digits = DIGITS.get(key[0], 1)
        rows = zip(values.min(axis=0).tolist(), best.tolist(), values.max(axis=0).tolist(), strict=True)
        found[key] = tuple(Range(*(_told(value, digits) for value in row)) for row in rows)
    return found


def first_days(by_scenario: dict[str, tuple[RouteHistory, ...]], event: str) -> dict[str, DayRange]:
    """Route id -> range of a first day; `event` is `first_cut` or `first_off_course` of its histories."""
    found = {}
    for number, told in enumerate(by_scenario[AS_RECORDED]):
        days = [getattr(histories[number], event) for histories in by_scenario.values()]
        known = [day for day in days if day is not None]
        latest = max(known) if len(known) == len(days) else None
        found[told.id] = DayRange(min(known, default=None), getattr(told, event), latest)
    return found


def _told(value: float, digits: int) -> float | None:
    if not math.isfinite(value):
        return None
    return round(value, digits) if digits else round(value)
