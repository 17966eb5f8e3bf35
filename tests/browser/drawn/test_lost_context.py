"""A map that loses its graphics, as after a sleep of the machine, comes back as it would have been."""

from __future__ import annotations

import pytest
from driving import Page
from pictures import changed
from PIL import Image
from start.background import to_back, to_front
from views import LIGHT, NOISE_PX, View, at_first, drawn, show

from geodata.calendar import DAYS, index_of

pytestmark = LIGHT

FIRST, SECOND = "2024-11-30", "2024-12-08"
LOSE = """
const map = advance.engine.handle(document.querySelector("#map .js-plotly-plot"));
window.graphics = map.painter.context.gl.getExtension("WEBGL_lose_context");
window.graphics.loseContext();
"""
IS_TOLD = "return !document.getElementById('map-away').hidden"


@pytest.fixture(scope="module")
def page(view: View) -> Page:
    """A wide page with a map that draws."""
    at_first(view.page)
    return view.page


def test_it_comes_back_with_the_day_that_the_words_have_reached(page: Page) -> None:
    """The page steps on meanwhile, and says that the map is away; ground, roads, names and signs are there again."""
    show(page, FIRST)
    first = drawn(page)
    show(page, SECOND)
    second = drawn(page)
    show(page, FIRST)
    page.js(LOSE)
    page.until(lambda: page.js(IS_TOLD))
    show(page, SECOND)
    assert page.text("#date") == "8 December 2024"
    page.js("window.graphics.restoreContext()")
    page.until(lambda: not page.js(IS_TOLD))
    assert changed(second, drawn(page)).sum() < NOISE_PX
    show(page, FIRST)
    assert changed(first, drawn(page)).sum() < NOISE_PX


def test_lost_while_the_page_is_hidden_it_is_there_when_it_is_looked_at_again(page: Page) -> None:
    """As after hours behind others; a hidden page draws nothing."""
    show(page, FIRST)
    first = drawn(page)
    to_back(page)
    page.js(LOSE)
    page.until(lambda: page.js(IS_TOLD))
    page.js("window.graphics.restoreContext()")
    to_front(page)
    page.until(lambda: not page.js(IS_TOLD))
    assert changed(first, drawn(page)).sum() < NOISE_PX


def map_of(page: Page) -> Image.Image:
    """The map on the screen; the lists beside it follow a filter later."""
    box = page.box(".map-area")
    return drawn(page).crop(tuple(round(box[side]) for side in ("left", "top", "right", "bottom")))


def test_what_is_measured_comes_back(page: Page) -> None:
    """With the point that is set meanwhile."""
    show(page, FIRST)
    page.find(".view-buttons [data-measure]").click()
    page.until(lambda: page.find("#sketch").is_displayed())
    clicked = "map.fire('click', { lngLat: { lng: %s, lat: %s }, point: { x: 0, y: 0 } }).loaded()"
    for corner in ((36, 33), (39, 33), (39, 35)):
        page.map(clicked % corner)
    measured = map_of(page)
    press = "document.querySelector('[data-sketch=%s]').click()"  # the pointer stays off the map
    page.js(press % "back")
    page.js(LOSE)
    page.until(lambda: page.js(IS_TOLD))
    page.map(clicked % (39, 35))
    page.js("window.graphics.restoreContext()")
    page.until(lambda: not page.js(IS_TOLD))
    assert changed(measured, map_of(page)).sum() < NOISE_PX
    page.js(press % "end")


def chip_is_there(page: Page) -> None:
    """Waits for the note on the map that says what is left out, which comes at rest."""
    page.until(lambda: "1 side left out" in page.text(".map-area"))


def test_a_filter_set_meanwhile_is_kept(page: Page) -> None:
    show(page, SECOND)
    page.js("advance.view.set({hidden: new Set(['sdf'])})")
    chip_is_there(page)
    filtered = map_of(page)
    page.js("advance.view.set({hidden: new Set()})")
    page.js(LOSE)
    page.until(lambda: page.js(IS_TOLD))
    page.js("advance.view.set({hidden: new Set(['sdf'])})")
    page.js("window.graphics.restoreContext()")
    page.until(lambda: not page.js(IS_TOLD))
    chip_is_there(page)
    assert changed(filtered, map_of(page)).sum() < NOISE_PX
    page.js("advance.view.set({hidden: new Set()})")
    assert page.day() == index_of(SECOND) < len(DAYS)
