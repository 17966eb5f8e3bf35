"""The days as a chapter tells them: what changed in its view and of its subject first, and quiet days in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.contract.days import ChapterDay
from dashboard.i18n import dates
from dashboard.i18n.language import _, ngettext, translated_name
from dashboard.i18n.names import short_name
from dashboard.own.story import told_chapters
from dashboard.text import sentences
from geodata.cache import cached_per_object
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.history.changes import Change
from geodata.history.situation import Situation


@dataclass(frozen=True)
class ChapterView:
    """What a chapter shows: `first` and `last` index of its days, both inclusive; `box` west, south, east, north in
    degrees; `subject` ids of the places and bases that it names, the first first; `inside` ids of places in the box."""

    number: int
    first: int
    last: int
    box: tuple[float, float, float, float]
    subject: tuple[str, ...]
    inside: frozenset[str]

    def corners(self) -> list[list[float]]:
        """South-west and north-east corner, longitude first."""
        return [list(self.box[:2]), list(self.box[2:])]


@cached_per_object
def chapter_views(dataset: Dataset) -> tuple[ChapterView, ...]:
    """The view of every chapter, in the order of the story."""
    table = told_chapters(dataset).to_dict("records")
    return tuple(_view(row, dataset) for row in table)


def _view(row: dict[str, str], dataset: Dataset) -> ChapterView:
    west, south, east, north = (float(row[side]) for side in ("west", "south", "east", "north"))
    places = dataset.geo["cities"].cx[west:east, south:north]
    return ChapterView(
        number=int(row["chapter_no"]),
        first=index_of(row["date_from"]),
        last=index_of(row["date_to"]),
        box=(west, south, east, north),
        subject=tuple(split_list(row["place_ids"])),
        inside=frozenset(places["id"]),
    )


def headline_in(view: ChapterView, situation: Situation) -> str:
    """What happened on a day as a chapter tells it: in its view, its subject first; then what changed elsewhere."""
    here, elsewhere = _here_and_elsewhere(view, situation)
    if not elsewhere and not here:
        return sentences.headline(situation)
    if not here:
        return _("No change in this view. {also}", also=_also(elsewhere))
    if not elsewhere:
        return sentences.first_of(here)
    return _("{here}. {also}", here=sentences.first_of(here, in_view=True), also=_also(elsewhere))


def _here_and_elsewhere(view: ChapterView, situation: Situation) -> tuple[list[Change], list[Change]]:
    """Places that changed hands in the view, in the order of the subject and then of importance, and the others."""
    moved = sentences.changed_hands(situation)
    order = {identity: number for number, identity in enumerate(view.subject)}
    here = [change for change in moved if change.place_id in view.inside]
    here.sort(key=lambda change: order.get(change.place_id, len(order)))
    return here, [change for change in moved if change.place_id not in view.inside]


def _also(elsewhere: Sequence[Change]) -> str:
    name = translated_name(short_name(elsewhere[0].name_en))
    if len(elsewhere) == 1:
        return _("Also that day, elsewhere: {place}", place=name)
    return ngettext(
        "Also that day, elsewhere: {place} and {count} more place",
        "Also that day, elsewhere: {place} and {count} more places",
        len(elsewhere) - 1,
        place=name,
    )


def stops(view: ChapterView, told: Sequence[Situation]) -> list[int]:
    """Days (indices) at which a step through the chapter stops: its first, its last, every day with a change, and the
    last of each run of days without one. `told`: the situations of all days in order."""
    return [day for day in range(view.first, view.last + 1) if not _is_passed(view, told, day)]


def run_ending(view: ChapterView, told: Sequence[Situation], day: int) -> list[int]:
    """Days (indices) of the run without a change, two or more, that a stop ends; empty for any other day.

    The first day of a chapter is in no run: a chapter begins on it.
    """
    if day == view.first or told[day].changes or _is_passed(view, told, day):
        return []
    run = [day]
    while run[0] - 1 > view.first and not told[run[0] - 1].changes:
        run.insert(0, run[0] - 1)
    return run if len(run) > 1 else []


def _is_passed(view: ChapterView, told: Sequence[Situation], day: int) -> bool:
    """Whether a day without a change is followed by another one in the chapter."""
    return view.first < day < view.last and not told[day].changes and not told[day + 1].changes


def as_told(view: ChapterView, told: Sequence[Situation], day: int) -> ChapterDay:
    """A day (index) of a chapter in words. `told`: the situations of all days in order."""
    headline, run = headline_in(view, told[day]), run_ending(view, told, day)
    when = days_in_words(run) if run else dates.day_in_words(DAYS[day])
    found: ChapterDay = {"headline": headline, "announcement": _("{day}. {headline}", day=when, headline=headline)}
    if run:
        found |= {"date": when, "weekday": ngettext("{count} day", "{count} days", len(run))}
    return found


def last_change(view: ChapterView, told: Sequence[Situation]) -> Situation:
    """The last day of a chapter with a change; its last day if there is none. `told`: the situations of all days."""
    changed = [situation for situation in told[view.first : view.last + 1] if sentences.changed_hands(situation)]
    return changed[-1] if changed else told[view.last]


def days_in_words(run: Sequence[int]) -> str:
    """Days (indices) from the first to the last: `13–22 March`."""
    return dates.days_short(DAYS[run[0]], DAYS[run[-1]])


def way_back(when: str) -> str:
    """That the story goes back to an earlier day, or to some days, which are given in words."""
    return _("Back to {date}", date=when)
