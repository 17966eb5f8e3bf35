"""The access log: a line a request in the Combined Log Format of Apache, which programs for logs read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

STANDARD_OUTPUT = "-"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Whatever the language of the machine."""
MOST_CHARACTERS = 2000
"""Of a text that a client sends."""
PATH_CHARACTERS = "/:@!$&'()*+,;=~%?"
"""Stay as they are in a path, beside letters and digits."""


def opened(target: str) -> IO[str]:
    """The log to append to, line by line. Raises OSError if it cannot be written."""
    if target == STANDARD_OUTPUT:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(line_buffering=True)
        return sys.stdout
    return Path(target).open("a", encoding="utf-8", buffering=1)


def logged(pages: WSGIApplication, log: IO[str]) -> WSGIApplication:
    """The pages, each answer of which writes a line when it has been sent or given up."""

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        entry = Entry(client=environ.get("REMOTE_ADDR") or "-", request=_request(environ), environ=environ)

        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Callable[[bytes], object]:
            entry.status = status[:3]
            return start_response(status, headers, *error)

        return Sent(pages(environ, start), entry, log)

    return answer


@dataclass
class Entry:
    """What is told of a request and its answer. `request`: method, address, protocol; `size`: bytes of the body."""

    client: str
    request: str
    environ: WSGIEnvironment
    status: str = "500"
    size: int = 0

    def line(self, now: datetime) -> str:
        """The line, without its end. `now`: in UTC."""
        time = f"{now.day:02}/{MONTHS[now.month - 1]}/{now:%Y:%H:%M:%S} +0000"
        sender = " ".join(_quoted(self.environ.get(name) or "-") for name in ("HTTP_REFERER", "HTTP_USER_AGENT"))
        return f"{self.client} - - [{time}] {_quoted(self.request)} {self.status} {self.size or '-'} {sender}"


class Sent:
    """The parts of an answer on their way; the line is written when the server closes them."""

    def __init__(self, parts: Iterable[bytes], entry: Entry, log: IO[str]) -> None:
        self._parts, self._entry, self._log = parts, entry, log

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            self._entry.size += len(part)
            yield part

    def close(self) -> None:
        """Called by the server in any case."""
        try:
            if hasattr(self._parts, "close"):
                self._parts.close()
        finally:
            self._log.write(f"{self._entry.line(datetime.now(UTC))}\n")


def _request(environ: WSGIEnvironment) -> str:
    path = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
    query = environ.get("QUERY_STRING", "")
    address = quote(path.encode("latin-1"), safe=PATH_CHARACTERS) + (f"?{query}" if query else "")
    return f"{environ['REQUEST_METHOD']} {address} {environ.get('SERVER_PROTOCOL', '-')}"


def _quoted(text: str) -> str:
    """In quotation marks, without what could end them, the line or the reader's terminal."""
    kept = text[:MOST_CHARACTERS].replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(one if " " <= one <= "~" else f"\\x{ord(one):02x}" for one in kept) + '"'
