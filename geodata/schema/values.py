"""Rules for one value: a test, and in words what the test expects."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from geodata.calendar import DAYS

LIST_SEPARATOR = ";"
FORMULA = re.compile(r"(?!-?$|[+-][0-9]+([.][0-9]+)?$)[=+@\uff1d\uff0b\uff0d\uff20-]")
"""Start of a cell that a spreadsheet takes for a formula; a number and a lone hyphen are none."""
_BEFORE_DATE = re.compile(r";\s*(?=[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}\b)")
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]+)?")


@dataclass(frozen=True)
class Form:
    """What a rule expects of a cell, as far as it can be said without its test: a database is made from it.

    `words` and `pattern`: what the text must be, if anything; `low`, `high`: ends of numbers or ISO dates, inclusive;
    `many`: each item, with semicolons between; `blank`: it may be blank.
    """

    type: Literal["text", "number", "integer", "date"] = "text"
    words: tuple[str, ...] = ()
    pattern: str = ""
    low: float | str | None = None
    high: float | str | None = None
    many: bool = False
    blank: bool = False


@dataclass(frozen=True)
class Rule:
    """A test of one value and, in words, what it expects. The test must not raise, whatever the value is.

    `form`: as much of it as other programs can test.
    """

    test: Callable[[Any], bool]
    expected: str
    form: Form = Form()


def is_blank(value: object) -> bool:
    """True for an empty cell or one of spaces, for JSON's null and for a property that a feature does not have."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, float) and math.isnan(value))


def is_day(value: object) -> bool:
    """True for a day of the period, as ISO text."""
    return isinstance(value, str) and value in DAYS


def is_whole(value: object) -> bool:
    """True for a whole number of JSON, which pandas may have made a float; False for true and false."""
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or (isinstance(value, float) and value.is_integer())


def one_of(words: Sequence[str], what: str) -> Rule:
    """A word of a vocabulary."""
    expected = f"{what}: {', '.join(words)}"
    return Rule(lambda value: isinstance(value, str) and value in words, expected, Form(words=tuple(words)))


def matching(pattern: str, expected: str) -> Rule:
    """Text that a regular expression matches as a whole."""
    compiled = re.compile(pattern)
    return Rule(
        lambda value: isinstance(value, str) and bool(compiled.fullmatch(value)), expected, Form(pattern=pattern)
    )


def optional(rule: Rule) -> Rule:
    """The same, or blank."""
    form = replace(rule.form, blank=True)
    return Rule(lambda value: is_blank(value) or rule.test(value), f"{rule.expected}, or blank", form)


def day(first: str = DAYS[0], last: str = DAYS[-1]) -> Rule:
    """A day from the first to the last, both inclusive."""
    expected = f"a date from {first} to {last}, YYYY-MM-DD"
    return Rule(lambda value: is_day(value) and first <= value <= last, expected, Form("date", low=first, high=last))


def iso_date(*lengths: int, expected: str) -> Rule:
    """A real date, with as many characters as one of `lengths`: 4 for a year, 7 with the month, 10 with the day."""
    shape = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")

    def test(value: object) -> bool:
        if not (isinstance(value, str) and len(value) in lengths and shape.fullmatch(value)):
            return False
        try:
            return bool(date.fromisoformat(value + "-01-01"[: 10 - len(value)]))
        except ValueError:
            return False

    return Rule(test, expected, Form("date") if lengths == (10,) else Form(pattern=shape.pattern))


def number(low: float, high: float, expected: str) -> Rule:
    """A decimal number in a cell, both ends inclusive."""

    def test(value: object) -> bool:
        return isinstance(value, str) and bool(_NUMBER.fullmatch(value)) and low <= float(value) <= high

    return Rule(test, expected, Form("number", low=low, high=high))


def whole(low: int, high: int, expected: str) -> Rule:
    """A whole number in a cell, both ends inclusive."""
    decimal = number(low, high, expected)
    form = Form("integer", low=low, high=high)
    return Rule(lambda value: decimal.test(value) and "." not in value, expected, form)


def json_number(
    low: float, high: float, expected: str, types: tuple[type[int] | type[float], ...] = (int, float)
) -> Rule:
    """A number in JSON, both ends inclusive; true and false do not pass."""

    def test(value: object) -> bool:
        return isinstance(value, types) and not isinstance(value, bool) and low <= value <= high

    return Rule(test, expected)


def cell_list(rule: Rule, what: str) -> Rule:
    """Items in a cell, at least one, separated by semicolons."""

    def test(value: object) -> bool:
        return isinstance(value, str) and all(rule.test(item.strip()) for item in value.split(LIST_SEPARATOR))

    return Rule(test, f"{what}, separated by semicolons", replace(rule.form, many=True, blank=False))


def dated_items(cell: str) -> list[str]:
    """Items of a cell like `2031-03-02: what; 2031-03-08: what`. Only a semicolon before a date separates items."""
    return [item for item in _BEFORE_DATE.split(cell) if item]


def json_list(rule: Rule, what: str, least: int = 1) -> Rule:
    """A list in JSON of at least so many items."""

    def test(value: object) -> bool:
        return isinstance(value, list) and len(value) >= least and all(map(rule.test, value))

    return Rule(test, f"a list of {what}")
