"""A request handed on to another server, and its answer back."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterable, Iterator
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import make_server
from werkzeug.test import Client
from werkzeug.wrappers import Request, Response

from dashboard.front.forward import NotReached, forwarded

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def mirror(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answers with what it was asked."""
    request = Request(environ)
    told = {
        "method": request.method,
        "path": request.path,
        "query": request.query_string.decode("latin-1"),
        "headers": dict(request.headers),
    }
    status = 304 if request.path == "/kept" else 200
    headers = {"X-Method": request.method, "ETag": '"one"'}
    return Response(b"" if status == 304 else json.dumps(told), status, headers, "application/json")(
        environ, start_response
    )


@pytest.fixture(scope="module")
def behind() -> Iterator[int]:
    """The port of a server of `mirror`."""
    server = make_server("127.0.0.1", 0, mirror)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server.port
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(behind: int) -> Client:
    return Client(lambda environ, start: forwarded(environ, start, behind))


def test_what_is_asked_arrives(client: Client) -> None:
    headers = {"Range": "bytes=0-9", "Accept-Encoding": "br", "Host": "maps.example", "X-Forwarded-For": "203.0.113.9"}
    told = client.get(
        "/a/b%20c%C3%A4?day=1&x=%2F", headers=headers, environ_overrides={"REMOTE_ADDR": "192.0.2.7"}
    ).json
    assert (told["path"], told["query"]) == ("/a/b cä", "day=1&x=%2F")
    kept = {name: told["headers"][name] for name in ("Range", "Accept-Encoding", "Host", "Connection")}
    assert kept == {"Range": "bytes=0-9", "Accept-Encoding": "br", "Host": "maps.example", "Connection": "close"}
    sender = {name: value for name, value in told["headers"].items() if name.startswith("X-Forwarded")}
    assert sender == {
        "X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "http", "X-Forwarded-Host": "maps.example"
    }  # fmt: skip


def test_a_path_of_a_public_address_stays(behind: int) -> None:
    client = Client(lambda environ, start: forwarded(environ, start, behind))
    assert client.get("/a/", base_url="http://localhost/maps").json["path"] == "/maps/a/"


@pytest.mark.parametrize("query", ["day=\xff", "x=\x00", "a b", "%zz"])
def test_any_bytes_of_a_query_are_handed_on_as_text(client: Client, query: str) -> None:
    told = client.get("/", environ_overrides={"QUERY_STRING": query}).json["query"]
    assert told.isascii() and " " not in told


def test_answers_come_back_with_their_status_and_headers(client: Client) -> None:
    head = client.head("/")
    assert (head.status_code, head.headers["X-Method"], head.data) == (200, "HEAD", b"")
    kept = client.get("/kept")
    assert (kept.status_code, kept.headers["ETag"], kept.data) == (304, '"one"', b"")
    assert client.post("/", data=b"not handed on").json["method"] == "POST"
    assert "Connection" not in client.get("/").headers


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        port = taken.getsockname()[1]
        client = Client(lambda environ, start: forwarded(environ, start, port))
        with pytest.raises(NotReached):
            client.get("/")
