"""What a page shows before its scripts run: its components as HTML, without function.

It covers the page until the page itself is drawn, so that nothing moves while it loads.
"""

from __future__ import annotations

from typing import Any

from dash import dcc, html
from dash.development.base_component import Component
from markupsafe import Markup, escape

from dashboard.page.document import FirstPaint
from dashboard.page.page import main_part
from dashboard.page.time_bar import day_words
from dashboard.tabs.story import first_days
from dashboard.text.chapter_days import as_told, chapter_views
from dashboard.widgets.html_text import element
from dashboard.widgets.static_part import listed
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.clocks import NOW
from geodata.history.situation import situations

SHOWN_PROPERTIES = ("className", "src", "alt", "lang", "dir", "type", "style")
"""Properties that matter to the eye. Ids are left out: scripts must find the page itself."""
DAY_MARKER = "the words of the day"


def first_paint(dataset: Dataset, side: Component) -> FirstPaint:
    """The main part of the page for every day, hidden from keyboard and screen readers."""
    frame = Markup('<div id="first-paint" aria-hidden="true" inert>{}</div>').format(
        markup(main_part(dataset, side, html.Div(DAY_MARKER)))
    )
    before, after = frame.split(markup(html.Div(DAY_MARKER)))
    told = situations(dataset, NOW)
    words = {("", situation.day): str(markup(day_words(situation))) for situation in told}
    for view in chapter_views(dataset):
        for day in range(view.first, view.last + 1):
            words[str(view.number), DAYS[day]] = str(markup(day_words(told[day], as_told(view, told, day))))
    return FirstPaint(str(before), str(after), words, first_days(dataset))


def markup(node: object) -> Markup:
    """The visible HTML of a component, a text or a list of both; of a closed `details`, its summary."""
    if node is None:
        return Markup()
    if isinstance(node, list | tuple):
        return Markup().join(map(markup, node))
    if not isinstance(node, Component):
        return escape(node)
    if isinstance(node, html.Dialog) or getattr(node, "hidden", False):
        return Markup()
    if isinstance(node, dcc.Checklist):
        return element("div", _shown(node), markup([_option(option) for option in getattr(node, "options", [])]))
    if type(node).__module__.startswith("dash.dcc"):
        return element("div", _shown(node), Markup())
    return _seen(node)


def _seen(node: Component) -> Markup:
    children = listed(getattr(node, "children", None))
    properties = _shown(node)
    if isinstance(node, html.Details):
        properties["open"] = getattr(node, "open", False)
        children = children if properties["open"] else [one for one in children if isinstance(one, html.Summary)]
    return element(type(node).__name__.lower(), properties, markup(children))


def _option(option: dict[str, Any]) -> Component:
    """A box with its label, as wide as those of Dash."""
    box = html.Span(className="dash-options-list-option-checkbox")
    return html.Label([box, html.Span(option["label"], className="dash-options-list-option-text")])


def _shown(node: Component) -> dict[str, Any]:
    return {name: getattr(node, name) for name in SHOWN_PROPERTIES if getattr(node, name, None)}
