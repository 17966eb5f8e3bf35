"""The page in every language behind one server: English at `/`, the others below, made when first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock
from typing import TYPE_CHECKING

from dash import Dash
from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.utils import redirect
from werkzeug.wrappers import Request

from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, home_address
from dashboard.server.app import create_app
from geodata.dataset import Dataset

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PARAMETER = "lang"
"""Of the address: sends a reader on to the page in that language, with the rest of the view."""


def site(dataset: Dataset) -> WSGIApplication:
    """The site over some layers. Raises InvalidData if those break the contract."""
    others: dict[str, WSGIApplication] = {
        home_address(code).rstrip("/"): LazyApp(dataset, code) for code in LANGUAGES if code != SOURCE_LANGUAGE
    }
    pages = DispatcherMiddleware(_ready(create_app(dataset)).server, others)

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        elsewhere = _elsewhere(Request(environ))
        return (redirect(elsewhere) if elsewhere else pages)(environ, start_response)

    return answer


class LazyApp:
    """The page in one language, made in the first request."""

    def __init__(self, dataset: Dataset, code: str) -> None:
        self._dataset, self._code = dataset, code
        self._one_at_a_time = Lock()
        self._app: Dash | None = None

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answers a request by the rules of WSGI."""
        with self._one_at_a_time:
            self._app = self._app or _ready(create_app(self._dataset, self._code))
        server: Flask = self._app.server
        return server(environ, start_response)


def _elsewhere(request: Request) -> str | None:
    """Where a request for a page is sent on to: the language that it names, or the address with its slash."""
    homes = {home_address(code): code for code in LANGUAGES}
    path = request.path if request.path.endswith("/") else f"{request.path}/"
    asked = request.args.get(PARAMETER, homes.get(path))
    if path not in homes or asked not in LANGUAGES:
        return None
    kept = [part for part in request.query_string.decode().split("&") if part and not part.startswith(f"{PARAMETER}=")]
    home = home_address(asked)
    if home == request.path and PARAMETER not in request.args:
        return None
    return request.script_root + home + ("?" + "&".join(kept) if kept else "")


def _ready(app: Dash) -> Dash:
    """Dash finishes its set-up in the first request; two at once would race, so make it before serving."""
    client = app.server.test_client()
    for path in ("/", "/_dash-layout", "/_dash-dependencies"):
        client.get(path)
    return app
