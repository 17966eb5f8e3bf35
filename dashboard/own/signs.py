"""What the legend says of a reader's own marks and own events, while there are any on the map."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets.attributes import attributes

SIGNS = {
    "pin": "Own mark: drawn by you, no part of the record",
    "dots": "Own events: from your file, no part of the record",
}
"""Name of a sign -> what it stands for."""
SIGNS_OF_OTHERS = {
    "pin": "Mark of the presenter, no part of the record",
    "dots": "Events from a file of the presenter, no part of the record",
}
"""The same, as an audience reads it."""


def own_signs() -> list[Component]:
    """One line for each; the scripts show it while there are any."""
    return [_line(sign, _(told)) for sign, told in SIGNS.items()]


def _line(sign: str, told: str) -> Component:
    parts = [html.Span(className=f"own-{sign}"), html.Span(told)]
    return html.Span(parts, className="own-sign", hidden=True, **attributes(data_own_sign=sign))
