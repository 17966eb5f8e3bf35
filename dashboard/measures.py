"""The tab of measures: five charts over the days, each with the day in view marked, each with its method."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component
from plotly.graph_objects import Figure

from dashboard import charts, ids, theme
from dashboard.captions import ROUTE_NAMES
from dashboard.road_map import user_on
from geodata.analysis import Analysis
from geodata.ranges import Range
from geodata.situation import REFERENCE_POINTS
from geodata.timeline import DAYS

CHARTS = {
    "chart-area": ("Ground by side", "area_km2", 220),
    "chart-front": ("Length of the lines between sides", "front_km", 200),
    "chart-changed": ("Ground that changed hands that day", "changed_km2", 180),
    "chart-distance": ("Nearest opposition-held place, by road", "road_km", 210),
    "chart-routes": ("Roads open to the government, from 8 December to the opposition", "routes", 290),
}
"""Id of a chart -> its title, the key of its method, and its height in px."""


def measures_tab() -> Component:
    """The charts' frames; the figures come when the tab is first opened."""
    return html.Div([_chart(name, *about) for name, about in CHARTS.items()])


def _chart(name: str, title: str, method: str, height_px: int) -> Component:
    left = charts.STRIP_LEFT if name == "chart-routes" else charts.LEFT
    config = {"displayModeBar": False, "responsive": True}
    return html.Section(
        [
            html.H2([title, html.Button("How", type="button", className="link", **{"data-method": method})]),
            html.Div(
                [
                    dcc.Graph(id=name, figure={}, responsive=True, config=config, style={"height": f"{height_px}px"}),
                    html.Div(className="day-mark", **{"aria-hidden": "true"}),
                ],
                className="chart",
                style={"--left": f"{left}px", "--right": f"{charts.RIGHT}px"},
            ),
        ],
        **{"aria-label": title},
    )


def figures_store(analysis: Analysis) -> Component:
    """The figures of the charts, in the order of CHARTS, kept in the page until they are asked for."""
    return dcc.Store(id=ids.CHART_FIGURES, data=[figure.to_plotly_json() for figure in _figures(analysis)])


def _figures(analysis: Analysis) -> list[Figure]:
    measured = analysis.measures
    area = {side: _best(measured["area_km2", side]) for side in theme.SIDES}
    distance = {name: measured["road_km", name] for name in REFERENCE_POINTS}
    fronts = {"All lines": measured["front_km", ""], "Government's front": measured["government_front_km", ""]}
    return [
        charts.areas({side: values for side, values in area.items() if any(values)}),
        charts.lines(fronts, "km"),
        charts.lines({"As told": measured["changed_km2", ""]}, "km²"),
        charts.lines(distance, "km"),
        charts.strip(route_states(analysis)),
    ]


def _best(days: tuple[Range, ...]) -> list[float | None]:
    return [day.best for day in days]


def route_states(analysis: Analysis) -> dict[str, list[str]]:
    """Name of a route -> open, detour or cut on each day, for the user of that day."""
    histories = {user: {h.id: h for h in routes} for user, routes in analysis.routes.items()}
    return {
        name: [histories[user_on(day)][route].days[index].state for index, day in enumerate(DAYS)]
        for route, name in ROUTE_NAMES.items()
    }
