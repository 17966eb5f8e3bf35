"""Downloads: `download/FORM?day=…` gives data, `download/place/ID.FORM` a place, `download/tables/NAME.csv` a table.

The table of outside figures has ours beside them. `download/story.html` is the whole map as one file. A parameter that
is unknown or malformed is answered with 400 and one sentence, never ignored.
"""

from __future__ import annotations

import io
from contextvars import copy_context
from functools import cache
from threading import Lock

from dash import Dash
from flask import Flask, Response, abort, request, send_file

from dashboard.server.single_file import single_file
from geodata.conflict import FILE_PREFIX
from geodata.dataset import Dataset
from geodata.export.export import Download, export, file_name
from geodata.export.formats import FORMATS, csv_bytes
from geodata.export.place_table import PLACE_FORMATS, place_file
from geodata.export.selection import Selection, refuse_other_parameters
from geodata.measures.outside import outside_table

WITH_OURS = {"outside_figures": outside_table}
"""Table -> the same with what is computed beside it."""


def serve_downloads(server: Flask, dataset: Dataset) -> None:
    """Answers `/download/FORM`, with the parameters of `Selection.parse`, and `/download/place/ID.FORM`, with none.

    Repeated parameters add up. 404 for an unknown form or place.
    """

    @server.get("/download/<form>")
    def download(form: str) -> Response:
        if form not in FORMATS:
            abort(404)
        try:
            return _file(export(dataset, Selection.parse(_given()), form))
        except ValueError as error:
            return _refused(error)

    @server.get("/download/place/<place>.<form>")
    def record(place: str, form: str) -> Response:
        if form not in PLACE_FORMATS or place not in dataset.held.index:
            abort(404)
        try:
            refuse_other_parameters(_given(), ())
        except ValueError as error:
            return _refused(error)
        return _file(place_file(dataset, place, form))


def serve_tables(server: Flask, dataset: Dataset) -> None:
    """Answers `/download/tables/NAME.csv` with a whole table; 404 for a name that is none."""

    @server.get("/download/tables/<name>.csv")
    def table(name: str) -> Response:
        if name not in dataset.tables:
            abort(404)
        try:
            refuse_other_parameters(_given(), ())
        except ValueError as error:
            return _refused(error)
        frame = WITH_OURS[name](dataset) if name in WITH_OURS else dataset.tables[name]
        content = csv_bytes(frame)
        return _file(Download(f"{FILE_PREFIX}_{name}_v{dataset.version}.csv", "text/csv", content))


def serve_single_file(app: Dash, version: str) -> None:
    """Answers `/download/story.html`, in the current language. The file is made once; that takes some seconds."""
    one_at_a_time = Lock()
    context = copy_context()
    content_of_file = cache(lambda: context.run(single_file, app, version))

    server: Flask = app.server

    @server.get("/download/story.html")
    def story() -> Response:
        try:
            refuse_other_parameters(_given(), ())
        except ValueError as error:
            return _refused(error)
        with one_at_a_time:
            content = content_of_file()
        return _file(Download(file_name(Selection(), "html", version), "text/html", content))


def _given() -> dict[str, str]:
    """The parameters of the request."""
    return {name: ",".join(values) for name, values in request.args.lists()}


def _file(file: Download) -> Response:
    content = io.BytesIO(file.content)
    return _never_cached(send_file(content, mimetype=file.mimetype, as_attachment=True, download_name=file.name))


def _refused(error: ValueError) -> Response:
    return _never_cached(Response(f"{error}.\n", status=400, mimetype="text/plain"))


def _never_cached(answer: Response) -> Response:
    """The address does not name the data's version, so nothing may keep the answer."""
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
