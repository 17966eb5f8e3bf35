"""A page whose server follows builds: it shows a new one by itself, and a broken row takes nothing away."""

from __future__ import annotations

import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest
from conftest import ROOT, said_address, served
from driving import Page

from tests.island import write_island

EVENTS = "id,date,local_time,kind,title,detail,actors,place_name,lat,lon,chapter,claim,source_ids,confidence"
WORDS = '\n[words.actors]\nleague = "Southern league"\n'


def add(folder: Path, table: str, *rows: str) -> None:
    """Puts rows at the end of a table, which may be new."""
    with (folder / "sources" / f"{table}.csv").open("a", encoding="utf-8", newline="") as file:
        file.writelines(f"{row}\n" for row in rows)


@pytest.fixture(scope="module")
def island(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that `build --watch` watches; what that says goes to `built.log` beside it."""
    folder = tmp_path_factory.mktemp("data") / "island"
    write_island(folder)
    with (folder / "conflict.toml").open("a", encoding="utf-8") as file:
        file.write(WORDS)
    with (folder.parent / "built.log").open("wb") as said:
        command = [sys.executable, "-m", "geodata", "build", str(folder), "--watch"]
        building = subprocess.Popen(command, cwd=ROOT, stdout=said)
    yield folder
    building.terminate()
    building.wait()


@pytest.fixture(scope="module")
def followed(island: Path) -> Iterator[str]:
    """Its address. The server may be there before the first build."""
    server, said = served(island.parent, "--geodata", str(island), "--watch")
    yield said_address(said)
    server.terminate()
    server.wait()


def told(island: Path) -> str:
    return (island.parent / "built.log").read_text(encoding="utf-8")


def is_served(address: str) -> bool:
    """Whether there is a page; before the first build there is none."""
    try:
        with urllib.request.urlopen(address):
            return True
    except HTTPError:
        return False


def test_an_edit_is_on_the_page_and_a_broken_row_leaves_it(recording: Page, island: Path, followed: str) -> None:
    """A new town falls on 3 March, beside two, with an event; day and filters of the reader stay."""
    recording.until(lambda: is_served(followed))
    recording.open(followed)
    first = recording.js("return document.getElementById('follow').dataset.build")
    recording.go(2)
    recording.js("window.dash_clientside.set_props('confidence', { value: 'medium' })")
    recording.until(lambda: "confidence=medium" in recording.driver.current_url)

    add(island, "places", "new-town,New Town,,city,,-41.33,170.9,900000,,")
    add(island, "baseline", "new-town,north,nowhere,named,medium")
    recording.until(lambda: "sources/baseline.csv, row 32" in told(island))
    assert recording.js("return document.getElementById('follow').dataset.build") == first
    assert recording.day() == 2

    add(island, "changes", "new-town,2031-03-03,,north,south,0,s2,named,medium,")
    add(
        island,
        "events",
        EVENTS,
        "E1,2031-03-03,,capture,Bells ring,Made up.,league,New Town,-41.33,170.9,,false,s2,medium",
    )
    table = island / "sources" / "baseline.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("nowhere", "s1"), encoding="utf-8")
    recording.until(lambda: "New Town (new-town): new, 2031-03-03 to 2031-03-10 south" in told(island))
    recording.until(lambda: recording.js("return document.getElementById('follow')?.dataset.build") != first)
    recording.until(lambda: bool(recording.js("return document.body?.classList.contains('map-ready')")))
    recording.until(lambda: recording.text("#headline") == "Within the filters 3 places change hands")
    assert recording.day() == 2
    assert "confidence=medium" in recording.driver.current_url
    recording.until(lambda: "Bells ring" in str(recording.js("return document.body.textContent")))
    recording.check()
    recording.driver.get("about:blank")  # a page that is left open would ask for a server that is gone
