"""A chart of the tab of measures drawn large, with its numbers and its picture to take away."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button


def enlarged() -> Component:
    """A dialog with one chart drawn large, and its numbers and picture to take away; the browser fills it in."""
    forms = [button(name, label, **attributes(data_chart_form=form)) for form, (name, label) in _forms().items()]
    graph = html.Div([html.Div(className="enlarged-graph"), html.Div(className="day-mark")], className="chart")
    close = button("×", _("Close"), **attributes(data_close=ids.ENLARGED))
    key, taken = html.Div(className="enlarged-key"), html.P(forms, className="buttons")
    return html.Dialog([close, html.H2(), key, graph, taken], id=ids.ENLARGED, className="method enlarged")


def _forms() -> dict[str, tuple[str, str]]:
    """Ending of a file -> what its button shows, and what it says."""
    return {"csv": ("CSV", _("The numbers of this chart as CSV")), "svg": ("SVG", _("This chart as a picture"))}


def enlarge_link(chart: str) -> Component:
    """The link that opens the dialog with a chart."""
    data = attributes(data_enlarge=chart, aria_haspopup="dialog")
    return html.Button(_("Enlarge"), type="button", className="link", title=_("Show this chart larger"), **data)
