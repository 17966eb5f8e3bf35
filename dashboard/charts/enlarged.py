"""A dialog that shows a chart large, by steps from day to day, with its numbers and its picture to take away."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button

HEADING = f"{ids.ENLARGED}-heading"


def enlarged() -> Component:
    """The dialog; the scripts fill it in."""
    return html.Dialog(
        [
            html.Header(
                [
                    html.H2(id=HEADING),
                    html.P(className="quiet", **attributes(data_view_of="")),
                    button("×", _("Close"), **attributes(data_close=ids.ENLARGED)),
                ]
            ),
            html.Div(className="enlarged-key"),
            html.Div([html.Div(className="enlarged-graph"), day_mark()], className="chart"),
            html.Div([_steps(), html.P(className="quiet", role="status")], className="enlarged-day"),
            html.Div(_forms(), className="buttons"),
            html.Details([html.Summary(_("As a table")), html.Div(className="enlarged-table", tabIndex=0)]),
        ],
        id=ids.ENLARGED,
        className="enlarged",
        **attributes(aria_labelledby=HEADING, data_steps=""),
    )


def _steps() -> Component:
    """Buttons that go one day back and on; the arrow keys do the same."""
    return html.Span(
        [
            button("‹", _("One day back"), **attributes(data_act="back")),
            button("›", _("One day on"), **attributes(data_act="next")),
        ],
        className="step-buttons",
    )


def _forms() -> list[Component]:
    """The buttons that save a file."""
    told = {
        "csv": ("CSV", _("The numbers of this chart as CSV")),
        "svg": ("SVG", _("This chart as a picture to scale and edit (SVG)")),
        "png": ("PNG", _("This chart as a picture (PNG)")),
    }
    return [button(name, label, **attributes(data_chart_form=form)) for form, (name, label) in told.items()]


def enlarge_link(chart: str, title: str) -> Component:
    """The button that opens the dialog with a chart. `title`: of the chart, translated."""
    data = attributes(data_enlarge=chart, aria_haspopup="dialog")
    label = _("Larger: {chart}", chart=title)
    return html.Button(_("Larger"), type="button", className="link", title=label, **data)


def day_mark() -> Component:
    """The mark of the day in view in a chart; the scripts place it on the chart's own axis."""
    return html.Div(className="day-mark", **attributes(aria_hidden="true"))
