"""Downloads: `download/FORM?day=…` gives data, `download/story.html` the whole map as one file.

`download/tables/NAME.csv` is a table of the data as it is.
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
from geodata.export.export import export, file_name
from geodata.export.formats import FORMATS
from geodata.export.selection import Selection


def serve_downloads(server: Flask, dataset: Dataset) -> None:
    """Answers `/download/FORM`; parameters are those of `Selection.parse`, repeated ones add up.

    400 with one sentence for a bad parameter, 404 for an unknown form.
    """

    @server.get("/download/<form>")
    def download(form: str) -> Response:
        if form not in FORMATS:
            abort(404)
        given = {name: ",".join(values) for name, values in request.args.lists()}
        try:
            file = export(dataset, Selection.parse(given), form)
        except ValueError as error:
            return _never_cached(Response(f"{error}.\n", status=400, mimetype="text/plain"))
        content = io.BytesIO(file.content)
        answer = send_file(content, mimetype=file.mimetype, as_attachment=True, download_name=file.name)
        return _never_cached(answer)


def serve_tables(server: Flask, dataset: Dataset) -> None:
    """Answers `/download/tables/NAME.csv` with a whole table; 404 for a name that is none."""

    @server.get("/download/tables/<name>.csv")
    def table(name: str) -> Response:
        if name not in dataset.tables:
            abort(404)
        content = io.BytesIO(dataset.tables[name].to_csv(index=False, lineterminator="\n").encode())
        named = f"{FILE_PREFIX}_{name}_v{dataset.version}.csv"
        return _never_cached(send_file(content, mimetype="text/csv", as_attachment=True, download_name=named))


def serve_single_file(app: Dash, version: str) -> None:
    """Answers `/download/story.html`, in the current language. The file is made once; that takes some seconds."""
    one_at_a_time = Lock()
    context = copy_context()
    content_of_file = cache(lambda: context.run(single_file, app, version))

    server: Flask = app.server

    @server.get("/download/story.html")
    def story() -> Response:
        with one_at_a_time:
            content = io.BytesIO(content_of_file())
        name = file_name(Selection(), "html", version)
        return _never_cached(send_file(content, mimetype="text/html", as_attachment=True, download_name=name))


def _never_cached(answer: Response) -> Response:
    """The address does not name the data's version, so nothing may keep the answer."""
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
