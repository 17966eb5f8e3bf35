"""The document that the scripts switch between: every day's words and codes, and what the page's parts need to know."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd

from dashboard import captions, dates, fragments, table
from dashboard.drawing import drawn, dress, picture
from dashboard.filters import CLOCKS, CONFIDENCE, WORST, traits
from dashboard.frames import ALPHABET, FEATURES, GRADES, grades_of, matrices
from dashboard.keys import described
from dashboard.language import _
from dashboard.map_sources import bases
from dashboard.measures import readings
from dashboard.names import place_names
from dashboard.panel import TABS
from dashboard.present import SPEAKER_WORDS
from dashboard.script_words import script_words
from dashboard.story import chapters, story_tab
from dashboard.why import figures_of_day, why_tab
from geodata.analysis import Analysis
from geodata.cite import cite
from geodata.clocks import differences
from geodata.contract import SIDES
from geodata.evidence import area_evidence
from geodata.greater import greater_first
from geodata.ground import area_by_side
from geodata.load import Layers
from geodata.methods import METHODS
from geodata.situation import Situation
from geodata.standing import sides
from geodata.timeline import FIRST_DAY

HOME = [[34.9, 32.2], [42.5, 37.4]]
"""South-west and north-east corner of the first view: Syria, and sea for the names along its coast."""
PLACEHOLDER = {"address": "https://address.invalid/", "day": FIRST_DAY, "accessed": "2000-01-01"}
"""What stands in the citation for what only the browser knows."""


def model(layers: Layers, analysis: Analysis, situations: list[Situation], addresses: dict[str, str]) -> dict:
    """All of it, ready for JSON. `addresses`: of the tab "About", cards, rows of the table and downloads."""
    cities, sites = layers.geo["cities"], bases(layers)
    ground = layers.geo["cells"].set_index("place_id")["area_km2"].reindex(cities["id"], fill_value=0.0)
    return {
        "days": _days(layers, analysis, situations),
        "why": why_tab(layers, analysis),
        "story": story_tab(layers),
        "chapters": chapters(layers),
        "keys": described(),
        "speaker": {key: _(text) for key, text in SPEAKER_WORDS.items()},
        "methods": {key: {"title": _(method.title), "text": _(method.paragraph)} for key, method in METHODS.items()},
        "codes": ALPHABET,
        "matrices": matrices(layers, analysis),
        "features": FEATURES,
        "grades": GRADES,
        "traits": traits(layers),
        "worst": WORST,
        "told": {
            name: {key: _(text) for key, text in words.items()}
            for name, words in (("confidence", CONFIDENCE), ("clock", CLOCKS))
        },
        "places": _spots(cities["id"], cities.geometry),
        "names": place_names(cities),
        "greater": list(greater_first(cities)["id"]),
        "km2": [round(float(km2), 4) for km2 in ground],
        "neighbours": _neighbours(layers),
        "bases": _spots(sites["key"], sites.geometry),
        "doubt": {grade: _(word) for grade, word in captions.DOUBT_WORDS.items()},
        "words": script_words(),
        "tabs": [name for name, _label in TABS],
        "home": HOME,
        "about": addresses["about"],
        "cards": addresses["cards"],
        "download": addresses["download"],
        "table": _table(addresses["rows"]),
        "cite": _citation(layers),
        **drawn(),
        "theme": dress(),
        **picture(layers),
    }


def _table(rows: str) -> dict:
    return {
        "rows": rows,
        "columns": {name: table.columns(name) for name in table.TABLES},
        "choices": {name: table.choices(name) for name in table.TABLES},
        "shown": {name: table.shown(name) for name in table.TABLES},
    }


def _citation(layers: Layers) -> dict:
    """A citation with PLACEHOLDER in it, and the placeholders."""
    told = cite(PLACEHOLDER["address"], PLACEHOLDER["day"], PLACEHOLDER["accessed"], layers.version)
    return {"sentence": told.sentence, "bibtex": told.bibtex, **PLACEHOLDER}


def _spots(keys: pd.Series, points: gpd.GeoSeries) -> dict[str, list]:
    """Key -> id on the map, longitude, latitude."""
    return {key: [row, point.x, point.y] for row, (key, point) in enumerate(zip(keys, points, strict=True))}


def _neighbours(layers: Layers) -> dict[str, list[str]]:
    """Place -> the places whose ground meets its own, the longer edge first."""
    edges = layers.geo["cell_edges"][["place_a", "place_b", "length_km"]].sort_values("length_km", ascending=False)
    found: dict[str, list[str]] = {}
    for a, b in zip(edges["place_a"], edges["place_b"], strict=True):
        found.setdefault(a, []).append(b)
        found.setdefault(b, []).append(a)
    return found


def _days(layers: Layers, analysis: Analysis, situations: list[Situation]) -> list[dict]:
    names, events = place_names(layers.geo["cities"]), layers.geo["events"]
    ground = ground_shown(layers)
    days = []
    for situation in situations:
        day = situation.day
        days.append(
            _words(situation, ground)
            | {
                "panel": fragments.day_panel(situation, events[events["date"] == day], names),
                "brief": fragments.brief(situation, names),
                "then": fragments.evening_panel(differences(layers, day), names),
                "figures": figures_of_day(day, analysis, names),
                "readings": readings(day, analysis),
                "evidence": {
                    side: fragments.area(area_evidence(layers, side, day)) for side in SIDES if side in situation.places
                },
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
        "spoken": _("{day}. {headline}", day=dates.day_in_words(day), headline=captions.headline(situation)),
        "headline": captions.headline(situation),
        "changed": bool(captions.changed_hands(situation)),
        "area": {clock: {least: _told(shown[clock, least]) for least in WORST} for clock in CLOCKS},
        "left": {
            clock: {
                least: captions.left_out(
                    least, whole - shown[clock, least if least != "low" else "medium"].sum(), whole
                )
                for least in WORST
            }
            for clock in CLOCKS
        },
    }


def _told(km2: pd.Series) -> dict[str, str]:
    return {side: captions.area(km2[side] or None) for side in SIDES}


def ground_shown(layers: Layers) -> dict[tuple[str, str], pd.DataFrame]:
    """Km² by side and day, by clock and least confidence: what the map shows, summed."""
    return {
        (clock, least): area_by_side(layers, sides(layers, clock).where(grades_of(layers, clock) <= worst))
        for clock in CLOCKS
        for least, worst in WORST.items()
    }
