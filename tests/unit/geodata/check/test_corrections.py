"""The log of corrections names rows that are there, and rows that are gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.check.tables import check_tables
from tests.unit.geodata.check.broken import Cells, break_table, problems_of


@pytest.mark.parametrize(
    ("row", "cells", "told"),
    [
        (
            2,
            {"row_id": "midway 2024-11-27"},
            "row_id 'midway 2024-11-27'; expected a row of changes.csv, named by place_id and date with a space",
        ),
        (3, {"row_id": "D001"}, "row_id 'D001', which is in disputes.csv; expected no such row, as now is 'no row'"),
        (2, {"table_name": "rumours"}, "table_name 'rumours'; expected a table: places, events, bases, movements"),
        (2, {"date": "2026-02-30"}, "date '2026-02-30'; expected a date, YYYY-MM-DD"),
        (2, {"why": ""}, "no why; expected text"),
        (2, {"was": ""}, "no was; expected text"),
        (2, {"source_ids": "nobody"}, "source_ids 'nobody'; expected a row of sources.csv with this id"),
    ],
)
def test_a_wrong_correction_is_one_problem(data: Path, row: int, cells: Cells, told: str) -> None:
    break_table(data, "corrections", {row: cells})
    (problem,) = map(str, problems_of(check_tables, data))
    assert problem.startswith(f"sources/corrections.csv, row {row}: {told}")


def test_a_whole_table_may_be_meant(data: Path) -> None:
    """A blank row."""
    break_table(data, "corrections", {2: {"row_id": "", "column_name": "confidence"}})
    assert problems_of(check_tables, data) == []
