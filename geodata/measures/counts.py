"""How much the tables hold, how sure it is and what they lack: the counts for a page about the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from geodata.cache import cached_per_object
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.derive.first_report import reported_on
from geodata.files.read import split_list
from geodata.history.accuracy import Accuracy, leave_one_out
from geodata.history.doubt import CERTAINTIES, with_certainty
from geodata.schema import layout

NO_REASON = "no reason recorded"
NOT_NAMED = "not named"
"""What disputes.csv writes as `why` and as `by` where the notes of the tables do not tell."""
KINDS = ("change", "event", "claim", "foreign")
"""Rows whose `confidence` means the same: changes, events, claims of one side, bases with movements."""


@dataclass(frozen=True)
class TableCounts:
    """Counts of rows.

    `rows`: of each table. `read`: sources of which at least the opening was read. `confidence`: one of KINDS -> level
    -> rows. `words`: one of doubt.CERTAINTIES -> changes. `precision`: days either side -> changes. `reported`: on the
    day, before, later, never -> changes, by their first dated report. `unread`, `unread_baseline`: changes, and rows
    of the baseline, without a source that was read; `sure_unread` of the latter have high confidence. `no_reason`,
    `not_named`: disputes. `no_population`: places.
    """

    rows: dict[str, int]
    read: int
    confidence: dict[str, dict[str, int]]
    words: dict[str, int]
    precision: dict[int, int]
    reported: dict[str, int]
    unread: int
    unread_baseline: int
    sure_unread: int
    no_reason: int
    not_named: int
    no_population: int
    accuracy: Accuracy


@cached_per_object
def count_tables(dataset: Dataset) -> TableCounts:
    """All of it, counted in the tables; the accuracy of the rule is measured, which takes a fifth of a second."""
    tables, geo = dataset.tables, dataset.geo
    changes, baseline, disputes = (tables[name] for name in ("changes", "baseline", "disputes"))
    unread = _unread(baseline, tables["sources"])
    return TableCounts(
        rows={name: len(table) for name, table in tables.items()},
        read=int((tables["sources"]["reached"] == "yes").sum()),
        confidence=_confidence(tables),
        words=_words(changes),
        precision=_counts(changes["precision_days"].astype(int), range(layout.MAX_PRECISION_DAYS + 1)),
        reported=_reported(changes, tables["sources"]),
        unread=int(_unread(changes, tables["sources"]).sum()),
        unread_baseline=int(unread.sum()),
        sure_unread=int((unread & (baseline["confidence"] == "high")).sum()),
        no_reason=int((disputes["why"] == NO_REASON).sum()),
        not_named=int((disputes["by"] == NOT_NAMED).sum()),
        no_population=int((tables["places"]["population"].astype(str) == "").sum()),
        accuracy=leave_one_out(tables["places"], geo["outline"], geo["euphrates"], dataset.held),
    )


def _confidence(tables: dict[str, pd.DataFrame]) -> dict[str, dict[str, int]]:
    events = tables["events"]
    is_claim = events["claim"].astype(str).str.lower() == "true"
    foreign = pd.concat([tables["bases"]["confidence"], tables["movements"]["confidence"]])
    told = (tables["changes"]["confidence"], events["confidence"][~is_claim], events["confidence"][is_claim], foreign)
    return {kind: _levels(levels) for kind, levels in zip(KINDS, told, strict=True)}


def _words(changes: pd.DataFrame) -> dict[str, int]:
    """A change to `contested` counts as that, however sure it is."""
    words = with_certainty(changes)["certainty"].mask(changes["to_side"] == CONTESTED, CONTESTED)
    return _counts(words, CERTAINTIES)


def _reported(changes: pd.DataFrame, sources: pd.DataFrame) -> dict[str, int]:
    first = reported_on(changes, sources)
    known, day = first.notna(), changes["date"]
    return {
        "on the day": int((first == day).sum()),
        "before": int((first[known] < day[known]).sum()),
        "later": int((first[known] > day[known]).sum()),
        "never": int((~known).sum()),
    }


def _unread(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.Series:
    """True for rows none of whose sources was read."""
    read = set(sources["id"][sources["reached"] == "yes"])
    return rows["source_ids"].map(lambda ids: read.isdisjoint(split_list(ids)))


def _levels(confidence: pd.Series) -> dict[str, int]:
    return _counts(confidence, layout.CONFIDENCE)


def _counts(told: pd.Series, words: Iterable) -> dict:
    """How often each of some words is told, in their order."""
    return {word: int((told == word).sum()) for word in words}
