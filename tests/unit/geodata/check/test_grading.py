"""Confidence follows from coverage and from the number of origins; what breaks the rule is told with file and row."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.check.tables import check_tables
from tests.unit.geodata.check.broken import Cells, break_table, problems_of


@pytest.mark.parametrize(
    ("table", "row", "cells", "told"),
    [
        (
            "changes",
            2,
            {"source_ids": "nov28;nov30"},
            "confidence 'high' with 1 origin(s) (midway); expected at least 2 origins that name the place",
        ),
        (
            "baseline",
            2,
            {"coverage": "area"},
            "confidence 'high' with coverage 'area' (aleppo-city); expected medium, as a report on the area",
        ),
        (
            "baseline",
            2,
            {"source_ids": "nov26;background"},
            "coverage 'named' with interp or background (aleppo-city); expected documents alone, or coverage none",
        ),
        (
            "changes",
            3,
            {"confidence": "medium"},
            "confidence 'medium' with coverage 'none' (midway); expected low, as no report names the place or covers",
        ),
        (
            "changes",
            3,
            {"source_ids": "nov28"},
            "coverage 'none' with documents alone (midway); expected interp or background among source_ids",
        ),
        (
            "changes",
            8,
            {"confidence": "low"},
            "confidence 'low' with coverage 'named' (daraa-city); expected medium or high, or a row of disputes.csv",
        ),
        (
            "changes",
            2,
            {"coverage": "guessed"},
            "coverage 'guessed'; expected how sources cover the place: named, area",
        ),
    ],
)
def test_a_row_that_breaks_the_rule_is_one_problem(data: Path, table: str, row: int, cells: Cells, told: str) -> None:
    break_table(data, table, {row: cells})
    (problem,) = [str(problem) for problem in problems_of(check_tables, data) if problem.row == row]
    assert problem.startswith(f"sources/{table}.csv, row {row}: {told}")


def test_a_document_needs_an_origin(data: Path) -> None:
    """Told where it is cited, once for each row."""
    break_table(data, "sources", {14: {"origin": ""}})
    told = [str(problem) for problem in problems_of(check_tables, data)]
    assert told == [
        "sources/changes.csv, row 17: source 'later' without an origin (deir-ez-zor); "
        "expected an origin in sources.csv for every document"
    ]


def test_a_doubted_claim_may_be_low(data: Path) -> None:
    """Manbij in the toy's tables: one report, and a dispute that contradicts it. Without the dispute it may not."""
    assert problems_of(check_tables, data) == []
    break_table(data, "disputes", {6: None})
    (problem,) = map(str, problems_of(check_tables, data))
    assert problem.startswith("sources/changes.csv, row 16: confidence 'low' with coverage 'named' (manbij)")


def test_less_than_the_rule_allows_is_no_problem(data: Path) -> None:
    """Sources that differ: two origins, and medium all the same."""
    break_table(data, "changes", {2: {"confidence": "medium"}})
    assert problems_of(check_tables, data) == []
