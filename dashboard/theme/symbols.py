"""Patterns and icons as SVG text: the same drawings on the map and in the legend."""

from __future__ import annotations

from html import escape

from dashboard import words
from dashboard.theme import colours
from dashboard.theme.svg import paper_dot, paper_shape, stroke, svg_image


def _pattern(name: str, colour: str) -> str:
    """A tile that repeats without a seam; the two largest sides have the lightest patterns."""
    size, drawing = {
        "specks": (14, f'<path d="M3,2 l2,2 M10,9 l2,2" stroke="{colour}" stroke-width="1.1" stroke-opacity=".75"/>'),
        "dashes": (14, stroke("M2,3 L6,3 M9,10 L13,10", colour, 1, 0.7)),
        "dots": (6, f'<circle cx="3" cy="3" r="1.1" fill="{colour}"/>'),
        "diagonals": (6, stroke("M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5", colour, 1)),
        "verticals": (6, stroke("M3,0 L3,6", colour, 1.1)),
        "horizontals": (6, stroke("M0,3 L6,3", colour, 0.9)),
        "crosshatch": (6, stroke("M0,0 L6,6 M0,6 L6,0", colour, 0.9)),
        "hatch": (6, stroke("M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5", colour, 1.6)),
    }[name]
    return svg_image(size, size, drawing)


def _plate(body: str, width: int = 26, height: int = 26) -> str:
    frame = (
        f'<rect x="1" y="1" width="{width - 2}" height="{height - 2}" rx="4" fill="{colours.PAPER}" '
        f'stroke="{colours.INK}" stroke-width="1.6"/>'
    )
    return svg_image(width, height, frame + body)


def _letters(text: str) -> str:
    """A small plate with two letters, for bases other than the landmarks."""
    return svg_image(
        20,
        14,
        f'<rect x=".75" y=".75" width="18.5" height="12.5" rx="2" fill="{colours.PAPER}" '
        f'stroke="{colours.SECOND_INK}"/>'
        f'<text x="10" y="10.4" font-family="{colours.FONT},sans-serif" font-size="9" font-weight="600" '
        f'text-anchor="middle" fill="{colours.INK}">{escape(text)}</text>',
    )


AIRFIELD = _plate(
    f'<path d="M11.9,4.6 Q13,2.6 14.1,4.6 L14.1,9.8 L21.4,14.1 L21.4,16.4 L14.1,14.3 L13.8,18.6 L16,20.2 L16,21.6 '
    f'L13,20.7 L10,21.6 L10,20.2 L12.2,18.6 L11.9,14.3 L4.6,16.4 L4.6,14.1 L11.9,9.8 Z" fill="{colours.INK}"/>'
)
"""An aeroplane, the usual sign of an airfield."""
ANCHOR = _plate(
    f'<circle cx="13" cy="6.6" r="2" fill="none" stroke="{colours.INK}" stroke-width="1.8"/>'
    + stroke("M13,8.6 L13,20.5 M8.8,11.4 L17.2,11.4", colours.INK, 1.9)
    + stroke("M6,15 C6.6,19 9.6,20.8 13,20.8 C16.4,20.8 19.4,19 20,15", colours.INK, 1.9)
)


def _shield() -> str:
    """The plate behind the number of a road."""
    drawn = f'<rect x=".5" y=".5" width="23" height="13" rx="3" fill="{colours.PAPER}" stroke="{colours.ROAD}"/>'
    return svg_image(24, 14, drawn)


EVENT_DRAWINGS = {
    "ground": stroke("M4.5,9 L11,9 M8.2,5.6 L11.8,9 L8.2,12.4", colours.PAPER, 1.8),
    "incursion": stroke(
        "M6.4,3.6 L6.4,6.4 M6.4,11.6 L6.4,14 M3.4,9 L12,9 M9.4,6.4 L12.2,9 L9.4,11.6", colours.PAPER, 1.6
    ),
    "strike": paper_shape(
        "M8,3.6 L9.2,6.8 L12.4,5.6 L10.6,8.4 L13,10.4 L9.8,10.6 L9.4,13.6 L7.6,11 L4.8,12.4 L5.8,9.4 L3.4,7.4 "
        "L6.6,7.2 Z"
    ),
    "withdrawal": stroke("M11.5,9 L5,9 M7.8,5.6 L4.2,9 L7.8,12.4", colours.PAPER, 1.8),
    "politics": paper_shape("M4.4,5.4 L11.6,5.4 L11.6,10 L8.4,10 L6.2,12.4 L6.2,10 L4.4,10 Z"),
    "people": paper_dot(8, 6, 1.9, 1) + paper_shape("M4.6,12.6 C4.6,8 11.4,8 11.4,12.6 Z"),
}
"""Group of events (words.EVENT_GROUPS) -> the drawing on its disc."""


def _event(group: str) -> str:
    disc = f'<circle cx="8" cy="8.6" r="7.2" fill="{colours.INK}" stroke="{colours.PAPER}" stroke-width="1.2"/>'
    return svg_image(16, 18, disc + EVENT_DRAWINGS.get(group, ""))


MOVEMENT_DRAWINGS = {
    "sea": paper_shape(
        "M3,9.6 L13,9.6 L11.4,12.6 L4.6,12.6 Z M5.4,8.6 L5.4,5.6 L9.4,5.6 L10.4,8.6 Z M6.4,4.8 L6.4,3.4 L8,3.4 L8,4.8 Z"
    ),
    "air": paper_shape(
        "M7.2,3 L8.8,3 L8.8,6.4 L13.2,9 L13.2,10.4 L8.8,9.2 L8.6,11.8 L10,12.8 L10,13.6 L8,13 L6,13.6 L6,12.8 "
        "L7.4,11.8 L7.2,9.2 L2.8,10.4 L2.8,9 L7.2,6.4 Z"
    ),
    "land": paper_shape("M2.8,4.8 L9,4.8 L9,10.2 L2.8,10.2 Z M9.8,6.4 L11.8,6.4 L13.2,8.4 L13.2,10.2 L9.8,10.2 Z")
    + paper_dot(5.2, 11.4, 1.5, 1)
    + paper_dot(11, 11.4, 1.5, 1),
    "untold": stroke("M3.6,4.4 L7.2,8 L3.6,11.6 M8.2,4.4 L11.8,8 L8.2,11.6", colours.PAPER, 1.7),
}
"""Kind of a movement (words.MOVEMENT_KINDS), `untold` for the blank one -> the drawing on its plate."""


def _movement(kind: str) -> str:
    plate = (
        f'<rect x=".6" y=".6" width="14.8" height="14.8" rx="3" fill="{colours.ACCENT}" stroke="{colours.PAPER}" '
        'stroke-width="1.2"/>'
    )
    return svg_image(16, 16, plate + MOVEMENT_DRAWINGS.get(kind, ""))


def patterns() -> dict[str, str]:
    """Patterns of the legend, cards and slides: side -> SVG text. On the map they are drawn by scripts."""
    drawn = colours.SIDES.items()
    return {name: _pattern(side.pattern, side.pattern_colour) for name, side in drawn if side.pattern}


def images() -> dict[str, str]:
    """Every image of the map: name -> SVG text."""
    plates = {f"base-{operator}": _letters(letters) for operator, (_, _, letters) in words.OPERATORS.items()}
    return {
        "excluded": _pattern("horizontals", colours.EXCLUDED),
        "road-number": _shield(),
        "landmark-airbase": AIRFIELD,
        "landmark-naval_base": ANCHOR,
        **plates,
    }


def sign_pictures() -> dict[str, str]:
    """Pictures of events and movements, which scripts draw: name -> SVG text. Numbers stand on those of several."""
    return {
        **{f"event-{group}": _event(group) for group in words.EVENT_GROUPS},
        **{f"move-{kind}": _movement(kind) for kind in MOVEMENT_DRAWINGS},
        "events-several": _event(""),
        "movements-several": _movement(""),
    }
