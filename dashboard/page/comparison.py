"""Comparison of two days: the controls, and the list of places that changed hands, which the browser fills in."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import dates
from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button
from dashboard.widgets.figures import figure_name
from geodata.calendar import DAYS


def comparison() -> Component:
    """The controls, folded away, and the list of what changed hands. The second day is the one in view.

    The scripts copy a hidden group and a hidden row (React cannot fill a `template`).
    """
    return html.Details(
        [
            html.Summary([_("Compare two days"), html.Span(className="in-force", **attributes(data_compare_title=""))]),
            html.Div(
                [
                    _day(ids.COMPARE_A, _("From the end of"), blank=True),
                    _day(ids.COMPARE_B, _("to the end of"), blank=False),
                ],
                className="two-days",
            ),
            html.Div(
                [
                    button(_("Swap"), _("Swap the two days"), **attributes(data_compare="swap")),
                    html.Button(
                        _("Side by side"),
                        type="button",
                        **attributes(data_compare="side-by-side", aria_pressed="false"),
                    ),
                    button(_("Clear"), _("Compare no more"), **attributes(data_compare="clear")),
                ],
                className="buttons",
            ),
            html.H2(_("What changed hands in between"), className="visually-hidden"),
            html.Div(id=ids.COMPARE, **attributes(aria_live="polite", data_figure=figure_name("comparison"))),
            html.Div(
                html.Div(
                    [
                        html.H3(
                            [
                                html.Span(className="side", **attributes(data_from="")),
                                html.Span(" → ", className="arrow", **attributes(aria_hidden="true")),
                                html.Span(_(" to "), className="visually-hidden"),
                                html.Span(className="side", **attributes(data_to="")),
                                html.Span(className="count", **attributes(data_sum="")),
                            ]
                        ),
                        html.Details([html.Summary(_("Places")), html.Ul(className="rows")]),
                    ],
                    className="group",
                ),
                id=ids.COMPARE_GROUP,
                hidden=True,
            ),
            html.Div(
                html.Li(html.Button(html.Span(className="row-name"), type="button", className="row")),
                id=ids.ROW,
                hidden=True,
            ),
        ],
        className="fold compare",
    )


def _day(name: str, label: str, blank: bool) -> Component:
    options = [html.Option(dates.day_short(day), value=str(index)) for index, day in enumerate(DAYS)]
    none = [html.Option(_("no day"), value="")] if blank else []
    return html.Label([label, html.Select([*none, *options], id=name)])
