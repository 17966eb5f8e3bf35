"""The story in chapters: its text on the tab, over the map and for the speaker."""

from __future__ import annotations

from typing import Any

from dashboard.contract.panel import Chapter
from dashboard.i18n.dates import day_short, weekday
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _
from dashboard.map.layer_groups import groups_of, groups_of_chapter
from dashboard.own.story import told_chapters
from dashboard.text.chapter_days import ChapterView, chapter_views, stops, way_back
from dashboard.text.html import TEMPLATES
from dashboard.text.signs import ADVANCE, legend_signs
from dashboard.text.told import told
from geodata.conflict import WORDING
from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.history.clocks import NOW, THEN
from geodata.history.situation import situations

CUT, OPEN, CLOSED = "Road closed that day", WORDING.corridor_open, WORDING.corridor_closed
GREATEST = 1
"""Rank of the places whose names the map writes in the largest letters."""
SIGNS = {
    "roads": {CUT: CUT},
    "reach": {WORDING.reach_road: WORDING.reach_road},
    "arrows": {ADVANCE: "Advance of the day (derived)"},
    "corridor": {OPEN: OPEN, CLOSED: CLOSED},
    "junction": {WORDING.junction_road: WORDING.junction_roads},
}
"""Layer group -> signs of the legend that need explaining to an audience -> their names for it."""


def chapters(dataset: Dataset) -> list[Chapter]:
    """Every chapter for the scripts: days (indices, both inclusive), view, layers, and its words as HTML."""
    rows, sources = _rows(dataset), dataset.tables["sources"].set_index("id").to_dict("index")
    groups = groups_of(dataset)
    told = {clock: situations(dataset, clock) for clock in (NOW, THEN)}
    views = zip(rows, chapter_views(dataset), strict=True)
    found = [
        _chapter(row, view, {clock: stops(view, days) for clock, days in told.items()}, len(rows), sources)
        for row, view in views
    ]
    ranked = zip(dataset.geo["cities"]["id"], dataset.geo["cities"]["rank"], strict=True)
    row_of = {place: row for row, (place, rank) in enumerate(ranked) if rank == GREATEST}
    for chapter, view in zip(found, chapter_views(dataset), strict=True):
        chapter["named"] = [row_of[place] for place in view.subject if place in row_of]
        chapter["layers"] = [key for key in chapter["layers"] if key in groups]
    return found


def first_days(dataset: Dataset) -> dict[str, str]:
    """Number of each chapter -> its first day."""
    return {row["chapter_no"]: row["date_from"] for row in _rows(dataset)}


def signs_of(words: list[str]) -> dict[str, str]:
    """Signs that need explaining in the layers of a chapter: name -> SVG text."""
    drawn = legend_signs()
    return {
        _(name): drawn[sign].drawing
        for group in groups_of_chapter(words)
        for sign, name in SIGNS.get(group, {}).items()
    }


def _rows(dataset: Dataset) -> list[dict[str, Any]]:
    """Rows of the table in the order of the story: narration as the page tells it, layers and sources as lists."""
    table = told_chapters(dataset).to_dict("records")
    return [
        row
        | {name: split_list(row[name]) for name in ("layers", "source_ids")}
        | {"narration": told(row["narration"], row["figures"], dataset)}
        for row in table
    ]


def _chapter(
    row: dict[str, Any],
    view: ChapterView,
    stopped: dict[str, list[int]],
    count: int,
    sources: dict[str, dict[str, Any]],
) -> Chapter:
    """`stopped`: clock -> days at which a step through it stops; `count`: of all chapters."""
    context = {
        "chapter": row,
        "count": count,
        "sources": sources,
    }
    title, first = row["title"], row["date_from"]
    return {
        "no": view.number,
        "origin": int(row["origin"]),
        "title": _(title),
        "days": [view.first, view.last],
        "stops": stopped,
        "back": {"weekday": _("Back to {weekday}", weekday=weekday(first)), "words": way_back(day_short(first))},
        "box": view.corners(),
        "named": [],
        "layers": groups_of_chapter(row["layers"]),
        "caption": TEMPLATES.get_template("caption.html").render(context),
        "notes": TEMPLATES.get_template("notes.html").render(context),
    }


def story_tab(dataset: Dataset) -> str:
    """HTML of the tab: the chapters in order, each with its days, words and sources."""
    sources = dataset.tables["sources"].set_index("id").to_dict("index")
    rows = _rows(dataset)
    abbreviations = abbreviations_in(" ".join(text for row in rows for text in (_(row["title"]), row["narration"])))
    return TEMPLATES.get_template("story.html").render(chapters=rows, sources=sources, abbreviations=abbreviations)
