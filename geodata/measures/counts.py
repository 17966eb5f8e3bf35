"""Counts of what the tables hold, how certain it is, and what is missing: for the page about the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

import pandas as pd

from geodata.cache import cached_per_object
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.derive.first_report import reported_on
from geodata.files.read import split_list
from geodata.history.accuracy import Accuracy, leave_one_out
from geodata.history.doubt import CERTAINTIES, with_certainty
from geodata.schema import layout, vocabulary

Value = TypeVar("Value")

NO_REASON = "no reason recorded"
NOT_NAMED = "not named"
"""Values of `why` and `by` in disputes.csv where the notes of the tables give no reason or no author."""
KINDS = ("change", "event", "claim", "foreign")
"""Kinds of rows by what `confidence` means in them: changes, events, claims of one side, bases and movements."""


@dataclass(frozen=True)
class TableCounts:
    """Counts of rows.

    `rows`: of each table. `sources_read`: sources that were read, at least in their opening. `confidence`: one of KINDS
    -> level -> rows. `certainty`: one of doubt.CERTAINTIES -> changes. `precision_days`: days either side -> changes.
    `first_report`: changes whose first dated report came on the day, before, later or never. `changes_unread`,
    `baseline_unread`: rows without a source that was read. `claims`: status of a claim of the article -> claims.
    `accuracy`: of the areas of control.
    """

    rows: dict[str, int]
    sources_read: int
    confidence: dict[str, dict[str, int]]
    certainty: dict[str, int]
    precision_days: dict[int, int]
    first_report: dict[str, int]
    changes_unread: int
    baseline_unread: int
    claims: dict[str, int]
    disputes_without_reason: int
    disputes_without_author: int
    places_without_population: int
    accuracy: Accuracy


@cached_per_object
def count_tables(dataset: Dataset) -> TableCounts:
    """All counts. The accuracy is computed too, which takes a fifth of a second."""
    tables, geo = dataset.tables, dataset.geo
    changes, baseline, disputes = (tables[name] for name in ("changes", "baseline", "disputes"))
    return TableCounts(
        rows={name: len(table) for name, table in tables.items()},
        sources_read=int((tables["sources"]["reached"] == "yes").sum()),
        confidence=_confidence(tables),
        certainty=_certainty(changes),
        precision_days=_counts(changes["precision_days"].astype(int), _days_either_side(changes)),
        first_report=_reported(changes, tables["sources"]),
        changes_unread=int(_unread(changes, tables["sources"]).sum()),
        baseline_unread=int(_unread(baseline, tables["sources"]).sum()),
        claims=_counts(tables["claims"]["status"], vocabulary.CLAIM_STATUS),
        disputes_without_reason=int((disputes["why"] == NO_REASON).sum()),
        disputes_without_author=int((disputes["by"] == NOT_NAMED).sum()),
        places_without_population=int((tables["places"]["population"].astype(str) == "").sum()),
        accuracy=leave_one_out(tables["places"], geo["outline"], geo["barriers"], dataset.held),
    )


def _days_either_side(changes: pd.DataFrame) -> range:
    """From an exact date to two days, which are told in any case, or to the least exact date."""
    return range(max(2, int(changes["precision_days"].astype(int).max()) if len(changes) else 0) + 1)


def _confidence(tables: dict[str, pd.DataFrame]) -> dict[str, dict[str, int]]:
    events = tables["events"]
    is_claim = events["claim"].astype(str).str.lower() == "true"
    foreign = pd.concat([tables["bases"]["confidence"], tables["movements"]["confidence"]])
    columns = (
        tables["changes"]["confidence"],
        events["confidence"][~is_claim],
        events["confidence"][is_claim],
        foreign,
    )
    return {kind: _levels(levels) for kind, levels in zip(KINDS, columns, strict=True)}


def _certainty(changes: pd.DataFrame) -> dict[str, int]:
    """Changes by certainty; a change to `contested` counts as contested, whatever its confidence."""
    certainties = with_certainty(changes)["certainty"].mask(changes["to_side"] == CONTESTED, CONTESTED)
    return _counts(certainties, CERTAINTIES)


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
    return rows["source_ids"].map(lambda ids: read.isdisjoint(split_list(ids))).astype(bool)


def _levels(confidence: pd.Series) -> dict[str, int]:
    return _counts(confidence, layout.CONFIDENCE)


def _counts(column: pd.Series, values: Iterable[Value]) -> dict[Value, int]:
    """How often each of the values is in a column, in the order of the values."""
    return {value: int((column == value).sum()) for value in values}
