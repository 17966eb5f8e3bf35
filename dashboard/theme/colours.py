"""The one place that decides names, colours, type and second signs; nothing else holds a colour.

The seven tinted sides keep, at full strength, a CIE76 distance of at least 24 from each other in normal sight and under
simulated deuteranopia, protanopia and tritanopia (Machado 2009); a pattern is the second sign of each but the
government, which is plain, so that grey print works too.
"""

from __future__ import annotations

from dataclasses import dataclass

INK = "#22262A"
SECOND_INK = "#5B615F"
PAPER = "#FFFFFF"
LAND = "#F4F1EA"
SEA = "#D9E4EA"
NEIGHBOUR = "#FAF8F4"
BORDER = "#B9B2A5"
RIVER = "#A9C3D1"
ROAD = "#8A8478"
GOLAN = "#6F6A86"
ACCENT = "#0B6E99"
CLOSED_ROAD = "#C2185B"
CORRIDOR = "#4A2A7B"
CORRIDOR_FILL = "#F3E3A6"
JUNCTION = "#0B6E99"
WASH = "#F4F1EA"
CARD = "#FCFBF8"
LINE = "#D8D3C8"
RIVER_NAME = "#4F7C92"
HALO = "rgba(255,255,255,0.9)"

FONT = "Noto Sans"
AREA_OPACITY = 0.6


@dataclass(frozen=True)
class SideStyle:
    """Colour of a side, and its pattern in `pattern_colour` for readers who cannot tell the colours apart."""

    colour: str
    pattern: str | None = None
    pattern_colour: str = ""


SIDES: dict[str, SideStyle] = {
    "government": SideStyle("#D1603F"),
    "opposition_hts": SideStyle("#1F6F5C", "specks", "#FFFFFF"),
    "sna": SideStyle("#A8DDB5", "dots", "#2F7A4A"),
    "sdf": SideStyle("#E5B93C", "dashes", "#8A6A00"),
    "southern_operations": SideStyle("#AA4499", "diagonals", "#FFFFFF"),
    "sfa": SideStyle("#66CCEE", "verticals", "#11667F"),
    "israel": SideStyle("#332288", "crosshatch", "#FFFFFF"),
    "contested": SideStyle("#7A7F82", "hatch", "#7A7F82"),
}
"""Side -> how it is drawn, in the order of the legend."""

CSS_COLOURS = {
    "paper": PAPER,
    "ink": INK,
    "ink-2": SECOND_INK,
    "line": LINE,
    "wash": WASH,
    "card": CARD,
    "sea": SEA,
    "accent": ACCENT,
}
"""Custom property of the page -> its colour."""
