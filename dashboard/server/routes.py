"""What the server does not answer: unknown paths, other methods than reading, addresses beyond measure.

Each refusal is one sentence in the page's language: as a page for readers, as plain text for programs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast

from dash import Dash
from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException, InternalServerError, MethodNotAllowed, NotFound

from dashboard.i18n.language import Language, _, current_language
from dashboard.server.refusal import Refusal, refusal_html
from geodata.conflict import PAGE_TITLE

MAX_QUERY_BYTES = 8192
MAX_PARAMETERS = 100
READING = ("GET", "HEAD", "OPTIONS")
NOT_ANSWERED = ("/<path:path>", "/_dash-update-component", "/_reload-hash", "/_favicon.ico")
"""Rules of Dash that this page has no use for: Dash answers every unknown path with the page, and no callback of ours
runs on the server."""
SCRIPTS = "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>"
"""Rule of Dash for its scripts, which raises what it likes for one that is none."""
SENTENCES = {
    404: "There is nothing at this address.",
    405: "What is at this address can only be read.",
    414: "This address is longer than any that the map has.",
    503: "The server is making as many files as it can; please try again in a few seconds.",
    500: "The server could not answer; this was noted there.",
}
"""Status -> what the answer says."""
OTHERWISE = "This request cannot be answered."


@dataclass(frozen=True)
class Words:
    """What refusals say, in one language. `sentences`: by status."""

    language: Language
    title: str
    sentences: dict[int, str]
    otherwise: str
    home: str

    def sentence(self, status: int) -> str:
        """What an answer with a status says."""
        return self.sentences.get(status, self.otherwise)


def refuse_what_is_none(app: Dash) -> None:
    """Refuses what stands above, in the current language; call it when all rules but those of exports are there."""
    server: Flask = app.server
    sentences = {status: _(text) for status, text in SENTENCES.items()}
    words = Words(current_language(), _(PAGE_TITLE), sentences, _(OTHERWISE), _("To the map"))
    for rule in server.url_map.iter_rules():
        if rule.rule == SCRIPTS:
            server.view_functions[rule.endpoint] = _nothing_if_it_fails(server.view_functions[rule.endpoint])

    @server.before_request
    def refuse() -> None:
        if len(request.query_string) > MAX_QUERY_BYTES or request.query_string.count(b"&") >= MAX_PARAMETERS:
            abort(414)
        if request.method not in READING:
            abort(405)
        if request.url_rule is not None and request.url_rule.rule in NOT_ANSWERED:
            abort(404)

    @server.errorhandler(HTTPException)
    def told(error: HTTPException) -> Response:
        return _refusal(error, words)


def _nothing_if_it_fails(view: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(view)
    def answer(*args: Any, **given: Any) -> Any:
        try:
            return view(*args, **given)
        except Exception as error:
            raise NotFound from error

    return answer


def _refusal(error: HTTPException, words: Words) -> Response:
    """One sentence, never a path of this machine; headers of the error such as `Allow` stay."""
    if error.response is not None:
        return cast(Response, error.response)  # a redirect to the address with a slash, or the like
    status = error.code or InternalServerError.code
    sentence = words.sentence(status)
    if request.accept_mimetypes.best_match(("text/plain", "text/html")) == "text/html":
        refusal = Refusal(words.language, words.title, sentence, words.home, home=f"{request.script_root}/")
        page = refusal_html([refusal])
        answer = Response(page, status=status, mimetype="text/html")
    else:
        answer = Response(f"{sentence}\n", status=status, mimetype="text/plain")
    answer.headers.extend((name, value) for name, value in error.get_headers() if name != "Content-Type")
    answer.headers["Cache-Control"] = "no-store"
    if status == MethodNotAllowed.code:
        answer.headers["Allow"] = ", ".join(READING)
    return answer
