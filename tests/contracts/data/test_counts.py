"""What the tables hold, counted in the files as they lie on disk."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from geodata.dataset import Dataset
from geodata.measures.counts import TableCounts, count_tables
from geodata.schema import layout

BOTH = ("changes", "baseline")
"""Tables of claims on who holds a place."""


@pytest.fixture(scope="module")
def told(dataset: Dataset) -> TableCounts:
    """Of the project's own tables."""
    return count_tables(dataset)


def rows(name: str) -> list[dict[str, str]]:
    """Rows of a table as they lie on disk."""
    with layout.table_path(layout.FOLDER, name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_is_counted_once(told: TableCounts) -> None:
    assert told.rows == {name: len(rows(name)) for name in layout.TABLES}
    changes = told.rows["changes"]
    parts = (told.confidence["change"], told.certainty, told.precision_days, told.first_report)
    assert [sum(part.values()) for part in parts] == [changes] * 4
    assert sum(sum(told.confidence[kind].values()) for kind in ("event", "claim")) == told.rows["events"]
    assert sum(told.confidence["foreign"].values()) == told.rows["bases"] + told.rows["movements"]


def test_confidence_and_precision_are_those_of_the_file(told: TableCounts) -> None:
    changes, events = rows("changes"), rows("events")
    assert told.confidence["change"] == dict(Counter(row["confidence"] for row in changes))
    claims = Counter(row["confidence"] for row in events if row["claim"] == "true")
    assert told.confidence["claim"] == dict(claims)
    assert told.precision_days == dict(Counter(int(row["precision_days"]) for row in changes))


def test_words_follow_their_rule(told: TableCounts) -> None:
    """Written out anew: contested first, then what a claim of low confidence rests on."""

    def word(row: dict[str, str]) -> str:
        sources = set(row["source_ids"].split(";"))
        if row["to_side"] == "contested" or row["confidence"] != "low":
            return "contested" if row["to_side"] == "contested" else "held"
        return "inferred" if "interp" in sources or sources == {"background"} else "claimed"

    assert told.certainty == dict(Counter(map(word, rows("changes"))))


def test_what_rests_on_no_document(told: TableCounts) -> None:
    """Only general knowledge (`background`) and inference (`interp`) were not read."""
    sources = {row["id"] for row in rows("sources") if row["reached"] != "yes"}
    assert sources == {"background", "interp"}
    assert told.sources_read == told.rows["sources"] - len(sources)
    unread = {name: [row for row in rows(name) if set(row["source_ids"].split(";")) <= sources] for name in BOTH}
    assert (told.changes_unread, told.baseline_unread) == tuple(len(found) for found in unread.values())


def test_disputes_and_populations(told: TableCounts) -> None:
    disputes = rows("disputes")
    assert told.disputes_without_reason == sum(row["why"] == "no reason recorded" for row in disputes)
    assert told.disputes_without_author == sum(row["by"] == "not named" for row in disputes)
    assert 0 < told.disputes_without_author < told.disputes_without_reason < len(disputes)
    assert told.places_without_population == sum(row["population"] == "" for row in rows("places"))
