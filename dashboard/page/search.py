"""Options of the search box: places, bases, roads, events, movements, found by names, spellings, place and date.

`assets/search/` finds an option if every word of the query is part of some word of its value, label or `search`, all
without accents, marks and punctuation; it orders what it finds, and options that fit alike keep their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from dashboard import words
from dashboard.contract.panel import SearchOption
from dashboard.i18n.dates import day_short
from dashboard.i18n.language import _, current_language, translated_name
from dashboard.i18n.names import short_name, translated_names
from dashboard.map.sources import all_bases, base_key
from dashboard.text.routes import road_in_words, road_key
from geodata.dataset import Dataset
from geodata.places import by_importance
from geodata.spelling import spellings, spellings_of

MARKS = re.compile("[\u0640\u064b-\u0652\u0670]")
"""Short vowels and other marks that Arabic may be written with, and the line that stretches a word."""
SIMPLER_LETTERS = str.maketrans("أإآٱؤئىة", "ااااوييه")
"""Letters that many write without their hamza or dots."""


def search_options(dataset: Dataset) -> list[SearchOption]:
    """Options of the search box: places (greater first), bases, roads, then events and movements (in their own order).

    `label` is the line that is shown, `value` the key of a card, `search` the words that find it, in small letters.
    """
    return [*_places(dataset), *_bases(dataset), *_roads(dataset), *_events(dataset), *_movements(dataset)]


def without_marks(arabic: str) -> str:
    """Arabic without marks, hamza on its carriers, and the dots of a last letter."""
    return MARKS.sub("", arabic).translate(SIMPLER_LETTERS)


def _places(dataset: Dataset) -> list[SearchOption]:
    others = spellings_of(dataset)
    rows = by_importance(dataset.geo["cities"], ties="table")
    return [
        _option(
            _line(own, english, arabic), place, own, english, arabic, without_marks(arabic), *others["place", place]
        )
        for own, (place, english, arabic) in _with_own(rows, ["id", "name_en", "name_ar"])
    ]


def _bases(dataset: Dataset) -> list[SearchOption]:
    others = spellings_of(dataset)
    found = []
    for own, (base, english, arabic, operator) in _with_own(
        all_bases(dataset), ["id", "name_en", "name_ar", "operator"]
    ):
        name, adjective, _letters = words.OPERATORS[operator]
        own_label, english_label = (_("{base} ({operator})", base=one, operator=_(name)) for one in (own, english))
        names = (own, english, _(name), name, adjective, arabic, without_marks(arabic), *others["base", base])
        found.append(_option(_line(own_label, english_label, arabic), base_key(base), *names))
    return found


def _roads(dataset: Dataset) -> list[SearchOption]:
    """Roads as the tables call them, each with the corners of its whole length."""
    found = []
    for road, name, line in dataset.geo["roads"][["id", "name", "geometry"]].itertuples(index=False):
        west, south, east, north = (float(degrees) for degrees in line.bounds)
        option = _option(road_in_words(name), road_key(road), name)
        found.append(SearchOption(**option, box=[[west, south], [east, north]]))
    return found


def _with_own(rows: pd.DataFrame, columns: list[str]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Rows with the name of each in the language of the page."""
    return zip(translated_names(rows), rows[columns].itertuples(index=False), strict=True)


def _events(dataset: Dataset) -> list[SearchOption]:
    """With the other spellings of the place: those of the place or base of that name, if there is one."""
    others = _by_name(dataset)
    rows = dataset.geo["events"][["id", "title", "place_name", "date"]]
    found = []
    for event, title, place, day in rows.itertuples(index=False):
        names = (
            title,
            _(title),
            place,
            translated_name(place),
            *others.get(place, spellings(place)),
            day_short(day),
            day,
        )
        found.append(_option(f"{_(title)} · {day_short(day)}", event, *names))
    return found


def _movements(dataset: Dataset) -> list[SearchOption]:
    rows = dataset.geo["movements"][["id", "what", "actor", "from_place", "to_place", "date"]]
    return [
        _option(f"{what} · {day_short(day)}", move, what, _(words.MOVEMENT_ACTORS[actor]), *ends, day_short(day), day)
        for move, what, actor, *ends, day in rows.itertuples(index=False)
    ]


def _by_name(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Name of a place or base, without brackets -> its other spellings; of several, those of the most important."""
    others = spellings_of(dataset)
    ranked = [("base", all_bases(dataset)[::-1]), ("place", by_importance(dataset.geo["cities"], ties="table")[::-1])]
    return {
        short_name(name): others[kind, subject]
        for kind, rows in ranked
        for subject, name in zip(rows["id"], rows["name_en"], strict=True)
    }


def _line(own: str, english: str, arabic: str) -> str:
    """A name in the language, then in the other script."""
    other = english if current_language().name_column == "name_ar" else arabic
    return f"{own} · {other}" if other else own


def _option(label: str, value: str, *names: str) -> SearchOption:
    """Each word once, without punctuation; a word that is part of another one is left out."""
    words = dict.fromkeys(word.strip("(),.;:'") for word in " ".join(names).lower().split())
    longest = [word for word in words if not any(word in other for other in words if other != word)]
    return {"label": label, "value": value, "search": " ".join(longest)}
