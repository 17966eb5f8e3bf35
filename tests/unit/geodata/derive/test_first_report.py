"""The day of the first report: the earliest whole date among the sources that can have reported the change."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.derive.first_report import reported_on

SOURCES = pd.DataFrame(
    [
        ("eve", "2024-12-04"),
        ("same", "2024-12-05"),
        ("next", "2024-12-06"),
        ("later", "2025-12-08"),
        ("month", "2024-12"),
        ("year", "2024"),
        ("interp", ""),
        ("background", ""),
    ],
    columns=["id", "date"],
)


@pytest.mark.parametrize(
    ("source_ids", "precision_days", "day"),
    [
        ("same", 0, "2024-12-05"),
        ("next;same;later", 0, "2024-12-05"),
        ("later", 0, "2025-12-08"),
        ("eve;next", 0, "2024-12-06"),
        ("eve;next", 1, "2024-12-04"),
        ("eve", 0, None),
        ("month;year", 2, None),
        ("month; next", 0, "2024-12-06"),
        ("interp;background", 2, None),
    ],
    ids=[
        "on the day",
        "the earliest",
        "after the period",
        "a page from before",
        "before, within the precision",
        "only a page from before",
        "month or year only",
        "beside a month",
        "no document",
    ],
)
def test_first_report_of_a_change_on_5_december(source_ids: str, precision_days: int, day: str | None) -> None:
    change = {"date": "2024-12-05", "precision_days": precision_days, "source_ids": source_ids}
    assert reported_on(pd.DataFrame([change], index=[7]), SOURCES).to_dict() == {7: day}
