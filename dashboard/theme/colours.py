"""Every colour of the light theme, the type, and the pattern of each side; `dark` holds the dark colours.

The colours of the sides are those of `geodata.conflict`, which files for other programs use too. No other file of the
product holds a colour (tests/contracts/test_style_sheets.py): Python asks these modules, style sheets use the custom
properties that `dark.colours_css` writes.

The seven tinted sides keep a CIE76 distance of at least 24 from each other in normal sight and under simulated
deuteranopia, protanopia and tritanopia (Machado 2009). Laid over the land, in either theme, areas of two sides keep at
least 10 where they are plain, and 5 where both are dotted and palest. Each side but the government
has a pattern too, so that the map can be read in grey print.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from geodata.conflict import CONFLICT, CONTESTED, CONTESTED_COLOUR

INK = "#22262A"
SECOND_INK = "#5B615F"
PAPER = "#FFFFFF"
LAND = "#F4F1EA"
SEA = "#DFE4E6"
NEIGHBOUR = "#FAF8F4"
BORDER = "#B9B2A5"
RIVER = "#A9C3D1"
ROAD = "#8A8478"
EXCLUDED = "#6F6A86"
ACCENT = "#0B6E99"
CLOSED_ROAD = "#C2185B"
CORRIDOR = "#4A2A7B"
CORRIDOR_FILL = "#F3E3A6"
JUNCTION = "#0B6E99"
OWN = "#8A1FB0"
"""Of a reader's own marks: nothing else on the map has it."""
EVENTS = ("#22262A", "#B3122F", "#0B4F9E", "#7A5C00", "#C2379B", "#007A78", "#5A3FC0", "#6B6F72")
"""Of the types of a reader's own events, in turn; each goes with a shape."""
WASH = "#F4F1EA"
CARD = "#FCFBF8"
LINE = "#D8D3C8"
RIVER_NAME = "#4F7C92"
HALO = "rgba(255,255,255,0.9)"
TRANSPARENT = "rgba(0,0,0,0)"
CHART_GRID = "#E4E0D6"
CHART_OCHRE = "#7A5C00"
"""Fourth line of a chart, after ink, accent and the red of closed roads."""
ROUTE_OPEN = "#E4E0D6"
ROUTE_DETOUR = "#A89F8E"
"""Between open and cut; no side has this tint."""
ROUTE_CUT_TEXT = "#A3124A"

FONT = "Noto Sans"


class AreaOpacities(NamedTuple):
    """Opacity of an area as it is, and where it was gained since the earlier day; how much of either dots take away."""

    plain: float
    gained: float
    plain_dots: float
    gained_dots: float


AREA_OPACITIES = AreaOpacities(0.46, 0.77, 0.26, 0.18)
DARK_AREA_OPACITIES = AreaOpacities(0.52, 0.82, 0.3, 0.2)


@dataclass(frozen=True)
class SideStyle:
    """Colour of a side, and its pattern in `pattern_colour` for readers who cannot tell the colours apart."""

    colour: str
    pattern: str | None = None
    pattern_colour: str = ""


SIDES: dict[str, SideStyle] = {
    **{side.id: SideStyle(side.colour, side.pattern, side.pattern_colour) for side in CONFLICT.side},
    CONTESTED: SideStyle(CONTESTED_COLOUR, "hatch", CONTESTED_COLOUR),
}
"""Side -> how it is drawn, in the order of the legend."""

CSS_COLOURS = {
    "paper": PAPER,
    "ink": INK,
    "ink-2": SECOND_INK,
    "line": LINE,
    "wash": WASH,
    "card": CARD,
    "map-land": LAND,
    "sea": SEA,
    "accent": ACCENT,
    "route-cut": ROUTE_CUT_TEXT,
    "own": OWN,
    **{f"event-{number}": colour for number, colour in enumerate(EVENTS, 1)},
}
"""Custom property of the page -> its colour in the light theme."""
FIXED_CSS_COLOURS = {
    "sign-ground": LAND,
    "swatch-edge": "rgb(34 38 42 / 45%)",
    "shadow": "rgb(0 0 0 / 18%)",
    "blank": "#000000",
}
"""Custom property -> its colour in both themes. `sign-ground` lies under signs that are drawn for the light map."""
