"""Counts of a made-up record of seven changes, and what the project's own tables give when read as plain text."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.dataset import Dataset
from geodata.history.accuracy import Accuracy
from geodata.measures.counts import count_tables
from tests.unit.geodata.history.claims_country import country


def test_first_reports_of_a_made_up_record(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of seven changes, Damascus and the first of `vague` are reported on their day; `undated` has a month only."""
    monkeypatch.setattr("geodata.measures.counts.leave_one_out", lambda *_: Accuracy(1.0, 1.0, 0))
    small = country()
    blank = {"events": ["confidence", "claim"], "bases": ["confidence"], "movements": ["confidence"]}
    tables = {name: pd.DataFrame(columns=columns, dtype=str) for name, columns in blank.items()}
    tables["disputes"] = pd.DataFrame({"why": ["no reason recorded", "it says"], "by": ["AP", "not named"]})
    tables["claims"] = pd.DataFrame({"status": ["partly", "no_claim", "partly"]})
    tables["places"] = pd.DataFrame({"population": ["", "20"]})
    sources = small.tables["sources"]
    tables["sources"] = sources.assign(
        reached=["no" if i in ("interp", "background") else "yes" for i in sources["id"]]
    )
    geo = {**small.geo, "outline": None, "barriers": None}
    found = count_tables(Dataset(geo=geo, tables={**small.tables, **tables}))
    assert found.first_report == {"on the day": 2, "before": 0, "later": 4, "never": 1}
    assert found.certainty == {"held": 3, "contested": 2, "claimed": 1, "inferred": 1}
    assert {status: count for status, count in found.claims.items() if count} == {"partly": 2, "no_claim": 1}
    assert (found.changes_unread, found.baseline_unread) == (0, 3)
    assert (found.disputes_without_reason, found.disputes_without_author, found.places_without_population) == (1, 1, 1)


def test_counts_of_the_toy(toy: Dataset) -> None:
    """Each can be counted in tests/toy_conflict/sources."""
    found = count_tables(toy)
    assert (found.rows["places"], found.rows["changes"], found.rows["sources"], found.sources_read) == (15, 16, 15, 9)
    assert found.confidence == {
        "change": {"high": 9, "medium": 4, "low": 3},
        "event": {"high": 4, "medium": 1, "low": 0},
        "claim": {"high": 0, "medium": 1, "low": 1},
        "foreign": {"high": 3, "medium": 3, "low": 3},
    }
    assert found.certainty == {"held": 11, "contested": 2, "claimed": 1, "inferred": 2}
    assert found.precision_days == {0: 13, 1: 2, 2: 1}
    assert found.first_report == {"on the day": 10, "before": 0, "later": 4, "never": 2}
    assert (found.changes_unread, found.baseline_unread) == (2, 3)
    assert (found.disputes_without_reason, found.disputes_without_author, found.places_without_population) == (1, 1, 4)
    assert found.accuracy.place_days == 14 * 36
