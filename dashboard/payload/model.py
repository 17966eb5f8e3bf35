"""The document `model`: every day in words and codes, and what else the scripts need from the start."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import pandas as pd

from dashboard.audience.end_card import end_card
from dashboard.contract.drawing import Ground
from dashboard.contract.features import Edges, Places
from dashboard.contract.model import FilterNames, Model
from dashboard.contract.panel import Citation, CitationTexts, Table
from dashboard.delivery import prepared_files
from dashboard.i18n.language import _
from dashboard.i18n.names import place_names
from dashboard.map.day_states import ALPHABET, SOURCE_MATRICES, state_matrices
from dashboard.map.signs import map_signs
from dashboard.map.sources import all_bases
from dashboard.map.style import ON_DEMAND
from dashboard.page.filters import CLOCK_NAMES, CONFIDENCE_NAMES, filter_values
from dashboard.page.presenter import SPEAKER_WORDS
from dashboard.payload.days import days
from dashboard.payload.map_model import dark_theme, map_layers, picture_texts
from dashboard.tabs import table
from dashboard.tabs.story import chapters
from dashboard.tabs.tabs import tabs_of
from dashboard.text import sentences
from dashboard.text.js_words import js_words
from dashboard.text.routes import ways_in_words
from dashboard.widgets.keyboard import keys_for_scripts
from geodata.conflict import FIRST_DAY, HOME, LAST_DAY
from geodata.dataset import Dataset
from geodata.export.citation import TEX, Cited, cite
from geodata.history.figures import APART_WORDS, FIGURES
from geodata.history.grades import GRADE_NAMES, LOWEST_GRADE
from geodata.measures.analysis import Analysis
from geodata.places import by_importance

FIRST_VIEW = [list(HOME[:2]), list(HOME[2:])]
"""South-west and north-east corner of the first view."""
ADDRESS, ACCESSED = "https://address.invalid/", "2000-01-01"
DAY, COMPARE, FIGURE = FIRST_DAY, LAST_DAY, "⟦figure⟧"
"""Stand in the citation where the scripts put values that only the browser knows."""


def page_model(dataset: Dataset, analysis: Analysis, addresses: Mapping[str, str], ground: Ground) -> Model:
    """The document.

    `addresses`: of the other documents, of the sources on demand, of downloads and of the script of the grid.
    """
    sites = all_bases(dataset)
    return {
        "days": days(dataset),
        "chapters": chapters(dataset),
        "keys": keys_for_scripts(),
        "speaker": {key: _(text) for key, text in SPEAKER_WORDS.items()},
        "endCard": end_card(dataset, picture_texts(dataset)["pictureCredit"]),
        "codes": ALPHABET,
        "matrices": state_matrices(dataset, analysis),
        "features": list(SOURCE_MATRICES),
        "grades": list(GRADE_NAMES),
        "filterValues": filter_values(dataset),
        "gradeLimits": {least: int(grade) for least, grade in LOWEST_GRADE.items()},
        "filterNames": _filter_names(),
        "ground": ground,
        "mapSigns": map_signs(dataset),
        "places": _places(dataset),
        "edges": _edges(dataset),
        "bases": _ids_and_positions(sites["key"], sites.geometry),
        "ways": ways_in_words(dataset),
        "gradeWords": {grade: _(word) for grade, word in sentences.DOUBT_WORDS.items()},
        "apart": {name: list(apart) for name, figure in FIGURES.items() if (apart := figure.apart_from())},
        "apartWords": {part: _(text) for part, text in APART_WORDS.items()},
        "words": js_words(),
        "tabs": [tab.name for tab in tabs_of(dataset)],
        "tabsOnDemand": [tab.name for tab in tabs_of(dataset) if tab.on_demand],
        "home": FIRST_VIEW,
        "cards": addresses["cards"],
        "sourceCards": addresses["source_cards"],
        "onDemand": addresses["on_demand"],
        "evenings": addresses["evenings"],
        "searchOptions": addresses["search_options"],
        "download": addresses["download"],
        "prepared": prepared_files(),
        "sourcesOnDemand": {name: addresses[name] for name in ON_DEMAND},
        "table": _table(dataset, addresses["rows"], addresses["grid_script"]),
        "citation": _citation(dataset),
        "darkTheme": dark_theme(),
        **map_layers(dataset),
        **picture_texts(dataset),
    }


def _filter_names() -> FilterNames:
    return {
        "confidence": {grade: _(text) for grade, text in CONFIDENCE_NAMES.items()},
        "clock": {clock: _(text) for clock, text in CLOCK_NAMES.items()},
    }


def _table(dataset: Dataset, rows: str, script: str) -> Table:
    columns = {name: table.columns_of(name, dataset) for name in table.TABLES}
    return {
        "rows": rows,
        "script": script,
        "columns": {name: table.column_definitions(shown) for name, shown in columns.items()},
        "choices": {name: table.column_choices(shown) for name, shown in columns.items()},
        "shownAtFirst": {name: table.columns_at_first(shown) for name, shown in columns.items()},
    }


def _citation(dataset: Dataset) -> Citation:
    def texts(compare: str | None = None, figure: str | None = None) -> CitationTexts:
        citation = cite(ADDRESS, Cited(DAY, compare, figure), ACCESSED, dataset.version)
        return {"sentence": citation.sentence, "bibtex": citation.bibtex}

    return {
        "view": {"day": texts(), "comparison": texts(COMPARE)},
        "figure": {"day": texts(None, FIGURE), "comparison": texts(COMPARE, FIGURE)},
        "placeholders": {
            "address": ADDRESS,
            "day": DAY,
            "compare": COMPARE,
            "accessed": ACCESSED,
            "figure": FIGURE,
        },
        "tex": {chr(code): text for code, text in TEX.items()},
    }


def _ids_and_positions(keys: pd.Series, points: gpd.GeoSeries) -> dict[str, list[str | int | float]]:
    """Key -> id on the map, longitude, latitude."""
    return {key: [row, point.x, point.y] for row, (key, point) in enumerate(zip(keys, points, strict=True))}


def _places(dataset: Dataset) -> Places:
    cities = dataset.geo["cities"]
    km2_of_cells = dataset.geo["cells"].set_index("place_id")["area_km2"].reindex(cities["id"], fill_value=0.0)
    return {
        "keys": list(cities["id"]),
        "names": list(place_names(cities).values()),
        "lon": list(cities.geometry.x),
        "lat": list(cities.geometry.y),
        "km2": [round(float(km2), 4) for km2 in km2_of_cells],
        "byImportance": _rows_of(dataset, by_importance(cities)["id"]),
    }


def _edges(dataset: Dataset) -> Edges:
    edges = dataset.geo["cell_edges"]
    return {
        "a": _rows_of(dataset, edges["place_a"]),
        "b": _rows_of(dataset, edges["place_b"]),
        "km": [round(km) for km in edges["length_km"]],
    }


def _rows_of(dataset: Dataset, places: pd.Series) -> list[int]:
    """Rows of places, by id, in the table of places."""
    return [int(row) for row in pd.Index(dataset.geo["cities"]["id"]).get_indexer(places)]
