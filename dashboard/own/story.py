"""A presenter's own story: chapters of the map's story in another order, some left out, some in the presenter's words.

A file of it is JSON: `{"chapters": [{"no": 9, "title": "…", "narration": "…", "notes": "…", "hidden": true}]}`. `no` is
the number of a chapter of the map's story, and the order is that of the file; what is not named is left out. Only `no`
is needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.i18n.language import _
from geodata.dataset import Dataset
from geodata.problems import InvalidData, Problem

STORY = "story"
"""Name of the table of a data set in memory that holds the own story; no file has it."""
TEXTS = ("title", "narration", "notes")
KEYS = ("no", *TEXTS, "hidden")
"""What a file may say of a chapter."""
WORDS = {
    "edited": "Edited by the presenter",
    "problem": "Chapter {row} of the file: {what}.",
    "noStory": "This is no story; expected JSON with a list “chapters”.",
    "noChapters": "No chapter is shown; expected at least one that is not hidden.",
    "badEntry": "it is {value}; expected an object with the number of a chapter, such as no: 9",
    "badNo": "no is {value}; expected the number of a chapter of the map's story",
    "twice": "chapter {value} is there once more; expected each once",
    "badText": "{value}; expected a text that is not blank",
    "badHidden": "hidden is {value}; expected true or false",
    "badKey": "{value} is not known; expected no, title, narration, notes or hidden",
    "lastShown": "One chapter has to be shown.",
}
"""Key -> text, for the scripts. A problem of a chapter is `problem`, filled with what."""


def story_words() -> dict[str, str]:
    """The texts of the editing place, in the language of the page."""
    return {key: _(text) for key, text in WORDS.items()}


def told_chapters(dataset: Dataset) -> pd.DataFrame:
    """The chapters to tell, in order: those of the own story, or of the map's.

    As the table `chapters`, and `own_notes` (text), `is_own` ("1" where words are the presenter's) and `origin` (number
    in the map's story).
    """
    chapters = dataset.tables.get(STORY, dataset.tables["chapters"])
    if STORY in dataset.tables:
        return chapters
    ordered = chapters.sort_values("chapter_no", key=pd.to_numeric)
    return ordered.assign(own_notes="", is_own="", origin=ordered["chapter_no"])


def with_story(dataset: Dataset, path: Path | None) -> Dataset:
    """The same data, told by the story of a file; None: by the map's. Raises InvalidData, OSError."""
    if path is None:
        return dataset
    return replace(dataset, tables=dataset.tables | {STORY: read_story(path, dataset.tables["chapters"])})


def read_story(path: Path, chapters: pd.DataFrame) -> pd.DataFrame:
    """The chapters that a file of JSON chooses, as `told_chapters` gives them, numbered from 1.

    Raises InvalidData with all problems, each, each naming the position of its chapter in the file; OSError.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise InvalidData([Problem(path.name, 0, "no JSON", "a story as the page saves it")]) from error
    entries = found.get("chapters") if isinstance(found, dict) else None
    if not isinstance(entries, list):
        raise InvalidData([Problem(path.name, 0, "no list of chapters", "a story as the page saves it")])
    originals = {str(row["chapter_no"]): row for row in chapters.to_dict("records")}
    problems = [
        Problem(path.name, 0, f"chapter {n} of the file: {found}", expected)
        for n, entry in enumerate(entries, 1)
        for found, expected in [*_wrong(entry, originals), *_twice(entry, entries[: n - 1])]
    ]
    shown = [entry for entry in entries if not (isinstance(entry, dict) and entry.get("hidden"))]
    if not shown:
        problems.append(Problem(path.name, 0, "no chapter that is shown", "at least one that is not hidden"))
    if problems:
        raise InvalidData(problems)
    rows = [_row(originals[str(entry["no"])], entry, n) for n, entry in enumerate(shown, 1)]
    return pd.DataFrame(rows).astype(str)


def _wrong(entry: object, originals: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry: what was found, what was expected."""
    if not isinstance(entry, dict):
        yield f"{entry!r}", "an object with the number of a chapter"
        return
    number = entry.get("no")
    if isinstance(number, bool) or not isinstance(number, int) or str(number) not in originals:
        yield f"no is {number!r}", f"the number of a chapter, one of {', '.join(originals)}"
    for name in TEXTS:
        if name in entry and not (isinstance(entry[name], str) and (entry[name].strip() or name == "notes")):
            yield f"{name} is {entry[name]!r}", "a text that is not blank"
    if not isinstance(entry.get("hidden", False), bool):
        yield f"hidden is {entry['hidden']!r}", "true or false"
    for name in entry.keys() - set(KEYS):
        yield f"{name!r} is not known", f"one of {', '.join(KEYS)}"


def _twice(entry: object, before: list[object]) -> Iterator[tuple[str, str]]:
    """Says it if an entry has the number of one before."""
    numbers = [one.get("no") for one in before if isinstance(one, dict)]
    if isinstance(entry, dict) and entry.get("no") in numbers:
        yield f"no {entry.get('no')!r} once more", "each chapter once"


def _row(original: dict[str, Any], entry: dict[str, Any], number: int) -> dict[str, Any]:
    """An own narration has no figures of the tables in it: its braces are its own."""
    own = {name: entry[name].strip() for name in ("title", "narration") if name in entry}
    figures = {"figures": ""} if "narration" in own else {}
    notes, is_own = entry.get("notes", "").strip(), "1" if own else ""
    added = {"chapter_no": number, "own_notes": notes, "is_own": is_own, "origin": original["chapter_no"]}
    return original | own | figures | added
