"""The article's questions and what came after, the view of the map that answers each, and the article's claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.text.chapter_days import ChapterView
from dashboard.text.told import told
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.files.read import split_list

STATUS_WORDS = {
    "confirmed": "Confirmed",
    "partly": "Partly",
    "disputed": "Disputed",
    "overtaken": "Overtaken by events",
    "unverified": "Unverified",
}
"""Status of a claim today -> its word. Rows without a claim (`no_claim`) are not shown."""
STATUS_MEANINGS = {
    "confirmed": "The record bears it out, and nothing in the record speaks against it.",
    "partly": "The record bears out a part of it; the rest it contradicts or does not measure.",
    "disputed": "Reports in the record contradict it.",
    "overtaken": "It spoke of what might come. Events came that settled it; the record says how.",
    "unverified": "The record can neither bear it out nor rule it out.",
}
"""Status -> its one meaning. Judged is what is claimed, never whether somebody said it."""


@dataclass(frozen=True)
class Question:
    """A question; chapter `chapter_no` (its box) on `day` answers it on the map.

    `asked_by_article`: its title or one of its heads, and so with claims of it.
    """

    key: str
    title: str
    chapter_no: int
    day: str
    layers: tuple[str, ...]
    asked_by_article: bool = True


ROADS = ("areas", "front", "places", "russian", "roads")
BASES = ("areas", "front", "places", "russian", "bases")
QUESTIONS = (
    Question("overview", "What does the fall of the Syrian city of Homs mean?", 10, "2024-12-08", ROADS),
    Question(
        "homs_strategic",
        "Why is the city of Homs so strategically important?",
        9,
        "2024-12-07",
        (*ROADS, "reach"),
    ),
    Question(
        "rapid_progress",
        "What is behind the rebels' rapid progress?",
        7,
        "2024-12-07",
        ("areas", "front", "places", "roads"),
    ),
    Question(
        "allies",
        "How are Syria's allies, Russia and Iran, reacting?",
        11,
        "2024-12-07",
        (*BASES, "events", "roads"),
    ),
    Question(
        "assad_danger",
        "How dangerous is it now for President Bashar al-Assad?",
        10,
        "2024-12-07",
        (*ROADS, "reach"),
    ),
    Question("after", "What came after?", 13, "2024-12-31", BASES, asked_by_article=False),
)
"""The article's title (with the claims of its opening) and its four heads, in its words and order; then what it does
not ask."""


def saved_view(question: Question, chapters: Sequence[ChapterView]) -> dict[str, Any]:
    """View that answers a question: day (index), box (south-west and north-east corner) and layers."""
    view = next(view for view in chapters if view.number == question.chapter_no)
    return {
        "day": index_of(question.day),
        "box": view.corners(),
        "layers": list(question.layers),
    }


def claims_of(question: Question, dataset: Dataset) -> list[dict[str, Any]]:
    """The claims of a question in the article's order, the record as the page tells it, ids as lists."""
    table = dataset.tables["claims"]
    rows = table[(table["chapter"] == question.key) & (table["status"] != "no_claim")].to_dict("records")
    lists = ("event_ids", "source_ids")
    return [
        row
        | {column: split_list(row[column]) for column in lists}
        | {"record": told(row["record"], row["figures"], dataset)}
        for row in rows
    ]
