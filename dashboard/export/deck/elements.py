"""What stands on a slide: boxes in inches from the upper left, and what is in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, log10

from dashboard.theme import colours

MOST_TICKS = 5
"""Numbers beside the days of a chart, besides nought."""
WIDTH, HEIGHT = 12192000 / 914400, 7.5
"""Of a slide, 16 by 9, as PowerPoint makes it."""


@dataclass(frozen=True)
class Box:
    """Left, top, width and height in inches."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class TextBox:
    """Paragraphs in a box: text and whether it is bold. `is_title`: the slide's title; `is_number`: its number.

    `between`: points of room above each bold paragraph but the first. `link`: address that the text leads to, or blank.
    `is_line`: one line, whatever the letters are.
    """

    box: Box
    paragraphs: tuple[tuple[str, bool], ...]
    points: float
    ink: str = colours.INK
    is_title: bool = False
    between: float = 0
    link: str = ""
    is_number: bool = False
    is_line: bool = False


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


@dataclass(frozen=True)
class Series:
    """One quantity of a chart: a value a day, None where there is none, and its range, blank for none.

    `dash`: of its line: solid, dash, dot or dashdot. `is_hatched`: its ground is not of one side.
    """

    name: str
    colour: str
    dash: str
    values: tuple[float | None, ...]
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()
    is_hatched: bool = False


@dataclass(frozen=True)
class Chart:
    """Quantities over the days, drawn from their numbers. `days`: ISO date of each, and how it is written; `unit`: of
    all numbers.

    `is_stacked`: columns that add up; otherwise lines. `alt`: what it shows, in words.
    """

    box: Box
    unit: str
    days: tuple[tuple[str, str], ...]
    series: tuple[Series, ...]
    is_stacked: bool
    alt: str

    def scale(self) -> tuple[float, float]:
        """The largest number beside the days, and the distance from one to the next: 1, 2 or 5 with noughts."""
        if self.is_stacked:
            days = zip(*(one.values for one in self.series), strict=True)
            highest = max(sum(value or 0 for value in day) for day in days)
        else:
            highest = max(value or 0 for one in self.series for value in (*one.values, *one.high))
        power = 10.0 ** int(log10(max(highest, 1)))
        sizes = (power / 5, power / 2, power, 2 * power, 5 * power)
        tick = next(size for size in sizes if highest <= MOST_TICKS * size)
        return max(1, ceil(highest / tick)) * tick, tick


Element = TextBox | Rectangle | Drawing | MapPicture | Chart


def mirrored(element: Element) -> Element:
    """The same element in a slide whose lines begin at the right."""
    box = element.box
    return replace(element, box=replace(box, x=WIDTH - box.x - box.width))
