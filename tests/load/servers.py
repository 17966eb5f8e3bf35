"""Servers to measure: Python's own for files, waitress, and gunicorn with some workers."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.supply.lock import ROOT

WAITRESS = [sys.executable, "-u", "-m", "dashboard", "--port", "0"]


def file_server(folder: Path) -> list[str]:
    """The command that serves a folder."""
    return [sys.executable, "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory", str(folder), "0"]


def gunicorn(workers: int) -> list[str]:
    """The command of the README with some workers, on a free port."""
    return [sys.executable, "-m", "gunicorn", "dashboard.wsgi:app", "--workers", str(workers), "--bind", "127.0.0.1:0"]


@contextmanager
def running(command: list[str]) -> Iterator[tuple[int, int]]:
    """Number of the process and port of a server, from when it says its address until the block ends."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        for line in server.stdout:
            if found := re.search(r"http://[\d.]+:(\d+)", line):
                break
        else:
            raise RuntimeError(f"{command}: ended without saying its address")
        drain = subprocess.Popen(["cat"], stdin=server.stdout, stdout=subprocess.DEVNULL)
        try:
            yield server.pid, int(found[1])
        finally:
            server.terminate()
            server.wait()
            drain.wait()
