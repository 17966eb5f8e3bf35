"""The article's five questions, each with the view that answers it and the claims it rests on."""

from __future__ import annotations

from dataclasses import dataclass

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
"""Status of a claim today -> its word on the page. A row without a claim (`no_claim`) is not shown."""


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
"""In the article's order. The claims of its opening (`overview`) stand with the last: what came after settled them."""


def saved_view(question: Question, chapters: pd.DataFrame) -> dict:
    """Day (index), centre, zoom and layers that answer a question."""
    row = chapters[chapters["chapter_no"].astype(str) == str(question.chapter_no)].iloc[0]
    return {
        "day": index_of(question.day),
        "center": [float(row["lon"]), float(row["lat"])],
        "zoom": float(row["zoom"]),
        "layers": list(question.layers),
    }


def claims_of(question: Question, dataset: Dataset) -> list[dict]:
    """The claims of a question in the article's order, with the ids of events and sources as lists."""
    table = dataset.tables["claims"]
    rows = table[(table["chapter"] == question.key) & (table["status"] != "no_claim")].to_dict("records")
    lists = ("event_ids", "source_ids")
    return [row | {column: split_list(row[column]) for column in lists} for row in rows]
