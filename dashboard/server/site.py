"""The page in every language behind one server: English at `/`, the others below, made at the first request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import partial
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING

from dash import Dash
from flask import Flask
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from dashboard.delivery import SERVED, Delivery, delivered
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, home_address
from dashboard.page.document import DashWithFirstPaint
from dashboard.page.modules import HEALTH
from dashboard.server.app import create_app
from dashboard.server.policy import ANY
from dashboard.server.routes import OTHERWISE
from dashboard.server.workshop import RETRY_S, Workshop
from geodata.dataset import Dataset

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

WAITING = 3
"""Requests that wait while a language is made."""
PARAMETER = "lang"
"""Of the address: sends a reader on to the page in that language, with the rest of the view."""


def site(
    dataset: Dataset,
    public: str = "",
    embed: str = ANY,
    *,
    all_languages: bool = False,
    delivery: Delivery = SERVED,
) -> WSGIApplication:
    """The site over a data set; `public` and `embed` as in `create_app`.

    `all_languages`: makes them now, with all their documents packed. HEALTH answers with the data's version, and with
    the name of the build if `delivery` has one. Raises InvalidData if the data break the contract.
    """
    workshop = Workshop()

    def make(code: str = SOURCE_LANGUAGE) -> DashWithFirstPaint:
        with delivered(delivery):
            return create_app(dataset, code, public=public, embed=embed, workshop=workshop)

    others = {code: LazyApp(partial(make, code)) for code in LANGUAGES if code != SOURCE_LANGUAGE}
    below: dict[str, WSGIApplication] = {home_address(code).rstrip("/"): other for code, other in others.items()}
    first = _warmed_up(make())
    if all_languages:
        for app in (first, *(other.make() for other in others.values())):
            app.pack_documents()
    pages = DispatcherMiddleware(first.server, below)
    told = {"status": "ready", "version": dataset.version, **({"build": delivery.build} if delivery.build else {})}
    health = Response(json.dumps(told), mimetype="application/json")
    health.headers["Cache-Control"] = "no-store"

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("PATH_INFO") == HEALTH:
            return health(environ, start_response)
        if not _is_text(environ.get("QUERY_STRING", "")):
            return Response(f"{OTHERWISE}\n", 400, mimetype="text/plain")(environ, start_response)
        target = redirect_target(Request(environ))
        return (redirect(target) if target else pages)(environ, start_response)

    return answer


class LazyApp:
    """The page in one language, made at the first request; while it is made, few requests wait for it."""

    def __init__(self, create: Callable[[], Dash]) -> None:
        self._create = create
        self._one_at_a_time = Lock()
        self._places = BoundedSemaphore(WAITING)
        self._app: Dash | None = None

    def make(self) -> Dash:
        """Makes the page if it is not there yet, and returns its app."""
        with self._one_at_a_time:
            self._app = self._app or _warmed_up(self._create())
        return self._app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answers a request by the rules of WSGI; with 503 if as many as may be wait for the page already."""
        if self._app is None:
            if not self._places.acquire(blocking=False):
                return ServiceUnavailable(retry_after=RETRY_S)(environ, start_response)
            try:
                self.make()
            finally:
                self._places.release()
        server: Flask = self.make().server
        return server(environ, start_response)


def _is_text(query: str) -> bool:
    """Whether the bytes of a query, which WSGI hands on as Latin-1, are UTF-8."""
    try:
        query.encode("latin-1").decode()
    except UnicodeDecodeError:
        return False
    return True


def redirect_target(request: Request) -> str | None:
    """Address to redirect a request for a page to: its language, or the same path with a slash. None: no redirect."""
    homes = {home_address(code): code for code in LANGUAGES}
    path = request.path if request.path.endswith("/") else f"{request.path}/"
    language = request.args.get(PARAMETER, homes.get(path))
    if path not in homes or language not in LANGUAGES:
        return None
    kept = [
        part
        for part in request.query_string.decode("latin-1").split("&")
        if part and not part.startswith(f"{PARAMETER}=")
    ]
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
