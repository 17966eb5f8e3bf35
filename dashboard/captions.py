"""The sentences and numbers that a reader sees for a day; every one is made from the data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from dashboard import theme
from dashboard.map_sources import short_name
from geodata.closures import Closure
from geodata.doubt import word_of_claim
from geodata.ranges import DayRange
from geodata.situation import Change, Situation
from geodata.timeline import FIRST_DAY

NO_CHANGE = "No change recorded"
CONFIDENCE = {
    "change": {
        "high": "sources name the place and agree",
        "medium": "one source, or a report on the area",
        "low": "inferred, or one unconfirmed report",
    },
    "event": {
        "high": "a wire agency or several sources agree",
        "medium": "one source, a later summary, or details that differ",
        "low": "doubtful, or from general knowledge alone",
    },
    "claim": {
        "high": "that it was said is well sourced, not that it holds",
        "medium": "that it was said rests on one source; whether it holds is open",
        "low": "doubtful even that it was said",
    },
    "foreign": {
        "high": "read sources name it and agree",
        "medium": "one source, or an older one",
        "low": "doubtful, old, or general knowledge alone",
    },
}
"""Kind of record -> what its grade means (geodata/README.md)."""
ROUTE_NAMES = {
    "damascus-homs": "Damascus–Homs",
    "damascus-tartus": "Damascus–Tartus",
    "damascus-latakia": "Damascus–Latakia",
    "damascus-hmeimim": "Damascus–Hmeimim",
    "damascus-aleppo": "Damascus–Aleppo",
    "latakia-aleppo": "Latakia–Aleppo",
    "homs-tartus": "Homs–Tartus",
    "damascus-beirut": "Damascus–Beirut",
    "damascus-al-bukamal": "Damascus–al-Bukamal",
    "qusayr-al-bukamal": "Qusayr–al-Bukamal",
    "damascus-nasib": "Damascus–Nasib",
    "homs-palmyra": "Homs–Palmyra",
}
"""Named route -> its name on the page."""

DOUBT_WORDS = {
    "high": "held (high)",
    "medium": "held (medium)",
    "claimed": "claimed",
    "inferred": "inferred",
    "contested": "contested",
}
"""Grade of a holder (frames.GRADES), or `contested` -> its word in the table."""

CLOSERS = 2
"""Places that are named as closing a stretch before the rest is counted."""
UNREAD = {
    "background": "general knowledge of the compiler, no document read",
    "interp": "inferred, no report names the place",
}
"""Sources that are no document -> what a grade that rests on them alone means."""


def grade(confidence: str, source_ids: list[str], kind: str = "change") -> str:
    """How sure a statement is and why, in words."""
    alone = set(source_ids)
    why = UNREAD[alone.pop()] if len(alone) == 1 and alone <= set(UNREAD) else CONFIDENCE[kind][confidence]
    return f"{confidence} confidence: {why}"


def doubt(confidence: str, source_ids: list[str]) -> str:
    """One word on a change of low confidence for a list, claimed or inferred; blank for the others."""
    word = word_of_claim(confidence, source_ids)
    return "" if word == "held" else word


def day_in_words(day: str) -> str:
    """`2024-12-05` as `Thursday, 5 December 2024`."""
    when = date.fromisoformat(day)
    return f"{when:%A}, {when.day} {when:%B} {when.year}"


def day_short(day: str) -> str:
    """`2024-12-05` as `5 December`; a date of another year keeps its year."""
    when = date.fromisoformat(day)
    return f"{when.day} {when:%B}" + ("" if when.year == date.fromisoformat(FIRST_DAY).year else f" {when.year}")


def source_date(text: str) -> str:
    """A source's date, which may be a year or a month only, in words; blank stays blank."""
    if len(text) == len("2024-12-05"):
        when = date.fromisoformat(text)
        return f"{when.day} {when:%B} {when.year}"
    return f"{date.fromisoformat(text + '-01'):%B %Y}" if len(text) == len("2024-12") else text


def headline(situation: Situation) -> str:
    """One neutral sentence on the day: the greatest place that changed hands, and how many did."""
    moved = changed_hands(situation)
    if situation.day == FIRST_DAY:
        return "The day before the offensive"
    if not situation.changes:
        return NO_CHANGE
    if not moved:
        count = len(situation.changes)
        return f"{count} place{'s' if count > 1 else ''} changed hands and came back"
    rest = f"; {len(moved)} places change hands in all" if len(moved) > 1 else ""
    told = _passes(moved[0]) + rest
    return told[0].upper() + told[1:]


def changed_hands(situation: Situation) -> list[Change]:
    """Changes whose place has another holder than the day before."""
    return [change for change in situation.changes if change.from_side != change.to_side]


def by_sides(changes: Iterable[Change]) -> list[tuple[str, str, list[Change]]]:
    """From whom, to whom, and the changes in their order; the largest group first, among equals by side."""

    def sides(change: Change) -> tuple[str, str]:
        return change.from_side, change.to_side

    groups = [(*pair, list(rows)) for pair, rows in groupby(sorted(changes, key=sides), key=sides)]
    return sorted(groups, key=lambda group: -len(group[2]))


def front_sentence(situation: Situation) -> str:
    """Length of all lines between sides."""
    return f"{number(situation.front_km)} km of line between areas of different sides, allied ones included"


def distance_sentence(km: float | None, sides: tuple[str, str] | None) -> str:
    """How near the front is, and between whom it runs there."""
    if km is None or sides is None:
        return "no front line"
    return f"{number(km)} km ({theme.SIDES[sides[0]].name} / {theme.SIDES[sides[1]].name})"


def route_in_words(state: str, usual_km: float, added_km: float | None) -> str:
    """`open, 160 km`, `detour, +45 km` or `cut`."""
    if state == "detour" and added_km is not None:
        return f"detour, +{number(added_km)} km"
    return f"open, {number(usual_km)} km" if state == "open" else "cut"


def closed_by(closure: Closure, names: dict[str, str]) -> str:
    """A closed stretch of a route with the gravest of what closed it. `names`: place id -> label."""
    told = [f"{names[c.place_id]} ({theme.SIDES[c.side].short})" for c in closure.closed_by[:CLOSERS]]
    more = f" and {len(closure.closed_by) - CLOSERS} more" if len(closure.closed_by) > CLOSERS else ""
    return f"{closure.start} to {closure.end}: {', '.join(told)}{more}"


def first_day(days: DayRange) -> str:
    """The day as told, with its range where the readings of the tables differ: `7 December (6 to 8)`.

    Across a month's end the range names the months: `30 November (30 November to 1 December)`.
    """
    if days.best is None:
        return "never"
    ends = (days.earliest, days.latest)
    one_month = all(end[:7] == days.best[:7] for end in ends if end)
    early, late = (_end(end, one_month) for end in ends)
    return day_short(days.best) + ("" if early == late else f" ({early} to {late})")


def _end(day: str | None, one_month: bool) -> str:
    """An end of a range of days: its number alone where the month has been said."""
    if day is None:
        return "never"
    return str(date.fromisoformat(day).day) if one_month else day_short(day)


def spread(low: float | None, high: float | None, unit: str) -> str:
    """The range of a figure in words; blank where low and high are one."""
    told = ["none" if value is None else number(value) for value in (low, high)]
    return "" if told[0] == told[1] else f"{told[0]} to {told[1]} {unit}".strip()


def area(km2: float | None) -> str:
    """Ground of a side, or a dash."""
    return "–" if km2 is None else f"{number(km2)} km²"


def left_out(least: str, km2: float, whole_km2: float) -> str:
    """How much ground rests on low confidence, or is left out by asking for more; `least`: confidence asked for."""
    what = "Claimed or inferred" if least == "low" else "Left out: less sure"
    return f"{what}: {number(km2)} km² ({km2 / whole_km2:.0%})"


def number(value: float) -> str:
    """A whole number with separators; below 10 with one decimal, since there it matters."""
    return f"{value:,.1f}" if 0 < abs(value) < 10 else f"{value:,.0f}"


def precision(days: int) -> str:
    """How far the true date may lie to either side."""
    return f"± {days} day{'s' if days > 1 else ''}" if days else ""


def _passes(change: Change) -> str:
    name = short_name(change.name_en)
    if change.to_side == "contested":
        return f"{name}, held by {theme.SIDES[change.from_side].noun}, becomes contested"
    to = theme.SIDES[change.to_side].noun
    if change.from_side == "contested":
        return f"{name}, contested the day before, passes to {to}"
    return f"{name} passes from {theme.SIDES[change.from_side].noun} to {to}"
