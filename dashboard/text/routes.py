"""The named routes in words: open, detour or cut on a day, what closed them, and when they were first cut."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard import words
from dashboard.i18n.dates import day_number, day_short
from dashboard.i18n.language import _, ngettext, pgettext, translated_name
from dashboard.i18n.numbers import number
from dashboard.map.road_states import road_number
from dashboard.text.sentences import comma_list
from geodata.conflict import NAMED_ROUTES
from geodata.dataset import Dataset
from geodata.measures.ranges import DayRange
from geodata.roads.closures import Closure
from geodata.roads.paths import Route

ROUTE_NAMES = {route: f"{start}–{end}" for route, (start, end) in NAMED_ROUTES.items()}
"""Named route -> its name on the page."""

CLOSERS = 2
"""Places that are named as closing a stretch; the others are counted."""


def route_in_words(state: str, usual_km: float, added_km: float | None) -> str:
    """`open, 160 km`, `detour, +45 km` or `cut`."""
    if state == "detour" and added_km is not None:
        return _("detour, +{km} km", km=number(added_km))
    return _("open, {km} km", km=number(usual_km)) if state == "open" else pgettext("road", "cut")


def road_names(dataset: Dataset) -> dict[str, str]:
    """Id of a road -> its number, or its name in the tables where it has none."""
    roads = dataset.geo["roads"]
    return {road: road_number([road]) or name for road, name in zip(roads["id"], roads["name"], strict=True)}


def road_key(road: str) -> str:
    """What the search box and the address call a road, by its id."""
    return f"road:{road}"


def road_in_words(name: str) -> str:
    """A road by its name in the tables."""
    return _("Road {name}", name=name)


def ways_in_words(dataset: Dataset) -> dict[str, str]:
    """Named route, or key of a road -> its name on the page."""
    roads = dataset.geo["roads"]
    named = {route: _(name) for route, name in ROUTE_NAMES.items()}
    return named | {road_key(road): road_in_words(name) for road, name in zip(roads["id"], roads["name"], strict=True)}


def roads_of(way: Route, names: Mapping[str, str]) -> list[str]:
    """Names of the roads of a way in the order of travel, each once. `names`: id of a road -> name.

    Links between roads have no name.
    """
    return list(dict.fromkeys(names[road] for road in way.roads if road in names))


def closure_in_words(closure: Closure, names: dict[str, str]) -> str:
    """A closed stretch of a route, with the places that closed most of it. `names`: place id -> label."""
    closers = [
        _("{place} ({side})", place=names[c.place_id], side=_(words.SIDES[c.side].short))
        for c in closure.closed_by[:CLOSERS]
    ]
    ends = {
        "start": translated_name(closure.start),
        "end": translated_name(closure.end),
        "closers": comma_list(closers),
    }
    more = len(closure.closed_by) - CLOSERS
    if more <= 0:
        return _("{start} to {end}: {closers}", **ends)
    return ngettext(
        "{start} to {end}: {closers} and {count} more", "{start} to {end}: {closers} and {count} more", more, **ends
    )


def first_day_in_words(days: DayRange) -> str:
    """A day, with its range where the scenarios differ: `7 March (6 to 8)`.

    Across a month's end the range names the months: `31 March (31 March to 1 April)`.
    """
    if days.best is None:
        return _("never")
    ends = (days.earliest, days.latest)
    if ends[0] == ends[1]:
        return day_short(days.best)
    one_month = all(end[:7] == days.best[:7] for end in ends if end)
    early, late = (_end(end, one_month) for end in ends)
    values = {"day": day_short(days.best), "early": early, "late": late}
    if days.latest is None and one_month:
        return pgettext("days of one month", "{day} ({early} to never)", **values)
    if days.latest is None:
        return _("{day} ({early} to never)", **values)
    if one_month:
        return pgettext("days of one month", "{day} ({early} to {late})", **values)
    return _("{day} ({early} to {late})", **values)


def _end(day: str | None, one_month: bool) -> str:
    """An end of a range of days; its number alone where the text names the month already."""
    if day is None:
        return _("never")
    return day_number(day) if one_month else day_short(day)
