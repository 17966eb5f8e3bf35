"""Drop-downs of Dash with their own texts in the language being spoken."""

from __future__ import annotations

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
"""Key of Dash's own texts -> what it says."""


def dropdown(options: list[dict], name: str, placeholder: str, **more: object) -> Component:
    """A drop-down of the id `name`; `placeholder` as spoken, `more` are other properties of dcc.Dropdown."""
    labels = {key: _(text) for key, text in LABELS.items()}
    return dcc.Dropdown(options, id=name, placeholder=placeholder, labels=labels, **more)
