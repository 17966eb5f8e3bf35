"""Hands a request on to a server on this machine, and its answer back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse
from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.front.behind import LOCAL

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

OF_ONE_CONNECTION = frozenset(
    (
        *("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"),
        *("proxy-authenticate", "proxy-authorization", "proxy-connection"),
    )
)
"""Headers that say nothing beyond the two programs that a connection joins."""
SET_HERE = frozenset(("host", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "expect"))
IN_A_PATH = "/:@!$&'()*+,;=~"
"""Stay as they are, beside letters and digits; in a query so do those of QUERY."""
QUERY = f"{IN_A_PATH}%?[]"
PART_BYTES = 65_536
PATIENCE_S = 120
"""For one part of an answer: a download may take a while to be made."""


class NotReached(Exception):
    """The server behind does not answer."""


def forwarded(environ: WSGIEnvironment, start_response: StartResponse, port: int) -> Iterable[bytes]:
    """The answer of the server on a port to the same request, without a body. Raises NotReached."""
    connection = HTTPConnection(LOCAL, port, timeout=PATIENCE_S)
    try:
        connection.putrequest(environ["REQUEST_METHOD"], _address(environ), skip_host=True, skip_accept_encoding=True)
        for name, value in _headers(environ):
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
    except (OSError, HTTPException, ValueError) as error:
        connection.close()
        raise NotReached from error
    headers = [(name, value) for name, value in answer.getheaders() if name.lower() not in OF_ONE_CONNECTION]
    start_response(f"{answer.status} {answer.reason}", headers)
    return _parts(answer, connection)


def _parts(answer: HTTPResponse, connection: HTTPConnection) -> Iterator[bytes]:
    try:
        while part := answer.read(PART_BYTES):
            yield part
    finally:
        connection.close()


def _address(environ: WSGIEnvironment) -> str:
    path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    query = environ.get("QUERY_STRING", "")
    told = quote(path.encode("latin-1"), safe=IN_A_PATH)
    return f"{told}?{quote(query.encode('latin-1'), safe=QUERY)}" if query else told


def _headers(environ: WSGIEnvironment) -> Iterator[tuple[str, str]]:
    host = environ.get("HTTP_HOST", LOCAL)
    yield from (
        ("Host", host),
        ("X-Forwarded-For", environ.get("REMOTE_ADDR") or LOCAL),
        ("X-Forwarded-Proto", environ["wsgi.url_scheme"]),
        ("X-Forwarded-Host", host),
        ("Connection", "close"),
    )
    for key, value in environ.items():
        name = key.removeprefix("HTTP_").replace("_", "-").lower()
        if key.startswith("HTTP_") and name not in OF_ONE_CONNECTION | SET_HERE:
            yield name, value
