"""The server over real connections: many of them, slow ones, and a stop in the middle of an answer."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from dashboard.hosting.serving import THREADS
from tests.supply.lock import ROOT

PROGRAM = """
import sys
from pathlib import Path
from threading import Event
from dashboard.hosting.serving import THREADS, listening, run

go_on, waiting = Path(sys.argv[1]), int(sys.argv[2])
held, crowded = [], Event()

def pages(environ, start_response):
    start_response("200 OK", [("Content-Length", "11")])
    if environ["PATH_INFO"] == "/quick":
        return [b"first,", b"rest."]
    if environ["PATH_INFO"] == "/crowd":
        held.append(environ)
        while not crowded.is_set():
            if len(held) == THREADS and len(server.task_dispatcher.queue) == waiting:
                crowded.set()
            crowded.wait(0.01)
        return [b"first,", b"rest."]
    return slow()

def slow():
    yield b"first,"
    while not go_on.exists():
        Event().wait(0.01)
    yield b"rest."

server, sockets = listening(pages, "127.0.0.1", 0)
print(server.effective_port, flush=True)
run(server, sockets)
print("stopped", flush=True)
"""
IDLE = 120
WAITING = 2
"""Requests beyond those that threads answer."""
LIMIT_S = 60


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int, Path]]:
    """A process that serves, its port, and the file for which its slow answers wait."""
    go_on = tmp_path / "go on"
    command = [sys.executable, "-c", PROGRAM, str(go_on), str(WAITING)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        yield process, int(process.stdout.readline()), go_on
        process.kill()


def asked(port: int, path: str) -> socket.socket:
    """A connection on which a path was asked for."""
    connection = socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S)
    connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    return connection


def until(connection: socket.socket, end: bytes) -> bytes:
    """What arrives until it ends so."""
    found = b""
    while not found.endswith(end):
        part = connection.recv(4096)
        assert part, f"the connection was closed after {found!r}"
        found += part
    return found


def test_idle_connections_and_half_requests_shut_nobody_out(server: tuple[subprocess.Popen[str], int, Path]) -> None:
    _, port, _ = server
    idle = [socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S) for _ in range(IDLE)]
    for connection in idle[::2]:
        connection.sendall(b"GET /quick HTTP/1.1\r\nHost: loc")
    with asked(port, "/quick") as connection:
        assert until(connection, b"rest.").startswith(b"HTTP/1.1 200 OK")
    for connection in idle:
        connection.close()


def test_told_to_stop_it_ends_the_answers_on_their_way(server: tuple[subprocess.Popen[str], int, Path]) -> None:
    """It takes no new connection, sends the rest, and ends without a word of complaint."""
    process, port, go_on = server
    with asked(port, "/slow") as connection:
        until(connection, b"first,")
        process.terminate()
        while not _is_refused(port):
            Event().wait(0.01)
        go_on.touch()
        until(connection, b"rest.")
    assert process.wait(LIMIT_S) == 0
    assert (process.stdout.read(), process.stderr.read()) == ("stopped\n", "")


def test_a_request_that_waits_for_a_thread_is_answered_without_a_word(
    server: tuple[subprocess.Popen[str], int, Path],
) -> None:
    """No answer is given before all threads are held and two requests more wait for one."""
    process, port, _ = server
    connections = [asked(port, "/crowd") for _ in range(THREADS + WAITING)]
    for connection in connections:
        with connection:
            assert until(connection, b"rest.").startswith(b"HTTP/1.1 200 OK")
    process.terminate()
    assert process.wait(LIMIT_S) == 0
    assert (process.stdout.read(), process.stderr.read()) == ("stopped\n", "")


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /quick HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 40_000 + b"\r\n\r\n", b"431"),
        (b"POST /quick HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n", b"413"),
        (b"GET\r\n\r\n", b"400"),
    ],
)
def test_what_is_beyond_measure_is_refused(
    server: tuple[subprocess.Popen[str], int, Path], request_: bytes, status: bytes
) -> None:
    _, port, _ = server
    with socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S) as connection:
        connection.sendall(request_)
        assert connection.recv(4096).split()[1] == status


def _is_refused(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=LIMIT_S).close()
    except ConnectionRefusedError:
        return True
    return False
