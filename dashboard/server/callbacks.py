"""Binds ids to the functions in `assets/`: every callback runs in the browser, none on the server."""

from __future__ import annotations

from dash import ClientsideFunction, Dash, Input, Output, State

from dashboard.widgets import ids

FILLED_BY_CALLBACKS = (ids.MAP, ids.TABLE_FRAME, ids.EVENT_FRAME)
"""Ids of plain elements whose content a callback or a script sets as components."""


def register(app: Dash) -> None:
    """Binds the callbacks of one app."""

    def in_browser(function: str, *dependencies: Input | Output | State | list[Output]) -> None:
        app.clientside_callback(ClientsideFunction("advance", function), *dependencies)

    in_browser("map", Output(ids.MAP, "children"), Input(ids.FIGURE, "data"))
    in_browser("layers", Input(ids.LAYERS, "value"))
    in_browser("sides", Input(ids.SIDES, "value"))
    chosen = (ids.GOVERNORATES, ids.KINDS, ids.ACTORS, ids.CONFIDENCE, ids.CLOCK)
    in_browser("filters", *[Input(name, "value") for name in chosen])
    in_browser("playing", Input(ids.SPEED, "value"), Input(ids.PLAYING, "value"))
    in_browser("characterKeys", Input(ids.CHARACTER_KEYS, "value"))
    frame = Output(ids.TABLE_FRAME, "children")
    in_browser(
        "table", frame, Input(ids.TAB, "data"), State(ids.TABLE_GRID, "data"), State(ids.TABLE_FRAME, "children")
    )
    in_browser("tableOf", Input(ids.TABLE_OF, "value"))
    in_browser("tableColumns", Input(ids.TABLE_COLUMNS, "value"))
    in_browser("scope", Input(ids.SCOPE, "value"))
    in_browser("search", Input(ids.FIND, "search_value"))
    in_browser("find", Output(ids.FIND, "value"), Input(ids.FIND, "value"))
