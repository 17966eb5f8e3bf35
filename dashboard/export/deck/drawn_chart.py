"""Charts as SVG, for paper: lines stay lines, and letters are those of the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from markupsafe import Markup, escape

from dashboard.export.deck.elements import Chart, Series
from dashboard.export.deck.layout import SMALLEST
from dashboard.export.deck.text_metrics import POINTS_PER_INCH, width_in
from dashboard.i18n.language import current_language
from dashboard.i18n.numbers import number
from dashboard.theme import colours

LEFT, BELOW, KEY = 64, 24, 26
"""Points for the numbers beside the days, for the days below, and for a row of the key under them."""
ABOVE, RIGHT = 20, 24
"""Points for the unit, and for half of the last label."""
WEEK = 7
SWATCH = 20
DASHES = {"solid": "", "dash": "7 4", "dot": "2 3", "dashdot": "8 3 2 3"}
FAINT = 0.15


def svg(chart: Chart) -> Markup:
    """The drawing, in points, with all words escaped; days run as the lines of the language do."""
    return Markup(_Drawing(chart).svg())  # nosec B704


class _Drawing:
    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._width, self._height = chart.box.width * POINTS_PER_INCH, chart.box.height * POINTS_PER_INCH
        self._is_mirrored = current_language().direction == "rtl"
        self._keys, rows = self._placed_keys()
        self._bottom = self._height - BELOW - rows * KEY
        self._step = (self._width - LEFT - RIGHT) / len(chart.days)
        self._top, self._tick = chart.scale()

    def svg(self) -> str:
        parts = "".join((*self._axes(), *(self._columns() if self._chart.is_stacked else self._lines()), *self._key()))
        size = f"0 0 {self._width:.1f} {self._height:.1f}"
        told = f'role="img" aria-label="{escape(self._chart.alt)}"'
        letters = f'font-size="{SMALLEST}" fill="{colours.INK}" direction="ltr"'
        return f'<svg viewBox="{size}" {told} {letters}>{_hatching()}{parts}</svg>'

    def _x(self, days: float) -> float:
        """Points from the left, at so many days from the start of the first."""
        return self._width - LEFT - days * self._step if self._is_mirrored else LEFT + days * self._step

    def _y(self, value: float) -> float:
        return self._bottom - value / self._top * (self._bottom - ABOVE)

    def _axes(self) -> Iterator[str]:
        edge, anchor = (self._width - LEFT + 8, "start") if self._is_mirrored else (LEFT - 8, "end")
        for count in range(round(self._top / self._tick) + 1):
            y, last = self._y(count * self._tick), self._x(len(self._chart.days))
            yield f'<path d="M{self._x(0):.1f} {y:.1f}H{last:.1f}" stroke="{colours.CHART_GRID}"/>'
            yield _text(edge, y + 4, number(count * self._tick), anchor)
        yield _text(edge, ABOVE - 8, self._chart.unit, anchor)
        for day in range(0, len(self._chart.days), WEEK):
            yield _text(self._x(day + 0.5), self._bottom + 18, self._chart.days[day][1], "middle")

    def _columns(self) -> Iterator[str]:
        days = zip(*(one.values for one in self._chart.series), strict=True)
        sums = [list(accumulate((value or 0 for value in day), initial=0)) for day in days]
        for n, one in enumerate(self._chart.series):
            lower, upper = ([day[at] for day in sums] for at in (n, n + 1))
            yield f'<path d="{self._band(lower, upper)}" {_ground(one)}/>'

    def _lines(self) -> Iterator[str]:
        for one in self._chart.series:
            for first, last in _runs(one):
                if one.low:
                    low, high = ([value or 0 for value in ends[first:last]] for ends in (one.low, one.high))
                    yield f'<path d="{self._band(low, high, first)}" fill="{one.colour}" fill-opacity="{FAINT}"/>'
                path = "M" + "L".join(self._steps([value or 0 for value in one.values[first:last]], first))
                yield f'<path d="{path}" fill="none" {_stroke(one)}/>'

    def _band(self, lower: list[float], upper: list[float], first: int = 0) -> str:
        return f"M{'L'.join(self._steps(upper, first))}L{'L'.join(reversed(list(self._steps(lower, first))))}Z"

    def _steps(self, values: list[float], first: int) -> Iterator[str]:
        """The two ends of each day: a figure is of the whole day."""
        for day, value in enumerate(values, first):
            for end in (day, day + 1):
                yield f"{self._x(end):.1f} {self._y(value):.1f}"

    def _placed_keys(self) -> tuple[list[tuple[float, int]], int]:
        """Points from where the lines begin, and row, of each entry of the key; the number of rows."""
        found, at, row = [], 0.0, 0
        for one in self._chart.series:
            wide = SWATCH + 8 + width_in(one.name, SMALLEST) * POINTS_PER_INCH + 18
            if at and at + wide > self._width:
                at, row = 0.0, row + 1
            found.append((at, row))
            at += wide
        return found, row + 1

    def _key(self) -> Iterator[str]:
        for one, (at, row) in zip(self._chart.series, self._keys, strict=True):
            y = self._bottom + BELOW + row * KEY + 16
            x = self._width - at - SWATCH if self._is_mirrored else at
            if self._chart.is_stacked:
                yield f'<path d="M{x:.1f} {y - 10:.1f}h{SWATCH}v12h-{SWATCH}Z" {_ground(one)}/>'
            else:
                yield f'<path d="M{x:.1f} {y - 4:.1f}h{SWATCH}" {_stroke(one)}/>'
            name_x, anchor = (x - 8, "end") if self._is_mirrored else (x + SWATCH + 8, "start")
            yield _text(name_x, y, one.name, anchor)


def _runs(one: Series) -> Iterator[tuple[int, int]]:
    """First day, and day after the last, of each run of days that have a value."""
    first = None
    for day, value in enumerate((*one.values, None)):
        if value is not None and first is None:
            first = day
        elif value is None and first is not None:
            yield first, day
            first = None


def _ground(one: Series) -> str:
    fill = "url(#hatching)" if one.is_hatched else one.colour
    return f'fill="{fill}" stroke="{colours.INK}" stroke-width="0.4"'


def _stroke(one: Series) -> str:
    return f'stroke="{one.colour}" stroke-width="2" stroke-dasharray="{DASHES[one.dash]}"'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _hatching() -> str:
    return (
        '<defs><pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<path d="M0 0H6V6H0Z" fill="{colours.PAPER}"/>'
        f'<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke="{colours.INK}" stroke-width="0.8"/></pattern></defs>'
    )
