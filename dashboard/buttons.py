"""A button with a sign on it and a name for those who do not see the sign."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component


def button(text: str, label: str, **data: str) -> Component:
    """A button that shows `text` and is called `label`; `data` are its data- attributes, which the scripts act on."""
    return html.Button(text, type="button", title=label, **{"aria-label": label, **data})
