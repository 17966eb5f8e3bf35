"""Everything the browser needs for all days, made once at start and served under names that carry a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

import geopandas as gpd
import pandas as pd
from flask import Flask, Response, abort, request

from dashboard import captions, fragments, symbols, theme
from dashboard.frames import ALPHABET, matrices
from dashboard.map_sources import bases, map_sources, place_names, to_text
from dashboard.map_style import GROUND, LAYER_GROUPS, PICKABLE, image_layers
from dashboard.why import figures_of_day, why_tab
from geodata.analysis import Analysis
from geodata.load import Layers
from geodata.methods import METHODS
from geodata.situation import Situation, situation_on
from geodata.timeline import DAYS

YEAR_S = 365 * 24 * 3600
HOME = [[34.9, 32.2], [42.5, 37.4]]
"""South-west and north-east corner of the first view: Syria, and sea for the names along its coast."""


@dataclass
class Files:
    """Documents by hashed name. A changed document gets another name, so browsers may keep each for good."""

    prefix: str
    documents: dict[str, bytes] = field(default_factory=dict)

    def add(self, name: str, text: str) -> str:
        """Keeps a JSON document and returns its address."""
        content = text.encode()
        file = f"{name}.{hashlib.sha256(content).hexdigest()[:12]}.json"
        self.documents[file] = content
        return f"{self.prefix}data/{file}"

    def serve(self, server: Flask) -> None:
        """Answers the addresses that `add` gave out."""

        @server.get(f"{self.prefix}data/<file>")
        def document(file: str) -> Response:
            if file not in self.documents:
                abort(404)
            answer = Response(self.documents[file], mimetype="application/json")
            answer.headers["Cache-Control"] = f"public, max-age={YEAR_S}, immutable"
            answer.set_etag(file)
            return answer.make_conditional(request)


def publish(layers: Layers, analysis: Analysis, files: Files) -> tuple[dict[str, str], list[Situation]]:
    """Puts all documents among the files. Returns the addresses (map sources, `model`, `cards`) and the situations."""
    situations = [situation_on(layers, day) for day in DAYS]
    urls = {name: files.add(name, to_text(collection)) for name, collection in map_sources(layers, analysis).items()}
    cards = files.add("cards", json.dumps(fragments.cards(layers), ensure_ascii=False))
    model = files.add("model", json.dumps(_model(layers, analysis, situations, cards), ensure_ascii=False))
    return {**urls, "model": model}, situations


def _model(layers: Layers, analysis: Analysis, situations: list[Situation], cards_url: str) -> dict:
    """What the scripts switch between; see `assets/` for who reads which part."""
    cities = layers.geo["cities"]
    names = place_names(cities)
    events = layers.geo["events"]
    sites = bases(layers)
    return {
        "days": [
            _day(situation, fragments.day_panel(situation, events[events["date"] == situation.day], names))
            | {"figures": figures_of_day(situation.day, analysis)}
            for situation in situations
        ],
        "why": why_tab(layers, analysis),
        "methods": {key: {"title": method.title, "text": method.paragraph} for key, method in METHODS.items()},
        "codes": ALPHABET,
        "matrices": matrices(layers, analysis),
        "images": {name: symbols.data_uri(svg) for name, svg in symbols.images().items()},
        "imageLayers": image_layers(),
        "groups": {group: list(members) for group, (_, members) in LAYER_GROUPS.items()},
        "pickable": PICKABLE,
        "ground": GROUND,
        "sides": {name: side.name for name, side in theme.SIDES.items()},
        "places": _spots(layers.geo["cities"]["id"], layers.geo["cities"].geometry),
        "bases": _spots(sites["key"], sites.geometry),
        "words": {"ground": "Ground nearest to"},
        "home": HOME,
        "cards": cards_url,
    }


def _spots(keys: pd.Series, points: gpd.GeoSeries) -> dict[str, list]:
    """Key -> id on the map, longitude, latitude."""
    return {key: [row, point.x, point.y] for row, (key, point) in enumerate(zip(keys, points, strict=True))}


def _day(situation: Situation, panel: str) -> dict:
    words = captions.day_in_words(situation.day)
    weekday, date = words.split(", ", 1)
    return {
        "day": situation.day,
        "words": words,
        "weekday": weekday,
        "date": date,
        "headline": captions.headline(situation),
        "area": {side: captions.area(situation.area_km2.get(side)) for side in theme.SIDES},
        "panel": panel,
    }
