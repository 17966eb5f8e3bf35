"""Counts of a made-up record of seven changes, and what the project's own tables give when read as plain text."""

from __future__ import annotations

import csv
from collections import Counter

import pandas as pd
import pytest

from geodata.dataset import Dataset
from geodata.history.accuracy import Accuracy
from geodata.measures.counts import TableCounts, count_tables
from geodata.schema import layout
from tests.unit.claims_country import country

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
    assert told.baseline_unread_high == sum(row["confidence"] == "high" for row in unread["baseline"])


def test_disputes_and_populations(told: TableCounts) -> None:
    disputes = rows("disputes")
    assert told.disputes_without_reason == sum(row["why"] == "no reason recorded" for row in disputes)
    assert told.disputes_without_author == sum(row["by"] == "not named" for row in disputes)
    assert 0 < told.disputes_without_author < told.disputes_without_reason < len(disputes)
    assert told.places_without_population == sum(row["population"] == "" for row in rows("places"))


def test_first_reports_of_a_made_up_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of seven changes, Damascus and the first of `vague` are reported on their day; `undated` has a month only."""
    monkeypatch.setattr("geodata.measures.counts.leave_one_out", lambda *_: Accuracy(1.0, 1.0, 0))
    small = country()
    blank = {"events": ["confidence", "claim"], "bases": ["confidence"], "movements": ["confidence"]}
    tables = {name: pd.DataFrame(columns=columns, dtype=str) for name, columns in blank.items()}
    tables["disputes"] = pd.DataFrame({"why": ["no reason recorded", "it says"], "by": ["AP", "not named"]})
    tables["places"] = pd.DataFrame({"population": ["", "20"]})
    sources = small.tables["sources"]
    tables["sources"] = sources.assign(
        reached=["no" if i in ("interp", "background") else "yes" for i in sources["id"]]
    )
    geo = {**small.geo, "outline": None, "euphrates": None}
    found = count_tables(Dataset(geo=geo, tables={**small.tables, **tables}))
    assert found.first_report == {"on the day": 2, "before": 0, "later": 4, "never": 1}
    assert found.certainty == {"held": 3, "contested": 2, "claimed": 1, "inferred": 1}
    assert (found.changes_unread, found.baseline_unread, found.baseline_unread_high) == (0, 3, 1)
    assert (found.disputes_without_reason, found.disputes_without_author, found.places_without_population) == (1, 1, 1)
