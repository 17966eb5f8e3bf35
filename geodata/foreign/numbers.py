"""Numbers as files of others write them."""

from __future__ import annotations

import re

_DEGREES = re.compile(r"(-?\d{1,3}(?:[.,]\d+)?)\s*°?\s*([NSEW])?", re.I)
_SEXAGESIMAL = re.compile(
    r"(\d{1,3})\s*°\s*(\d{1,2}(?:[.,]\d+)?)\s*['′]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*[\"″])?\s*([NSEW])", re.I
)
DECIMALS = 5
"""Of degrees: about a metre."""


def read_degrees(text: str) -> float | None:
    """A latitude or longitude in degrees, with a decimal point or comma or in minutes; None for what is none."""
    text = text.strip().replace("\u2212", "-")
    if match := _DEGREES.fullmatch(text):
        value, side = float(match[1].replace(",", ".")), match[2]
    elif match := _SEXAGESIMAL.fullmatch(text):
        minutes, seconds = (float((match[n] or "0").replace(",", ".")) for n in (2, 3))
        value, side = int(match[1]) + minutes / 60 + seconds / 3600, match[4]
    else:
        return None
    return round(-value if side and side.upper() in "SW" else value, DECIMALS)


def read_count(text: str) -> int | None:
    """A whole number, with or without separators of thousands; None for what is none."""
    plain = re.sub(r"(?<=\d)[ ,.\u00a0\u202f'](?=\d{3}\b)", "", text.strip())
    plain = plain.removesuffix(".0")
    return int(plain) if plain.isdecimal() and len(plain) <= 10 else None
