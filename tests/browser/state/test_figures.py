"""Each figure on the page has a name, and says beside itself which parts of the view it does not follow."""

from __future__ import annotations

import pytest
from driving import Page
from filtered import CASES, COMPARED, Case

from geodata.history.figures import FIGURES, apart_in_words

NOTES = "return [...document.querySelectorAll('[data-apart]')].map((e) => [e.dataset.apart, e.textContent])"
PARTS = {
    "clock": "clock",
    "sides": "sides",
    "confidence": "confidence",
    "governorates": "governorates",
    "kinds": "kinds",
}


@pytest.mark.parametrize("case", [*CASES, *COMPARED], ids=str, indirect=True)
def test_what_stands_apart_says_so(page: Page, case: Case) -> None:
    """On every tab, beside the figure itself; and nothing else says anything."""
    used = [*case.chosen, *(["compared"] if case.compare else [])]
    found = page.js(NOTES)
    assert {name for name, _text in found} >= {
        "area_km2",
        "distances",
        "answers",
        "measures",
        "routes",
        "story",
        "record",
    }
    assert dict(found) == {name: apart_in_words(name, used) for name, _text in found}


UNNAMED = r"""
const roots = [...document.querySelectorAll("#panel, .time-bar, .legend")];
const controls = "dialog, select, .filters, .own-events, .in-force, #filtered, .step-buttons";
const exempt = `[data-figure], .tick, .date, .weekday, .quotation, .title, .embed-only, ${controls}`;
const found = [];
for (const root of roots) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (/\d/.test(data) && !parentElement.closest(exempt)) found.push(`${parentElement.outerHTML.slice(0, 160)}`);
  }
}
return found;
"""
"""Words with a number in them that are of no named figure."""
FIGURES_ON_PAGE = """
return [...new Set([...document.querySelectorAll("[data-figure]")].map((e) => e.dataset.figure))];
"""


@pytest.mark.parametrize("case", [CASES[0], CASES[1], CASES[3]], ids=str, indirect=True)
def test_no_number_stands_on_the_page_that_is_of_no_figure(page: Page, case: Case) -> None:
    page.js("advance.cards.select('homs-city')")
    page.until(lambda: page.find("#card").is_displayed())
    assert page.js(UNNAMED) == []
    assert set(page.js(FIGURES_ON_PAGE)) <= set(FIGURES)
    standing = page.js(
        "return [...document.querySelectorAll('[data-figure]')].map((e) => [e.dataset.figure, "
        'Boolean(e.querySelector(`[data-apart="${e.dataset.figure}"]`))])'
    )
    silent = {name for name, has_note in standing if not has_note and FIGURES[name].apart_from(("clock", "sides"))}
    assert silent <= {"claims", "junction"}, "the claims are the article's; the ranking says it in its caption"
