"""Reads JSON that every program reads alike: without NaN, and without whole numbers that some round."""

from __future__ import annotations

import json
from typing import Any

LARGEST_WHOLE = 2**53
"""Whole numbers beyond this one (either way) are not the same in every program (RFC 8259, section 6)."""
LONGEST = 20
"""Characters of a number that a message shows."""


def parse_json(text: str) -> Any:
    """The value of a JSON text. Raises ValueError, with what is wrong in words, for a text that is none.

    Objects and lists within each other, too deep to be read, are an error too; so are the numbers named above.
    """
    try:
        return json.loads(text, parse_int=_whole, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("lists within lists, too deep to be read") from None


def _whole(digits: str) -> int:
    if len(digits) <= LONGEST and abs(number := int(digits)) <= LARGEST_WHOLE:
        return number
    shown = digits if len(digits) <= LONGEST else f"{digits[:LONGEST]}…"
    raise ValueError(f"the number {shown}, beyond 2^53")


def _refuse(name: str) -> Any:
    raise ValueError(f"{name}, which JSON has not")
