"""Dates and numbers as files of others write them."""

from __future__ import annotations

import pytest

from geodata.foreign.dates import DAY_FIRST, MONTH_FIRST, needs_order, order_of, read_date
from geodata.foreign.numbers import read_count, read_degrees

ZONE = "Asia/Damascus"


@pytest.mark.parametrize(
    "text",
    ["2024-12-05", "2024/12/05", "2024-12-05T08:30:00", "2024-12-05 00:00:00.000", "20241205", "05 December 2024",
     "5-Dec-2024", "December 5, 2024", "05/12/2024", "5.12.2024"],
)  # fmt: skip
def test_one_day_in_many_ways(text: str) -> None:
    assert read_date(text, DAY_FIRST, ZONE) == "2024-12-05"


def test_month_first() -> None:
    assert read_date("12/05/2024", MONTH_FIRST, ZONE) == "2024-12-05"


@pytest.mark.parametrize("text", ["", "soon", "2024-13-05", "2024-02-30", "31/12/24", "45631", "5 Décembre 2024"])
def test_what_is_no_date(text: str) -> None:
    """Two digits of a year are not guessed, nor is the number that a spreadsheet counts days with."""
    assert read_date(text, DAY_FIRST, ZONE) is None


def test_a_moment_has_the_day_of_the_place() -> None:
    """22:30 in London is half past one of the next day in Damascus; midnight stands for a day."""
    assert read_date("2024-12-05T22:30:00Z", None, ZONE) == "2024-12-06"
    assert read_date("2024/12/05 22:30:00+00", None, ZONE) == "2024-12-06"
    assert read_date("2024-12-05T00:00:00Z", None, ZONE) == "2024-12-05"


def test_the_order_is_told_by_dates_that_tell_it() -> None:
    assert order_of(["05/12/2024", "13/12/2024"]) == DAY_FIRST
    assert order_of(["05/12/2024", "12/13/2024"]) == MONTH_FIRST
    assert order_of(["05/12/2024", "2024-12-30"]) is None
    with pytest.raises(ValueError, match="some dates have the day first and some the month"):
        order_of(["13/12/2024", "12/13/2024"])


def test_a_date_of_two_meanings_is_not_read() -> None:
    assert needs_order("05/12/2024")
    assert read_date("05/12/2024", None, ZONE) is None
    assert not needs_order("05/05/2024")
    assert read_date("05/05/2024", None, ZONE) == "2024-05-05"


@pytest.mark.parametrize(
    ("text", "degrees"),
    [("36.2", 36.2), ("36,2", 36.2), ("-36.25", -36.25), ("36.2° N", 36.2), ("36.2S", -36.2), ("36° 12' N", 36.2),
     ("36°12′36″W", -36.21), ("36", 36.0)],
)  # fmt: skip
def test_degrees(text: str, degrees: float) -> None:
    assert read_degrees(text) == degrees


@pytest.mark.parametrize("text", ["", "north", "1.234,5", "3612", "36.2.1", "nan", "inf"])
def test_no_degrees(text: str) -> None:
    assert read_degrees(text) is None


@pytest.mark.parametrize(
    ("text", "count"), [("1421125", 1421125), ("1.421.125", 1421125), ("45 884", 45884), ("2,000", 2000), ("7.0", 7)]
)
def test_counts(text: str, count: int) -> None:
    assert read_count(text) == count


@pytest.mark.parametrize("text", ["", "about 300", "1.5", "-3", "1,23"])
def test_no_counts(text: str) -> None:
    assert read_count(text) is None
