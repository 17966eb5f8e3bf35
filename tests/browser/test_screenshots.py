"""What the page looks like, against pictures that were looked at: a layer that is missing is found.

`RENEW_SCREENSHOTS=1 tests/run tests/browser/test_screenshots.py` takes them anew; look at each before it is committed.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from driving import NARROW, WIDE, Page, browser
from PIL import Image

from dashboard.map.layer_groups import SHOWN_AT_FIRST
from geodata import calendar

FOLDER = Path(__file__).resolve().parent / "screenshots"
CELL_PX = 6
"""Pictures are compared by the mean colour of squares of this size, so that the edge of a letter does not count."""
OTHER, SHARE = 8, 0.0005
"""Levels of 255 by which a square is another, and the share of squares that may be. The least layer, the pictograms of
movements on 8 December, makes 0.001 of them; the same page drawn twice, none."""
STILL = "--force-prefers-reduced-motion"
DAYS = {"30-november": "2024-11-30", "5-december": "2024-12-05", "8-december": "2024-12-08"}
"""Name of a picture -> its day."""


def squares(picture: Image.Image) -> np.ndarray:
    """Mean colours of the squares: rows, columns, red green blue from 0 to 255."""
    size = (picture.width // CELL_PX, picture.height // CELL_PX)
    return np.asarray(picture.convert("RGB").resize(size, Image.Resampling.BOX), dtype=int)


def share_of_others(one: Image.Image, other: Image.Image) -> float:
    """Share of squares whose colours differ by more than OTHER; 1 for pictures of different size."""
    a, b = squares(one), squares(other)
    return float((np.abs(a - b).max(axis=2) > OTHER).mean()) if a.shape == b.shape else 1.0


def picture_of(page: Page) -> Image.Image:
    """The page as it stands, once all is drawn and the panel has come to rest."""
    day = "advance.timeline.day() === 0 ? '2024-11-26' : document.getElementById('today').dataset.day"
    page.until(lambda: page.js(f"return {day}") and page.js("return document.fonts.status") == "loaded")
    page.idle()
    return Image.open(io.BytesIO(page.driver.get_screenshot_as_png()))


def picture_without(page: Page, group: str) -> Image.Image:
    """The page with every layer that is shown at first but those of one group."""
    page.js("advance.view.layers(arguments[0])", [other for other in SHOWN_AT_FIRST if other != group])
    return picture_of(page)


def compare(page: Page, name: str) -> None:
    """Holds the page against its picture, or renews it where that was asked for."""
    file, now = FOLDER / f"{name}.png", picture_of(page)
    if os.environ.get("RENEW_SCREENSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        now.convert("RGB").save(file, optimize=True)
    assert share_of_others(Image.open(file), now) <= SHARE


def open_quietly(page: Page, address: str) -> None:
    """Opens an address and waits for the panel of its day."""
    page.open(address)
    page.until(lambda: page.js("return document.getElementById('today').dataset.day"))
    page.idle()


def show_day(page: Page, day: str) -> None:
    """Steps to a day and waits until the panel is of it."""
    page.go(calendar.DAYS.index(day))
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == day)


def compare_days(page: Page, dress: str) -> None:
    """Three days of an open page, one after another: no step leaves a trace."""
    for name, day in DAYS.items():
        show_day(page, day)
        compare(page, f"{dress}-{name}")


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    """A wide page without motion."""
    opened = Page(browser(WIDE, STILL))
    yield opened
    opened.close()


def test_wide_and_light(page: Page, address: str) -> None:
    open_quietly(page, f"{address}?day=2024-11-29")
    compare_days(page, "wide-light")


def test_wide_and_dark(page: Page, address: str) -> None:
    page.wishes(prefers_color_scheme="dark")
    open_quietly(page, f"{address}?day=2024-11-29")
    compare_days(page, "wide-dark")
    page.wishes()


def test_wide_and_arabic(page: Page, address: str) -> None:
    """Mirrored, but for the map."""
    open_quietly(page, f"{address}ar/?day=2024-11-29")
    compare_days(page, "wide-arabic")


def test_presented(page: Page, address: str) -> None:
    open_quietly(page, f"{address}?chapter=9&present=1")
    compare(page, "wide-light-homs-presented")


def test_a_missing_layer_is_found(page: Page, address: str) -> None:
    """Each of those that are shown, taken away alone, changes more than the tolerance on one of the days."""
    open_quietly(page, f"{address}?day=2024-11-29")
    missed = list(SHOWN_AT_FIRST)
    for day in DAYS.values():
        show_day(page, day)
        whole = picture_of(page)
        missed = [group for group in missed if share_of_others(whole, picture_without(page, group)) <= SHARE]
        page.js("advance.view.layers(arguments[0])", list(SHOWN_AT_FIRST))
    assert missed == []


def test_on_a_phone(address: str) -> None:
    phone = Page(browser(NARROW, STILL))
    open_quietly(phone, f"{address}?day=2024-11-29")
    compare_days(phone, "phone")
    phone.close()
