"""How much room a text takes, measured with the page's own font; points for type, inches for boxes."""

from __future__ import annotations

from functools import lru_cache

from PIL import ImageFont

from dashboard.server.app import ASSETS

POINTS_PER_INCH = 72
LEADING = 1.3
"""Distance of baselines, in sizes of the type."""
WEIGHTS = {False: 400, True: 600}
MEASURED_AT = 100
"""Size in px at which a text is measured: large enough that rounding does not matter."""


@lru_cache(maxsize=2)
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    file = ASSETS / "fonts" / f"noto-sans-latin-{WEIGHTS[bold]}-normal.woff2"
    return ImageFont.truetype(file, MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=10_000)
def _length_px(text: str, bold: bool) -> float:
    """Length of a text at the size of MEASURED_AT. Kept: a layout that is tried at several sizes asks again."""
    return _font(bold).getlength(text)


def width_in(text: str, points: float, bold: bool = False) -> float:
    """Width of a text in one line, in inches."""
    return _length_px(text, bold) / MEASURED_AT * points / POINTS_PER_INCH


def line_count(text: str, points: float, room_in: float, bold: bool = False) -> int:
    """Lines that a text takes when it is broken between words; a word longer than the room takes a line."""
    count, line = 1, ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width_in(longer, points, bold) > room_in:
            count, line = count + 1, word
        else:
            line = longer
    return count


def height_in(text: str, points: float, room_in: float, bold: bool = False) -> float:
    """Height of a paragraph in inches."""
    return line_count(text, points, room_in, bold) * points * LEADING / POINTS_PER_INCH
