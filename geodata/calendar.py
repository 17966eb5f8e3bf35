"""The days shown: from the first to the last day of the conflict's period, both inclusive.

A day means its end: 24:00 local time. A change of control holds from its date, inclusive. Dates are ISO text
(`YYYY-MM-DD`), so that they sort, compare and travel through files unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from geodata.conflict import FIRST_DAY, LAST_DAY, TOLD_UNTIL

Value = TypeVar("Value")


def _span(first: str, last: str) -> tuple[str, ...]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return tuple((start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1))


DAYS: tuple[str, ...] = _span(FIRST_DAY, LAST_DAY)


def day_before(day: str) -> str | None:
    """The day before, or None for the first day of the period. Raises ValueError for a day outside it."""
    index = index_of(day)
    return DAYS[index - 1] if index else None


def is_untold(day: str) -> bool:
    """Whether the tables tell nothing of a day any more: the map then shows what held on the last day that is told."""
    return day > TOLD_UNTIL


def index_of(day: str) -> int:
    """Position of a day in the period, 0 for the first. Raises ValueError with the period in its text."""
    try:
        return DAYS.index(day)
    except ValueError:
        raise ValueError(f"{day!r} is not a day of the period: expected {FIRST_DAY} to {LAST_DAY}") from None


def runs(values: Sequence[Value]) -> list[tuple[str, str | None, Value]]:
    """Runs of days with equal values: (valid_from, valid_to, value), both dates inclusive.

    `values` has one entry a day. `valid_to` is None where the run reaches the last day: still so at the end.
    """
    if len(values) != len(DAYS):
        raise ValueError(f"expected {len(DAYS)} values, one a day, not {len(values)}")
    found = []
    for value, group in groupby(zip(DAYS, values, strict=True), key=itemgetter(1)):
        days = [day for day, _ in group]
        found.append((days[0], None if days[-1] == DAYS[-1] else days[-1], value))
    return found
