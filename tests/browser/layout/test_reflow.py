"""Room: targets that a finger hits, narrow windows and a zoom of 200 and 400 %, in every language."""

from __future__ import annotations

import pytest
from browsers import NARROW, WIDE
from driving import Page, resize
from measuring import cut_off, overlapping, small_targets

from dashboard.tabs import tabs

TABS = tuple(tab.name for tab in tabs.TABS)
SIZES = {
    "wide": (WIDE, 1),
    "phone": (NARROW, 1),
    "320 px wide": ((320, 640), 1),
    "1280 x 1024 at 200 %": ((640, 512), 2),
    "1280 x 1024 at 400 %": ((320, 256), 4),
}
"""Window -> CSS px and device pixels a px: a zoom leaves the page fewer of the former."""


@pytest.fixture(scope="module", params=["", "de/", "ar/"])
def page(recording: Page, address: str, request: pytest.FixtureRequest) -> Page:
    """8 December, the longest headline, with the card of Homs open."""
    recording.reset("recording", still=True)
    recording.open(f"{address}{request.param}?day=2024-12-08&sel=homs-city")
    recording.until(lambda: recording.find("#card").is_displayed())
    return recording


def test_the_measures_find_what_is_wrong(page: Page) -> None:
    """Else their silence would say nothing."""
    rules = (
        ".row { width: 30px; height: 10px; min-height: 0 }.headline { white-space: nowrap }.date { margin-top: -30px }"
    )
    page.js("document.head.append(Object.assign(document.createElement('style'), { id: 'wrong' }))")
    page.js("document.getElementById('wrong').textContent = arguments[0]", rules)
    resize(page, NARROW)
    assert any("row" in found for found in small_targets(page))
    assert any("headline" in found for found in cut_off(page))
    assert any("date" in found for found in overlapping(page))
    page.js("document.getElementById('wrong').remove()")


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_small_cut_off_or_covered(page: Page, size: str) -> None:
    """On every tab, with a card but for that of the table; the page never scrolls sideways."""
    resize(page, *SIZES[size])
    for name in TABS:
        page.js("advance.cards.select(arguments[0], { flight: false })", "" if name == "data" else "homs-city")
        page.js("advance.panel.openTab(arguments[0])", name)
        page.until(lambda tab=name: page.js("return document.querySelector(`#tab-${arguments[0]} > *`)", tab))
        wrong = {"small": small_targets(page), "cut off": cut_off(page), "over another": overlapping(page)}
        assert wrong == {"small": [], "cut off": [], "over another": []}, name
        assert page.js("return document.documentElement.scrollWidth") == SIZES[size][0][0]


REACH = """
const one = document.querySelector(arguments[0]);
one.scrollIntoView({ block: "center" });
const { left, right, top, bottom } = one.getBoundingClientRect();
const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
return left >= 0 && right <= innerWidth && (one.contains(hit) || hit?.contains(one) || false);
"""
CONTROLS = (
    *("[data-act=next]", "[data-act=back]", "[data-act=play]", "#day", "[data-view=home]", "[data-toggle=panel]"),
    *("[data-theme-switch]", "[data-act=present]", "#find", "[data-tab=data]", ".legend summary", ".filters summary"),
)


@pytest.mark.parametrize("size", ["320 px wide", "1280 x 1024 at 200 %", "1280 x 1024 at 400 %"])
def test_every_control_can_be_reached(page: Page, size: str) -> None:
    """Scrolled to, it stands in the window, and the pointer hits it; the legend is open."""
    resize(page, *SIZES[size])
    assert [control for control in CONTROLS if not page.js(REACH, control)] == []
