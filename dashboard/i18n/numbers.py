"""Numbers as the language of the page writes them, by CLDR."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from dashboard.i18n.language import current_language, local_digits

EXACT_DECIMALS = 6
"""To these a sum is rounded first, so that it is written the same in whatever order it was added up: the scripts of the
page write figures in the same way (`figure` in assets/core/words.mjs)."""


def number(value: float) -> str:
    """A whole number with separators; one decimal below 10, where it makes a difference."""
    decimals = 1 if 0 < abs(value) < 10 else 0
    return local_digits(_grouped(f"{round(value, EXACT_DECIMALS):.{decimals}f}", current_language().locale))


def grouped(value: float) -> str:
    """A whole number with separators."""
    return local_digits(_grouped(f"{value:.0f}", current_language().locale))


def one_decimal(value: float) -> str:
    """A number with separators and one decimal."""
    return local_digits(_grouped(f"{value:.1f}", current_language().locale))


def two_decimals(value: float) -> str:
    """A number with separators and two decimals."""
    return local_digits(_grouped(f"{value:.2f}", current_language().locale))


@lru_cache(maxsize=8192)
def _grouped(rounded: str, locale: str) -> str:
    """A rounded number with separators. Python rounds, not Babel, so that the page and the downloads agree."""
    decimals = len(rounded.partition(".")[2])
    pattern = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    return format_decimal(Decimal(rounded), pattern, locale, numbering_system="default")


def percent(share: float) -> str:
    """A share (0 to 1) in whole percent, without the sign, which stands in the message."""
    return local_digits(f"{share * 100:.0f}")
