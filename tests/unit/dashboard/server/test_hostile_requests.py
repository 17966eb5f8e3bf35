"""250 requests drawn at random, the same ones each time, over real connections: none is answered with 500."""

from __future__ import annotations

import random
import socket
import sys
from collections.abc import Iterator
from threading import Thread

import pytest
from waitress import wasyncore

from dashboard.hosting.serving import listening
from dashboard.server.site import site
from geodata.dataset import Dataset
from tests.supply.lock import ROOT

REQUESTS, SEED = 250, 20241208
LIMIT_S = 120
READ_AT_ONCE = 8192
"""Bytes, by waitress."""
METHODS = ["GET"] * 8 + ["HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "GETT", "get", "\x00"]
PATHS = (
    *("/", "/de/", "/ar/", "/de", "/healthz", "/_dash-layout", "/_dash-dependencies", "/_dash-update-component"),
    *("/_reload-hash", "/_favicon.ico", "/_dash-component-suites/dash/dcc/async-graph.js", "/_alive_00000"),
    *(
        "/_dash-component-suites/dash/../../../setup.py",
        "/_dash-component-suites/os/path.py",
        "/_dash-component-suites//",
    ),
    *("/assets/../dashboard/wsgi.py", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/main.mjs", "/assets/vendor"),
    *("/data/model.000000000000.json", "/data/", "/data/%00", "/download/csv", "/download/geojson", "/download/kml"),
    *("/download/place/hama.csv", "/download/place/%2e%2e%2fhama.json", "/download/tables/events.csv", "/download/exe"),
    *("/card.png", "/robots.txt", "/manifest.webmanifest", "//example.org/%2f..", "/%ff%fe", "/\xe9", "/a" * 2000),
    *(
        "http://example.org/",
        "*",
        "",
        "/..;/",
        "/.git/config",
        "/?",
        "/%",
        "/%zz",
        "/\u202e".encode().decode("latin-1"),
    ),
)
NAMES = [
    "day",
    "lang",
    "sides",
    "compare",
    "known",
    "layers",
    "map",
    "sel",
    "m",
    "",
    "a[]",
    "__proto__",
    "%00",
    "day%5B%5D",
]
VALUES = [
    "",
    "2024-12-05",
    "2024-13-99",
    "none",
    "%00",
    "%ff",
    "<script>",
    "9" * 3000,
    "%F0%9F%92%A9",
    "..%2f..%2f",
    "\xff",
    "&&&",
    "=",
    ";",
]
HEADERS = {
    "Accept": ["text/html", "*/*;q=x", "\xff", ",".join(["text/html"] * 500)],
    "Accept-Encoding": ["br", "gzip;q=2", "identity;q=0", "*;q=0", "\xfe"],
    "Accept-Language": ["ar", "x" * 3000],
    "Range": [
        "bytes=0-",
        "bytes=5-1",
        "bytes=-0",
        "bytes=a-b",
        "lines=1-2",
        "bytes=" + "0-1," * 500,
        "bytes=99999999999999999999-",
    ],
    "If-Range": ['"x"', "not a date", "\xff"],
    "If-None-Match": ["*", '"', 'W/"x"', "\xff" * 100],
    "If-Modified-Since": ["yesterday", "Thu, 99 Foo 9999 99:99:99 GMT"],
    "Host": ["example.org:x", "a b", "[::1", "\xff", "", "a/b@c"],
    "Content-Type": ["application/json", "multipart/form-data; boundary=", "\xff"],
    "Content-Length": ["-1", "x", "5", "0"],
    "Transfer-Encoding": ["chunked", "gzip", "x"],
    "Cookie": ["a=b", "\xff=;;;==", "x" * 3000],
    "X-Forwarded-For": ["a, b", "\xff"],
    "X-Forwarded-Prefix": ["/evil", "//evil"],
    "X-HTTP-Method-Override": ["DELETE"],
    "Origin": ["null", "\xff"],
    "Access-Control-Request-Headers": ["\xff", "a," * 500],
    "Expect": ["100-continue", "x"],
    "Upgrade": ["websocket", "h2c"],
}
BODIES = [b"", b"{}", b"{", b"\xff\xfe\x00", b"[" * 5000, b'{"output": "x.y", "inputs": [{}]}', b"5\r\nabc"]
NOT_SPOKEN = (501, 505)
"""Statuses of the server for what is no encoding or version of HTTP that it knows."""


def drawn(draw: random.Random) -> bytes:
    """One request as it goes over the line."""
    query = "&".join(f"{draw.choice(NAMES)}={draw.choice(VALUES)}" for _ in range(draw.choice([0, 0, 1, 2, 5, 120])))
    target = draw.choice(PATHS) + (f"?{query}" if query else "")
    headers = {"Host": "localhost", "Connection": "close"}
    for name in draw.sample(sorted(HEADERS), draw.choice([0, 1, 1, 2, 4])):
        headers[name] = draw.choice(HEADERS[name])
    body = draw.choice(BODIES) if draw.random() < 0.3 else b""
    if headers.get("Transfer-Encoding") == "chunked":
        body = b"0\r\n\r\n"
    elif headers.get("Content-Length") == "5":  # who stops before the end of a body gets no answer, rightly
        body = b"12345"
    if body:
        headers.setdefault("Content-Length", str(len(body)))
    protocol = draw.choice(["HTTP/1.1"] * 8 + ["HTTP/1.0", "HTTP/9.9", "HTP"])
    head = f"{draw.choice(METHODS)} {target} {protocol}\r\n" + "".join(
        f"{name}: {text}\r\n" for name, text in headers.items()
    )
    return f"{head}\r\n".encode("latin-1") + body


@pytest.fixture(scope="module")
def port(toy: Dataset) -> Iterator[int]:
    """Where the site over the toy conflict answers."""
    server, sockets = listening(site(toy), "127.0.0.1", 0)

    def run() -> None:
        while sockets:
            wasyncore.loop(timeout=0.05, map=sockets, count=1)

    thread = Thread(target=run, daemon=True)
    thread.start()
    yield server.effective_port
    server.task_dispatcher.shutdown()
    wasyncore.close_all(sockets)
    thread.join()


def answered(port: int, request: bytes) -> bytes:
    """All that comes back. Of a request that is refused before all of it was read, the answer may get lost."""
    with socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S) as connection:
        parts = []
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            while part := connection.recv(65_536):
                parts.append(part)
        except OSError:
            assert len(request) > READ_AT_ONCE
            return b"".join(parts) or b"HTTP/1.1 400"
        return b"".join(parts)


def test_none_is_answered_with_500_and_no_path_is_told(port: int) -> None:
    draw = random.Random(SEED)
    secrets = [str(ROOT), sys.prefix, "site-packages", "Traceback", "root:x:"]
    statuses: dict[int, int] = {}
    faults = []
    for _ in range(REQUESTS):
        request = drawn(draw)
        answer = answered(port, request)
        status = int(answer[9:12]) if answer.startswith(b"HTTP/1.") else 0
        statuses[status] = statuses.get(status, 0) + 1
        if not (100 <= status < 500 or status in NOT_SPOKEN) or [
            secret for secret in secrets if secret.encode() in answer
        ]:
            faults.append((request[:300], answer[:300]))
    assert faults == []
    assert sum(count for status, count in statuses.items() if 400 <= status < 500) > REQUESTS / 2, statuses
    assert {200, 400, 404, 405} <= set(statuses), statuses
    assert answered(port, b"GET /healthz HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 200")
