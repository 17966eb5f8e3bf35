"""Figures on the page: each is named, and says beside itself which parts of the view it does not follow."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.widgets.attributes import attributes
from geodata.history.figures import FIGURES


def figure_name(name: str) -> str:
    """The name of a figure of geodata.history.figures, for the attribute `data-figure`. Raises KeyError for another."""
    FIGURES[name]
    return name


def view_note(name: str) -> Component:
    """Room for what a figure says that stands apart from a part of the view; the scripts fill it in."""
    return html.Small(className="view-note", **attributes(data_apart=figure_name(name)))
