"""The period is 26 November to 31 December 2024, both inclusive, and runs of days know where they end."""

from __future__ import annotations

import pytest

from geodata.calendar import DAYS, day_before, index_of, runs
from geodata.conflict import FIRST_DAY, LAST_DAY


def test_the_period_has_36_days() -> None:
    assert (FIRST_DAY, LAST_DAY, len(DAYS)) == ("2024-11-26", "2024-12-31", 36)
    assert DAYS[4:6] == ("2024-11-30", "2024-12-01")
    assert index_of("2024-11-26") == 0
    assert index_of("2024-12-08") == 12
    assert index_of("2024-12-31") == 35


def test_the_day_before() -> None:
    """The first day has none inside the period."""
    assert day_before("2024-12-01") == "2024-11-30"
    assert day_before("2024-12-31") == "2024-12-30"
    assert day_before("2024-11-26") is None


@pytest.mark.parametrize("look", [index_of, day_before])
@pytest.mark.parametrize("day", ["2024-11-25", "2025-01-01", "2024-12-8", "8 December", ""])
def test_a_day_outside_the_period_is_refused_with_the_period(look: object, day: str) -> None:
    with pytest.raises(ValueError, match=f"'{day}' is not a day .* 2024-11-26 to 2024-12-31"):
        look(day)


def test_a_single_run_reaches_the_end() -> None:
    """`None` means: still so on the last day."""
    assert runs(["a"] * 36) == [("2024-11-26", None, "a")]


def test_runs_end_on_the_last_day_of_a_value() -> None:
    values = ["a"] * 5 + ["b"] + ["a"] * 29 + ["c"]
    assert runs(values) == [
        ("2024-11-26", "2024-11-30", "a"),
        ("2024-12-01", "2024-12-01", "b"),
        ("2024-12-02", "2024-12-30", "a"),
        ("2024-12-31", None, "c"),
    ]


def test_runs_want_a_value_for_each_day() -> None:
    with pytest.raises(ValueError, match="expected 36 values, one a day, not 35"):
        runs(["a"] * 35)
