"""At a zoom of 400 % the page scrolls in one direction, and all of it can be seen: WCAG 2.2, SC 1.4.10."""

from __future__ import annotations

import pytest
from controls import open_legend
from driving import Page, resize
from measuring import SIZES, TABS, lacks_room, open_tab
from takeaway import enlarge, shut

ZOOMED = ("1280 x 1024 at 400 %", "1440 x 900 at 400 %")
BOTH_WAYS = """
const aside = '.map, .grid, .js-plotly-plot, table';
const scrolls = (one, side) => ['auto', 'scroll'].includes(getComputedStyle(one)[`overflow${side}`]);
return [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest(aside)
  && scrolls(one, 'X') && one.scrollWidth > one.clientWidth + 1
  && ((scrolls(one, 'Y') && one.scrollHeight > one.clientHeight + 1) || one.querySelector('p')))
  .map((one) => one.outerHTML.slice(0, 120));
"""
"""Elements that scroll in both directions, or sideways with running text in them; maps, charts and tables may."""
COVERED = """
const [legend, credit] = ['.map-area .legend', '.attribution'].map((one) => document.querySelector(one));
const [a, b] = [legend, credit].map((one) => one.getBoundingClientRect());
const buttons = [...document.querySelectorAll('.view-buttons button')].filter((one) => one.checkVisibility());
const map = document.querySelector('.map-area').getBoundingClientRect();
const over = buttons.filter((one) => one.getBoundingClientRect().right > a.left && a.left > 0
  && one.getBoundingClientRect().bottom > a.top);
return {
  'over the credit': a.bottom > b.top, 'over buttons': over.length,
  'off the map': a.top < map.top || a.left < map.left || a.right > map.right,
};
"""
"""What the legend lies over."""
NOTHING = {"over the credit": False, "over buttons": 0, "off the map": False}
IN_WINDOW = """
const { left, right, top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
return left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
"""


@pytest.fixture(scope="module", params=ZOOMED)
def page(request: pytest.FixtureRequest, recording: Page, address: str) -> Page:
    """8 December with the card of Homs, on a screen at such a zoom."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-08&sel=homs-city")
    recording.until(lambda: recording.find("#card").is_displayed())
    resize(recording, *SIZES[request.param])
    recording.zoomed = request.param
    return recording


def test_everything_has_room(page: Page) -> None:
    assert lacks_room(page, page.zoomed) == {}


def test_nothing_scrolls_in_two_directions(page: Page) -> None:
    found = {}
    for tab in TABS:
        open_tab(page, tab)
        found[tab] = page.js(BOTH_WAYS)
    assert {tab: what for tab, what in found.items() if what} == {}


def test_the_legend_covers_nothing(page: Page) -> None:
    """Closed and open; open, it scrolls."""
    assert page.js(COVERED) == NOTHING
    open_legend(page)
    assert page.js(COVERED) == NOTHING
    assert page.js("return document.querySelector('.map-area .legend').clientHeight") >= 80
    page.js("document.querySelector('.map-area .legend').open = false")


def test_dialogs_fit_into_the_window(page: Page) -> None:
    """What is more of them scrolls, down alone."""
    page.js("document.getElementById('help').showModal()")
    assert page.js(IN_WINDOW, "#help")
    assert page.js(BOTH_WAYS) == []
    page.js("document.getElementById('help').close()")
    open_tab(page, "measures")
    enlarge(page, "chart-area")
    assert page.js(IN_WINDOW, "#enlarged")
    assert page.js(BOTH_WAYS) == []
    shut(page)
