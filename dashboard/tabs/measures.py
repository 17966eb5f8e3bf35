"""The tab of measures: five charts over the days, each with its method, and a slot for the figures of others."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component
from plotly.graph_objects import Figure

from dashboard import words
from dashboard.i18n import dates
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _, pgettext
from dashboard.map.road_states import roads_drawn_for
from dashboard.tabs import charts
from dashboard.text import sentences
from dashboard.text.routes import ROUTE_NAMES
from dashboard.theme import colours
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import method_link
from dashboard.widgets.figures import figure_name, view_note
from geodata.calendar import DAYS, index_of
from geodata.conflict import CONTESTED, PAIR, REFERENCE_POINTS
from geodata.measures.analysis import Analysis
from geodata.measures.daily import BY_PAIR, PAIRS

CHARTS = {
    "chart-area": ("Ground by side", "area_km2", 220),
    "chart-front": ("Length of the lines between sides", "front_km", 200),
    "chart-pairs": ("Front by pair of sides", "pair_front_km", 230),
    "chart-changed": ("Ground that changed hands that day", "changed_km2", 180),
    "chart-distance": ("Nearest opposition-held place, by road", "road_km", 210),
    "chart-routes": ("Roads open to the government, from 8 December to the opposition", "routes", 290),
}
"""Id of a chart -> its title, the key of its method, and its height in px."""


OUTSIDE_SLOT = ids.OUTSIDE.removeprefix(f"{ids.TAB}-")
"""Name of the slot that the figures of others are put in, as a tab's content is put in the tab of its name."""


def measures_tab() -> list[Component]:
    """The charts' frames; the figures come when the tab is first opened."""
    return [html.Div([_chart(name, *about) for name, about in CHARTS.items()]), html.Div(id=ids.OUTSIDE)]


def _chart(name: str, title: str, method: str, height_px: int) -> Component:
    figure = figure_name("routes" if method == "routes" else "measures")
    left = charts.STRIP_MARGIN_LEFT if name == "chart-routes" else charts.MARGIN_LEFT
    return html.Section(
        [
            html.H2([_(title), method_link(method, _("How")), view_note(figure)]),
            *([KEYS[name]()] if name in KEYS else []),
            html.Div(
                [
                    dcc.Graph(
                        id=name,
                        figure={},
                        responsive=True,
                        config={"displayModeBar": False, "responsive": True},
                        style={"height": f"{height_px}px"},
                    ),
                    html.Div(className="day-mark", **attributes(aria_hidden="true")),
                ],
                className="chart",
                style={"--left": f"{left}px", "--right": f"{charts.MARGIN_RIGHT}px"},
            ),
            html.P(className="quiet reading", **attributes(data_reading=name, data_cite=_(title))),
        ],
        **attributes(aria_label=_(title), data_figure=figure),
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
                    charts.STATE_SIGNS[state],
                    className="cell",
                    style={"background": colour, "color": charts.SIGN_COLOURS[state]},
                ),
                pgettext("road", state),
            ],
            className="side",
        )
        for state, colour in charts.STATE_COLOURS.items()
    ]
    return html.P(cells, className="key quiet")


KEYS = {"chart-area": _sides, "chart-routes": _states}
"""Chart -> its key; the other charts have a legend of their own."""


def readings(day: str, analysis: Analysis) -> dict[str, str]:
    """Chart -> its value on a day in words, for readers who cannot see it or want the number."""
    now = index_of(day)
    measured = analysis.measures

    def in_words(key: tuple[str, str], unit: str) -> str:
        one = measured[key][now]
        best, spread = sentences.quantity(one.best, unit), sentences.range_in_words(one.low, one.high, unit)
        return _("{figure} ({spread})", figure=best, spread=spread) if spread else best

    def named(name: str, figure: str) -> str:
        return _("{name} {figure}", name=_(name), figure=figure)

    sides = [
        named(words.SIDES[s].short, in_words(("area_km2", s), "km²"))
        for s in colours.SIDES
        if measured["area_km2", s][now].best
    ]
    met = [pair for measure, pair in measured if measure == BY_PAIR and measured[measure, pair][now].best]
    ways = {name: states[now] for name, states in route_states(analysis).items()}
    routes = {state: [name for name, found in ways.items() if found == state] for state in charts.STATES}
    readings = {
        "chart-area": sentences.comma_list(sides),
        "chart-front": _(
            "all {all}, the government's {government}",
            all=in_words(("front_km", ""), "km"),
            government=in_words(("government_front_km", ""), "km"),
        ),
        "chart-pairs": sentences.comma_list(
            [
                _("{name} {figure}", name=pair_in_words(pair), figure=in_words((BY_PAIR, pair), "km"))
                for pair in sorted(met, key=lambda pair: -(measured[BY_PAIR, pair][now].best or 0))
            ]
        ),
        "chart-changed": in_words(("changed_km2", ""), "km²"),
        "chart-distance": sentences.comma_list(
            [named(name, in_words(("road_km", name), "km")) for name in REFERENCE_POINTS]
        ),
        "chart-routes": _("; ").join(
            _("{state}: {names}", state=pgettext("road", state), names=sentences.comma_list(names))
            for state, names in routes.items()
            if names
        ),
    }
    return {chart: _("{day}: {reading}.", day=dates.day_short(day), reading=text) for chart, text in readings.items()}


def figures_store(analysis: Analysis) -> Component:
    """The figures of the charts, in the order of CHARTS; drawn when the tab is first opened."""
    return dcc.Store(id=ids.CHART_FIGURES, data=[figure.to_plotly_json() for figure in figures_of_charts(analysis)])


def figures_of_charts(analysis: Analysis) -> list[Figure]:
    """The figures of the charts, in the order of CHARTS."""
    measured = analysis.measures
    area = {side: [day.best or 0.0 for day in measured["area_km2", side]] for side in colours.SIDES}
    distance = {_(name): measured["road_km", name] for name in REFERENCE_POINTS}
    fronts = {_("All lines"): measured["front_km", ""], _("Government's front"): measured["government_front_km", ""]}
    return [
        charts.area_chart({side: values for side, values in area.items() if any(values)}),
        charts.line_chart(fronts, "km"),
        charts.line_chart({pair_in_words(pair): measured[BY_PAIR, pair] for pair in pairs_shown(analysis)}, "km"),
        charts.line_chart({_("As told"): measured["changed_km2", ""]}, "km²"),
        charts.line_chart(distance, "km"),
        charts.route_strip(route_states(analysis)),
    ]


def pairs_shown(analysis: Analysis) -> list[str]:
    """The pairs of sides of the chart: those whose front was ever the longest, at most as many as there are lines."""
    longest = {
        pair: max(day.best or 0 for day in daily)
        for (measure, pair), daily in analysis.measures.items()
        if measure == BY_PAIR and CONTESTED not in PAIRS[pair]
    }
    return sorted(longest, key=lambda pair: -longest[pair])[: len(charts.LINE_STYLES)]


def pair_in_words(pair: str) -> str:
    """The short names of two sides, in the order of the name of the pair."""
    one, other = (_(words.SIDES[side].short) for side in pair.split(PAIR))
    return _("{side} / {other}", side=one, other=other)


def route_states(analysis: Analysis) -> dict[str, list[str]]:
    """Name of a route -> open, detour or cut on each day, for the user of that day."""
    histories = {user: {h.id: h for h in routes} for user, routes in analysis.routes.items()}
    return {
        _(name): [histories[roads_drawn_for(day)][route].days[index].state for index, day in enumerate(DAYS)]
        for route, name in ROUTE_NAMES.items()
    }
