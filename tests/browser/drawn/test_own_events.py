"""Own events on the map: each is drawn where and when it was, and comes back with the map's graphics."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from driving import Page
from own.dropped import act, dropped, packed, taken, unfold
from pictures import changed
from PIL import Image
from views import LIGHT, NOISE_PX, View, at_first, drawn, show

pytestmark = LIGHT

WITH, WITHOUT = "2024-12-05", "2024-12-06"
AT = 39.5, 34.3
"""Longitude and latitude of open country, far from every sign."""
FILE = f"date,lat,lon,type,deaths\n{WITH},{AT[1]},{AT[0]},Test,99\n"
LOSE = """
const map = advance.engine.handle(document.querySelector("#map .js-plotly-plot"));
window.graphics = map.painter.context.gl.getExtension("WEBGL_lose_context");
window.graphics.loseContext();
"""
MOST_IN_VIEW = 20_000
IS_TOLD = "return !document.getElementById('map-away').hidden"

SEEN = "document.querySelector('.legend').style.visibility = arguments[0]"


@pytest.fixture(scope="module")
def page(view: View) -> Iterator[Page]:
    """The page without its legend, which grows by a line for own events."""
    at_first(view.page)
    unfold(view.page)
    view.page.js(SEEN, "hidden")
    yield view.page
    view.page.js(SEEN, "")
    at_first(view.page)


def map_on(page: Page, day: str) -> Image.Image:
    """The map on the screen, on a day."""
    show(page, day)
    box = page.box(".map-area")
    return drawn(page).crop(tuple(round(box[side]) for side in ("left", "top", "right", "bottom")))


def put_on(page: Page) -> None:
    dropped(page, "one.csv", packed(FILE))
    taken(page)


def spot(page: Page) -> np.ndarray:
    """Column and row of the pixel of the map where the event lies."""
    return np.array(page.map("(({ x, y }) => [x, y])(map.project(arguments[0]))", list(AT)))


def test_an_event_is_drawn_on_its_day_where_it_was(page: Page) -> None:
    """A dark disc of some 7 px around it, and nothing else; nothing on another day, and once it is taken off."""
    plain, other = map_on(page, WITH), map_on(page, WITHOUT)
    put_on(page)
    shown = map_on(page, WITH)
    rows, columns = np.nonzero(changed(plain, shown))
    assert 40 < len(rows) < 400
    assert np.abs(np.array([columns.mean(), rows.mean()]) - spot(page)).max() < 2
    column, row = spot(page).astype(int)
    assert max(shown.getpixel((column, row))) < 80
    assert changed(other, map_on(page, WITHOUT)).sum() < NOISE_PX
    act(page, "close")
    assert changed(plain, map_on(page, WITH)).sum() < NOISE_PX


def test_it_is_hidden_with_its_type(page: Page) -> None:
    plain = map_on(page, WITH)
    put_on(page)
    page.js("document.querySelector('[data-event-list=types]').click()")
    assert changed(plain, map_on(page, WITH)).sum() < NOISE_PX
    act(page, "close")


def test_more_than_can_be_told_apart_are_counted_by_squares(page: Page) -> None:
    """One circle for all in the square of the spot, some 26 px wide; signs where the page is narrowed to fewer."""
    squares = "[data-event-part=squares]"
    plain = map_on(page, WITH)
    row = f"{WITH},{AT[1]},{AT[0]}"
    many = f"{row},Many\n" * (MOST_IN_VIEW - 1) + f"{row},Few\n" * 2
    dropped(page, "many.csv", packed(f"date,lat,lon,type\n{many}"))
    taken(page)
    counted = map_on(page, WITH)
    page.until(lambda: page.find(squares).is_displayed())
    rows, columns = np.nonzero(changed(plain, counted))
    assert np.abs(np.array([columns.mean(), rows.mean()]) - spot(page)).max() < 20
    page.js("document.querySelectorAll('[data-event-list=types]')[1].click()")
    single = map_on(page, WITH)
    page.until(lambda: not page.find(squares).is_displayed())
    rows, columns = np.nonzero(changed(plain, single))
    assert np.abs(np.array([columns.mean(), rows.mean()]) - spot(page)).max() < 2
    act(page, "close")


def test_it_comes_back_with_the_graphics(page: Page) -> None:
    put_on(page)
    shown = map_on(page, WITH)
    page.js(LOSE)
    page.until(lambda: page.js(IS_TOLD))
    page.js("window.graphics.restoreContext()")
    page.until(lambda: not page.js(IS_TOLD))
    assert changed(shown, map_on(page, WITH)).sum() < NOISE_PX
    act(page, "close")


def test_the_chosen_event_has_a_ring_and_its_area(page: Page) -> None:
    """The circle of 25 km that the codebook of UCDP names for its second code of place, and a ring around the sign."""
    head = "type_of_violence,where_prec,date_start,date_end,latitude,longitude"
    dropped(page, "ucdp.csv", packed(f"{head}\n1,2,{WITH},{WITH},{AT[1]},{AT[0]}\n"))
    taken(page)
    shown = map_on(page, WITH)
    page.js("document.querySelector('[data-event-part=list]').open = true")
    page.until(lambda: page.js("return document.querySelector('[data-event-part=rows] button')"))
    page.js("document.querySelector('[data-event-part=rows] button').click()")
    page.until(lambda: page.find("[data-event-part=card]").is_displayed())
    page.until(lambda: page.map("map.getSource('own-event-chosen')?.serialize().data.features.length") == 2)
    rows, columns = np.nonzero(changed(shown, map_on(page, WITH)))
    assert np.abs(np.array([columns.mean(), rows.mean()]) - spot(page)).max() < 4
    east = page.map("map.project([arguments[0] + 25 / (111.32 * Math.cos(34.3 * Math.PI / 180)), 34.3]).x", AT[0])
    assert abs((columns.max() - columns.min()) / 2 - (east - spot(page)[0])) < 5
    act(page, "close")
