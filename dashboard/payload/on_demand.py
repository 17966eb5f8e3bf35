"""What the browser loads after the first paint: the documents `on_demand` and `evenings`.

`on_demand` holds closed tabs, methods, and figures and evidence of each day; a tab, a card or a filter first needs it.
`evenings` holds what is told of each day as known on its evening; the clock `then` needs it.
"""

from __future__ import annotations

from dashboard.charts.figures import figures_of_charts
from dashboard.charts.methods import methods_in_words
from dashboard.charts.readings import readings
from dashboard.contract.days import OnDemandDay
from dashboard.contract.model import ChartFiles, Evenings, OnDemand
from dashboard.i18n.language import _
from dashboard.i18n.names import place_names
from dashboard.map.road_states import edges_of_roads, route_edges
from dashboard.own.event_words import event_words
from dashboard.own.events import EVENTS_SLOT, event_grid, events_html
from dashboard.own.marks import MARKS_SLOT, mark_words, marks_html
from dashboard.own.story import story_words
from dashboard.payload.days import told_days
from dashboard.tabs.measures import OUTSIDE_SLOT
from dashboard.tabs.tabs import tabs_of
from dashboard.tabs.why import figures_of_day
from dashboard.text import cards
from dashboard.text.outside import outside_section
from dashboard.text.routes import road_key, road_names
from dashboard.text.unreported import unreported_section
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.conflict import FILE_PREFIX, POLYGON_NAMES, SIDES
from geodata.dataset import Dataset
from geodata.export.export import metadata
from geodata.export.selection import Selection
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import NOW, THEN
from geodata.history.evidence import area_evidence
from geodata.measures.analysis import Analysis, analyse_then
from geodata.places import districts_of

DRAWN_FROM = ("control_areas",)
"""The layer whose makers and licence the files of charts name."""


def on_demand(dataset: Dataset, analysis: Analysis) -> OnDemand:
    """The document; `days` holds what is added to each day of the model."""
    return {
        "tabHtml": {tab.name: tab.html(dataset, analysis) for tab in tabs_of(dataset) if tab.html}
        | {OUTSIDE_SLOT: unreported_section(dataset) + outside_section(dataset)}
        | {MARKS_SLOT: marks_html(), EVENTS_SLOT: events_html()},
        "storyWords": story_words(),
        "markWords": mark_words(),
        "polygonNames": POLYGON_NAMES,
        "eventWords": event_words(),
        "eventGrid": event_grid(),
        "methods": methods_in_words(dataset, analysis),
        "days": [_figures_and_evidence(dataset, analysis, day, NOW) for day in DAYS],
        "charts": [figure.to_plotly_json() for figure in figures_of_charts(analysis, NOW)],
        "chartFiles": _chart_files(dataset),
        "edgeKm": [float(km) for km in dataset.geo["cell_edges"]["length_km"]],
        "roads": {road_key(road): edges for road, edges in edges_of_roads(analysis).items()},
    }


def evenings(dataset: Dataset, analysis: Analysis) -> Evenings:
    """The document. `analysis`: as known now."""
    then = analyse_then(dataset, analysis)
    return {
        "days": [
            {**told, **_figures_and_evidence(dataset, then, day, THEN)}
            for day, told in zip(DAYS, told_days(dataset, THEN), strict=True)
        ],
        "charts": [figure.to_plotly_json() for figure in figures_of_charts(then, THEN)],
    }


def _chart_files(dataset: Dataset) -> ChartFiles:
    """What the files of charts say of themselves."""
    about = metadata(dataset, Selection(layers=DRAWN_FROM))
    return {
        "name": f"{FILE_PREFIX}_{{chart}}_v{dataset.version}",
        "version": dataset.version,
        "credit": f"{about['attribution']}; {about['licence'].partition(': ')[2]}",
        "paper": colours.PAPER,
        "governorates": {name: _(name) for name in districts_of(dataset.geo["cities"]["governorate"])},
    }


def _figures_and_evidence(dataset: Dataset, analysis: Analysis, day: str, clock: str) -> OnDemandDay:
    """`analysis`: by the same clock."""
    names = place_names(dataset.geo["cities"])
    held = set(holders_by_clock(dataset, clock)[day])
    return {
        "figures": figures_of_day(day, analysis, names, road_names(dataset)),
        "readings": readings(day, analysis),
        "routes": route_edges(analysis, day),
        "evidence": {side: cards.area_card(area_evidence(dataset, side, day, clock)) for side in SIDES if side in held},
    }
