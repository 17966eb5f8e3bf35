"""The words beside the map while the page is presented: the chapter, or the day; and the day where there is no map."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes


def caption() -> Component:
    """Text of the chapter, or what changed hands that day; the browser fills it in."""
    return html.Section(id=ids.CAPTION, className="caption", **attributes(aria_label=_("Chapter")))


def day_without_map() -> Component:
    """What changed hands that day, where a browser draws no map; the scripts fill it in while presenting."""
    return html.Section(id=ids.DAY_WITHOUT_MAP, className="day-without-map", **attributes(aria_label=_("Day")))
