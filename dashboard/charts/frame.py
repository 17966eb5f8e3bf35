"""The frame of a chart over the days, and what it holds besides its drawing: unit, labelled days, colours on paper.

The numbers on the other axis are written in the browser, which also draws charts of what filters leave.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.i18n import dates
from dashboard.i18n.language import _, current_language
from dashboard.i18n.ticks import is_long, labels, month_ticks
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.measures.ranges import Range

MARGIN_START, MARGIN_END = 78, 18
"""Margins in px at which the days begin and end. The second holds half of the last label."""
MARGIN_BELOW, MARGIN_WITHOUT_KEY = 44, 28
"""Margin in px below a chart with a key of its own, and below one without."""
WEEK = 7
FIRST_OF_MONTH = "-01"
MOST_LABELS = 5
"""Labels that fit under a chart in the panel."""


@dataclass(frozen=True)
class Series:
    """One quantity over the days.

    `of`: what it is of, by the names of the data: a side, `a / b`, or blank for all. `is_ranged`: low and high are
    those of several readings; if not, both are the best.
    """

    name: str
    of: str
    daily: Sequence[Range]
    is_ranged: bool = True

    def ends(self) -> dict[str, list[float | None] | None]:
        """Low and high of each day, for the table of a chart; None without a range."""
        return {
            "low": [day.low for day in self.daily] if self.is_ranged else None,
            "high": [day.high for day in self.daily] if self.is_ranged else None,
        }


def frame(unit: str, counted: str = "", named: Mapping[str, str] | None = None) -> go.Figure:
    """A chart without content.

    Its `meta` says: `unit`; `quantity`, a number with it; `counted`, what the browser counts where filters are in use
    (`ground`, `fronts`, `pairs`, `changed`, or blank for nothing); `named`, which pairs of sides it may show then,
    and their names; `xaxis`, the labelled days where there is room for all.
    """
    figure = go.Figure()
    is_mirrored = start() == "r"
    quantity = _(sentences.UNITS[unit])
    days = [-0.5, len(DAYS) - 0.5]
    figure.update_layout(
        meta={
            "unit": unit,
            "quantity": quantity,
            "counted": counted,
            "named": dict(named or {}),
            "xaxis": _labelled(day_ticks(DAYS)),
        },
        margin={start(): MARGIN_START, "l" if is_mirrored else "r": MARGIN_END, "t": 8, "b": MARGIN_BELOW},
        font={"family": colours.FONT, "size": 11, "color": colours.INK},
        paper_bgcolor=colours.TRANSPARENT,
        plot_bgcolor=colours.TRANSPARENT,
        hovermode="x unified",
        dragmode=False,
        legend={
            "orientation": "h",
            "traceorder": "normal",
            "y": -0.18,
            "yanchor": "top",
            "x": 0,
            "font": {"size": 11},
        },
    )
    figure.update_xaxes(
        range=days[::-1] if is_mirrored else days,
        **(_labelled(day_ticks(DAYS)) if is_long(DAYS) else _short_labels(day_ticks(DAYS)[1:])),  # a week has no room
        showgrid=False,
        fixedrange=True,
        ticks="outside",
        ticklen=4,
        tickcolor=colours.BORDER,
        tickangle=0,
    )
    figure.update_yaxes(
        gridcolor=colours.CHART_GRID,
        zeroline=False,
        fixedrange=True,
        rangemode="tozero",
        automargin=False,
        side="right" if is_mirrored else "left",
    )
    return figure


def _labelled(days: Sequence[int]) -> dict[str, list[Any]]:
    """Some days and their labels, as an axis takes them."""
    return {"tickvals": list(days), "ticktext": labels(DAYS, days)}


def _short_labels(days: Sequence[int]) -> dict[str, list[Any]]:
    """The same, with the month at the first and the last of them only."""
    named = _labelled(days)
    between = [dates.day_number(DAYS[day]) for day in days[1:-1]]
    if len(days) < 2:
        return named
    return {**named, "ticktext": [named["ticktext"][0], *between, named["ticktext"][-1]]}


def day_ticks(days: Sequence[str]) -> list[int]:
    """Indices of the labelled days: the first, the first of a month and each week from it on, and the last.

    A long period has labels at firsts of months. Where it ends in another year the last day has none: with its year the
    label would not fit beside the chart.
    """
    if is_long(days):
        return month_ticks(days, MOST_LABELS, ends=days[0][:4] == days[-1][:4])
    last = len(days) - 1
    months = [n for n, day in enumerate(days) if day.endswith(FIRST_OF_MONTH)]
    weeks = range(months[0] if months else WEEK, last - WEEK // 2, WEEK)
    return sorted({0, *weeks, last})


def start() -> str:
    """The edge at which the days begin, as Plotly calls its margin: l or r."""
    return "r" if current_language().direction == "rtl" else "l"
