"""A period of 400 days: what is written under the slider can be read in every language, and every change is drawn."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest
from browsers import NARROW, WIDE
from conftest import ROOT, said_address, served
from driving import Page

from tests.island import write_island

LAPTOP = (1280, 720)
LABELS = """
return [...document.querySelectorAll('.bar .tick')].filter((tick) => tick.textContent.trim()).map((tick) => {
  const boxes = [...tick.children].map((line) => line.getBoundingClientRect()).filter(({ width }) => width);
  const sides = [Math.min(...boxes.map(({ left }) => left)), Math.max(...boxes.map(({ right }) => right))];
  return [tick.textContent, ...sides];
});
"""
"""Text of each label, and its left and right edge."""


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the island over 400 days, from 20 October 2031."""
    folder = tmp_path_factory.mktemp("data") / "long"
    write_island(folder, 400, date(2031, 10, 20))
    subprocess.run([sys.executable, "-m", "geodata", "build", str(folder)], cwd=ROOT, check=True, capture_output=True)
    server, said = served(folder.parent, "--geodata", str(folder))
    yield said_address(said)
    server.terminate()
    server.wait()


@pytest.mark.parametrize("language", ["", "de/", "ar/"], ids=["en", "de", "ar"])
def test_labels_under_the_slider_are_apart_and_on_the_screen(recording: Page, long: str, language: str) -> None:
    """At least five of them, in each width of window; and a day's part of the histogram is a pixel wide or more."""
    for size in (WIDE, LAPTOP, NARROW):
        recording.reset("recording", size)
        recording.open(f"{long}{language}")
        labels = recording.js(LABELS)
        assert isinstance(labels, list) and len(labels) >= 5
        assert [text for text, left, right in labels if left < 0 or right > size[0]] == [], size
        together = [(a[0], b[0]) for a, b in combinations(labels, 2) if min(a[2], b[2]) - max(a[1], b[1]) > 0]
        assert together == [], size
        widths = recording.js(
            "return [...document.querySelectorAll('.part')].map((p) => p.getBoundingClientRect().width)"
        )
        assert widths and min(widths) >= 0.99
