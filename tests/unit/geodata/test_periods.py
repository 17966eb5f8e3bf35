"""Periods of 7, 36, 67 and 400 days: what is labelled under the slider and the charts, and days that are not told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dashboard.charts.frame import day_ticks
from dashboard.i18n.ticks import month_ticks
from tests.island import write_island

ROOT = Path(__file__).parents[3]
FIRST_DAY = date(2031, 10, 20)


def days(count: int) -> list[str]:
    """So many days from 20 October 2031."""
    return [f"{FIRST_DAY + timedelta(n)}" for n in range(count)]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (7, ["2031-10-20", "2031-10-26"]),
        (36, ["2031-10-20", "2031-11-01", "2031-11-08", "2031-11-15", "2031-11-24"]),
        (67, ["2031-10-20", "2031-12-01", "2031-12-25"]),
        (400, ["2031-10-20", "2032-02-01", "2032-05-01", "2032-08-01"]),
    ],
)
def test_labels_of_a_chart(count: int, expected: list[str]) -> None:
    """Weeks from the first of a month; in a long period months, and an end of another year has no label."""
    period = days(count)
    assert [period[n] for n in day_ticks(period)] == expected


def test_months_under_the_slider() -> None:
    """At most twelve labels, each at least a twelfth of the period from the ends."""
    labels = month_ticks(days(400), 12)
    assert 6 <= len(labels) <= 12
    assert min(after - before for before, after in pairwise(labels)) >= 28


def told(folder: Path) -> dict[str, Any]:
    """What the English page of a folder says."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.island.told", "en", str(folder)],
        cwd=ROOT,
        env={**os.environ, "GEODATA_FOLDER": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    found: dict[str, Any] = json.loads(ran.stdout)[folder.name]["en"]
    return found


def test_a_week_is_told_to_its_end(tmp_path: Path) -> None:
    write_island(tmp_path / "week", 7, FIRST_DAY)
    page = told(tmp_path / "week")
    assert page["columns"] == len(page["headlines"]) == 7
    assert page["ticks"] == ["20 Oct", "21", "22", "23", "24", "25", "26"]
    assert page["labels"][-1] == "26 Oct"


def test_four_hundred_days_name_their_year_and_what_is_not_told(tmp_path: Path) -> None:
    folder = tmp_path / "long"
    write_island(folder, 400, FIRST_DAY)
    toml = folder / "conflict.toml"
    text = toml.read_text(encoding="utf-8")
    toml.write_text(text.replace("[[side]]", "told_until = 2032-11-01\n\n[[side]]", 1), encoding="utf-8")
    page = told(folder)
    labelled = [tick for tick in page["ticks"] if tick]
    assert page["columns"] == 400
    assert labelled == ["20 Oct 2031", "Feb 2032", "Apr", "Jun", "Aug", "22 Nov"]
    assert page["labels"] == ["20 Oct", "Feb 2032", "1 May", "1 Aug"]
    assert page["headlines"][-21:] == ["Not told: the tables reach to 1 November 2032"] * 21
    assert not page["headlines"][-22].startswith("Not told")
