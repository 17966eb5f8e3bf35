"""The story in chapters: what each shows and says, on its tab, over the map and to the speaker."""

from __future__ import annotations

import pandas as pd

from dashboard import symbols
from dashboard.fragments import HTML
from dashboard.language import _
from dashboard.story_layers import groups_of
from dashboard.symbols import ADVANCE, data_uri
from geodata.load import Layers
from geodata.read import listed
from geodata.timeline import index_of

CUT, OPEN, CLOSED = "Road closed that day", "Iran's corridor, open to the government", "Iran's corridor, closed to it"
SIGNS = {
    "roads": {CUT: CUT},
    "reach": {"Road that Damascus reaches": "Road that Damascus reaches"},
    "arrows": {ADVANCE: "Advance of the day (derived)"},
    "corridor": {OPEN: OPEN, CLOSED: CLOSED},
    "junction": {"Road that meets others at Homs": "Roads that meet at Homs"},
}
"""Layer group -> the signs of the legend that an audience cannot guess, and what they are called for it."""


def chapters(layers: Layers) -> list[dict]:
    """Every chapter for the scripts: days (indices, both inclusive), view, layers, and its words as HTML."""
    sources = layers.tables["sources"].set_index("id").to_dict("index")
    table = layers.tables["chapters"].sort_values("chapter_no", key=pd.to_numeric).to_dict("records")
    return [_chapter(row, len(table), sources) for row in table]


def _chapter(row: dict, count: int, sources: dict[str, dict]) -> dict:
    groups = groups_of(listed(row["layers"]))
    drawn = symbols.signs()
    signs = [(data_uri(drawn[sign]), _(name)) for group in groups for sign, name in SIGNS.get(group, {}).items()]
    told = {
        "chapter": row,
        "count": count,
        "source_ids": listed(row["source_ids"]),
        "sources": sources,
        "signs": signs,
    }
    title = row["title"]
    return {
        "no": int(row["chapter_no"]),
        "title": _(title),
        "days": [index_of(row["date_from"]), index_of(row["date_to"])],
        "center": [float(row["lon"]), float(row["lat"])],
        "zoom": float(row["zoom"]),
        "layers": groups,
        "caption": HTML.get_template("caption.html").render(told),
        "notes": HTML.get_template("notes.html").render(told),
    }


def story_tab(layers: Layers) -> str:
    """HTML of the tab: the chapters in order, each with its days, words and sources."""
    table = layers.tables["chapters"].sort_values("chapter_no", key=pd.to_numeric).to_dict("records")
    rows = [row | {"source_ids": listed(row["source_ids"])} for row in table]
    sources = layers.tables["sources"].set_index("id").to_dict("index")
    return HTML.get_template("story.html").render(chapters=rows, sources=sources)
