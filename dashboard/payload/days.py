"""Each day of the model: its texts and areas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pandas as pd

from dashboard.contract.days import Day
from dashboard.i18n import dates
from dashboard.i18n.language import _
from dashboard.i18n.names import place_names
from dashboard.page.filters import CLOCK_NAMES
from dashboard.text import cards, sentences
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.history.area import area_by_side
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import NOW
from geodata.history.grades import LOWEST_GRADE, grades
from geodata.history.situation import Situation, situations

Value = TypeVar("Value")
AreaShown = dict[tuple[str, str], pd.DataFrame]
"""Clock, least confidence -> km² by side (rows) and day (columns)."""


def days(dataset: Dataset) -> list[Day]:
    """All days of the period in order."""
    km2, names, events = area_shown(dataset), place_names(dataset.geo["cities"]), dataset.geo["events"]
    return [
        _day(situation, events[events["date"] == situation.day], names, km2) for situation in situations(dataset, NOW)
    ]


def _day(situation: Situation, events: pd.DataFrame, names: dict[str, str], km2: AreaShown) -> Day:
    """`events`: those of the day; `names`: place id -> label."""
    day, headline = situation.day, sentences.headline(situation)
    return {
        "day": day,
        "words": dates.day_in_words(day),
        "weekday": dates.weekday(day),
        "date": dates.day_with_year(day),
        "short": dates.day_short(day),
        "announcement": _("{day}. {headline}", day=dates.day_in_words(day), headline=headline),
        "headline": headline,
        "changed": bool(sentences.changed_hands(situation)),
        "area": _by_filter(lambda clock, grade: _area_words(km2[clock, grade][day])),
        "excludedArea": _by_filter(lambda clock, grade: _left_out(km2, clock, grade, day)),
        "panel": cards.day_panel(situation, events, names),
        "brief": cards.day_in_brief(situation, names),
    }


def _by_filter(value: Callable[[str, str], Value]) -> dict[str, dict[str, Value]]:
    """Clock -> least confidence -> a value of both."""
    return {clock: {grade: value(clock, grade) for grade in LOWEST_GRADE} for clock in CLOCK_NAMES}


def _area_words(km2: pd.Series) -> dict[str, str]:
    return {side: sentences.area_in_words(km2[side] or None) for side in SIDES}


def _left_out(km2: AreaShown, clock: str, grade: str, day: str) -> str:
    """How much area is below a grade. The lowest grade leaves nothing out; it says how much is of low confidence."""
    whole = km2["now", "low"][day].sum()
    shown = km2[clock, grade if grade != "low" else "medium"][day].sum()
    return sentences.excluded_area(grade, whole - shown, whole)


def area_shown(dataset: Dataset) -> AreaShown:
    """The area that the map shows, by clock and least confidence."""
    return {
        (clock, grade): area_by_side(dataset, holders_by_clock(dataset, clock).where(grades(dataset, clock) <= limit))
        for clock in CLOCK_NAMES
        for grade, limit in LOWEST_GRADE.items()
    }
