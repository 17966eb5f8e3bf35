"""Downloads: `download/FORM?day=…` gives data, `download/place/ID.FORM` a place, `download/tables/NAME.csv` a table.

The table of outside figures has ours beside them. `download/story.html` is the whole map as one file. A parameter that
is unknown or malformed is answered with 400 and one sentence, never ignored.
"""

from __future__ import annotations

import io
from contextvars import copy_context
from functools import partial
from hashlib import sha256

from dash import Dash
from flask import Flask, Response, abort, request, send_file

from dashboard.i18n.language import current_language
from dashboard.server.single_file import single_file
from dashboard.server.workshop import Workshop
from geodata.conflict import FILE_PREFIX
from geodata.dataset import Dataset
from geodata.export.export import Download, export, file_name, with_default_layer
from geodata.export.formats import FORMATS, csv_bytes
from geodata.export.place_table import PLACE_FORMATS, place_file
from geodata.export.selection import Selection, refuse_other_parameters
from geodata.measures.outside import outside_table

MARK_CHARACTERS = 16
"""Of the mark (ETag) by which a copy that somebody has is known again."""
WITH_OURS = {"outside_figures": outside_table}
"""Table -> the same with what is computed beside it."""


def serve_downloads(server: Flask, dataset: Dataset, workshop: Workshop) -> None:
    """Answers `/download/FORM`, with the parameters of `Selection.parse`, and `/download/place/ID.FORM`, with none.

    Repeated parameters add up. 404 for an unknown form or place, 503 while the workshop is full.
    """

    @server.get("/download/<form>")
    def download(form: str) -> Response:
        if form not in FORMATS:
            abort(404)
        try:
            selection = with_default_layer(Selection.parse(_given()), form)
        except ValueError as error:
            return _refused(error)
        return _file(workshop.file((form, selection), partial(export, dataset, selection, form)))

    @server.get("/download/place/<place>.<form>")
    def record(place: str, form: str) -> Response:
        if form not in PLACE_FORMATS or place not in dataset.held.index:
            abort(404)
        try:
            refuse_other_parameters(_given(), ())
        except ValueError as error:
            return _refused(error)
        return _file(workshop.file((place, form), partial(place_file, dataset, place, form)))


def serve_tables(server: Flask, dataset: Dataset, workshop: Workshop) -> None:
    """Answers `/download/tables/NAME.csv` with a whole table; 404 for a name that is none."""

    def whole(name: str) -> Download:
        frame = WITH_OURS[name](dataset) if name in WITH_OURS else dataset.tables[name]
        return Download(f"{FILE_PREFIX}_{name}_v{dataset.version}.csv", "text/csv", csv_bytes(frame))

    @server.get("/download/tables/<name>.csv")
    def table(name: str) -> Response:
        if name not in dataset.tables:
            abort(404)
        try:
            refuse_other_parameters(_given(), ())
        except ValueError as error:
            return _refused(error)
        return _file(workshop.file(("tables", name), partial(whole, name)))


def serve_single_file(app: Dash, version: str, workshop: Workshop) -> None:
    """Answers `/download/story.html`, in the current language; to make the file takes some seconds."""
    context, code = copy_context(), current_language().code

    def whole() -> Download:
        content = context.copy().run(single_file, app, version)
        return Download(file_name(Selection(), "html", version), "text/html", content)

    server: Flask = app.server

    @server.get("/download/story.html")
    def story() -> Response:
        try:
            refuse_other_parameters(_given(), ())
        except ValueError as error:
            return _refused(error)
        return _file(workshop.file(("story", code), whole))


def _given() -> dict[str, str]:
    """The parameters of the request."""
    return {name: ",".join(values) for name, values in request.args.lists()}


def _file(file: Download) -> Response:
    """The file, or the part of it that is asked for; nothing if the asker has it."""
    mark = sha256(file.content).hexdigest()[:MARK_CHARACTERS]
    content = io.BytesIO(file.content)
    return _asked_again(
        send_file(content, mimetype=file.mimetype, as_attachment=True, download_name=file.name, etag=mark)
    )


def _refused(error: ValueError) -> Response:
    return _asked_again(Response(f"{error}.\n", status=400, mimetype="text/plain"))


def _asked_again(answer: Response) -> Response:
    """The address does not name the data's version, so what keeps the answer must ask whether it still holds."""
    answer.headers["Cache-Control"] = "no-cache"
    return answer
