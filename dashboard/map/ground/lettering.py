"""What is written on the area of a side, on one line or two, and the room that it takes."""

from __future__ import annotations

from dashboard import words
from dashboard.i18n.language import _

LETTER_PX, LINE_PX = 9.6, 16.0
"""Width of a letter with its space, and height of a line."""
LONGEST_LINE = 12
"""Letters of a line: a longer name of several words has two."""


def lettering(side: str) -> str:
    """What is written on the area of a side, in the language of the page; lines are parted by a line break."""
    return "\n".join(_lines(_(_name(side))))


def size_px(side: str) -> tuple[float, float]:
    """Width and height of what is written, in English, px."""
    lines = _lines(_name(side))
    return max(map(len, lines)) * LETTER_PX, len(lines) * LINE_PX


def _name(side: str) -> str:
    return words.SIDES[side].lettered or words.SIDES[side].short


def _lines(name: str) -> list[str]:
    """A name on one line, or on two where it is longer than LONGEST_LINE: broken where its lines are shortest."""
    parts = name.split(" ")
    if len(name) <= LONGEST_LINE or len(parts) == 1:
        return [name]
    broken = [[" ".join(parts[:at]), " ".join(parts[at:])] for at in range(1, len(parts))]
    return min(broken, key=lambda lines: max(map(len, lines)))
