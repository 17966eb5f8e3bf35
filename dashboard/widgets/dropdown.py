"""Drop-downs of Dash, with the texts of the component itself in the language of the page."""

from __future__ import annotations

from typing import Any

from dash import dcc
from dash.development.base_component import Component

from dashboard.i18n.language import _

LABELS = {
    "select_all": "Select All",
    "deselect_all": "Deselect All",
    "selected_count": "{num_selected} selected",
    "search": "Search",
    "clear_search": "Clear search",
    "clear_selection": "Clear selection",
    "no_options_found": "No options found",
}
"""Key of a text of dcc.Dropdown -> the text in English."""


def dropdown(options: list[Any], name: str, placeholder: str, **more: Any) -> Component:
    """A drop-down of the id `name`; `placeholder` is translated already; `more`: other properties of dcc.Dropdown."""
    labels: Any = {key: _(text) for key, text in LABELS.items()}
    return dcc.Dropdown(options, id=name, placeholder=placeholder, labels=labels, **more)
