"""The sentences that answer each question, with their computed values."""

from __future__ import annotations

from dashboard.i18n import dates
from dashboard.i18n.language import _, ngettext, translated_name, whole_number
from dashboard.i18n.names import short_name
from dashboard.text import routes
from dashboard.text.sentences import quantity
from geodata.calendar import DAYS, index_of
from geodata.conflict import CAPITAL_NODE, CONFLICT, CONTESTED, GOVERNMENT
from geodata.conflict_file.questions import Sentence, Value
from geodata.measures.analysis import Analysis

FEW = 2
"""So many places are named; more are counted."""
COUNT = "count"
"""Value that a plural goes by."""


def answers(analysis: Analysis) -> dict[str, str]:
    """Question (its key) -> its answer; every number is computed."""
    return {
        question.key: " ".join(filter(None, (_said(sentence, analysis) for sentence in question.sentence)))
        for question in CONFLICT.question
    }


def _said(sentence: Sentence, analysis: Analysis) -> str:
    """A sentence with its values; blank if it is not to be said."""
    counted = sentence.values.get(COUNT)
    values = {name: _value(value, analysis) for name, value in sentence.values.items() if value is not counted}
    if sentence.if_equal and len({values[name] for name in sentence.if_equal}) > 1:
        return ""
    if sentence.unless_equal and len({values[name] for name in sentence.unless_equal}) == 1:
        return ""
    if counted is None or counted.reached is None:
        return _(sentence.text, **values)
    return ngettext(sentence.text, sentence.many, len(_reached(analysis, counted.reached.isoformat())), **values)


def _value(value: Value, analysis: Analysis) -> str:
    """A value in words."""
    if value.date:
        return dates.day_short(value.date.isoformat())
    if value.lost:
        return _lost(analysis, value.lost)
    if value.first_cut:
        return routes.first_day_in_words(analysis.first_cut[value.first_cut])
    if value.junction:
        return _of_junction(analysis, value.junction)
    if value.reached_in_words:
        return _in_words(_reached(analysis, value.reached_in_words.isoformat()))
    if value.last_held:
        held = [day.best or 0 for day in analysis.measures["area_km2", value.last_held]]
        return dates.day_short(DAYS[max(index for index, km2 in enumerate(held) if km2)])
    return _measured(value, analysis)


def _measured(value: Value, analysis: Analysis) -> str:
    """A measure on a day, its sum over days, or the day with the most of it."""
    name = value.measure or value.sum or value.peak or ""
    best = [day.best or 0 for day in analysis.measures[name, value.of]]
    if value.peak:
        return dates.day_short(DAYS[best.index(max(best))])
    if value.first and value.last:
        first, last = index_of(value.first.isoformat()), index_of(value.last.isoformat())
        return quantity(sum(best[first : last + 1]), value.unit)
    day = value.day.isoformat() if value.day else DAYS[-1]
    return quantity(analysis.measures[name, value.of][index_of(day)].best, value.unit)


def _lost(analysis: Analysis, place: str) -> str:
    """The first day at whose end another side holds a place; a contested place is not lost yet."""
    sides = analysis.held.loc[place]
    return dates.day_short(next(day for day in DAYS if sides[day] not in (GOVERNMENT, CONTESTED)))


def _of_junction(analysis: Analysis, what: str) -> str:
    first = analysis.junction.losses[0]
    numbers = {"cut": first.pairs_cut, "pairs": analysis.junction.pairs}
    return whole_number(numbers[what]) if what in numbers else translated_name(short_name(first.name_en))


def _reached(analysis: Analysis, day: str) -> tuple[str, ...]:
    """Named places that open roads lead the incumbent to from the capital."""
    return analysis.reach(day, GOVERNMENT)[CAPITAL_NODE]


def _in_words(reached: tuple[str, ...]) -> str:
    """Places that open roads lead to: by name if they are FEW, else their number."""
    names = [translated_name(name) for name in reached]
    if not names:
        return _("to none")
    if len(names) == 1:
        return _("only to {place}", place=names[0])
    if len(names) == FEW:
        return _("only to {place} and {other}", place=names[0], other=names[1])
    return ngettext("to {count}", "to {count}", len(names))
