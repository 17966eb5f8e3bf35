"""Own events that the machine itself serves: they stand on the map as the page opens; its one file has none."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from urllib.request import urlopen

import pytest
from driving import Page

from tests.supply.lock import ROOT

ACLED = "event_id_cnty,event_date,time_precision,event_type,latitude,longitude,geo_precision\n"
SECRET = "XX-only-mine"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server with a file of one event."""
    file = tmp_path_factory.mktemp("own") / "mine.csv"
    file.write_text(f"{ACLED}{SECRET},2024-12-05,1,Battles,35.13,36.76,1\n", encoding="utf-8")
    command = [sys.executable, "-m", "dashboard", "--port", "0", "--events", str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        found = re.search(r"http://\S+", server.stdout.readline())
        assert found is not None
        yield found[0]
        server.terminate()


def test_they_stand_on_the_map_as_the_page_opens(recording: Page, served: str) -> None:
    """Without a question: all columns are known by their names. The fold stays closed."""
    recording.reset("recording", still=True)
    recording.open(served)
    recording.until(lambda: recording.text("[data-event-count]") == "1 event")
    assert not recording.js("return document.getElementById('own-events').open")


def test_the_one_file_has_none_of_it(served: str) -> None:
    with urlopen(f"{served}download/story.html") as answer:
        page = answer.read().decode()
    assert 'name="own-events"' not in page
    assert "mine.csv" not in page
    assert SECRET not in page
