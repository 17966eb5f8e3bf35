"""Everything the browser needs for all days, made once at start and served under names that carry a hash."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

from flask import Flask, Response, abort, request

from dashboard import fragments, table
from dashboard.about import about_tab
from dashboard.map_sources import map_sources, to_text
from dashboard.model import model
from dashboard.names import place_names
from geodata.analysis import Analysis
from geodata.load import Layers
from geodata.situation import Situation, situation_on
from geodata.timeline import DAYS

YEAR_S = 365 * 24 * 3600


@dataclass
class Files:
    """Documents by hashed name. A changed document gets another name, so browsers may keep each for good.

    `prefix`: what stands before the addresses; the server itself is mounted there.
    """

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

        @server.get("/data/<file>")
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
    rows = table.fixed_rows(layers, place_names(layers.geo["cities"]))
    addresses = {
        "about": files.add("about", json.dumps({"html": about_tab(layers)}, ensure_ascii=False)),
        "cards": files.add("cards", json.dumps(fragments.cards(layers), ensure_ascii=False)),
        "rows": files.add("rows", json.dumps(rows, ensure_ascii=False)),
        "download": f"{files.prefix}download/",
    }
    told = model(layers, analysis, situations, addresses)
    return {**urls, "model": files.add("model", json.dumps(told, ensure_ascii=False))}, situations
