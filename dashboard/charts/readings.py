"""What each chart says of a day, in words."""

from __future__ import annotations

from dashboard import words
from dashboard.charts.figures import CHARTS, pair_in_words, route_states
from dashboard.charts.strip import STATES
from dashboard.i18n import dates
from dashboard.i18n.language import _, pgettext
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import index_of
from geodata.conflict import REFERENCE_POINTS, WORDING
from geodata.measures.analysis import Analysis
from geodata.measures.daily import BY_PAIR


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
    routes = {state: [name for name, found in ways.items() if found == state] for state in STATES}
    readings = {
        "chart-area": sentences.comma_list(sides),
        "chart-front": _(
            WORDING.fronts,
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
    return {
        chart: _("{day}: {reading}.", day=dates.day_short(day), reading=text)
        for chart, text in readings.items()
        if chart in CHARTS
    }
