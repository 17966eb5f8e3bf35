"""The page as users get it: served by its own command, with every other host cut off."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import WIDE, Page, browser

from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.dataset import Dataset
from geodata.load import load
from geodata.measures.analysis import Analysis, analyse

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Address of the served page; the server is the README's command on a free port."""
    command = [sys.executable, "-m", "dashboard", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        line = server.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"the server did not say its address: {line!r}"
        yield found[0]
        server.terminate()


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The project's own data, checked. Read only."""
    return load()


@pytest.fixture(scope="session")
def analysis(dataset: Dataset) -> Analysis:
    """What is computed about roads and measures. Read only."""
    return analyse(dataset)


@pytest.fixture(scope="session")
def file(tmp_path_factory: pytest.TempPathFactory, dataset: Dataset) -> Path:
    """The one file, on disk."""
    path = tmp_path_factory.mktemp("story") / "story.html"
    path.write_bytes(single_file(create_app(dataset), dataset.version))
    return path


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    """A wide page with its map, for the tests of one file."""
    opened = Page(browser(WIDE))
    opened.open(address)
    yield opened
    opened.close()
