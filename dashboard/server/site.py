"""The page in every language behind one server: English at `/`, the others below, made at the first request."""

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


def site(dataset: Dataset, public: str = "") -> WSGIApplication:
    """The site over a data set; `public` as in `create_app`. Raises InvalidData if it breaks the contract."""
    others: dict[str, WSGIApplication] = {
        home_address(code).rstrip("/"): LazyApp(dataset, code, public) for code in LANGUAGES if code != SOURCE_LANGUAGE
    }
    pages = DispatcherMiddleware(_warmed_up(create_app(dataset, public=public)).server, others)

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        target = _redirect_target(Request(environ))
        return (redirect(target) if target else pages)(environ, start_response)

    return answer


class LazyApp:
    """The page in one language, made at the first request."""

    def __init__(self, dataset: Dataset, code: str, public: str) -> None:
        self._dataset, self._code, self._public = dataset, code, public
        self._one_at_a_time = Lock()
        self._app: Dash | None = None

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answers a request by the rules of WSGI."""
        with self._one_at_a_time:
            self._app = self._app or _warmed_up(create_app(self._dataset, self._code, self._public))
        server: Flask = self._app.server
        return server(environ, start_response)


def _redirect_target(request: Request) -> str | None:
    """Address to redirect a request for a page to: its language, or the same path with a slash. None: no redirect."""
    homes = {home_address(code): code for code in LANGUAGES}
    path = request.path if request.path.endswith("/") else f"{request.path}/"
    language = request.args.get(PARAMETER, homes.get(path))
    if path not in homes or language not in LANGUAGES:
        return None
    kept = [part for part in request.query_string.decode().split("&") if part and not part.startswith(f"{PARAMETER}=")]
    home = home_address(language)
    if home == request.path and PARAMETER not in request.args:
        return None
    return request.script_root + home + ("?" + "&".join(kept) if kept else "")


def _warmed_up(app: Dash) -> Dash:
    """Dash finishes its set-up in the first request; two at once would race, so make it before serving."""
    client = app.server.test_client()
    for path in ("/", "/_dash-layout", "/_dash-dependencies"):
        client.get(path)
    return app
