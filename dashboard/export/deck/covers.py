"""The first slide of a deck, which says what it is, and the last, which says what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.deck.charts import ChartSlide, chart_elements
from dashboard.export.deck.elements import HEIGHT, WIDTH, Box, Element, Rectangle, TextBox
from dashboard.export.deck.layout import SMALLEST, USABLE_SHARE, credit, elements, in_direction, numbered
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.text_metrics import height_in, width_in
from dashboard.i18n import dates
from dashboard.i18n.language import _, bidi_isolated, ngettext
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.conflict import AUTHORS, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.store.provenance import OWN, PROVENANCE

LEFT, TOP, ROOM = 1.2, 2.2, WIDTH - 2.4
TITLE_SIZES = (40, 36, 32, 28)
TITLE_SHARE = 0.78
"""Share of the room that a title may fill: DejaVu's bold letters, which LibreOffice takes for want of others, are a
quarter wider."""
LEAD, TEXT = 20, 14
BETWEEN = 0.12
"""Inches between two lines."""


@dataclass(frozen=True)
class Cover:
    """A slide of words alone. `lines`: text and the address that it leads to, or blank."""

    title: str
    lead: str
    lines: tuple[tuple[str, str], ...]

    def notes(self) -> str:
        """Notes for the speaker: the same words."""
        return "\n\n".join((self.title, self.lead, *(text for text, _link in self.lines)))


def covers(dataset: Dataset, deck: list[Slide], home: str) -> tuple[Cover, Cover]:
    """The two of a deck. `home`: address of the page, blank if nobody said it."""
    used = {source.reference for slide in deck for source in slide.sources}
    version = _("Data version {version}", version=bidi_isolated(dataset.version))
    address = ((home, home),) if home else ()
    licences = sorted({licence["title"] for licence, _sources, _what in PROVENANCE.values()} | {OWN["title"]})
    first = Cover(
        _(PAGE_TITLE),
        dates.days_from_to(min(slide.day for slide in deck), max(slide.day for slide in deck)),
        ((AUTHORS, ""), (version, ""), *address),
    )
    last = Cover(
        _("What these slides rest on"),
        ngettext("{count} source, named in the notes", "{count} sources, named in the notes", len(used)),
        (
            (_("Who held which place is compiled from them; areas and fronts are derived from the places."), ""),
            (_("Data: {licences}", licences=sentences.comma_list(licences)), ""),
            (credit(), ""),
            (version, ""),
            *address,
        ),
    )
    return first, last


def whole_deck(
    slides: list[Slide], outside: tuple[Cover, Cover] | None, charts: Sequence[ChartSlide] = ()
) -> list[Slide | ChartSlide | Cover]:
    """The slides and those of charts after them, between the two covers if there are any."""
    return [outside[0], *slides, *charts, outside[1]] if outside else [*slides, *charts]


def placed(page: Slide | ChartSlide | Cover, number: int) -> list[Element]:
    """Everything on a page of a deck, in the order in which it is read."""
    if isinstance(page, Cover):
        return cover_elements(page, number)
    return chart_elements(page, number) if isinstance(page, ChartSlide) else elements(page, number)


def cover_elements(cover: Cover, number: int) -> list[Element]:
    """Everything on a cover, in the order in which it is read."""
    points = next((size for size in TITLE_SIZES if _is_one_line(cover.title, size)), TITLE_SIZES[-1])
    top = TOP + _height(cover.title, points, True)
    stripe = Rectangle(Box(0, 0, 0.35, HEIGHT), colours.ACCENT)
    title = TextBox(Box(LEFT, TOP, ROOM, top - TOP), ((cover.title, True),), points, is_title=True)
    found: list[Element] = [stripe, title]
    lines = ((cover.lead, "", LEAD, colours.ACCENT), *((*line, TEXT, colours.INK) for line in cover.lines))
    for text, link, size, ink in lines:
        top += BETWEEN
        height = _height(text, size)
        found.append(TextBox(Box(LEFT, top, ROOM, height), ((text, False),), max(size, SMALLEST), ink, link=link))
        top += height
    return in_direction([*found, numbered(number)])


def _is_one_line(title: str, points: float) -> bool:
    """Whether a title is one line, also in the wider letters of a program without the deck's font."""
    return width_in(title, points, bold=True) <= ROOM * TITLE_SHARE


def _height(text: str, points: float, bold: bool = False) -> float:
    return height_in(text, points, ROOM * USABLE_SHARE, bold)
