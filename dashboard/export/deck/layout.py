"""Layout of a slide, in inches from the upper left; the same for PPTX and PDF.

A column of words at the left, the map at its right, legend and sources under it. Sizes of type follow from the room.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from dashboard import words
from dashboard.export.deck.elements import (
    HEIGHT,
    WIDTH,
    Box,
    Drawing,
    Element,
    MapPicture,
    Rectangle,
    TextBox,
    mirrored,
)
from dashboard.export.deck.slides import ChangeGroup, Slide
from dashboard.export.deck.sources import Source
from dashboard.export.deck.text_metrics import LEADING, POINTS_PER_INCH, height_in, width_in
from dashboard.export.picture_size import MapSize
from dashboard.i18n.language import _, bidi_isolated, current_language, ngettext, whole_number
from dashboard.page.legend import ATTRIBUTION
from dashboard.text import sentences
from dashboard.theme import colours, symbols
from geodata.conflict import CONTESTED

MARGIN = 0.45
COLUMN = 4.2
MAP_X, MAP_HEIGHT = 5.0, 5.05
PX_PER_INCH = 120
MAP_SIZE = MapSize(round((WIDTH - MAP_X) * PX_PER_INCH), round(MAP_HEIGHT * PX_PER_INCH), 1.5)
"""Size of the map in pictures: 180 device pixels an inch."""
SMALLEST = 12
"""Points: what a room can read; nothing on a slide is smaller."""
LINE = SMALLEST * LEADING / POINTS_PER_INCH
"""Height of a line of the smallest type."""
LEGEND_TOP = MAP_HEIGHT + 0.1
ROW_HEIGHT = 0.235
SWATCH = (0.26, 0.156)
GAP = 0.2
KICKER_GAP = 0.063
"""Inches between the line over a title, which may be two, and the title."""
PARAGRAPH_GAP = 4
"""Points above a heading among the changes."""
MOST_GROUPS = 6
"""Groups of changes that a slide names where there is no room for all."""
USABLE_SHARE = 0.93
"""Share of the room that texts may fill: another program breaks lines a little differently, and where its font is
missing the letters that stand in are wider."""
BOLD_SHARE = 0.85
"""The same of bold letters: the page's own are of half the weight, and narrower."""


def elements(slide: Slide, number: int = 1) -> list[Element]:
    """Everything on a slide, in the order in which it is read; mirrored where lines begin at the right."""
    placed = [
        *_column(slide),
        _map(slide),
        *_legend(slide),
        _sources(slide.sources),
        *_imprint(slide),
        numbered(number),
    ]
    return in_direction(placed)


def in_direction(placed: list[Element]) -> list[Element]:
    """Elements as the direction of the language in use wants them."""
    return placed if current_language().direction == "ltr" else [mirrored(element) for element in placed]


def numbered(number: int) -> TextBox:
    """The number of the slide, at its end."""
    box = Box(WIDTH - 0.75, HEIGHT - 0.4, 0.55, LINE)
    return TextBox(box, ((whole_number(number), False),), SMALLEST, colours.SECOND_INK, is_number=True)


def _map(slide: Slide) -> MapPicture:
    return MapPicture(Box(MAP_X, 0, WIDTH - MAP_X, MAP_HEIGHT), slide.alt())


def _column(slide: Slide) -> list[TextBox]:
    """Kicker, title, headline and text, one under the other."""
    height = _height(((slide.kicker, False),), SMALLEST)
    kicker = TextBox(Box(MARGIN, 0.36, COLUMN, height), ((slide.kicker, False),), SMALLEST, colours.SECOND_INK)
    top = 0.36 + height + KICKER_GAP
    points, height = _fitting(((slide.title, True),), (28, 26, 24, 22, 20, 18), 1.3)
    title = TextBox(Box(MARGIN, top, COLUMN, height), ((slide.title, True),), points, is_title=True)
    top += height + 0.12
    lead = ((slide.lead(), True),)
    points, height = _fitting(lead, (14, 13, SMALLEST), 1.1)
    headline = TextBox(Box(MARGIN, top, COLUMN, height), lead, points, colours.ACCENT)
    top += height + 0.14
    return [kicker, title, headline, *_words(slide, top, _imprint(slide)[0].box.y - 0.12 - top)]


def _words(slide: Slide, top: float, room: float) -> list[TextBox]:
    """Narration or changes: as many names and as large a type as the room lets through."""
    candidates = [((slide.narration, False),)] if slide.narration else _changes(slide)
    for paragraphs, points in product(candidates, (14, 13, SMALLEST)):
        if paragraphs and _height(paragraphs, points) <= room:
            return [TextBox(Box(MARGIN, top, COLUMN, room), paragraphs, points, between=PARAGRAPH_GAP)]
    return []


def _changes(slide: Slide) -> list[tuple[tuple[str, bool], ...]]:
    """Headings and names, from the fullest version to the tersest; in the last the smallest groups are only counted."""
    full = [_told(slide.groups, most) for most in (12, 8, 6, 4, 3, 2, 1)]
    return [*full, *(_told(slide.groups, most, groups) for groups in range(MOST_GROUPS, 0, -1) for most in (4, 2, 1))]


def _told(groups: tuple[ChangeGroup, ...], most: int, named: int | None = None) -> tuple[tuple[str, bool], ...]:
    """So many names of each group; of all but the first groups only how many places they are."""
    found = [part for group in groups[:named] for part in ((group.heading(), True), (group.names(most), False))]
    rest = sum(group.count for group in groups[named:]) if named else 0
    if rest:
        other = ngettext("Between other sides: {count} place", "Between other sides: {count} places", rest)
        found.append((other, True))
    return tuple(found)


def _fitting(paragraphs: tuple[tuple[str, bool], ...], sizes: Sequence[float], room: float) -> tuple[float, float]:
    """The largest of some sizes at which paragraphs fit, else the last; and their height."""
    points = next((size for size in sizes if _height(paragraphs, size) <= room), sizes[-1])
    return points, _height(paragraphs, points)


def _height(paragraphs: tuple[tuple[str, bool], ...], points: float) -> float:
    room = sum(bold for _line, bold in paragraphs[1:]) * PARAGRAPH_GAP / POINTS_PER_INCH
    return room + sum(
        height_in(text, points, COLUMN * (BOLD_SHARE if bold else USABLE_SHARE), bold) for text, bold in paragraphs
    )


def _legend(slide: Slide) -> list[Element]:
    """Sides with their ground, then signs, in rows under the map."""
    sides = [(f"{_(words.SIDES[side].short)} {km2}", side) for side, km2 in slide.legend.items()]
    found: list[Element] = []
    places, rows = _in_rows([text for text, _side in sides])
    for (text, side), (x, y) in zip(sides, places, strict=True):
        swatch = Box(x, y + 0.04, *SWATCH)
        found.append(
            Rectangle(swatch, colours.PAPER if side == CONTESTED else colours.SIDES[side].colour, colours.SECOND_INK)
        )
        if side == CONTESTED:
            found.append(Drawing(swatch, symbols.patterns()[side], repeat=True))
        found.append(_entry(text, x, y))
    places, _rows = _in_rows(list(slide.signs), LEGEND_TOP + rows * ROW_HEIGHT)
    for (text, svg), (x, y) in zip(slide.signs.items(), places, strict=True):
        found += [Drawing(Box(x, y + 0.045, SWATCH[0], SWATCH[0] * 14 / 26), svg, repeat=False), _entry(text, x, y)]
    return found


def _entry(text: str, x: float, y: float) -> TextBox:
    room = width_in(text, SMALLEST) / USABLE_SHARE + 0.1
    return TextBox(Box(x + SWATCH[0] + 0.08, y, room, LINE), ((text, False),), SMALLEST, is_line=True)


def _in_rows(texts: list[str], top: float = LEGEND_TOP) -> tuple[list[tuple[float, float]], int]:
    """Places of legend entries that flow under the map, and the number of rows."""
    x, row, found = MAP_X, 0, []
    for text in texts:
        wide = SWATCH[0] + 0.08 + width_in(text, SMALLEST) / USABLE_SHARE
        if x > MAP_X and x + wide > WIDTH - 0.15:
            x, row = MAP_X, row + 1
        found.append((x, top + row * ROW_HEIGHT))
        x += wide + GAP
    return found, row + 1


def _sources(sources: tuple[Source, ...]) -> TextBox:
    """Publishers of the slide's sources, as many as two lines hold; the notes name all."""
    box = Box(MAP_X, HEIGHT - 0.4 - LINE, WIDTH - 0.85 - MAP_X, 2 * LINE)
    labels = list(dict.fromkeys(source.label for source in sources))
    for count in range(len(labels), -1, -1):
        more = len(labels) - count
        text = _("Sources: {names}", names=_("; ").join(labels[:count]))
        if more:
            text += _("; ") + ngettext("and {count} more in the notes", "and {count} more in the notes", more)
        if height_in(text, SMALLEST, box.width * USABLE_SHARE) <= box.height + 0.01:
            break
    if not labels:
        text = _("No change is recorded for this day, so no source is named.")
    return TextBox(box, ((text, False),), SMALLEST, colours.SECOND_INK)


def _imprint(slide: Slide) -> list[TextBox]:
    """Certainty, address of the view if one was said, version of the data, base geography, down to the lower edge."""
    link = slide.address if slide.address.startswith("http") else ""
    shown = bidi_isolated(link.removeprefix("https://"))
    lines = (
        (slide.doubt, ""),
        *([(_("On the map: {address}", address=shown), link)] if link else []),
        (_("Data version {version}", version=bidi_isolated(slide.version)), ""),
        (credit(), ""),
    )
    heights = [height_in(text, SMALLEST, COLUMN * USABLE_SHARE) for text, _link in lines]
    found, top = [], HEIGHT - 0.18 - sum(heights)
    for (text, link), height in zip(lines, heights, strict=True):
        box = Box(MARGIN, top, COLUMN, height)
        found.append(TextBox(box, ((text, False),), SMALLEST, colours.SECOND_INK, link=link))
        top += height
    return found


def credit() -> str:
    """Whose the base geography is."""
    return _("Map: ") + sentences.comma_list([_(name) for name, _address in ATTRIBUTION])
