"""Content of the slides: one a chapter or one a day, made from the data. Layout: layout.py."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from dashboard import words
from dashboard.export.deck.sources import Source, sources_named
from dashboard.i18n import dates
from dashboard.i18n.language import _, bidi_isolated, ngettext, pgettext, whole_number
from dashboard.i18n.names import place_names
from dashboard.own.story import told_chapters
from dashboard.payload.days import area_shown
from dashboard.tabs.story import signs_of
from dashboard.text import sentences
from dashboard.text.chapter_days import chapter_views, headline_in, last_change, way_back
from dashboard.text.signs import picture_signs
from dashboard.text.told import told
from geodata.conflict import CONTESTED, PAGE_TITLE, SIDES
from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.history.changes import Change
from geodata.history.clocks import NOW
from geodata.history.situation import Situation, situation_on, situations

MOST_NAMES = 12
"""Places of a group of changes that a slide names at most."""


@dataclass(frozen=True)
class ChangeGroup:
    """Places that went from one side to another on a day, the greater first; `places` those named, `count` all."""

    from_side: str
    to_side: str
    places: tuple[str, ...]
    count: int

    def heading(self) -> str:
        """`From the northern army to the southern league: 32 places`."""
        before, after = (words.SIDES[side].noun for side in (self.from_side, self.to_side))
        text = _("From {before} to {after}", before=pgettext("from", before), after=pgettext("to", after))
        if self.to_side == CONTESTED:
            text = _("Held by {side}, now contested", side=pgettext("held by", before))
        elif self.from_side == CONTESTED:
            text = _("Contested the day before, now held by {side}", side=pgettext("held by", after))
        return ngettext("{what}: {count} place", "{what}: {count} places", self.count, what=text)

    def names(self, most: int) -> str:
        """At most so many names, and how many more there are."""
        named = self.places[:most]
        more = self.count - len(named)
        rest = " " + ngettext("and {count} more", "and {count} more", more) if more else ""
        return sentences.comma_list(list(named)) + rest


@dataclass(frozen=True)
class Slide:
    """One slide. `chapter` None: the whole country. `address`: of the page that shows the same; only its end, from the
    `?` on, where nobody said where the page is.

    `when`: the day that the headline is of, where the title does not name it: that of the last change. It has a
    `narration` or `groups` of changes; `legend` is the ground of each side in km² at the end of the day, `signs`
    explained below the map (words -> SVG text), `doubt` how much of that ground, and how many of the day's changes, are
    claimed or inferred. `own_notes`: what a presenter wrote for themselves.
    """

    day: str
    kicker: str
    title: str
    headline: str
    address: str
    version: str
    chapter: int | None = None
    when: str = ""
    narration: str = ""
    own_notes: str = ""
    groups: tuple[ChangeGroup, ...] = ()
    legend: dict[str, str] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)
    doubt: str = ""
    sources: tuple[Source, ...] = ()

    def lead(self) -> str:
        """The headline; where the title does not name the day, with the day that it is of."""
        return _("{day}: {headline}", day=self.when, headline=self.headline) if self.when else self.headline

    def alt(self) -> str:
        """What the map shows, for those who do not see it."""
        ground = _("; ").join(f"{_(words.SIDES[side].name)} {km2}" for side, km2 in self.legend.items())
        day = dates.day_in_words(self.day)
        return _(
            "Map at the end of {day}. {headline}. Ground held by {ground}.",
            day=day,
            headline=self.lead(),
            ground=ground,
        )

    def notes(self) -> str:
        """Notes for the speaker: text, sources, and the address of the view."""
        sources = "\n".join(f"- {source.reference}" for source in self.sources)
        parts = (*self.said(), f"{_('Sources')}:\n{sources}" if sources else "", self.where())
        return "\n\n".join(part for part in parts if part)

    def said(self) -> tuple[str, ...]:
        """What the speaker says, in paragraphs: own notes, narration or changes, headline, doubt."""
        groups = "\n".join(f"{group.heading()}: {group.names(MOST_NAMES)}" for group in self.groups)
        when = self.when or dates.day_in_words(self.day)
        day = _("{day}: {headline}", day=when, headline=self.headline)
        return tuple(part for part in (self.own_notes, self.narration or groups, f"{day}.", self.doubt) if part)

    def where(self) -> str:
        """Address of the view, and version of the data."""
        version = bidi_isolated(self.version)
        if not self.address.startswith("http"):
            return _("Data version {version}", version=version)
        return _("On the map: {address}. Data version {version}.", address=bidi_isolated(self.address), version=version)


def by_chapter(dataset: Dataset, home: str = "") -> list[Slide]:
    """One slide a chapter, with the map of its last day and the headline of the last day with a change.

    `home`: address of the page, blank if nobody said it.
    """
    slides, ground, told_days = [], _ground(dataset), situations(dataset, NOW)
    rows = told_chapters(dataset).set_index("chapter_no").to_dict("index")
    before = 0
    for view in chapter_views(dataset):
        number, row = view.number, rows[str(view.number)]
        latest = last_change(view, told_days)
        span = _span(row["date_from"], row["date_to"])
        when = way_back(span) if view.first < before else span
        before = view.last
        slides.append(
            Slide(
                kicker=_("Chapter {no} · {span}", no=whole_number(number), span=when) + _edited(row),
                title=_(row["title"]),
                address=f"{home}?chapter={number}",
                chapter=number,
                narration=told(row["narration"], row["figures"], dataset),
                own_notes=row["own_notes"],
                signs=_signs() | signs_of(split_list(row["layers"])),
                sources=sources_named(dataset, split_list(row["source_ids"])),
                when=dates.day_short(latest.day),
                **_of_day(told_days[view.last], headline_in(view, latest), ground, dataset.version),
            )
        )
    return slides


def _edited(row: dict[str, Any]) -> str:
    """What a slide says whose words are a presenter's; blank for others."""
    return f" · {_('Edited by the presenter')}" if row["is_own"] else ""


def by_day(dataset: Dataset, days: Sequence[str], home: str = "") -> list[Slide]:
    """One slide for each of some days: which places changed hands since the day before. `home`: as `by_chapter`."""
    slides, names, ground = [], place_names(dataset.geo["cities"]), _ground(dataset)
    for day in days:
        situation = situation_on(dataset, day)
        moved = sentences.changed_hands(situation)
        slides.append(
            Slide(
                kicker=f"{dates.weekday(day)} · {_(PAGE_TITLE)}",
                title=dates.day_with_year(day),
                address=f"{home}?day={day}",
                groups=_groups(moved, names),
                signs=_signs(),
                sources=sources_named(dataset, (found for change in moved for found in _rests_on(change))),
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
    changes = _(", {count} of {all} changes", count=whole_number(unsure), all=whole_number(len(moved)))
    return {
        "day": situation.day,
        "headline": headline,
        "legend": {side: sentences.area_in_words(shown["low"][side]) for side in SIDES if shown["low"][side]},
        "doubt": doubt + (changes if moved else ""),
        "version": version,
    }


def _ground(dataset: Dataset) -> dict[str, pd.DataFrame]:
    """As the legend of the page has it when nothing is filtered."""
    return {least: frame for (clock, least), frame in area_shown(dataset).items() if clock == NOW}


def _groups(moved: list[Change], names: dict[str, str]) -> tuple[ChangeGroup, ...]:
    """Changes by the two sides, the largest group first. `names`: place id -> label."""
    groups = [(a, b, [names[change.place_id] for change in rows]) for a, b, rows in sentences.grouped_by_sides(moved)]
    return tuple(ChangeGroup(a, b, tuple(places[:MOST_NAMES]), len(places)) for a, b, places in groups)


def _signs() -> dict[str, str]:
    return {_(text): drawing for text, drawing in picture_signs().items()}


def _rests_on(change: Change) -> list[str]:
    return [source for step in change.steps for source in step["sources"]]


def _span(first: str, last: str) -> str:
    """Days from first to last in words, the month once where the language does so: `29–30 Nov 2024`."""
    if first == last:
        return dates.day_with_year(last)
    return dates.days_from_to(first, last)
