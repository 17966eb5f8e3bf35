"""Charts over the 36 days: small Plotly figures with one frame, so that one marker of the day fits all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil, floor, log10

import plotly.graph_objects as go

from dashboard import words
from dashboard.i18n import dates, numbers
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import _, current_language, pgettext
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.measures.ranges import Range

MARGIN_LEFT, MARGIN_RIGHT = 74, 8
"""Margins in px of every chart; the style sheet places the marker of the day between them."""
MOST_SUNDAYS = 4
"""Labelled days besides the first and the last."""
SUNDAY = 6
MOST_TICKS = 5
"""Labels of the other axis."""
STATES = ("open", "detour", "cut")
CELL_GAP_X, CELL_GAP_Y = 0.2, 0.1
"""Between two cells of the strip of routes, in widths and heights of a cell."""
STATE_SIGNS = {"open": "", "detour": "~", "cut": "×"}
STATE_COLOURS = {"open": colours.ROUTE_OPEN, "detour": colours.ROUTE_DETOUR, "cut": colours.CLOSED_ROAD}
SIGN_COLOURS = {"open": colours.INK, "detour": colours.INK, "cut": colours.PAPER}
"""The same in both themes, as what they stand on is."""
SIGN_PX = 8
"""Small enough for the cells of the narrowest panel."""


def area_chart(km2: Mapping[str, Sequence[float]]) -> go.Figure:
    """Ground by side, stacked to the whole country; `km2`: side -> one value a day."""
    figure = _frame("km²")
    figure.update_layout(showlegend=False)
    for side, values in km2.items():
        shape = PATTERN_SHAPES[colours.SIDES[side].pattern]
        pattern = {"shape": shape, "fgcolor": colours.SIDES[side].pattern_colour, "size": 6, "fgopacity": 0.8}
        figure.add_scatter(
            x=list(range(len(DAYS))),
            y=list(values),
            name=_(words.SIDES[side].short),
            stackgroup="country",
            line={"width": 0.5, "color": colours.INK, "shape": "hvh"},
            fillcolor=colours.SIDES[side].colour,
            fillpattern=pattern if shape else None,
            customdata=[sentences.quantity(value, "km²") for value in values],
            hovertemplate="%{customdata}",
        )
    return _own_ticks(figure, "km²", max((sum(day) for day in zip(*km2.values(), strict=True)), default=0))


PATTERN_SHAPES = {
    None: "",
    "specks": "\\",
    "dashes": "-",
    "dots": ".",
    "diagonals": "/",
    "verticals": "|",
    "crosshatch": "x",
    "hatch": "\\",
}
"""Second sign of a side -> Plotly's nearest pattern."""


def line_chart(named: Mapping[str, Sequence[Range]], unit: str) -> go.Figure:
    """One line a name over the days, with its low and high as a band behind it."""
    figure = _frame(unit)
    days = list(range(len(DAYS)))
    for (name, ranges), (colour, dash) in zip(named.items(), LINE_STYLES, strict=False):
        edge = {"mode": "lines", "line": {"width": 0, "shape": "hvh"}, "hoverinfo": "skip", "showlegend": False}
        figure.add_scatter(x=days, y=[day.low for day in ranges], **edge)
        figure.add_scatter(x=days, y=[day.high for day in ranges], fill="tonexty", fillcolor=_faint(colour), **edge)
        figure.add_scatter(
            x=days,
            y=[day.best for day in ranges],
            customdata=[_told(day, unit) for day in ranges],
            name=name,
            mode="lines",
            line={"color": colour, "dash": dash, "width": 2, "shape": "hvh"},
            hovertemplate="%{customdata}",
        )
    return _own_ticks(figure, unit, max((day.high or 0 for ranges in named.values() for day in ranges), default=0))


LINE_STYLES = (
    (colours.INK, "solid"),
    (colours.ACCENT, "dash"),
    (colours.CLOSED_ROAD, "dot"),
    (colours.CHART_OCHRE, "dashdot"),
)


def route_strip(routes: Mapping[str, Sequence[str]]) -> go.Figure:
    """One row a route, one cell a day: open, detour or cut, shown by a sign and by colour."""
    names = list(routes)[::-1]
    figure = _frame("")
    for name in names:
        figure.add_scatter(
            x=list(range(len(DAYS))),
            y=[name] * len(DAYS),
            mode="text",
            text=[STATE_SIGNS[state] for state in routes[name]],
            textfont={"size": SIGN_PX, "color": [SIGN_COLOURS[state] for state in routes[name]]},
            customdata=[pgettext("road", state) for state in routes[name]],
            hovertemplate="%{y}: %{customdata}<extra></extra>",
        )
    for state, colour in STATE_COLOURS.items():
        cells = [(day, row) for row, name in enumerate(names) for day, now in enumerate(routes[name]) if now == state]
        if cells:
            path = "".join(_cell(*cell) for cell in cells)
            figure.add_shape(type="path", path=path, fillcolor=colour, line={"width": 0}, layer="between")
    figure.update_layout(margin={_start(): STRIP_MARGIN_LEFT}, hovermode="closest", showlegend=False)
    figure.update_yaxes(tickfont={"size": 10}, range=[-0.5, len(names) - 0.5], showgrid=False)
    return figure


def _cell(day: int, row: int) -> str:
    """The outline of a cell around a day and a row, as a path of SVG in their units."""
    wide, high = 0.5 - CELL_GAP_X / 2, 0.5 - CELL_GAP_Y / 2
    return f"M{day - wide},{row - high}H{day + wide}V{row + high}H{day - wide}Z"


STRIP_MARGIN_LEFT = 134
"""The names of the routes need more room than numbers."""


def _frame(unit: str) -> go.Figure:
    figure = go.Figure()
    mirrored = _start() == "r"
    figure.update_layout(
        margin={_start(): MARGIN_LEFT, "l" if mirrored else "r": MARGIN_RIGHT, "t": 6, "b": 40},
        font={"family": colours.FONT, "size": 11, "color": colours.INK},
        paper_bgcolor=colours.TRANSPARENT,
        plot_bgcolor=colours.TRANSPARENT,
        hovermode="x unified",
        dragmode=False,
        legend={"orientation": "h", "y": -0.16, "yanchor": "top", "x": 0, "font": {"size": 10}},
    )
    days, ticks = [-0.5, len(DAYS) - 0.5], day_ticks(DAYS)
    figure.update_xaxes(
        range=days[::-1] if mirrored else days,
        tickvals=ticks,
        ticktext=[dates.day_tick(DAYS[tick]) for tick in ticks],
        showgrid=False,
        fixedrange=True,
        tickangle=0,
    )
    figure.update_yaxes(
        title={"text": _(unit), "font": {"size": 11}},
        gridcolor=colours.CHART_GRID,
        zeroline=False,
        fixedrange=True,
        rangemode="tozero",
        automargin=False,
        side="right" if mirrored else "left",
    )
    return figure


def day_ticks(days: Sequence[str]) -> list[int]:
    """Indices of the labelled days: first, last, and Sundays at least a week from both (a few, evenly spaced)."""
    last = len(days) - 1
    sundays = [n for n, day in enumerate(days) if 7 <= n <= last - 7 and date.fromisoformat(day).weekday() == SUNDAY]
    return [0, *sundays[:: ceil(len(sundays) / MOST_SUNDAYS) or 1], last]


def _own_ticks(figure: go.Figure, unit: str, top: float) -> go.Figure:
    """Numbers on the axis in the language of the page; Plotly's own are English."""
    if current_language().code == SOURCE_LANGUAGE or top <= 0:
        return figure
    rough = 10 ** floor(log10(top / MOST_TICKS))
    step = next(rough * times for times in (1, 2, 5, 10) if rough * times * MOST_TICKS >= top)
    values = [step * n for n in range(MOST_TICKS + 1) if step * n <= top]
    labels = [numbers.grouped(value) for value in values]
    if _start() == "r":  # Plotly would write the unit over the numbers, which are on the other side of the axis
        labels[-1] = sentences.quantity(values[-1], unit)
        figure.update_yaxes(title=None)
    return figure.update_yaxes(tickvals=values, ticktext=labels)


def _start() -> str:
    """The edge at which the days begin, as Plotly calls its margin."""
    return "r" if current_language().direction == "rtl" else "l"


def _told(day: Range, unit: str) -> str:
    """A figure in a hover, with its range where there is one."""
    best, spread = sentences.quantity(day.best, unit), sentences.range_in_words(day.low, day.high, unit)
    return _("{figure} ({spread})", figure=best, spread=spread) if spread else best


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.15)"
