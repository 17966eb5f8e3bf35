"""The tab with the questions of the conflict, and the figures that answer them on each day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard import words
from dashboard.i18n.language import _, ngettext, translated_name, whole_number
from dashboard.map.road_states import roads_drawn_for
from dashboard.text import routes, sentences
from dashboard.text.answers import answers
from dashboard.text.html import TEMPLATES
from dashboard.text.questions import QUESTIONS, STATUS_MEANINGS, STATUS_WORDS, claims_of, saved_view
from geodata.calendar import DAYS, index_of
from geodata.conflict import CAPITAL, CAPITAL_NODE, GOVERNMENT, OPPOSITION, WORDING
from geodata.conflict_file.questions import Question
from geodata.dataset import Dataset
from geodata.geodesy import distances_km
from geodata.measures.analysis import Analysis
from geodata.roads.routes import RouteHistory

ROAD_USERS = {GOVERNMENT: words.SIDES[GOVERNMENT].noun, OPPOSITION: WORDING.opposition}
METHOD_OF = {
    "government_front_km": "front_km",
    "changed_since_start_km2": "changed_km2",
    "axis_advance_km": "axis_speed_km_per_day",
    "crow_km": "road_km",
    "desert_km2": "settled_km2",
    "places_without_population": "people",
}
"""Measure -> the method that covers it too; the other measures have a method of their own."""


CLOSURES = 2
"""Closed stretches of a route that are named; the rest is only counted."""
SUBURB_KM = 15.0
"""A place this near to the capital is marked as its suburb in the ranking: there the tables have one road out only."""


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
    events = dict(zip(dataset.geo["events"]["id"], dataset.geo["events"]["title"], strict=True))
    return TEMPLATES.get_template("why.html").render(
        questions=[(q, saved_view(q, dataset), claims_of(q, dataset)) for q in QUESTIONS],
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
    """Ids of the places within SUBURB_KM of the capital, as the crow flies; without the city itself."""
    cities = dataset.geo["cities"]
    capital = cities[cities["id"] == CAPITAL].geometry
    if capital.empty:
        return frozenset()
    near = cities["id"][distances_km((capital.iloc[0].x, capital.iloc[0].y), cities) <= SUBURB_KM]
    return frozenset(near) - {CAPITAL}


def figures_of_day(day: str, analysis: Analysis, names: dict[str, str], roads: dict[str, str]) -> dict[str, str]:
    """Question -> HTML of its figures on a day. `names`: place id -> label; `roads`: id of a road -> its name."""
    user = roads_drawn_for(day)
    histories = {history.id: history for history in analysis.routes[user]}
    template = TEMPLATES.get_template("figures.html")
    return {
        question.key: template.render(
            figures=[*_measured(question, day, analysis), *_reached(question, day, analysis)],
            routes=[_route(histories[name], day, analysis, names, roads) for name in question.routes],
            user=_(ROAD_USERS[user]),
        )
        for question in QUESTIONS
    }


def _measured(question: Question, day: str, analysis: Analysis) -> list[Figure]:
    found = []
    for asked in question.figures:
        value = analysis.measures[asked.measure, asked.of][index_of(day)]
        spread = sentences.range_in_words(value.low, value.high, asked.unit)
        method = METHOD_OF.get(asked.measure, asked.measure)
        found.append(Figure(_(asked.name), sentences.quantity(value.best, asked.unit), spread, method))
    return found


def _reached(question: Question, day: str, analysis: Analysis) -> list[Figure]:
    """The places that the capital reaches by open roads, for the questions that it bears on."""
    if not question.reach:
        return []
    names = [translated_name(name) for name in analysis.reach(day, roads_drawn_for(day))[CAPITAL_NODE]]
    label = _(WORDING.reach_places)
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
