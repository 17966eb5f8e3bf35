"""The figures of the charts of the tab of measures."""

from __future__ import annotations

from dataclasses import dataclass

from plotly.graph_objects import Figure

from dashboard import words
from dashboard.charts.areas import area_chart
from dashboard.charts.frame import Series
from dashboard.charts.lines import LINE_STYLES, line_chart
from dashboard.charts.strip import route_strip
from dashboard.i18n.language import _
from dashboard.map.road_states import roads_drawn_for
from dashboard.text.routes import ROUTE_NAMES
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.conflict import CONTESTED, GOVERNMENT, OPPOSITION, PAIR, REFERENCE_POINTS, WORDING
from geodata.history.clocks import NOW
from geodata.measures.analysis import Analysis
from geodata.measures.daily import BY_PAIR, PAIRS


@dataclass(frozen=True)
class Chart:
    """What a chart is called, the key of its method, its height in px, and the name of its figure in
    `geodata.history.figures`."""

    title: str
    method: str
    height_px: int
    figure: str


ALL_CHARTS = {
    "chart-area": Chart("Ground by side", "area_km2", 204, "area_km2"),
    "chart-front": Chart("Length of the lines between sides", "front_km", 200, "front_km"),
    "chart-pairs": Chart("Front by pair of sides", "pair_front_km", 230, "front_km"),
    "chart-changed": Chart("Ground that changed hands that day", "changed_km2", 180, "changed_km2"),
    "chart-distance": Chart(WORDING.nearest_opposition, "road_km", 210, "distances"),
    "chart-routes": Chart(WORDING.roads_chart, "routes", 290, "routes"),
}
"""Id of a chart -> about it."""
NEEDED = {"chart-distance": REFERENCE_POINTS, "chart-routes": ROUTE_NAMES}
"""Chart -> what the conflict must name for it."""
CHARTS = {name: chart for name, chart in ALL_CHARTS.items() if NEEDED.get(name, True)}
"""Those of this conflict."""
USERS = {GOVERNMENT: WORDING.incumbent, OPPOSITION: "Opposition"}
"""User of the roads -> its name."""


def figures_of_charts(analysis: Analysis, clock: str) -> list[Figure]:
    """The figures, in the order of CHARTS. `analysis`: by that clock; only as known now are there ranges."""

    def series(name: str, measure: str, of: str = "") -> Series:
        return Series(name, of, analysis.measures[measure, of], is_ranged=clock == NOW)

    held = [series(_(words.SIDES[side].short), "area_km2", side) for side in colours.SIDES]
    fronts = [
        series(_("All lines"), "front_km"),
        Series(_(WORDING.incumbent_front), GOVERNMENT, analysis.measures["government_front_km", ""], clock == NOW),
    ]
    pairs = [series(pair_in_words(pair), BY_PAIR, pair) for pair in pairs_shown(analysis)]
    builders = {
        "chart-area": lambda: area_chart([side for side in held if any(day.best or day.high for day in side.daily)]),
        "chart-front": lambda: line_chart(fronts, "km", "fronts"),
        "chart-pairs": lambda: line_chart(
            pairs, "km", "pairs", {pair: pair_in_words(pair) for pair in _pairs(analysis)}
        ),
        "chart-changed": lambda: line_chart([series(_("As told"), "changed_km2")], "km²", "changed"),
        "chart-distance": lambda: line_chart([series(_(point), "road_km", point) for point in REFERENCE_POINTS], "km"),
        "chart-routes": lambda: route_strip(
            route_states(analysis), [(user, _(USERS[user])) for user in map(roads_drawn_for, DAYS)]
        ),
    }
    return [builders[name]() for name in CHARTS]


def pairs_shown(analysis: Analysis) -> list[str]:
    """The pairs of sides of the chart: those whose front was ever the longest, at most as many as there are lines."""
    longest = {
        pair: max(day.best or 0 for day in analysis.measures[BY_PAIR, pair])
        for pair in _pairs(analysis)
        if CONTESTED not in PAIRS[pair]
    }
    return sorted(longest, key=lambda pair: -longest[pair])[: len(LINE_STYLES)]


def _pairs(analysis: Analysis) -> list[str]:
    """The pairs that meet on some day in some reading; contested ground counts as a side."""
    return [pair for measure, pair in analysis.measures if measure == BY_PAIR]


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
