"""The questions of the conflict, the view of the map that answers each, and the claims that bear on it."""

from __future__ import annotations

from typing import Any

from dashboard.text.told import told
from geodata.calendar import index_of
from geodata.conflict import CONFLICT
from geodata.conflict_file.questions import Question
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


QUESTIONS = tuple(CONFLICT.question)
"""The questions in their order."""


def saved_view(question: Question, dataset: Dataset) -> dict[str, Any]:
    """View that answers a question: day (index), box (south-west and north-east corner) and layers.

    The box is that of a chapter of the map's story, whatever story a presenter tells.
    """
    chapter = dataset.tables["chapters"].set_index("chapter_no").loc[str(question.chapter_no)]
    west, south, east, north = (float(chapter[side]) for side in ("west", "south", "east", "north"))
    return {
        "day": index_of(question.day.isoformat()),
        "box": [[west, south], [east, north]],
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
