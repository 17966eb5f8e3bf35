"""The tab "Why Homs": the questions, and the figures that answer them on each day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.i18n.language import _, ngettext, translated_name, whole_number
from dashboard.map.road_states import roads_drawn_for
from dashboard.text import routes, sentences
from dashboard.text.answers import answers
from dashboard.text.chapter_days import chapter_views
from dashboard.text.html import TEMPLATES
from dashboard.text.questions import QUESTIONS, STATUS_MEANINGS, STATUS_WORDS, claims_of, saved_view
from geodata.calendar import DAYS, index_of
from geodata.conflict import CAPITAL_NODE, GOVERNMENT, OPPOSITION
from geodata.dataset import Dataset
from geodata.geodesy import distances_km
from geodata.measures.analysis import Analysis
from geodata.roads.routes import RouteHistory

ROAD_USERS = {GOVERNMENT: "the government", OPPOSITION: "the opposition (HTS-led forces and southern factions)"}
ROUTES = {
    "homs_strategic": ("damascus-homs", "homs-tartus", "homs-palmyra", "damascus-tartus", "damascus-hmeimim"),
    "rapid_progress": ("damascus-aleppo", "latakia-aleppo", "damascus-nasib"),
    "allies": ("damascus-al-bukamal", "qusayr-al-bukamal", "damascus-hmeimim"),
    "assad_danger": ("damascus-tartus", "damascus-latakia", "damascus-beirut", "damascus-nasib"),
    "overview": ("damascus-homs", "damascus-tartus"),
    "after": (),
}
"""Question -> the named routes that bear on it."""
FIGURES: dict[str, tuple[tuple[str, tuple[str, str], str], ...]] = {
    "homs_strategic": (("Nearest opposition-held place to Homs, by road", ("road_km", "Homs"), "km"),),
    "rapid_progress": (
        ("Ground that changed hands that day", ("changed_km2", ""), "km²"),
        ("Ground that changed hands since 26 November", ("changed_since_start_km2", ""), "km²"),
        ("Advance down the M5 from Aleppo", ("m5_advance_km", ""), "km"),
        ("Advance down the M5 that day", ("m5_speed_km_per_day", ""), "km"),
        ("Front of the government", ("government_front_km", ""), "km"),
    ),
    "allies": (
        ("Nearest opposition-held place to Hmeimim, by road", ("road_km", "Hmeimim"), "km"),
        ("Nearest opposition-held place to Tartus, by road", ("road_km", "Tartus"), "km"),
    ),
    "assad_danger": (
        ("Nearest opposition-held place to Damascus, by road", ("road_km", "Damascus"), "km"),
        ("Nearest to Damascus, as the crow flies", ("crow_km", "Damascus"), "km"),
        ("Places held by the government", ("places", "government"), ""),
        ("People on its ground, where known", ("people", "government"), ""),
        ("Places of the government without a known population", ("places_without_population", "government"), ""),
    ),
    "overview": (
        ("Ground of the government", ("area_km2", "government"), "km²"),
        ("Places held by the government", ("places", "government"), ""),
        ("Nearest opposition-held place to Damascus, by road", ("road_km", "Damascus"), "km"),
    ),
    "after": (
        ("Ground of the HTS-led opposition", ("area_km2", "opposition_hts"), "km²"),
        ("HTS-led opposition, settled ground", ("settled_km2", "opposition_hts"), "km²"),
        ("HTS-led opposition, thinly peopled", ("desert_km2", "opposition_hts"), "km²"),
        ("Ground of the government", ("area_km2", "government"), "km²"),
        ("Government, settled ground", ("settled_km2", "government"), "km²"),
        ("Government, thinly peopled", ("desert_km2", "government"), "km²"),
        ("Places of the HTS-led opposition", ("places", "opposition_hts"), ""),
        ("Lines between all sides", ("front_km", ""), "km"),
    ),
}
"""Question -> name, measure and unit of its figures."""


METHOD_OF = {
    "government_front_km": "front_km",
    "changed_since_start_km2": "changed_km2",
    "m5_advance_km": "m5_speed_km_per_day",
    "crow_km": "road_km",
    "desert_km2": "settled_km2",
    "places_without_population": "people",
}
"""Measure -> the method that covers it too; the other measures have a method of their own."""


CLOSURES = 2
"""Closed stretches of a route that are named; the rest is only counted."""
SUBURB_KM = 15.0
"""A place this near to Damascus is marked as its suburb in the ranking: there the tables have one road out only."""


@dataclass(frozen=True)
class Figure:
    """A figure on the page: its name, what it is, its range, the key of its method, and what was counted."""

    name: str
    value: str
    range: str
    method: str
    counted: str = ""


def why_tab(dataset: Dataset, analysis: Analysis) -> str:
    """HTML of the tab; the figures of the day are put in by the browser."""
    chapters = chapter_views(dataset)
    events = dict(zip(dataset.geo["events"]["id"], dataset.geo["events"]["title"], strict=True))
    return TEMPLATES.get_template("why.html").render(
        questions=[(q, saved_view(q, chapters), claims_of(q, dataset)) for q in QUESTIONS],
        days=DAYS,
        ranking=analysis.junction,
        suburbs=suburbs(dataset),
        answers=answers(analysis),
        status=STATUS_WORDS,
        meaning=STATUS_MEANINGS,
        events=events,
        sources=dataset.tables["sources"].set_index("id").to_dict("index"),
    )


def suburbs(dataset: Dataset) -> frozenset[str]:
    """Ids of the places within SUBURB_KM of Damascus, as the crow flies; without the city itself."""
    cities = dataset.geo["cities"]
    capital = cities[cities["id"] == "damascus"].geometry.iloc[0]
    near = cities["id"][distances_km((capital.x, capital.y), cities) <= SUBURB_KM]
    return frozenset(near) - {"damascus"}


def figures_of_day(day: str, analysis: Analysis, names: dict[str, str], roads: dict[str, str]) -> dict[str, str]:
    """Question -> HTML of its figures on a day. `names`: place id -> label; `roads`: id of a road -> its name."""
    user = roads_drawn_for(day)
    histories = {history.id: history for history in analysis.routes[user]}
    template = TEMPLATES.get_template("figures.html")
    return {
        question: template.render(
            figures=[*_measured(question, day, analysis), *_reached(question, day, analysis)],
            routes=[_route(histories[name], day, analysis, names, roads) for name in ROUTES[question]],
            user=_(ROAD_USERS[user]),
        )
        for question in FIGURES
    }


def _measured(question: str, day: str, analysis: Analysis) -> list[Figure]:
    found = []
    for name, key, unit in FIGURES[question]:
        value = analysis.measures[key][index_of(day)]
        spread = sentences.range_in_words(value.low, value.high, unit)
        method = METHOD_OF.get(key[0], key[0])
        found.append(Figure(_(name), sentences.quantity(value.best, unit), spread, method))
    return found


def _reached(question: str, day: str, analysis: Analysis) -> list[Figure]:
    """The places that Damascus reaches by open roads, for the questions that it bears on."""
    if question not in ("homs_strategic", "assad_danger"):
        return []
    names = [translated_name(name) for name in analysis.reach(day, roads_drawn_for(day))[CAPITAL_NODE]]
    label = _("Named places that Damascus reaches by open roads")
    return [Figure(label, whole_number(len(names)), "", "reach", sentences.comma_list(names))]


def _route(
    history: RouteHistory, day: str, analysis: Analysis, names: dict[str, str], roads: dict[str, str]
) -> dict[str, Any]:
    closures = analysis.closed_by(day, history)
    closed = [routes.closure_in_words(closure, names) for closure in closures]
    now = history.days[index_of(day)]
    way = now.route or history.usual
    closers = dict.fromkeys(closer.place_id for closure in closures for closer in closure.closed_by[: routes.CLOSERS])
    return {
        "id": history.id,
        "name": _(routes.ROUTE_NAMES[history.id]),
        "state": now.state,
        "words": routes.route_in_words(now.state, history.usual.length_km, now.added_km),
        "roads": routes.roads_of(way, roads),
        "km": way.length_km,
        "first_cut": routes.first_day_in_words(analysis.first_cut[history.id]),
        "closed": closed[:CLOSURES] + _more(len(closed) - CLOSURES),
        "closers": [(place, names[place]) for place in closers],
    }


def _more(count: int) -> list[str]:
    """How many stretches are not named; empty if all are."""
    return [ngettext("{count} more stretch", "{count} more stretches", count)] if count > 0 else []
