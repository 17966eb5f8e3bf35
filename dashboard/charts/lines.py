"""Charts of lines, each with its low and high as a band behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.charts.frame import Series, frame
from dashboard.i18n.language import _
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.measures.ranges import Range

LINE_STYLES = (
    (colours.INK, "solid"),
    (colours.ACCENT, "dash"),
    (colours.CLOSED_ROAD, "dot"),
    (colours.CHART_OCHRE, "dashdot"),
)


def line_chart(
    lines: Sequence[Series], unit: str, counted: str = "", named: Mapping[str, str] | None = None
) -> go.Figure:
    """At most as many lines as there are LINE_STYLES. `counted`, `named`: as `frame` takes them."""
    figure = frame(unit, counted, named)
    days = list(range(len(DAYS)))
    for line, (colour, dash) in zip(lines, LINE_STYLES, strict=False):
        edge = {"mode": "lines", "line": {"width": 0, "shape": "hvh"}, "hoverinfo": "skip", "showlegend": False}
        figure.add_scatter(x=days, y=[day.low for day in line.daily], **edge)
        figure.add_scatter(x=days, y=[day.high for day in line.daily], fill="tonexty", fillcolor=_faint(colour), **edge)
        figure.add_scatter(
            x=days,
            y=[day.best for day in line.daily],
            customdata=[_told(day, unit) for day in line.daily],
            name=line.name,
            mode="lines",
            line={"color": colour, "dash": dash, "width": 2, "shape": "hvh"},
            hovertemplate="%{customdata}",
            meta={"of": line.of, **line.ends()},
        )
    return figure


def _told(day: Range, unit: str) -> str:
    """A figure in a hover, with its range where there is one."""
    best, spread = sentences.quantity(day.best, unit), sentences.range_in_words(day.low, day.high, unit)
    return _("{figure} ({spread})", figure=best, spread=spread) if spread else best


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.15)"
