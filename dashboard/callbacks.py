"""Binds ids to the functions in `assets/`: every callback runs in the browser, none asks the server."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard import ids
from dashboard.measures import CHARTS


def register(app: Dash) -> None:
    """Binds the callbacks of one app."""

    def in_browser(function: str, *dependencies: Input | Output | State | list[Output]) -> None:
        app.clientside_callback(ClientsideFunction("advance", function), *dependencies)

    in_browser("figure", Output(ids.MAP, "figure"), Input(ids.FIGURE, "data"))
    in_browser("layers", Input(ids.LAYERS, "value"))
    in_browser("sides", Input(ids.SIDES, "value"))
    in_browser("find", Output(ids.FIND, "value"), Input(ids.FIND, "value"))
    outputs = [Output(chart, "figure") for chart in CHARTS]
    in_browser("charts", outputs, Input(ids.TAB, "data"), State(ids.CHART_FIGURES, "data"))
    in_browser("chartDay", *[Input(chart, "clickData") for chart in CHARTS])
