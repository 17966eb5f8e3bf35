"""ISO dates as the language of the page writes them, by CLDR."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton

from dashboard.i18n.language import _, current_language, local_digits
from geodata.conflict import FIRST_DAY

TICK_LENGTH = 8
"""Characters that fit beside each other on the axis of a chart."""


def day_in_words(day: str) -> str:
    """`2031-03-05` as `Wednesday, 5 March 2031`."""
    return _("{weekday}, {date}", weekday=weekday(day), date=day_with_year(day))


def weekday(day: str) -> str:
    """`2031-03-05` as `Wednesday`."""
    return format_date(date.fromisoformat(day), "EEEE", current_language().locale)


def day_with_year(day: str) -> str:
    """`2031-03-05` as `5 March 2031`."""
    return local_digits(format_date(date.fromisoformat(day), "long", current_language().locale))


def days_from_to(first: str, last: str) -> str:
    """Two days as `29–30 Nov 2024`: what they share stands once, as the language does it."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return local_digits(str(format_interval(start, end, "yMMMd", locale=current_language().locale)))


def day_short(day: str) -> str:
    """`2031-03-05` as `5 March`; a date of another year keeps its year."""
    return _by_skeleton(day, "MMMMd") if day[:4] == FIRST_DAY[:4] else day_with_year(day)


def days_short(first: str, last: str) -> str:
    """The days from `2031-03-13` to `2031-03-22` as `13–22 March`; with the year where it is not the first day's."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    skeleton = "MMMMd" if first[:4] == last[:4] == FIRST_DAY[:4] else "yMMMMd"
    return local_digits(str(format_interval(start, end, skeleton, locale=current_language().locale)))


def day_tick(day: str) -> str:
    """`2031-03-05` as `5 Mar`, or in numbers where the language has no short name of the month."""
    named = _by_skeleton(day, "MMMd")
    return named if len(named) <= TICK_LENGTH else _by_skeleton(day, "Md")


def month_with_year(day: str) -> str:
    """`2031-03-05` as `Mar 2031`, or `5/3/2031` where it is not the first of a month: a label that names the year."""
    skeleton = "yMMM" if day.endswith("-01") else "yMd"
    named = _by_skeleton(day, skeleton)
    return named if len(named) <= TICK_LENGTH + 2 else _by_skeleton(day, "yM" if skeleton == "yMMM" else "yMd")


def day_number(day: str) -> str:
    """`2031-03-05` as `5`."""
    return local_digits(str(date.fromisoformat(day).day))


def month_short(day: str, most: int = TICK_LENGTH - len("00 ")) -> str:
    """`2031-03-05` as `Mar`, or blank where the language has no name of the month of at most so many characters."""
    named = format_date(date.fromisoformat(day), "MMM", current_language().locale)
    return named if len(named) <= most else ""


def source_date(text: str) -> str:
    """A source's date, which may be a year or a month only, in words; blank stays blank."""
    if len(text) == len("2031-03-05"):
        return day_with_year(text)
    return _by_skeleton(f"{text}-01", "yMMMM") if len(text) == len("2031-03") else local_digits(text)


def _by_skeleton(day: str, skeleton: str) -> str:
    return local_digits(_formatted(day, skeleton, current_language().locale))


@lru_cache(maxsize=4096)
def _formatted(day: str, skeleton: str, locale: str) -> str:
    return format_skeleton(skeleton, date.fromisoformat(day), locale=locale)
