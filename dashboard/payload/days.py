"""Each day of the model: its texts and areas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypedDict, TypeVar

import pandas as pd

from dashboard.contract.days import ChapterDay, Day
from dashboard.i18n import dates
from dashboard.i18n.language import _
from dashboard.i18n.names import place_names
from dashboard.page.filters import CLOCK_NAMES
from dashboard.text import cards, sentences
from dashboard.text.chapter_days import as_told, chapter_views
from dashboard.text.html import compact
from geodata.calendar import DAYS, index_of, is_untold
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.history.area import area_by_side
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import NOW, THEN, differences
from geodata.history.grades import LOWEST_GRADE, grades
from geodata.history.situation import Situation, situations

Value = TypeVar("Value")
Shown = dict[tuple[str, str], pd.DataFrame]
"""Clock, least confidence -> a figure by side (rows) and day (columns)."""


class DayTexts(TypedDict):
    """What is told of a day by one clock: fields of contract.days.Day."""

    announcement: str
    headline: str
    lead: str
    changed: bool
    panel: str
    brief: str
    chapters: dict[int, ChapterDay]


def days(dataset: Dataset) -> list[Day]:
    """All days of the period in order."""
    km2, places = area_shown(dataset), places_shown(dataset)
    return [_day(day, texts, km2, places) for day, texts in zip(DAYS, told_days(dataset, NOW), strict=True)]


def told_days(dataset: Dataset, clock: str) -> list[DayTexts]:
    """What is told of each day by a clock, in order."""
    names, events = place_names(dataset.geo["cities"]), dataset.geo["events"]
    return [
        _told(dataset, situation, events[events["date"] == situation.day], names)
        for situation in situations(dataset, clock)
    ]


def _told(dataset: Dataset, situation: Situation, events: pd.DataFrame, names: dict[str, str]) -> DayTexts:
    """`events`: those of the day; `names`: place id -> label."""
    day, headline, panel = situation.day, sentences.headline(situation), cards.day_panel(situation, events, names)
    if situation.view.clock == THEN:
        panel = cards.evening_panel(differences(dataset, day), names) + panel
    return {
        "announcement": _("{day}. {headline}", day=dates.day_in_words(day), headline=headline),
        "headline": headline,
        "lead": sentences.lead(situation),
        "changed": bool(sentences.changed_hands(situation)),
        "panel": compact(panel),
        "brief": compact(cards.day_in_brief(situation, names)),
        "chapters": _as_chapters_tell(dataset, situation),
    }


def _as_chapters_tell(dataset: Dataset, situation: Situation) -> dict[int, ChapterDay]:
    """Number of each chapter that holds the day -> what it tells of it."""
    day, told = index_of(situation.day), situations(dataset, situation.view.clock)
    return {view.number: as_told(view, told, day) for view in chapter_views(dataset) if view.first <= day <= view.last}


def _day(day: str, told: DayTexts, km2: Shown, places: Shown) -> Day:
    return {
        "day": day,
        "words": dates.day_in_words(day),
        "weekday": dates.weekday(day),
        "date": dates.day_with_year(day),
        "short": dates.day_short(day),
        "untold": is_untold(day),
        "area": _by_filter(lambda clock, grade: _area_words(km2[clock, grade][day], places[clock, grade][day])),
        "excludedArea": _by_filter(lambda clock, grade: _left_out(km2, clock, grade, day)),
        **told,
    }


def _by_filter(value: Callable[[str, str], Value]) -> dict[str, dict[str, Value]]:
    """Clock -> least confidence -> a value of both."""
    return {clock: {grade: value(clock, grade) for grade in LOWEST_GRADE} for clock in CLOCK_NAMES}


def _area_words(km2: pd.Series, places: pd.Series) -> dict[str, str]:
    return {side: sentences.area_in_words(km2[side] or None, int(places[side])) for side in SIDES}


def _left_out(km2: Shown, clock: str, grade: str, day: str) -> str:
    """How much area is below a grade. The lowest grade leaves nothing out; it says how much is of low confidence."""
    whole = km2["now", "low"][day].sum()
    shown = km2[clock, grade if grade != "low" else "medium"][day].sum()
    return sentences.excluded_area(grade, whole - shown, whole)


def area_shown(dataset: Dataset) -> Shown:
    """The area that the map shows, by clock and least confidence."""
    return {key: area_by_side(dataset, held) for key, held in _held_shown(dataset).items()}


def places_shown(dataset: Dataset) -> Shown:
    """How many places each side holds on the map, by clock and least confidence."""
    return {
        key: pd.DataFrame({side: (held == side).sum() for side in SIDES}).T
        for key, held in _held_shown(dataset).items()
    }


def _held_shown(dataset: Dataset) -> Shown:
    """The holders that the map shows (rows are places), by clock and least confidence."""
    return {
        (clock, grade): holders_by_clock(dataset, clock).where(grades(dataset, clock) <= limit)
        for clock in CLOCK_NAMES
        for grade, limit in LOWEST_GRADE.items()
    }
