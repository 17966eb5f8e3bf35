"""The page as users get it: served by its own command, with every other host cut off."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import WIDE, browser
from driving import WAIT_S, Page
from views import VIEWS, View, open_view
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.dataset import Dataset
from geodata.load import load
from geodata.measures.analysis import Analysis, analyse

ROOT = Path(__file__).resolve().parents[2]


def served(folder: Path, *options: str) -> tuple[subprocess.Popen[bytes], Path]:
    """Starts the README's command on a free port; what it says goes to a file in a folder."""
    said = folder / "server.log"
    command = [sys.executable, "-m", "dashboard", "--port", "0", *options]
    with said.open("wb") as out:
        return subprocess.Popen(command, cwd=ROOT, stdout=out), said


def said_address(said: Path) -> str:
    """The address that a server says in its file, once it does."""
    until = time.monotonic() + WAIT_S
    while not (found := re.search(r"http://\S+", said.read_text())):
        assert time.monotonic() < until, f"the server did not say its address: {said.read_text()!r}"
        time.sleep(0.05)
    return found[0]


def pytest_configure_node(node: WorkerController) -> None:
    """Called for each process that tests: all get the page from one server, which ends with this process."""
    config = node.config
    if not hasattr(config, "said"):
        folder = tempfile.TemporaryDirectory()
        server, config.said = served(Path(folder.name))
        for ended in (folder.cleanup, server.wait, server.terminate):  # called from the last to the first
            config.add_cleanup(ended)
    node.workerinput["said"] = str(config.said)


@pytest.fixture(scope="session")
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the served page: this run's one server, or one of its own where a single process tests."""
    own = None
    if hasattr(request.config, "workerinput"):
        said = Path(request.config.workerinput["said"])
    else:
        own, said = served(tmp_path_factory.mktemp("server"))
    yield said_address(said)
    if own:
        own.terminate()
        own.wait()


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


class DrawnTogether(LoadFileScheduling):
    """One process tests a file, or the folder of what draws: without a graphics card, drawing takes all processors."""

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        return "drawn" if "/drawn/" in file else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> DrawnTogether:
    """Called only where several processes test. (The groups of xdist 3.8 are none under pytest 9.2.)"""
    return DrawnTogether(config, log)


@pytest.fixture(scope="session")
def recording_browser() -> Iterator[Page]:
    """The browser of all tests that need no pixel of the map. Without GPU, even a software one, pages cost half."""
    kept = Page(browser(WIDE, "--disable-gpu", "--disable-gpu-rasterization"))
    yield kept
    kept.close()


@pytest.fixture(scope="session")
def drawing_browser() -> Iterator[Page]:
    """The browser of all tests that look at the map: half a device pixel a px, but for pictures that readers see."""
    kept = Page(browser(WIDE, *([] if os.environ.get("RENEW_SCREENSHOTS") else ["--force-device-scale-factor=0.5"])))
    yield kept
    kept.close()


@pytest.fixture(scope="module")
def recording(recording_browser: Page) -> Iterator[Page]:
    """A browser as good as new for the tests of one file, whose map draws nothing; no page is open yet."""
    recording_browser.reset("recording")
    yield recording_browser
    recording_browser.leave()


@pytest.fixture(scope="module")
def drawing(drawing_browser: Page) -> Iterator[Page]:
    """The same with a map that draws."""
    drawing_browser.reset("drawing")
    yield drawing_browser
    drawing_browser.leave()


@pytest.fixture(scope="session", params=VIEWS)
def view(drawing_browser: Page, address: str, request: pytest.FixtureRequest) -> Iterator[View]:
    """A drawn page in each of VIEWS; the tests of one view follow each other, whichever files they stand in."""
    yield open_view(drawing_browser, address, request.param)
    drawing_browser.check()


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A wide page of the first day, for the tests of one file."""
    recording.open(address)
    return recording
