"""Files to take away: `download/FORM?day=…&sides=…` answers with what `geodata.export` makes of the parameters."""

from __future__ import annotations

import io

from flask import Flask, Response, abort, request, send_file

from geodata.export import export
from geodata.formats import FORMS
from geodata.load import Layers
from geodata.selection import Selection


def serve_downloads(server: Flask, layers: Layers) -> None:
    """Answers `/download/FORM`; parameters are those of `Selection.parse`, repeated ones add up.

    400 with one sentence for a bad parameter, 404 for an unknown form.
    """

    @server.get("/download/<form>")
    def download(form: str) -> Response:
        if form not in FORMS:
            abort(404)
        given = {name: ",".join(values) for name, values in request.args.lists()}
        try:
            file = export(layers, Selection.parse(given), form)
        except ValueError as error:
            return _kept_nowhere(Response(f"{error}.\n", status=400, mimetype="text/plain"))
        content = io.BytesIO(file.content)
        answer = send_file(content, mimetype=file.mimetype, as_attachment=True, download_name=file.name)
        return _kept_nowhere(answer)


def _kept_nowhere(answer: Response) -> Response:
    """The address does not name the data's version, so nothing may keep the answer."""
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
