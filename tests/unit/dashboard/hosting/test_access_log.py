"""The access log, read as programs read it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.test import Client
from werkzeug.wrappers import Response

from dashboard.hosting.access_log import Entry, logged, opened

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

COMBINED = re.compile(
    r'(\S+) - - \[([^]]+)\] "((?:[^"\\]|\\.)*)" (\d{3}) (\d+|-) "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"\n'
)
"""A line: client, time, request, status, bytes, page it came from, program."""


def pages(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    status = 404 if environ["PATH_INFO"] == "/nowhere" else 200
    return Response(["twelve", " bytes"], status=status)(environ, start_response)


def lines(path: str, **headers: str) -> list[tuple[str, ...]]:
    log = io.StringIO()
    client = Client(logged(pages, log))
    client.get(path, headers=headers, environ_overrides={"REMOTE_ADDR": "192.0.2.1"}, buffered=True)
    return [COMBINED.fullmatch(line).groups() for line in log.getvalue().splitlines(keepends=True)]


def test_a_line_a_request() -> None:
    ((client, _, request, status, size, page, program),) = lines("/a%20b?day=2024-12-05", Referer="https://a.example/")
    assert (client, request) == ("192.0.2.1", "GET /a%20b?day=2024-12-05 HTTP/1.1")
    assert (status, size, page) == ("200", "12", "https://a.example/")
    assert program == "-"
    assert lines("/nowhere")[0][3] == "404"


def test_its_time_is_that_of_the_format_in_any_language() -> None:
    line = Entry("-", "GET / HTTP/1.1", {}).line(datetime(2024, 12, 5, 7, 8, 9, tzinfo=UTC))
    assert line == '- - - [05/Dec/2024:07:08:09 +0000] "GET / HTTP/1.1" 500 - "-" "-"'


@pytest.mark.parametrize("sent", ['" 200 - "', "\x1b[31m", "back\\slash", "\xe9\x85"])
def test_what_a_client_sends_neither_ends_a_field_nor_a_line(sent: str) -> None:
    ((*_, program),) = lines("/", **{"User-Agent": sent})
    assert program.isascii() and program.isprintable()


def test_an_answer_that_is_given_up_is_told_too() -> None:
    """With the bytes that went out; the answer itself is closed."""
    ended: list[bool] = []

    def parts() -> Iterator[bytes]:
        try:
            yield b"first"
            yield b"second"
        finally:
            ended.append(True)

    def endless(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [])
        return parts()

    log = io.StringIO()
    answer = logged(endless, log)({"REQUEST_METHOD": "GET"}, lambda *_: bytes)
    assert next(iter(answer)) == b"first"
    answer.close()
    assert ended == [True]
    assert '"GET  -" 200 5 ' in log.getvalue()


def test_a_file_is_added_to(tmp_path: Path) -> None:
    path = tmp_path / "access.log"
    for word in ("one\n", "two\n"):
        with opened(str(path)) as log:
            log.write(word)
    assert path.read_text() == "one\ntwo\n"
