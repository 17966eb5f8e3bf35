"""`python -m dashboard` serves, or says in one clear text why it cannot."""

from __future__ import annotations

import gc
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from waitress import wasyncore

from dashboard import command as serve
from geodata.conflict import FOLDER
from geodata.conflict_file.read import FILE_NAME

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def busy_port() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Data and pages are there already."""
    monkeypatch.setattr(serve, "application", lambda options: Flask("pages"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_busy_port_is_told_in_one_line(ready: None, busy_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Waitress leaves a socket to the garbage collector when it cannot bind; collected here, not in a later test."""
    assert serve.main(["--port", str(busy_port)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        f"Cannot serve on 127.0.0.1:{busy_port} (Address already in use); try another --port."
    ]
    gc.collect()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_the_address_is_told_before_serving(
    ready: None, host: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Port 0 means any that is free: the text names the one that was given."""
    monkeypatch.setattr(serve, "run", lambda server, sockets: wasyncore.close_all(sockets))
    assert serve.main(["--host", host, "--port", "0"]) == 0
    told, port = capsys.readouterr().out.split("http://")[1].split("/")[0].rsplit(":", 1)
    assert told == host
    assert int(port) > 0


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """The program started with broken data as somebody would start it; Python tells each import among its errors."""
    folder = tmp_path_factory.mktemp("broken")
    shutil.copyfile(FOLDER / FILE_NAME, folder / FILE_NAME)
    (folder / "sources").mkdir()
    (folder / "sources" / "places.csv").write_text("id,name\nhoms,Homs\n", encoding="utf-8")
    command = [sys.executable, "-X", "importtime", "-m", "dashboard", "--geodata", str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_broken_data_are_told_without_a_traceback(broken: subprocess.CompletedProcess[str]) -> None:
    assert broken.returncode == 1
    told = [line for line in broken.stderr.splitlines() if not line.startswith("import time:")]
    assert "Traceback" not in broken.stderr
    assert "problems in the data:" in told[0]
    assert "sources/places.csv, row 1: columns id, name; expected id, name_en" in broken.stderr
    assert broken.stdout == ""


def test_the_server_starts_without_the_libraries_of_exports(broken: subprocess.CompletedProcess[str]) -> None:
    """They would slow it down."""
    imported = {line.split("|")[-1].strip() for line in broken.stderr.splitlines() if line.startswith("import time:")}
    assert {"geopandas", "dashboard.server.site"} <= imported
    assert {"pptx", "selenium", "tqdm"} & imported == set()
