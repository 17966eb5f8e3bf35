"""How much room a text takes, measured with the page's own font; points for type, inches for boxes."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil

from PIL import ImageFont

from dashboard.server.app import ASSETS
from dashboard.theme.fonts import font_file

POINTS_PER_INCH = 72
LEADING = 1.3
"""Distance of baselines, in sizes of the type."""
WEIGHTS = {False: 400, True: 600}
MEASURED_AT = 100
"""Size in px at which a text is measured: large enough that rounding does not matter."""


ARABIC = re.compile(r"([\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff][\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff\s]*)")
"""Letters that another file of the font holds: those of `dashboard.theme.fonts`."""


@lru_cache(maxsize=4)
def _font(bold: bool, subset: str) -> ImageFont.FreeTypeFont:
    file = ASSETS / font_file(subset, WEIGHTS[bold])
    return ImageFont.truetype(file, MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=10_000)
def _length_px(text: str, bold: bool) -> float:
    """Length of a text at the size of MEASURED_AT. Kept: a layout that is tried at several sizes asks again.

    Arabic letters are measured unjoined, which is a little too wide: what is measured then has room.
    """
    parts = ((part, "arabic-arabic" if ARABIC.match(part) else "latin") for part in ARABIC.split(text) if part)
    return sum(_font(bold, subset).getlength(part) for part, subset in parts)


def width_in(text: str, points: float, bold: bool = False) -> float:
    """Width of a text in one line, in inches."""
    return _length_px(text, bold) / MEASURED_AT * points / POINTS_PER_INCH


def line_count(text: str, points: float, room_in: float, bold: bool = False) -> int:
    """Lines that a text takes when it is broken between words; in a word only where it is longer than the room."""
    count, line = 1, ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width_in(longer, points, bold) > room_in:
            count, line = count + 1, word
        else:
            line = longer
        if line == word:
            count += max(0, ceil(width_in(word, points, bold) / room_in) - 1)
    return count


def height_in(text: str, points: float, room_in: float, bold: bool = False) -> float:
    """Height of a paragraph in inches."""
    return line_count(text, points, room_in, bold) * points * LEADING / POINTS_PER_INCH
