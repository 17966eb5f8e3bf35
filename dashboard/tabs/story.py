"""The story in chapters: its text on the tab, over the map and for the speaker."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.contract.panel import Chapter
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _
from dashboard.map.layer_groups import groups_of_chapter
from dashboard.text.html import TEMPLATES
from dashboard.text.signs import ADVANCE, legend_signs
from dashboard.text.told import told
from dashboard.theme.svg import data_uri
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.files.read import split_list

CUT, OPEN, CLOSED = "Road closed that day", "Iran's corridor, open to the government", "Iran's corridor, closed to it"
SIGNS = {
    "roads": {CUT: CUT},
    "reach": {"Road that Damascus reaches": "Road that Damascus reaches"},
    "arrows": {ADVANCE: "Advance of the day (derived)"},
    "corridor": {OPEN: OPEN, CLOSED: CLOSED},
    "junction": {"Road that meets others at Homs": "Roads that meet at Homs"},
}
"""Layer group -> signs of the legend that need explaining to an audience -> their names for it."""


def chapters(dataset: Dataset) -> list[Chapter]:
    """Every chapter for the scripts: days (indices, both inclusive), view, layers, and its words as HTML."""
    rows, sources = _rows(dataset), dataset.tables["sources"].set_index("id").to_dict("index")
    return [_chapter(row, len(rows), sources) for row in rows]


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
    table = dataset.tables["chapters"].sort_values("chapter_no", key=pd.to_numeric).to_dict("records")
    return [
        row
        | {name: split_list(row[name]) for name in ("layers", "source_ids")}
        | {"narration": told(row["narration"], row["figures"], dataset)}
        for row in table
    ]


def _chapter(row: dict[str, Any], count: int, sources: dict[str, dict[str, Any]]) -> Chapter:
    context = {
        "chapter": row,
        "count": count,
        "sources": sources,
        "signs": [(data_uri(svg), name) for name, svg in signs_of(row["layers"]).items()],
    }
    title = row["title"]
    return {
        "no": int(row["chapter_no"]),
        "title": _(title),
        "days": [index_of(row["date_from"]), index_of(row["date_to"])],
        "center": [float(row["lon"]), float(row["lat"])],
        "zoom": float(row["zoom"]),
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
