"""Slides of the charts of the tab of measures: the same numbers over the days, with their range, and their methods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plotly.graph_objects import Figure

from dashboard.charts.figures import CHARTS, figures_of_charts
from dashboard.charts.methods import methods_in_words
from dashboard.charts.readings import readings
from dashboard.export.deck.elements import HEIGHT, WIDTH, Box, Chart, Element, Series, TextBox
from dashboard.export.deck.layout import LINE, MARGIN, SMALLEST, USABLE_SHARE, credit, in_direction, numbered
from dashboard.export.deck.sources import Source
from dashboard.export.deck.text_metrics import height_in
from dashboard.i18n.language import _, bidi_isolated
from dashboard.i18n.ticks import tick
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.history.clocks import NOW
from geodata.measures.analysis import analyse

RANGES = "ranges"
"""Key of the method by which ranges are found."""
ROOM = WIDTH - 2 * MARGIN
TITLE, LEADS = 28, (16, 14, 13, SMALLEST)
LEAD_HEIGHT = 0.86
"""Inches for the figures of the last day."""


@dataclass(frozen=True)
class ChartSlide:
    """A chart with the figures of its last day. `methods`: how they are computed; `version`: of the data.

    It names no sources, and no address shows the same.
    """

    title: str
    lead: str
    unit: str
    series: tuple[Series, ...]
    is_stacked: bool
    methods: tuple[str, ...]
    version: str
    sources: tuple[Source, ...] = ()
    address: str = ""

    def said(self) -> tuple[str, ...]:
        """What a speaker may say of it, in paragraphs."""
        return self.methods

    def where(self) -> str:
        """Version of the data."""
        return self.imprint()[0]

    def notes(self) -> str:
        """Notes for the speaker: the figures, the methods, the version of the data."""
        return "\n\n".join((self.title, self.lead, *self.said(), self.where()))

    def imprint(self) -> tuple[str, str]:
        """Version of the data, and whose the geography is."""
        return _("Data version {version}", version=bidi_isolated(self.version)), credit()


def chart_slides(dataset: Dataset) -> list[ChartSlide]:
    """One a chart that has numbers over the days; the strip of routes has states."""
    analysis = analyse(dataset)
    told, methods = readings(DAYS[-1], analysis), methods_in_words(dataset, analysis)
    found = []
    for (name, chart), figure in zip(CHARTS.items(), figures_of_charts(analysis, NOW), strict=True):
        if series := _series(figure):
            found.append(
                ChartSlide(
                    title=_(chart.title),
                    lead=told[name],
                    unit=figure.layout.meta["quantity"].format(value="").strip(),
                    series=series,
                    is_stacked=any(trace.stackgroup for trace in figure.data),
                    methods=tuple(methods[key]["text"] for key in (chart.method, RANGES)),
                    version=dataset.version,
                )
            )
    return found


def chart_elements(slide: ChartSlide, number: int) -> list[Element]:
    """Everything on a slide of a chart, in the order in which it is read."""
    title_height = height_in(slide.title, TITLE, ROOM * USABLE_SHARE, bold=True)
    points = next((size for size in LEADS if _height(slide.lead, size) <= LEAD_HEIGHT), SMALLEST)
    top = 0.36 + title_height + 0.1
    below = HEIGHT - 0.18 - 2 * LINE
    chart_top = top + max(_height(slide.lead, points), 2 * LINE) + 0.15
    lines = enumerate(slide.imprint())
    return in_direction(
        [
            TextBox(Box(MARGIN, 0.36, ROOM, title_height), ((slide.title, True),), TITLE, is_title=True),
            TextBox(Box(MARGIN, top, ROOM, chart_top - top - 0.1), ((slide.lead, False),), points, colours.ACCENT),
            Chart(
                Box(MARGIN, chart_top, ROOM, below - 0.1 - chart_top),
                slide.unit,
                tuple((day, tick(day)) for day in DAYS),
                slide.series,
                slide.is_stacked,
                f"{slide.title}. {slide.lead}",
            ),
            *(
                TextBox(Box(MARGIN, below + n * LINE, ROOM - 1, LINE), ((text, False),), SMALLEST, colours.SECOND_INK)
                for n, text in lines
            ),
            numbered(number),
        ]
    )


def _height(text: str, points: float) -> float:
    return height_in(text, points, ROOM * USABLE_SHARE)


def _series(figure: Figure) -> tuple[Series, ...]:
    """The quantities of a figure; the edges of bands are none, nor are states of routes."""
    return tuple(
        Series(
            trace.name,
            trace.fillcolor or trace.line.color,
            trace.line.dash or "solid",
            _numbers(trace.y),
            _numbers(trace.meta["low"]),
            _numbers(trace.meta["high"]),
            is_hatched=trace.meta["of"] == CONTESTED,
        )
        for trace in figure.data
        if "low" in (trace.meta or {})
    )


def _numbers(values: Sequence[Any] | None) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in values or ())
