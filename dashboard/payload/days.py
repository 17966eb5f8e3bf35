"""The document that the scripts switch between: every day's words and codes, and what the page's parts need to know."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from dashboard.i18n import dates
from dashboard.i18n.language import _
from dashboard.i18n.names import place_names
from dashboard.map.day_states import ALPHABET, GRADES, SOURCE_MATRICES, confidence_grades, state_matrices
from dashboard.map.sources import all_bases
from dashboard.map.style import ON_DEMAND
from dashboard.page.filters import CLOCK_NAMES, CONFIDENCE_NAMES, GRADE_LIMITS, filter_values
from dashboard.page.panel import TABS
from dashboard.page.presenter import SPEAKER_WORDS
from dashboard.payload.map_model import dark_theme, map_layers, picture_texts
from dashboard.tabs import table
from dashboard.tabs.story import chapters
from dashboard.text import cards, sentences
from dashboard.text.js_words import js_words
from dashboard.widgets.keyboard import keys_for_scripts
from geodata.conflict import FIRST_DAY, SIDES
from geodata.dataset import Dataset
from geodata.export.citation import cite
from geodata.history.area import area_by_side
from geodata.history.by_clock import holders_by_clock
from geodata.history.situation import Situation
from geodata.measures.analysis import Analysis
from geodata.places import by_importance

FIRST_VIEW = [[34.9, 32.2], [42.5, 37.4]]
"""South-west and north-east corner of the first view: Syria, and sea for the names along its coast."""
CITATION_PLACEHOLDERS = {"address": "https://address.invalid/", "day": FIRST_DAY, "accessed": "2000-01-01"}
"""What stands in the citation for what only the browser knows."""


def page_model(dataset: Dataset, analysis: Analysis, situations: list[Situation], addresses: dict[str, str]) -> dict:
    """All of it, ready for JSON. `addresses`: of the other documents, the sources on demand, and the downloads."""
    sites = all_bases(dataset)
    return {
        "days": _days(dataset, situations),
        "chapters": chapters(dataset),
        "keys": keys_for_scripts(),
        "speaker": {key: _(text) for key, text in SPEAKER_WORDS.items()},
        "codes": ALPHABET,
        "matrices": state_matrices(dataset, analysis),
        "features": SOURCE_MATRICES,
        "grades": GRADES,
        "traits": filter_values(dataset),
        "worst": GRADE_LIMITS,
        "told": {
            name: {key: _(text) for key, text in words.items()}
            for name, words in (("confidence", CONFIDENCE_NAMES), ("clock", CLOCK_NAMES))
        },
        "places": _places(dataset),
        "edges": _edges(dataset),
        "bases": _spots(sites["key"], sites.geometry),
        "doubt": {grade: _(word) for grade, word in sentences.DOUBT_WORDS.items()},
        "words": js_words(),
        "tabs": [name for name, _label in TABS],
        "home": FIRST_VIEW,
        **{name: addresses[name] for name in ("cards", "later", "findable", "download")},
        "onDemand": {name: addresses[name] for name in ON_DEMAND},
        "table": _table(addresses["rows"]),
        "cite": _citation(dataset),
        **map_layers(),
        "theme": dark_theme(),
        **picture_texts(dataset),
    }


def _table(rows: str) -> dict:
    return {
        "rows": rows,
        "columns": {name: table.column_definitions(name) for name in table.TABLES},
        "choices": {name: table.column_choices(name) for name in table.TABLES},
        "shown": {name: table.columns_at_first(name) for name in table.TABLES},
    }


def _citation(dataset: Dataset) -> dict:
    """A citation with CITATION_PLACEHOLDERS in it, and the placeholders."""
    citation = cite(**CITATION_PLACEHOLDERS, version=dataset.version)
    return {"sentence": citation.sentence, "bibtex": citation.bibtex, **CITATION_PLACEHOLDERS}


def _spots(keys: pd.Series, points: gpd.GeoSeries) -> dict[str, list]:
    """Key -> id on the map, longitude, latitude."""
    return {key: [row, point.x, point.y] for row, (key, point) in enumerate(zip(keys, points, strict=True))}


def _places(dataset: Dataset) -> dict[str, list]:
    """Columns over the places by their row, and the rows of the greater ones first; km² of ground each stands for."""
    cities = dataset.geo["cities"]
    ground = dataset.geo["cells"].set_index("place_id")["area_km2"].reindex(cities["id"], fill_value=0.0)
    return {
        "keys": list(cities["id"]),
        "names": list(place_names(cities).values()),
        "lon": list(cities.geometry.x),
        "lat": list(cities.geometry.y),
        "km2": [round(float(km2), 4) for km2 in ground],
        "greater": _rows_of(dataset, by_importance(cities)["id"]),
    }


def _edges(dataset: Dataset) -> dict[str, list]:
    """Columns over the edges by their row: the rows of the two places whose ground meets there, and its whole km."""
    edges = dataset.geo["cell_edges"]
    return {
        "a": _rows_of(dataset, edges["place_a"]),
        "b": _rows_of(dataset, edges["place_b"]),
        "km": [round(km) for km in edges["length_km"]],
    }


def _rows_of(dataset: Dataset, places: pd.Series) -> list[int]:
    return [int(row) for row in pd.Index(dataset.geo["cities"]["id"]).get_indexer(places)]


def _days(dataset: Dataset, situations: list[Situation]) -> list[dict]:
    names, events = place_names(dataset.geo["cities"]), dataset.geo["events"]
    ground = area_shown(dataset)
    days = []
    for situation in situations:
        day = situation.day
        days.append(
            _words(situation, ground)
            | {
                "panel": cards.day_panel(situation, events[events["date"] == day], names),
                "brief": cards.day_in_brief(situation, names),
            }
        )
    return days


def _words(situation: Situation, ground: dict[tuple[str, str], pd.DataFrame]) -> dict:
    day = situation.day
    shown = {key: frame[day] for key, frame in ground.items()}
    whole = shown["now", "low"].sum()
    return {
        "day": day,
        "words": dates.day_in_words(day),
        "weekday": dates.weekday(day),
        "date": dates.day_with_year(day),
        "short": dates.day_short(day),
        "spoken": _("{day}. {headline}", day=dates.day_in_words(day), headline=sentences.headline(situation)),
        "headline": sentences.headline(situation),
        "changed": bool(sentences.changed_hands(situation)),
        "area": {clock: {least: _told(shown[clock, least]) for least in GRADE_LIMITS} for clock in CLOCK_NAMES},
        "left": {
            clock: {
                least: sentences.excluded_area(
                    least, whole - shown[clock, least if least != "low" else "medium"].sum(), whole
                )
                for least in GRADE_LIMITS
            }
            for clock in CLOCK_NAMES
        },
    }


def _told(km2: pd.Series) -> dict[str, str]:
    return {side: sentences.area_in_words(km2[side] or None) for side in SIDES}


def area_shown(dataset: Dataset) -> dict[tuple[str, str], pd.DataFrame]:
    """Km² by side and day, by clock and least confidence: what the map shows, summed."""
    return {
        (clock, least): area_by_side(
            dataset, holders_by_clock(dataset, clock).where(confidence_grades(dataset, clock) <= worst)
        )
        for clock in CLOCK_NAMES
        for least, worst in GRADE_LIMITS.items()
    }
