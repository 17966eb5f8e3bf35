"""Documents for the browser: made once at start, served under names that contain a hash of their content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import brotli
from flask import Flask, Response, abort, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.i18n.names import place_names
from dashboard.map.ground.geometry import ground_geometry
from dashboard.map.ground.style import ground_style
from dashboard.map.sources import map_sources, to_json
from dashboard.page.search import search_options
from dashboard.payload.model import page_model
from dashboard.payload.on_demand import evenings, on_demand
from dashboard.tabs import table
from dashboard.text import cards
from dashboard.text.source_cards import source_cards
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis

BROTLI, BROTLI_QUALITY = "br", 10
"""At 10 the documents are a fifth smaller than at 9, for one or two seconds of work in all."""
YEAR_S = 365 * 24 * 3600


@dataclass
class HashedFiles:
    """Documents by hashed name. A changed document gets another name, so browsers may keep each for good.

    `prefix`: start of every address; the server is mounted there.
    """

    prefix: str
    documents: dict[str, bytes] = field(default_factory=dict)
    _packed: dict[str, bytes] = field(default_factory=dict)

    def add(self, name: str, content: str | bytes) -> str:
        """Keeps a document, JSON as text or a binary as bytes, and returns its address."""
        kept, suffix = (content.encode(), "json") if isinstance(content, str) else (content, "bin")
        file = f"{name}.{hashlib.sha256(kept).hexdigest()[:12]}.{suffix}"
        self.documents[file] = kept
        return f"{self.prefix}data/{file}"

    def serve(self, server: Flask) -> None:
        """Answers the addresses that `add` gave out."""

        @server.get("/data/<file>")
        def document(file: str) -> BaseResponse:
            if file not in self.documents:
                abort(404)
            is_packed = request.accept_encodings.quality(BROTLI) > 0
            mimetype = "application/json" if file.endswith(".json") else "application/octet-stream"
            content = self.packed(file) if is_packed else self.documents[file]
            answer = Response(content, mimetype=mimetype)
            answer.headers["Cache-Control"] = f"public, max-age={YEAR_S}, immutable"
            answer.vary.add("Accept-Encoding")
            answer.set_etag(file)
            if is_packed:
                answer.content_encoding = BROTLI
                answer.set_etag(f"{file}.{BROTLI}")
            return answer.make_conditional(request, accept_ranges=True, complete_length=len(content))

    def pack_all(self) -> None:
        """Compresses every document now, so that no reader waits for it."""
        for file in self.documents:
            self.packed(file)

    def packed(self, file: str) -> bytes:
        """A document compressed, once: better than on the fly, which would have to be quick at every request."""
        if file not in self._packed:
            self._packed[file] = brotli.compress(self.documents[file], quality=BROTLI_QUALITY)
        return self._packed[file]


@dataclass(frozen=True)
class Addresses:
    """Addresses of documents. `model`: of the one that names all others; `sources`: by name of the map source."""

    model: str
    sources: dict[str, str]


def publish(dataset: Dataset, analysis: Analysis, files: HashedFiles, grid_script: str) -> Addresses:
    """Adds all documents to the files. `grid_script`: its address."""
    sources = {name: files.add(name, to_json(content)) for name, content in map_sources(dataset, analysis).items()}
    documents = {
        "cards": cards.cards(dataset),
        "source_cards": source_cards(dataset),
        "rows": table.fixed_rows(dataset, place_names(dataset.geo["cities"])),
        "search_options": search_options(dataset),
        "on_demand": on_demand(dataset, analysis),
        "evenings": evenings(dataset, analysis),
    }
    addresses = {name: files.add(name, to_json(content)) for name, content in documents.items()}
    binary, geometry = ground_geometry(dataset)
    ground = ground_style(geometry, files.add("ground", binary))
    addresses |= {"download": f"{files.prefix}download/", "grid_script": grid_script}
    model = page_model(dataset, analysis, sources | addresses, ground)
    return Addresses(files.add("model", to_json(model)), sources)
