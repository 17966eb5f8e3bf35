"""A number in a text of the tables is one row of figures.csv, and both sides name it."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.check.tables import check_tables
from tests.unit.geodata.check.broken import break_table, problems_of

FAMILIES = "families=2024-11-27/displaced_families/Relief office"


@pytest.mark.parametrize(
    ("narration", "figures", "part"),
    [
        ("{families} flee.", "", "'families'; expected it both in braces in narration and as a name in figures"),
        ("They flee.", FAMILIES, "'families'; expected it both in braces in narration and as a name in figures"),
        ("{others} flee.", FAMILIES, "'others'; expected it both in braces"),
        (
            "{families} flee.",
            "families=2024-11-28/displaced_families/Relief office",
            "figures '2024-11-28/displaced_families/Relief office'; expected exactly one row of figures.csv",
        ),
        ("{families flee.", FAMILIES, "narration '{families flee.'; expected braces in pairs"),
    ],
)
def test_a_number_without_its_row_is_told(data: Path, narration: str, figures: str, part: str) -> None:
    break_table(data, "chapters", {3: {"narration": narration, "figures": figures}})
    told = [str(problem) for problem in problems_of(check_tables, data)]
    assert [line for line in told if line.startswith("sources/chapters.csv, row 3: ") and part in line], told


def test_two_rows_for_one_number_are_told(data: Path) -> None:
    """The first figure of the toy, which no text quotes, becomes a second count of the families."""
    same = {"date": "2024-11-27", "measure": "displaced_families", "by": "Relief office", "value": "13"}
    break_table(data, "figures", {2: same})
    told = [str(problem) for problem in problems_of(check_tables, data)]
    assert [line for line in told if line.startswith("sources/chapters.csv, row 3: ") and "exactly one row" in line]
