"""Sentences and numbers about a day, made from the data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from dashboard import words
from dashboard.i18n.dates import day_short
from dashboard.i18n.language import _, ngettext, pgettext, translated_name
from dashboard.i18n.names import short_name
from dashboard.i18n.numbers import number, percent
from geodata.calendar import is_untold
from geodata.conflict import CONTESTED, FIRST_DAY, TOLD_UNTIL, WORDING
from geodata.history.changes import Change
from geodata.history.doubt import certainty_of_claim
from geodata.history.situation import Situation
from geodata.schema.layout import EVERY_CONFIDENCE

CONFIDENCE_LEVELS = {
    "high": "high confidence: {why}",
    "medium": "medium confidence: {why}",
    "low": "low confidence: {why}",
}
CONFIDENCE_REASONS = {
    "change": {
        "high": "at least two independent sources name the place and agree",
        "medium": "one independent source, or a report on the area",
        "low": "inferred, general knowledge, or one report that another contradicts",
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
"""Kind of record -> confidence -> what it means (README of the conflict's tables)."""
DOUBT_WORDS = {
    "high": "held (high)",
    "medium": "held (medium)",
    "claimed": "claimed",
    "inferred": "inferred",
    "contested": "contested",
}
"""Grade of a holder (geodata.history.grades.Grade), or `contested` -> its word in the table."""

UNREAD_SOURCES = {
    "background": "general knowledge of the compiler, no document read",
    "interp": "inferred, no report names the place",
}
"""Source that is no document -> what confidence means that rests on it alone."""


UNITS = {"": "{value}", "km": "{value} km", "km²": "{value} km²"}
RANGES = {"": "{low} to {high}", "km": "{low} to {high} km", "km²": "{low} to {high} km²"}
"""Unit -> message for a number and for a range in it."""


def confidence_in_words(confidence: str, source_ids: list[str], kind: str = "change") -> str:
    """Confidence of a statement, and the reason."""
    alone = set(source_ids)
    why = (
        UNREAD_SOURCES[alone.pop()]
        if len(alone) == 1 and alone <= set(UNREAD_SOURCES)
        else CONFIDENCE_REASONS[kind][confidence]
    )
    return _(CONFIDENCE_LEVELS[confidence], why=_(why))


def claim_word(confidence: str, source_ids: list[str]) -> str:
    """`claimed` or `inferred` for a change of low confidence, else blank."""
    word = certainty_of_claim(confidence, source_ids)
    return "" if word == "held" else _(word)


def headline(situation: Situation) -> str:
    """One neutral sentence: the greatest place that changed hands on the day, and how many did."""
    moved = changed_hands(situation)
    if is_untold(situation.day):
        return _("Not told: the tables reach to {day}", day=day_short(TOLD_UNTIL))
    if situation.day == FIRST_DAY:
        return _(WORDING.first_day)
    if not situation.changes:
        return _("No change recorded")
    if not moved:
        count = len(situation.changes)
        return ngettext(
            "{count} place changed hands and came back", "{count} places changed hands and came back", count
        )
    return first_of(moved)


IN_ALL = ("{passes}; {count} place changes hands in all", "{passes}; {count} places change hands in all")
IN_VIEW = ("{passes}; {count} place changes hands in this view", "{passes}; {count} places change hands in this view")


def first_of(moved: Sequence[Change], in_view: bool = False) -> str:
    """The first of some places that changed hands, and how many did; `in_view`: others did elsewhere."""
    text = _passes(moved[0])
    if len(moved) > 1:
        text = ngettext(*(IN_VIEW if in_view else IN_ALL), len(moved), passes=text)
    return text[0].upper() + text[1:]


def lead(situation: Situation) -> str:
    """Id of the place that the headline names: the greatest that changed hands on the day; empty if none did."""
    moved = [] if is_untold(situation.day) or situation.day == FIRST_DAY else changed_hands(situation)
    return moved[0].place_id if moved else ""


def changed_hands(situation: Situation) -> list[Change]:
    """Changes of places whose holder differs from the day before."""
    return [change for change in situation.changes if change.from_side != change.to_side]


def grouped_by_sides(changes: Iterable[Change]) -> list[tuple[str, str, list[Change]]]:
    """From side, to side, changes in their order: first the group of the place in the headline, then the largest,
    equal ones by side.
    """
    rows = list(changes)
    named = next((change for change in rows if change.from_side != change.to_side), None)

    def sides(change: Change) -> tuple[str, str]:
        return change.from_side, change.to_side

    groups = [(*pair, list(group)) for pair, group in groupby(sorted(rows, key=sides), key=sides)]
    return sorted(groups, key=lambda group: (group[2][0] is not named, -len(group[2])))


FRONT = "{km} km of line between areas of different sides, allied ones included"
UNSURE_GROUND = "Claimed or inferred: {km2} km² ({share}%)"
LESS_SURE_GROUND = "Left out: less sure: {km2} km² ({share}%)"
PAIR_KM = "{side} / {other} {km} km"
PLACES_ONLY = ("{count} place", "{count} places")
LOW_CONFIDENCE = "{km2} km² ({share} % of the ground) rest on claims of low confidence"
"""Sentences about a day; the scripts fill them in anew for a view with filters."""


def front_sentence(situation: Situation) -> str:
    """Length of all lines between sides."""
    return _(FRONT, km=number(situation.front_km))


def low_confidence_sentence(situation: Situation) -> str:
    """How much ground rests on claims of low confidence."""
    share = percent(situation.low_confidence_share)
    return _(LOW_CONFIDENCE, km2=number(situation.low_confidence_km2), share=share)


def distance_sentence(km: float | None, sides: tuple[str, str] | None) -> str:
    """Distance to the nearest front, and the two sides there."""
    if km is None or sides is None:
        return _("no front line")
    a, b = (_(words.SIDES[side].name) for side in sides)
    return _("{km} km ({side_a} / {side_b})", km=number(km), side_a=a, side_b=b)


def comma_list(items: list[str]) -> str:
    """Items joined with commas."""
    return _(", ").join(items)


def quantity(value: float | None, unit: str) -> str:
    """A number with its unit (km, km² or blank); `none` for None."""
    return _("none") if value is None else _(UNITS[unit], value=number(value))


def range_in_words(low: float | None, high: float | None, unit: str) -> str:
    """A range with its unit; blank where both ends read the same."""
    ends = [_("none") if value is None else number(value) for value in (low, high)]
    return "" if ends[0] == ends[1] else _(RANGES[unit], low=ends[0], high=ends[1])


def area_in_words(km2: float | None, places: int = 0) -> str:
    """Area of a side; for one that has none how many places it holds, as on excluded ground, or a dash."""
    if km2 is None:
        return ngettext(*PLACES_ONLY, places) if places else "–"
    return quantity(km2, "km²")


def excluded_area(least: str, km2: float, whole_km2: float) -> str:
    """Area that is of low confidence, or that the filter leaves out; `least`: the filter's least confidence."""
    values = {"km2": number(km2), "share": percent(km2 / whole_km2)}
    return _(UNSURE_GROUND if least == EVERY_CONFIDENCE else LESS_SURE_GROUND, **values)


def date_precision(days: int) -> str:
    """Precision of a date, days either side."""
    return ngettext("± {count} day", "± {count} days", days) if days else ""


def _passes(change: Change) -> str:
    """The holder before and the holder now. The nouns have a context, because some languages inflect them."""
    name = translated_name(short_name(change.name_en))
    held, holds = (words.SIDES[side].noun for side in (change.from_side, change.to_side))
    if change.to_side == CONTESTED:
        return _("{place}, held by {side}, becomes contested", place=name, side=pgettext("held by", held))
    if change.from_side == CONTESTED:
        return _("{place}, contested the day before, passes to {side}", place=name, side=pgettext("to", holds))
    return _(
        "{place} passes from {before} to {after}",
        place=name,
        before=pgettext("from", held),
        after=pgettext("to", holds),
    )
