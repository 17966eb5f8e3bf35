"""Which days of a period are labelled where there is no room for all, and how."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.i18n import dates
from geodata.conflict import FIRST_DAY

MOST_DAILY = 45
"""Days of a period up to which each has a label of its own under the slider, and each week one in a chart."""
FIRST_OF_MONTH = "-01"


def is_long(days: Sequence[str]) -> bool:
    """Whether a period is labelled by its months."""
    return len(days) > MOST_DAILY


def month_ticks(days: Sequence[str], most: int) -> list[int]:
    """Indices of the first day, of firsts of months, and of the last day: at most `most`, each clear of the next."""
    last = len(days) - 1
    room = len(days) / most
    months = [n for n, day in enumerate(days) if day.endswith(FIRST_OF_MONTH) and room <= n <= last - room]
    step = max(1, -(-len(months) // max(most - 2, 1)))
    return sorted({0, *months[::step], last})


def tick(day: str) -> str:
    """A day as a label; one of another year than the first day's with its year."""
    return dates.day_tick(day) if day[:4] == FIRST_DAY[:4] else dates.month_with_year(day)
