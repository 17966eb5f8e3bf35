"""Content of the slides: one a chapter or one a day, made from the data. Layout: layout.py."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from dashboard import words
from dashboard.i18n import dates
from dashboard.i18n.names import place_names
from dashboard.payload.days import area_shown
from dashboard.tabs.story import signs_of
from dashboard.text import sentences
from dashboard.text.chapter_days import chapter_views, days_in_words, headline_in, run_ending, way_back
from dashboard.text.signs import picture_signs
from dashboard.text.told import told
from geodata.conflict import PAGE_TITLE, SIDES
from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.history.changes import Change
from geodata.history.clocks import NOW
from geodata.history.situation import Situation, situation_on, situations

MOST_NAMES = 12
"""Places of a group of changes that a slide names at most."""


@dataclass(frozen=True)
class Source:
    """A source of a slide. `label`: publisher and date; `reference`: with title and address."""

    label: str
    reference: str


@dataclass(frozen=True)
class ChangeGroup:
    """Places that went from one side to another on a day, the greater first; `places` those named, `count` all."""

    from_side: str
    to_side: str
    places: tuple[str, ...]
    count: int

    def heading(self) -> str:
        """`From the government to HTS-led forces: 32 places`."""
        before, after = (words.SIDES[side].noun for side in (self.from_side, self.to_side))
        text = f"From {before} to {after}"
        if self.to_side == "contested":
            text = f"Held by {before}, now contested"
        elif self.from_side == "contested":
            text = f"Contested the day before, now held by {after}"
        return f"{text}: {self.count} place{'s' * (self.count > 1)}"

    def names(self, most: int) -> str:
        """At most so many names, and how many more there are."""
        named = self.places[:most]
        more = self.count - len(named)
        return ", ".join(named) + (f" and {more} more" if more else "")


@dataclass(frozen=True)
class Slide:
    """One slide. `chapter` None: the whole country. `query`: of the address that shows the same on the page.

    `when`: the day, or the days without a change up to it, where the title does not name it. It has a `narration` or
    `groups` of changes; `legend` is the ground of each side in km² at the end of the day,
    `signs` explained below the map (words -> SVG text), `doubt` how much of that ground, and how many of the day's
    changes, are claimed or inferred.
    """

    day: str
    kicker: str
    title: str
    headline: str
    query: str
    version: str
    chapter: int | None = None
    when: str = ""
    narration: str = ""
    groups: tuple[ChangeGroup, ...] = ()
    legend: dict[str, str] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)
    doubt: str = ""
    sources: tuple[Source, ...] = ()

    def lead(self) -> str:
        """The headline; where the title does not name the day, with the day, or the days without a change up to it."""
        return f"{self.when}: {self.headline}" if self.when else self.headline

    def alt(self) -> str:
        """What the map shows, for those who do not see it."""
        ground = "; ".join(f"{words.SIDES[side].name} {km2}" for side, km2 in self.legend.items())
        return f"Map at the end of {dates.day_in_words(self.day)}. {self.headline}. Ground held by {ground}."

    def notes(self) -> str:
        """Notes for the speaker: text, sources, and the address of the view."""
        groups = "\n".join(f"{group.heading()}: {group.names(MOST_NAMES)}" for group in self.groups)
        sources = "\n".join(f"- {source.reference}" for source in self.sources)
        parts = (
            self.narration or groups,
            f"{dates.day_in_words(self.day)}: {self.headline}.",
            self.doubt,
            f"Sources:\n{sources}" if sources else "",
            f"On the map: {self.query}. Data version {self.version}.",
        )
        return "\n\n".join(part for part in parts if part)


def by_chapter(dataset: Dataset) -> list[Slide]:
    """One slide a chapter, with the map of its last day."""
    slides, ground, told_days = [], _ground(dataset), situations(dataset, NOW)
    rows = dataset.tables["chapters"].set_index("chapter_no").to_dict("index")
    before = 0
    for view in chapter_views(dataset):
        number, row = view.number, rows[str(view.number)]
        situation, run = told_days[view.last], run_ending(view, told_days, view.last)
        span = _span(row["date_from"], row["date_to"])
        when = way_back(span) if view.first < before else span
        before = view.last
        slides.append(
            Slide(
                kicker=f"Chapter {number} · {when}",
                title=row["title"],
                query=f"?chapter={number}",
                chapter=number,
                narration=told(row["narration"], row["figures"], dataset),
                signs=picture_signs() | signs_of(split_list(row["layers"])),
                sources=_sources(dataset, split_list(row["source_ids"])),
                when=days_in_words(run) if run else dates.day_short(row["date_to"]),
                **_of_day(situation, headline_in(view, situation), ground, dataset.version),
            )
        )
    return slides


def by_day(dataset: Dataset, days: Sequence[str]) -> list[Slide]:
    """One slide for each of some days: which places changed hands since the day before."""
    slides, names, ground = [], place_names(dataset.geo["cities"]), _ground(dataset)
    for day in days:
        situation = situation_on(dataset, day)
        moved = sentences.changed_hands(situation)
        slides.append(
            Slide(
                kicker=f"{dates.weekday(day)} · {PAGE_TITLE}",
                title=dates.day_with_year(day),
                query=f"?day={day}",
                groups=_groups(moved, names),
                signs=picture_signs(),
                sources=_sources(dataset, (found for change in moved for found in _rests_on(change))),
                **_of_day(situation, sentences.headline(situation), ground, dataset.version),
            )
        )
    return slides


def _of_day(situation: Situation, headline: str, ground: dict[str, pd.DataFrame], version: str) -> dict[str, Any]:
    """What a slide of either kind takes from its day. `ground`: km² by side and day, by least confidence."""
    shown = {least: frame[situation.day] for least, frame in ground.items()}
    whole = shown["low"].sum()
    moved = sentences.changed_hands(situation)
    unsure = sum(sentences.claim_word(c.steps[-1]["confidence"], c.steps[-1]["sources"]) != "" for c in moved)
    doubt = sentences.excluded_area("low", whole - shown["medium"].sum(), whole)
    return {
        "day": situation.day,
        "headline": headline,
        "legend": {side: sentences.area_in_words(shown["low"][side]) for side in SIDES if shown["low"][side]},
        "doubt": doubt + (f", {unsure} of {len(moved)} changes" if moved else ""),
        "version": version,
    }


def _ground(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """As the legend of the page has it when nothing is filtered."""
    return {least: frame for (clock, least), frame in area_shown(dataset).items() if clock == NOW}


def _groups(moved: list[Change], names: dict[str, str]) -> tuple[ChangeGroup, ...]:
    """Changes by the two sides, the largest group first. `names`: place id -> label."""
    groups = [(a, b, [names[change.place_id] for change in rows]) for a, b, rows in sentences.grouped_by_sides(moved)]
    return tuple(ChangeGroup(a, b, tuple(places[:MOST_NAMES]), len(places)) for a, b, places in groups)


def _rests_on(change: Change) -> list[str]:
    return [source for step in change.steps for source in step["sources"]]


def _sources(dataset: Dataset, ids: Iterable[str]) -> tuple[Source, ...]:
    """Each once, in order; those that are no documents (inferred, general knowledge) come last."""
    table = dataset.tables["sources"].set_index("id")
    ordered = sorted(dict.fromkeys(ids), key=lambda name: name in sentences.UNREAD_SOURCES)
    return tuple(_source(name, table.loc[name].to_dict()) for name in ordered)


def _source(name: str, row: dict[str, str]) -> Source:
    if name in sentences.UNREAD_SOURCES:
        return Source(sentences.UNREAD_SOURCES[name], sentences.UNREAD_SOURCES[name])
    when = dates.source_date(row["date"])
    label = ", ".join(filter(None, (row["publisher"] or row["title"], when)))
    reference = ". ".join(filter(None, (row["title"], row["publisher"], when, row["url"])))
    return Source(label, reference)


def _span(first: str, last: str) -> str:
    """Days from first to last in words, the month once: `29–30 November 2024`."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    end_in_words = dates.source_date(last)
    if start == end:
        return end_in_words
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end_in_words}"
    return f"{start.day} {start:%B} – {end_in_words}"
