"""The tab of measures: charts over the days, each with its method, and a slot for the figures of others."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.charts import strip
from dashboard.charts.enlarged import day_mark, enlarge_link
from dashboard.charts.figures import CHARTS, Chart
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _, pgettext
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import method_link
from dashboard.widgets.figures import figure_name, view_note

OUTSIDE_SLOT = ids.OUTSIDE.removeprefix(f"{ids.TAB}-")
"""Name of the slot that the figures of others are put in, as a tab's content is put in the tab of its name."""


def measures_tab() -> list[Component]:
    """The charts' frames; the figures come when the tab is first opened."""
    charts = html.Div([_chart(name, chart) for name, chart in CHARTS.items()])
    return [_ranges(), charts, html.Div(id=ids.OUTSIDE)]


def _ranges() -> Component:
    """What stands in brackets after a figure."""
    told = _(
        "In brackets: the least and the greatest value over six readings of the tables. Where the least is the figure "
        "itself, no reading gives less. The readings are of the whole country as known now: with a filter, or as known "
        "that evening, there are no brackets."
    )
    return html.P([told, " ", method_link("ranges", _("How"))], className="quiet")


def _chart(name: str, chart: Chart) -> Component:
    title, figure = _(chart.title), figure_name(chart.figure)
    graph = html.Div(id=name, style={"height": f"{chart.height_px}px"})
    return html.Section(
        [
            html.H2([title, method_link(chart.method, _("How")), enlarge_link(name, title), view_note(figure)]),
            *([KEYS[name]()] if name in KEYS else []),
            html.Div([graph, day_mark()], className="chart"),
            html.P(className="quiet reading", **attributes(data_reading=name, data_cite=title)),
        ],
        **attributes(aria_label=title, data_figure=figure),
    )


def _sides() -> Component:
    """Key of the area chart: colour and pattern of each side."""
    entries = [
        html.Span([html.Span(className=f"swatch swatch-{name}"), _(side.short)], className="side")
        for name, side in words.SIDES.items()
    ]
    abbreviations = _("; ").join(abbreviations_in(". ".join(_(side.short) for side in words.SIDES.values())))
    return html.P([*entries, abbreviations], className="key quiet")


def _states() -> Component:
    """Key of the strip of routes: its colours and signs."""
    cells = [
        html.Span(
            [
                html.Span(
                    strip.STATE_SIGNS[state],
                    className="cell",
                    style={"background": colour, "color": strip.SIGN_COLOURS[state]},
                ),
                pgettext("road", state),
            ],
            className="side",
        )
        for state, colour in strip.STATE_COLOURS.items()
    ]
    return html.P(cells, className="key quiet")


KEYS = {"chart-area": _sides, "chart-routes": _states}
"""Chart -> its key; the other charts have a legend of their own."""
