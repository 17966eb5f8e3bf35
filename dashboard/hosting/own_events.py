"""A reader's own events from the machine that serves the page: one file, for browsers on that machine alone."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from html import escape
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from werkzeug.exceptions import Forbidden
from werkzeug.utils import send_file
from werkzeug.wrappers import Request, Response

from dashboard.i18n.language import LANGUAGES, home_address

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PREFIX = "/own-events/"
META = "own-events"
"""Name of the tag in the head of a page that says where the file is."""
SAME_PAGE = ("same-origin", "")
"""What Sec-Fetch-Site says where the page itself asks, or a program that is no browser."""


def refusal(options: argparse.Namespace) -> str:
    """Why the file of `--events` is not served, in one sentence; "" if it may be.

    Its rows may not be for others, so no one else may reach the server: it listens on the machine itself, and no proxy
    stands before it.
    """
    if options.command == "export":
        return "--events is for a server on your own machine: an export never holds the events of a reader."
    if not _is_loopback(options.host):
        return f"--events is for your own machine alone: --host {options.host} lets others in; expected 127.0.0.1."
    if options.public_url or options.trusted_proxy:
        return "--events is for your own machine alone: leave out --public-url and --trusted-proxy."
    if not options.events.is_file():
        return f"{options.events}: there is no such file."
    return ""


def with_events(pages: WSGIApplication, file: Path) -> WSGIApplication:
    """The pages, whose documents name the address of a file, and that file.

    It stands around the app: what the app makes of itself (the one file, exports) holds nothing of it.
    """
    address = PREFIX + quote(file.name)
    homes = {home_address(code) for code in LANGUAGES}
    tag = f'<meta name="{META}" content="{escape(address)}">'

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        if request.path.startswith(PREFIX):
            found = _file(request, file) if quote(request.path) == address else Response(status=404)
            return found(environ, start_response)
        if request.path not in homes:
            return pages(environ, start_response)
        # Unpacked, and whole: what a browser kept may be of a server without the file.
        for name in ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE"):
            environ.pop(name, None)
        return _named(Response.from_app(pages, environ), tag)(environ, start_response)

    return answer


def _named(page: Response, tag: str) -> Response:
    if page.status_code == 200 and page.mimetype == "text/html":
        page.set_data(page.get_data().replace(b"</head>", f"{tag}</head>".encode(), 1))
        page.headers["Cache-Control"] = "no-store"
        page.headers.pop("ETag", None)
    return page


def _file(request: Request, file: Path) -> Response:
    """The file, for a page of this server on this machine; a page of another server may lead its name here, too."""
    host = urlsplit(f"//{request.host}").hostname or ""
    if not _is_loopback(host) or request.headers.get("Sec-Fetch-Site", "") not in SAME_PAGE:
        return Response("Only the map itself may read this.\n", Forbidden.code, mimetype="text/plain")
    found = send_file(file, request.environ, mimetype="application/octet-stream", conditional=False)
    found.headers["Cache-Control"] = "no-store"
    found.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    found.headers["X-Content-Type-Options"] = "nosniff"
    return found


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
