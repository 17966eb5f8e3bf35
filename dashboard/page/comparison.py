"""Two days compared: the controls, and the pieces that the browser fills in with what changed hands between them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n import dates
from dashboard.i18n.language import _
from dashboard.widgets import ids
from dashboard.widgets.buttons import button
from geodata.calendar import DAYS


def comparison() -> Component:
    """The controls, folded away, and the list of what changed hands. The second day is the one in view.

    The scripts copy a group and a row that stand hidden (React cannot fill a `template`).
    """
    return html.Details(
        [
            html.Summary([_("Compare two days"), html.Span(className="in-force", **{"data-compare-title": ""})]),
            html.Div(
                [
                    _day(ids.COMPARE_A, _("From the end of"), blank=True),
                    _day(ids.COMPARE_B, _("to the end of"), blank=False),
                ],
                className="two-days",
            ),
            html.Div(
                [
                    button(_("Swap"), _("Swap the two days"), **{"data-compare": "swap"}),
                    html.Button(
                        _("Side by side"), type="button", **{"data-compare": "side-by-side", "aria-pressed": "false"}
                    ),
                    button(_("Clear"), _("Compare no more"), **{"data-compare": "clear"}),
                ],
                className="buttons",
            ),
            html.H2(_("What changed hands in between"), className="visually-hidden"),
            html.Div(id=ids.COMPARE, **{"aria-live": "polite"}),
            html.Div(
                html.Div(
                    [
                        html.H3(
                            [
                                html.Span(className="side", **{"data-from": ""}),
                                html.Span(" → ", className="arrow", **{"aria-hidden": "true"}),
                                html.Span(_(" to "), className="visually-hidden"),
                                html.Span(className="side", **{"data-to": ""}),
                                html.Span(className="count", **{"data-sum": ""}),
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
