"""The buttons that close: no word lies under one, whichever way the page and its words run."""

from __future__ import annotations

import pytest
from browsers import NARROW
from driving import Page

from geodata.dataset import Dataset

UNDER = """
const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5
  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
const wordsIn = (frame) => {
  const nodes = document.createNodeIterator(frame, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0.5) found.push([box, node]);
  }
  return found;
};
const closing = [...document.querySelectorAll("button")]
  .filter((one) => one.textContent.trim() === "×" && one.checkVisibility());
return closing.flatMap((one) => wordsIn(one.closest("dialog, .card-frame, .notice, .way, .point, .sketch"))
  .filter(([box, node]) => !one.contains(node) && meet(box, one.getBoundingClientRect()))
  .map(([, node]) => node.textContent));
"""
"""Texts that lie under a button "×" of the frame around them."""


LONG = {"ltr": "Advance on the city " * 5, "rtl": "تقدم نحو المدينة " * 5}
"""Headings of more than a line, in letters of either direction."""
WITH_HEADING = "document.querySelector('#card h2').replaceChildren(arguments[0]);"


def keys(dataset: Dataset) -> list[str]:
    """A card of each kind; of the sources the one with the longest title."""
    titles = dataset.tables["sources"].set_index("id")["title"]
    return ["homs-city", "base:hmeimim", "E020", "mv-002", f"source:{titles.str.len().idxmax()}"]


@pytest.mark.parametrize("folder", ["", "ar/", "de/"])
def test_no_word_lies_under_a_button_that_closes(recording: Page, address: str, dataset: Dataset, folder: str) -> None:
    recording.reset("none", NARROW, still=True)
    recording.open(f"{address}{folder}?day=2024-12-08&route=road:M5&sel=nowhere", ready="without-map")
    recording.until(lambda: recording.find("#notice").is_displayed())
    for key in keys(dataset):
        recording.js("advance.cards.select(arguments[0], { flight: false })", key)
        recording.until(lambda key=key: recording.js("return advance.cards.selected()") == key)
        assert recording.js(UNDER) == [], key
    for direction, heading in LONG.items():
        assert recording.js(WITH_HEADING + UNDER, heading) == [], direction
    for dialog in ("help", "method", "enlarged"):
        recording.js("document.getElementById(arguments[0]).showModal()", dialog)
        assert recording.js(UNDER) == [], dialog
        recording.js("document.getElementById(arguments[0]).close()", dialog)
