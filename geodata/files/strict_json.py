"""Reads JSON that every program reads alike: without NaN, and without whole numbers that some round."""

from __future__ import annotations

import json
from typing import Any

LARGEST_WHOLE = 2**53
"""Whole numbers beyond this one (either way) are not the same in every program (RFC 8259, section 6)."""
LONGEST = 20
"""Characters of a number that a message shows."""


class NotPlainNumber(ValueError):
    """A number that not every program reads alike; `literal` is its text in the file."""

    def __init__(self, literal: str, reason: str) -> None:
        self.literal = literal
        shown = literal if len(literal) <= LONGEST else f"{literal[:LONGEST]}…"
        super().__init__(f"{shown}, {reason}")


def parse_json(text: str) -> Any:
    """The value of a JSON text. Raises ValueError, with what is wrong in words, for a text that is none.

    Lists and objects within each other, too deep to be read, are an error too; and so are NaN, infinity and whole
    numbers beyond LARGEST_WHOLE (NotPlainNumber).
    """
    try:
        return json.loads(text, parse_int=_whole, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("lists within lists, too deep to be read") from None


def _whole(digits: str) -> int:
    if len(digits) <= LONGEST and abs(number := int(digits)) <= LARGEST_WHOLE:
        return number
    raise NotPlainNumber(digits, "a number beyond 2^53")


def _refuse(name: str) -> Any:
    raise NotPlainNumber(name, "which is no number of JSON")
