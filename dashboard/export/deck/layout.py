"""Layout of a slide, in inches from the upper left; the same for PPTX and PDF.

A column of words at the left, the map at its right, legend and sources under it. Sizes of type follow from the room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from dashboard import words
from dashboard.export.deck.slides import Slide, Source
from dashboard.export.deck.text_metrics import POINTS_PER_INCH, height_in, width_in
from dashboard.export.headless_page import MapSize
from dashboard.page.legend import ATTRIBUTION
from dashboard.theme import colours, symbols
from geodata.conflict import CONTESTED

WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.45
COLUMN = 3.95
MAP_X, MAP_HEIGHT = 4.8, 6.05
PX_PER_INCH = 120
"""At which the whole country has a zoom just above 6: just below, MapLibre draws patterns twice as coarse."""
MAP_SIZE = MapSize(round((WIDTH - MAP_X) * PX_PER_INCH), round(MAP_HEIGHT * PX_PER_INCH), 1.25)
"""Size of the map in pictures: 150 device pixels an inch."""
LEGEND_TOP = MAP_HEIGHT + 0.1
ROW_HEIGHT = 0.212
SWATCH = (0.22, 0.132)
GAP = 0.17
SMALL, LEGEND = 8, 9
PARAGRAPH_GAP = 4
"""Points above a heading among the changes."""
MOST_GROUPS = 6
"""Groups of changes that a slide names where there is no room for all."""
USABLE_SHARE = 0.97
"""Share of the room that texts may fill: another program breaks lines a little differently."""


@dataclass(frozen=True)
class Box:
    """Left, top, width and height in inches."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class TextBox:
    """Paragraphs in a box: text and whether it is bold. `is_title`: the slide's title.

    `between`: points of room above each bold paragraph but the first.
    """

    box: Box
    paragraphs: tuple[tuple[str, bool], ...]
    points: float
    ink: str = colours.INK
    is_title: bool = False
    between: float = 0


@dataclass(frozen=True)
class Rectangle:
    """A rectangle of a colour."""

    box: Box
    colour: str
    outline: str | None = None


@dataclass(frozen=True)
class Drawing:
    """A drawing: SVG text to fill the box, repeated if it is a pattern."""

    box: Box
    svg: str
    repeat: bool


@dataclass(frozen=True)
class MapPicture:
    """The map; `alt`: what it shows, in words."""

    box: Box
    alt: str


Element = TextBox | Rectangle | Drawing | MapPicture


def elements(slide: Slide) -> list[Element]:
    """Everything on a slide, in the order in which it is read."""
    return [*_column(slide), _map(slide), *_legend(slide), _sources(slide.sources), _imprint(slide)]


def _map(slide: Slide) -> MapPicture:
    return MapPicture(Box(MAP_X, 0, WIDTH - MAP_X, MAP_HEIGHT), slide.alt())


def _column(slide: Slide) -> list[TextBox]:
    """Kicker, title, headline and text, one under the other."""
    points, _ = _fitting(((slide.kicker, False),), (12, 11, 10, 9), 0.28)
    kicker = TextBox(Box(MARGIN, 0.42, COLUMN, 0.28), ((slide.kicker, False),), points, colours.SECOND_INK)
    points, height = _fitting(((slide.title, True),), (28, 26, 24, 22, 20, 18), 1.45)
    title = TextBox(Box(MARGIN, 0.74, COLUMN, height), ((slide.title, True),), points, is_title=True)
    top = 0.74 + height + 0.14
    lead = ((slide.lead(), True),)
    points, height = _fitting(lead, (14, 13, 12), 1.3)
    headline = TextBox(Box(MARGIN, top, COLUMN, height), lead, points, colours.ACCENT)
    top += height + 0.16
    return [kicker, title, headline, *_text(slide, top, MAP_HEIGHT - 0.1 - top)]


def _text(slide: Slide, top: float, room: float) -> list[TextBox]:
    """Narration or changes: as many names and as large a type as the room lets through."""
    candidates = [((slide.narration, False),)] if slide.narration else _changes(slide)
    readable, small = product(candidates, (14, 13, 12, 11)), product(candidates, (10, 9))
    for paragraphs, points in (*readable, *small):
        if paragraphs and _height(paragraphs, points) <= room:
            return [TextBox(Box(MARGIN, top, COLUMN, room), paragraphs, points, between=PARAGRAPH_GAP)]
    return []


def _changes(slide: Slide) -> list[tuple[tuple[str, bool], ...]]:
    """Headings and names, from the fullest version to the tersest; in the last the smallest groups are only counted."""
    versions = [
        tuple(part for group in slide.groups for part in ((group.heading(), True), (group.names(most), False)))
        for most in (12, 8, 6, 4, 3, 2, 1)
    ]
    rest = sum(group.count for group in slide.groups[MOST_GROUPS:])
    if not rest:
        return versions
    greatest = [
        part for group in slide.groups[:MOST_GROUPS] for part in ((group.heading(), True), (group.names(4), False))
    ]
    return [*versions, (*greatest, (f"Between other sides: {rest} place{'s' * (rest > 1)}", True))]


def _fitting(paragraphs: tuple[tuple[str, bool], ...], sizes: Sequence[float], room: float) -> tuple[float, float]:
    """The largest of some sizes at which paragraphs fit, else the last; and their height."""
    points = next((size for size in sizes if _height(paragraphs, size) <= room), sizes[-1])
    return points, _height(paragraphs, points)


def _height(paragraphs: tuple[tuple[str, bool], ...], points: float) -> float:
    room = sum(bold for _, bold in paragraphs[1:]) * PARAGRAPH_GAP / POINTS_PER_INCH
    return room + sum(height_in(text, points, COLUMN * USABLE_SHARE, bold) for text, bold in paragraphs)


def _legend(slide: Slide) -> list[Element]:
    """Sides with their ground, then signs, in rows under the map."""
    sides = [(words.SIDES[side].short + f" {km2}", side) for side, km2 in slide.legend.items()]
    found: list[Element] = []
    places, rows = _in_rows([text for text, _ in sides])
    for (text, side), (x, y) in zip(sides, places, strict=True):
        swatch = Box(x, y + 0.02, *SWATCH)
        found.append(
            Rectangle(swatch, colours.PAPER if side == CONTESTED else colours.SIDES[side].colour, colours.SECOND_INK)
        )
        if side == CONTESTED:
            found.append(Drawing(swatch, symbols.patterns()[side], repeat=True))
        found.append(_entry(text, x, y))
    places, _ = _in_rows(list(slide.signs), LEGEND_TOP + rows * ROW_HEIGHT)
    for (text, svg), (x, y) in zip(slide.signs.items(), places, strict=True):
        found += [Drawing(Box(x, y + 0.025, SWATCH[0], SWATCH[0] * 14 / 26), svg, repeat=False), _entry(text, x, y)]
    return found


def _entry(text: str, x: float, y: float) -> TextBox:
    room = width_in(text, LEGEND) / USABLE_SHARE + 0.1
    return TextBox(Box(x + SWATCH[0] + 0.07, y, room, ROW_HEIGHT), ((text, False),), LEGEND)


def _in_rows(texts: list[str], top: float = LEGEND_TOP) -> tuple[list[tuple[float, float]], int]:
    """Places of legend entries that flow under the map, and the number of rows."""
    x, row, found = MAP_X, 0, []
    for text in texts:
        wide = SWATCH[0] + 0.07 + width_in(text, LEGEND) / USABLE_SHARE
        if x > MAP_X and x + wide > WIDTH - 0.15:
            x, row = MAP_X, row + 1
        found.append((x, top + row * ROW_HEIGHT))
        x += wide + GAP
    return found, row + 1


def _sources(sources: tuple[Source, ...]) -> TextBox:
    """Publishers of the slide's sources, as many as two lines hold; the notes name all."""
    box = Box(MAP_X, HEIGHT - 0.43, WIDTH - 0.2 - MAP_X, 0.32)
    labels = list(dict.fromkeys(source.label for source in sources))
    room = box.height + 0.01
    for count in range(len(labels), 0, -1):
        more = f"; and {len(labels) - count} more in the notes" if count < len(labels) else ""
        text = f"Sources: {'; '.join(labels[:count])}{more}"
        if height_in(text, SMALL, box.width * USABLE_SHARE) <= room:
            break
    else:
        text = "No change is recorded for this day, so no source is named."
    return TextBox(box, ((text, False),), SMALL, colours.SECOND_INK)


def _imprint(slide: Slide) -> TextBox:
    """Certainty, version of the data, address of the view, base geography."""
    lines = (slide.doubt, f"Data version {slide.version} · On the map: {slide.query}", _credit())
    box = Box(MARGIN, LEGEND_TOP, COLUMN, HEIGHT - LEGEND_TOP - 0.08)
    return TextBox(box, tuple((text, False) for text in lines), SMALL, colours.SECOND_INK)


def _credit() -> str:
    return "Map: " + ", ".join(name for name, _ in ATTRIBUTION)
