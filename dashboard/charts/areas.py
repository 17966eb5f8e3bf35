"""The chart of ground by side: areas on each other, up to the whole country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.frame import MARGIN_WITHOUT_KEY, Series, frame
from dashboard.text import cards, sentences
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.conflict import CONTESTED

PATTERNS: dict[str, dict[str, Any]] = {
    "specks": {"path": "M2.6,2.4 l.8,-.8 2,2 -.8,.8Z M9.6,9.4 l.8,-.8 2,2 -.8,.8Z", "size": 14},
    "dashes": {"path": "M2,2.5H6V3.5H2Z M9,9.5H13V10.5H9Z", "size": 14},
    "dots": {"shape": ".", "size": 6, "solidity": 0.12},
    "diagonals": {"shape": "/", "size": 6, "solidity": 0.2},
    "verticals": {"shape": "|", "size": 6, "solidity": 0.2},
    "crosshatch": {"shape": "x", "size": 6, "solidity": 0.2},
    "hatch": {"shape": "/", "size": 6, "solidity": 0.3},
}
"""Pattern of a side -> the same for Plotly: what `dashboard/theme/symbols.py` draws in the legend."""


def area_chart(sides: Sequence[Series]) -> go.Figure:
    """Ground by side, in km². Contested ground is hatched, as in its legend.

    The `meta` of each area holds the pattern of its side, which the browser draws where the legend has patterns too.
    """
    figure = frame("km²", counted="ground")
    figure.update_layout(margin={"b": MARGIN_WITHOUT_KEY}, showlegend=False)
    for side in sides:
        pattern = _pattern(side.of)
        is_hatched = side.of == CONTESTED
        figure.add_scatter(
            x=list(range(len(DAYS))),
            y=[day.best or 0.0 for day in side.daily],
            name=side.name,
            stackgroup="country",
            line={"width": 0.5, "color": colours.INK, "shape": "hvh"},
            fillcolor=cards.swatch_parts(side.of)["colour"],
            fillpattern=pattern if is_hatched else None,
            customdata=[sentences.quantity(day.best or 0.0, "km²") for day in side.daily],
            hovertemplate="%{customdata}",
            meta={"of": side.of, **side.ends(), "pattern": None if is_hatched else pattern},
        )
    return figure


def _pattern(side: str) -> dict[str, Any] | None:
    """What Plotly draws over the ground of a side; None for a side without a pattern."""
    style = colours.SIDES[side]
    if style.pattern is None:
        return None
    ground = cards.swatch_parts(side)["colour"]
    return {**PATTERNS[style.pattern], "fgcolor": style.pattern_colour, "bgcolor": ground, "fillmode": "replace"}
