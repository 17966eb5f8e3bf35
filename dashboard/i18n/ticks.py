"""Which days of a period are labelled where there is no room for all, and how."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dashboard.i18n import dates
from geodata.conflict import FIRST_DAY

MOST_DAILY = 45
"""Days of a period up to which each has a label of its own under the slider, and each week one in a chart."""
FIRST_OF_MONTH = "-01"


def is_long(days: Sequence[str]) -> bool:
    """Whether a period is labelled by its months."""
    return len(days) > MOST_DAILY


def month_ticks(days: Sequence[str], most: int, *, ends: bool = True, clear: float = 1) -> list[int]:
    """Indices of the first day, of firsts of months, and of the last day: at most `most`, each clear of the next.

    `ends`: without it the last day has no label, and the last month may stand closer to it. `clear`: how far months
    stand from the ends, in rooms of a label.
    """
    last = len(days) - 1
    room = len(days) / most
    until = last - (clear * room if ends else room / 3)
    months = [n for n, day in enumerate(days) if day.endswith(FIRST_OF_MONTH) and clear * room <= n <= until]
    step = max(1, -(-len(months) // max(most - (2 if ends else 1), 1)))
    return sorted({0, *months[::step], *([last] if ends else [])})


def in_another_year(days: Sequence[str], shown: Sequence[int]) -> list[bool]:
    """Of labelled days (indices), those of another year than the one labelled before."""
    years = [days[n][:4] for n in shown]
    return [False, *(before != year for before, year in pairwise(years))]


def labels(days: Sequence[str], shown: Sequence[int]) -> list[str]:
    """Labels of some days (indices); one of another year than the one before has its year."""
    others = in_another_year(days, shown)
    return [
        dates.month_with_year(days[n]) if other else dates.day_tick(days[n])
        for n, other in zip(shown, others, strict=True)
    ]


def tick(day: str) -> str:
    """A day as a label of its own; one of another year than the first day's with its year."""
    return dates.day_tick(day) if day[:4] == FIRST_DAY[:4] else dates.month_with_year(day)


def longest_month(days: Sequence[str]) -> int:
    """Characters of the longest label of a month, in the language in use."""
    ends = (days[0], days[-1])
    return max(len(month_label(day)) for day in days if day in ends or day.endswith(FIRST_OF_MONTH))


def month_label(day: str) -> str:
    """`2031-03-01` as `Mar`, another day as `5 Mar`; in numbers where the language has no short name of the month."""
    return (dates.month_short(day, dates.TICK_LENGTH) if day.endswith(FIRST_OF_MONTH) else "") or dates.day_tick(day)
