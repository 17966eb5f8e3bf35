"""The page against pictures that were looked at: its structure alone, so that the pictures that readers see stay true.

What is drawn in detail is tested in test_drawn.py, against the same browser. Compared here are mean colours of large
blocks, which fonts, hinting, device pixels and processor hardly change: with another FONTCONFIG_FILE (no hinting, full
hinting, subpixels), other fonts, two device pixels a px or `--disable-gpu-rasterization` no block of any picture
differed by more than 11 levels.

`RENEW_SCREENSHOTS=1 tests/run tests/browser/test_screenshots.py` takes the pictures anew; look at each before it is
committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from driving import NARROW, WIDE, Page, browser
from pictures import blocks, screen
from PIL import Image

from dashboard.map.layer_groups import SHOWN_AT_FIRST
from geodata import calendar

FOLDER = Path(__file__).resolve().parent / "screenshots"
BLOCK_PX = 60
OTHER, SHARE = 20, 0.02
"""Levels of 255 by which the mean colour of a block is another, and the share of blocks that may be."""
STILL = "--force-prefers-reduced-motion"
DAYS = {"30-november": "2024-11-30", "5-december": "2024-12-05", "8-december": "2024-12-08"}
"""Name of a picture -> its day."""


def share_of_others(one: Image.Image, other: Image.Image) -> float:
    """Share of blocks whose mean colours differ by more than OTHER; 1 for pictures of different size."""
    a, b = blocks(one, BLOCK_PX), blocks(other, BLOCK_PX)
    return float((np.abs(a - b).max(axis=2) > OTHER).mean()) if a.shape == b.shape else 1.0


def picture_of(page: Page) -> Image.Image:
    """The page as it stands, once all is drawn and the panel has come to rest."""
    day = "advance.timeline.day() === 0 ? '2024-11-26' : document.getElementById('today').dataset.day"
    page.until(lambda: page.js(f"return {day}") and page.js("return document.fonts.status") == "loaded")
    page.idle()
    return screen(page)


def share_from(page: Page, name: str, renew: bool = True) -> float:
    """Share of blocks in which the page differs from its picture, which is renewed first where that was asked for."""
    file, now = FOLDER / f"{name}.png", picture_of(page)
    if renew and os.environ.get("RENEW_SCREENSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        now.save(file, optimize=True)
    return share_of_others(Image.open(file), now)


def open_quietly(page: Page, address: str) -> None:
    """Opens an address and waits for the panel of its day."""
    page.open(address)
    page.until(lambda: page.js("return document.getElementById('today').dataset.day"))
    page.idle()


def show_day(page: Page, day: str) -> None:
    """Steps to a day and waits until the panel is of it."""
    page.go(calendar.DAYS.index(day))
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == day)


def compare_days(page: Page, look: str) -> None:
    """Three days of an open page, one after another: no step leaves a trace."""
    for name, day in DAYS.items():
        show_day(page, day)
        assert share_from(page, f"{look}-{name}") <= SHARE, name


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    """A wide page without motion."""
    opened = Page(browser(WIDE, STILL))
    yield opened
    opened.close()


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
    assert share_from(page, "wide-light-homs-presented") <= SHARE


def test_wide_and_light(page: Page, address: str) -> None:
    open_quietly(page, f"{address}?day=2024-11-29")
    compare_days(page, "wide-light")


MISSING = {
    "the map": "document.querySelector('.map').style.opacity = arguments[0] ? 0 : ''",
    "the panel": "document.querySelector('.panel').style.opacity = arguments[0] ? 0 : ''",
    "the time bar": "document.querySelector('.time-bar').style.opacity = arguments[0] ? 0 : ''",
    "the ground": "advance.view.layers(arguments[0] ? arguments[1].filter((one) => one !== 'areas') : arguments[1])",
    "the ground of one side": "advance.view.set({hidden: new Set(arguments[0] ? ['sdf'] : [])})",
    "the day": "advance.timeline.go(arguments[0] ? 0 : 12)",
}
"""What is taken away -> the script that does (true) or brings it back (false)."""


@pytest.mark.parametrize("thing", MISSING)
def test_what_is_missing_is_found(page: Page, thing: str) -> None:
    """On the page that the test before left on 8 December."""
    page.js(MISSING[thing], True, list(SHOWN_AT_FIRST))
    share = share_from(page, "wide-light-8-december", renew=False)
    page.js(MISSING[thing], False, list(SHOWN_AT_FIRST))
    assert share > SHARE


def test_on_a_phone(address: str) -> None:
    phone = Page(browser(NARROW, STILL))
    open_quietly(phone, f"{address}?day=2024-11-29")
    compare_days(phone, "phone")
    phone.close()
