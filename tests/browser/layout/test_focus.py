"""Where the keyboard is: a ring that can be seen, and nothing that lies over what it is round."""

from __future__ import annotations

import pytest
from browsers import NARROW
from driving import Page, resize
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

CONTRAST = 3
"""Least ratio of the ring to what is round it: WCAG 2.2, SC 1.4.11."""
RING_PX = 2
MOST = 400
"""Stops on the way; a page that has more fails."""
LOOK = """
const one = document.activeElement;
if (!one || one === document.body) return null;
const style = getComputedStyle(one);
const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const lightness = (colour) => {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  const linear = [r, g, b].map((n) => n / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return a < 255 ? null : 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
};
let ground = one.parentElement;
while (lightness(getComputedStyle(ground).backgroundColor) === null) ground = ground.parentElement;
const [a, b] = [lightness(style.outlineColor), lightness(getComputedStyle(ground).backgroundColor)];
const box = one.getBoundingClientRect();
const isFree = ([x, y]) => {
  const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
  return Boolean(top) && (one.contains(top) || top.contains(one));
};
const among = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
return {
  what: one.outerHTML.slice(0, 120),
  ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
  contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
  free: among.some(isFree),
};
"""


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """8 December with the card of Homs open."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-08&sel=homs-city")
    recording.until(lambda: recording.find("#card").is_displayed())
    return recording


def stops(page: Page, most: int = MOST) -> list[dict]:
    """What the Tab key comes to, from the top of the page to its end or `most` stops on."""
    page.js("document.activeElement.blur(); getSelection().removeAllRanges(); document.querySelector('.skip').focus()")
    ActionChains(page.driver).send_keys(Keys.TAB).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    found = [page.js(LOOK)]
    while found[-1] is not None and len(found) < most:
        ActionChains(page.driver).send_keys(Keys.TAB).perform()
        found.append(page.js(LOOK))
    return [stop for stop in found if stop is not None]


def unseen(found: list[dict]) -> list[dict]:
    """Stops whose ring is thin or faint, or that lie under something."""
    return [one for one in found if one["ring"] < RING_PX or one["contrast"] < CONTRAST or not one["free"]]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_ring_is_seen_everywhere(page: Page, theme: str) -> None:
    page.js("document.documentElement.dataset.theme = arguments[0]; advance.panel.openTab('today')", theme)
    found = stops(page)
    assert 100 < len(found) < MOST
    assert unseen(found) == []
    page.js("document.documentElement.dataset.theme = 'light'")


def test_the_ring_in_the_table(page: Page) -> None:
    """Down to the first cells of the grid, which draws rings of its own."""
    page.js("advance.cards.select(''); advance.panel.openTab('data')")
    page.until(lambda: page.js("return document.querySelectorAll('#table .ag-row').length > 0"))
    found = stops(page, most=60)
    assert any("gridcell" in one["what"] for one in found)
    assert unseen(found) == []


def test_nothing_lies_over_the_focus_on_a_phone(page: Page) -> None:
    """Neither the sheet nor the bar under it."""
    resize(page, NARROW)
    page.js("advance.panel.openTab('today')")
    found = stops(page)
    assert len(found) > 100
    assert unseen(found) == []
