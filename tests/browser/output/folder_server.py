"""A folder served as any host serves one: `python -m http.server`, with a note of what is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class Noted(SimpleHTTPRequestHandler):
    """Serves a folder, and notes path and status of each answer on its server."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Called once an answer begins."""
        self.server.answers.append((self.path, int(code)))

    def log_message(self, *_: object) -> None:
        """Nothing in the terminal."""


class FolderServer(ThreadingHTTPServer):
    """`answers`: path and status, in order; `first_visit`: paths, where a test notes them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), partial(Noted, directory=str(folder)))
        self.folder = folder
        self.answers: list[tuple[str, int]] = []
        self.first_visit: list[str] = []

    @property
    def address(self) -> str:
        """Of the folder."""
        return f"http://127.0.0.1:{self.server_port}/"

    def file(self, path: str) -> Path:
        """The file that a path without parameters leads to."""
        found = self.folder / path.lstrip("/")
        return found / "index.html" if found.is_dir() else found


@contextmanager
def served_folder(folder: Path) -> Iterator[FolderServer]:
    """The folder on a free port of this machine."""
    with FolderServer(folder) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
