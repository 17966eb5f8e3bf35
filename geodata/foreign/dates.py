"""Dates as files of others write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
ORDERS = (DAY_FIRST, MONTH_FIRST)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""First letters of the English months."""
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]([\d:.]+)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ][\d:.]+)?")
_WORDED = re.compile(r"(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})")
_WORDED_AMERICAN = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")


def order_of(texts: Iterable[str]) -> str | None:
    """The order of day and month in dates such as 05/09/2022: one of ORDERS, None if no date of them tells.

    Raises ValueError if some dates tell one order and some the other.
    """
    found = set()
    for text in texts:
        if match := _YEAR_LAST.fullmatch(text.strip()):
            first, second = int(match[1]), int(match[2])
            found |= {DAY_FIRST} if first > 12 >= second else {MONTH_FIRST} if second > 12 >= first else set()
    if len(found) > 1:
        raise ValueError("some dates have the day first and some the month")
    return found.pop() if found else None


def needs_order(text: str) -> bool:
    """Whether a date can be read in two ways."""
    match = _YEAR_LAST.fullmatch(text.strip())
    return match is not None and match[1] != match[2] and int(match[1]) <= 12 and int(match[2]) <= 12


def read_date(text: str, order: str | None, zone: str) -> str | None:
    """A date as ISO text; None for what is none. `order`: of day and month, where the year stands last.

    A moment with its distance from UTC becomes the day in the time zone `zone`.
    """
    text = text.strip()
    try:
        if match := _YEAR_FIRST.fullmatch(text) or _PACKED.fullmatch(text):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return _local(text, zone) or day.isoformat() if match.re is _YEAR_FIRST and match[5] else day.isoformat()
        if match := _YEAR_LAST.fullmatch(text):
            first, second = int(match[1]), int(match[2])
            if order is None and first != second:
                return None
            month, day_of_month = (first, second) if order == MONTH_FIRST else (second, first)
            return date(int(match[3]), month, day_of_month).isoformat()
        if match := _WORDED.fullmatch(text):
            return date(int(match[3]), _month(match[2]), int(match[1])).isoformat()
        if match := _WORDED_AMERICAN.fullmatch(text):
            return date(int(match[3]), _month(match[1]), int(match[2])).isoformat()
    except ValueError:
        return None
    return None


def _month(word: str) -> int:
    """Raises ValueError for what is no English month."""
    return MONTHS.index(word[:3].lower()) + 1


def _local(text: str, zone: str) -> str | None:
    """The day of a moment in a time zone; None if its time of day is midnight, as in files that only know days."""
    moment = datetime.fromisoformat(text.replace("/", "-").replace("Z", "+00:00"))
    if (moment.hour, moment.minute) == (0, 0) and moment.utcoffset() == UTC.utcoffset(None):
        return None
    return moment.astimezone(ZoneInfo(zone)).date().isoformat()
