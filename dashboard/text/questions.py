"""The article's five questions, the view of the map that answers each, and the article's claims about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

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


@dataclass(frozen=True)
class Question:
    """A question of the article; chapter `chapter_no` (its place and zoom) on `day` answers it on the map."""

    key: str
    title: str
    chapter_no: int
    day: str
    layers: tuple[str, ...]


ROADS = ("areas", "front", "places", "russian", "roads")
QUESTIONS = (
    Question("homs_strategic", "Why is Homs strategic?", 9, "2024-12-07", (*ROADS, "reach")),
    Question("rapid_progress", "Why was the advance so fast?", 7, "2024-12-07", ("areas", "front", "places", "roads")),
    Question(
        "allies",
        "How did Russia and Iran react?",
        11,
        "2024-12-07",
        ("areas", "front", "places", "russian", "bases", "events", "roads"),
    ),
    Question("assad_danger", "How dangerous did it become for Assad?", 10, "2024-12-07", (*ROADS, "reach")),
    Question("overview", "What came after?", 13, "2024-12-31", ("areas", "front", "places", "russian", "bases")),
)
"""In the article's order. Claims of its opening (`overview`) are with the last question: later events settled them."""


def saved_view(question: Question, chapters: pd.DataFrame) -> dict[str, Any]:
    """View that answers a question: day (index), centre (lon, lat), zoom and layers."""
    row = chapters[chapters["chapter_no"].astype(str) == str(question.chapter_no)].iloc[0]
    return {
        "day": index_of(question.day),
        "center": [float(row["lon"]), float(row["lat"])],
        "zoom": float(row["zoom"]),
        "layers": list(question.layers),
    }


def claims_of(question: Question, dataset: Dataset) -> list[dict[str, Any]]:
    """The claims of a question in the article's order, with the ids of events and sources as lists."""
    table = dataset.tables["claims"]
    rows = table[(table["chapter"] == question.key) & (table["status"] != "no_claim")].to_dict("records")
    lists = ("event_ids", "source_ids")
    return [row | {column: split_list(row[column]) for column in lists} for row in rows]
