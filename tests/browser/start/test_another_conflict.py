"""The page of a folder of another country, with the files that every folder needs and no other, and no opposition."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from conftest import ROOT, said_address, served
from driving import Page

from tests.island import write_island


@pytest.fixture(scope="module")
def island(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the island, served for this file. Its sides have no roles."""
    folder = tmp_path_factory.mktemp("data") / "island"
    write_island(folder)
    conflict = folder / "conflict.toml"
    conflict.write_text(re.sub(r"^role.*\n", "", conflict.read_text(encoding="utf-8"), flags=re.M), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "geodata", "build", str(folder)], cwd=ROOT, check=True, capture_output=True)
    server, said = served(folder.parent, "--geodata", str(folder))
    yield said_address(said)
    server.terminate()
    server.wait()


def test_a_day_is_told(recording: Page, island: str) -> None:
    """On 5 March two towns fall, of which 18 has more people than 17."""
    recording.open(island)
    recording.go(4)
    recording.until(
        lambda: recording.text("#headline").startswith("Town 18 passes from the northern army to the south")
    )


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_every_day_and_tab_can_be_looked_at(recording: Page, island: str, language: str) -> None:
    """In each language, with nothing in the console, which `check` reads."""
    recording.open(island if language == "en" else f"{island}{language}/")
    assert str(recording.js("return document.documentElement.lang")).split("-")[0] == language
    for index in range(10):
        recording.go(index)
    recording.until(lambda: recording.day() == 9)
    tabs = recording.js("return [...document.querySelectorAll('[role=tab]')].map((tab) => tab.id)")
    assert isinstance(tabs, list)
    for tab in tabs:
        recording.js("document.getElementById(arguments[0]).click()", tab)
        recording.until(lambda tab=tab: recording.find(f"#{tab}").get_attribute("aria-selected") == "true")
    recording.check()
