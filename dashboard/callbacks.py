"""Binds ids to the functions in `assets/`: every callback runs in the browser, none asks the server."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output

from dashboard import ids


def register(app: Dash) -> None:
    """Binds the callbacks of one app."""

    def in_browser(function: str, *dependencies: Input | Output) -> None:
        app.clientside_callback(ClientsideFunction("advance", function), *dependencies)

    in_browser("figure", Output(ids.MAP, "figure"), Input(ids.FIGURE, "data"))
    in_browser("layers", Input(ids.LAYERS, "value"))
    in_browser("sides", Input(ids.SIDES, "value"))
    in_browser("find", Output(ids.FIND, "value"), Input(ids.FIND, "value"))
