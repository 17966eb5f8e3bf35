"""The strip of routes: one row a route, one cell a day, and where its rows pass to another user of the roads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from dashboard.charts.frame import MARGIN_WITHOUT_KEY, frame, start
from dashboard.i18n.language import pgettext
from dashboard.theme import colours
from geodata.calendar import DAYS

STATES = ("open", "detour", "cut")
CELL_GAP_X, CELL_GAP_Y = 0.2, 0.1
"""Between two cells, in widths and heights of a cell."""
STATE_SIGNS = {"open": "", "detour": "~", "cut": "×"}
STATE_COLOURS = {"open": colours.ROUTE_OPEN, "detour": colours.ROUTE_DETOUR, "cut": colours.CLOSED_ROAD}
SIGN_COLOURS = {"open": colours.INK, "detour": colours.INK, "cut": colours.PAPER}
"""The same in both themes, as what they stand on is."""
SIGN_PX = 8
"""Small enough for the cells of the narrowest panel."""
MARGIN_START_PX, MARGIN_TOP_PX = 134, 22
"""Room for the names of the routes, and for those of the users of the roads."""


def route_strip(routes: Mapping[str, Sequence[str]], users: Sequence[tuple[str, str]]) -> go.Figure:
    """Open, detour or cut, shown by a sign and by colour.

    `routes`: name -> a state a day. `users`: of each day the one the roads are open to: its id, and its name. A line
    stands before the first day of each further user, with both names beside it, above the rows.
    """
    names = list(routes)[::-1]
    figure = frame("")
    for name in names:
        figure.add_scatter(
            x=list(range(len(DAYS))),
            y=[name] * len(DAYS),
            name=name,
            mode="text",
            text=[STATE_SIGNS[state] for state in routes[name]],
            textfont={"size": SIGN_PX, "color": [SIGN_COLOURS[state] for state in routes[name]]},
            customdata=[pgettext("road", state) for state in routes[name]],
            hovertemplate="%{y}: %{customdata}<extra></extra>",
            showlegend=False,
            meta={"of": [user for user, _name in users], "states": list(routes[name])},
        )
    for state, colour in STATE_COLOURS.items():
        cells = [(day, row) for row, name in enumerate(names) for day, now in enumerate(routes[name]) if now == state]
        if cells:
            path = "".join(_cell(*cell) for cell in cells)
            named = {"name": pgettext("road", state), "showlegend": True}
            figure.add_shape(type="path", path=path, fillcolor=colour, line={"width": 0}, layer="between", **named)
    margin = {start(): MARGIN_START_PX, "t": MARGIN_TOP_PX, "b": MARGIN_WITHOUT_KEY}
    figure.update_layout(margin=margin, hovermode="closest", showlegend=False)
    figure.update_yaxes(tickfont={"size": 10}, range=[-0.5, len(names) - 0.5], showgrid=False)
    return _with_turns(figure, users)


def _with_turns(figure: go.Figure, users: Sequence[tuple[str, str]]) -> go.Figure:
    before_days, after_days = ("left", "right") if start() == "r" else ("right", "left")
    for day in range(1, len(users)):
        if users[day] == users[day - 1]:
            continue
        x = day - 0.5
        figure.add_shape(
            type="line", x0=x, x1=x, y0=0, y1=1.06, yref="paper", line={"width": 1.5, "color": colours.INK}
        )
        place = {"x": x, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False, "font": {"size": 10}}
        figure.add_annotation(place, text=users[day - 1][1], xanchor=before_days)
        figure.add_annotation(place, text=users[day][1], xanchor=after_days)
    return figure


def _cell(day: int, row: int) -> str:
    """The outline of a cell around a day and a row, as a path of SVG in their units."""
    wide, high = 0.5 - CELL_GAP_X / 2, 0.5 - CELL_GAP_Y / 2
    return f"M{day - wide},{row - high}H{day + wide}V{row + high}H{day - wide}Z"
