"""On paper: the map as it stands with date, headline, legend and credit on one page, then the words; no controls."""

from __future__ import annotations

import io
from base64 import b64decode

import numpy as np
import pytest
from controls import tint
from driving import Page
from pypdf import PdfReader
from views import LIGHT, View, at_first, show

A4_IN = {"paperWidth": 8.27, "paperHeight": 11.69}


pytestmark = LIGHT


@pytest.fixture(scope="module")
def page(view: View) -> Page:
    """A wide page of 8 December."""
    at_first(view.page)
    show(view.page, "2024-12-08")
    view.page.until(lambda: "day=2024-12-08" in view.page.js("return location.search"))
    view.page.idle()
    return view.page


def printed(page: Page) -> PdfReader:
    """The page as a printer gets it, with the browser's own choice not to print grounds."""
    answer = page.driver.execute_cdp_cmd("Page.printToPDF", {**A4_IN, "printBackground": False})
    return PdfReader(io.BytesIO(b64decode(answer["data"])))


def map_of(paper: PdfReader) -> np.ndarray:
    """The map on the first page: rows, columns, red green blue."""
    greatest = max((found.image for found in paper.pages[0].images), key=lambda image: image.width * image.height)
    return np.asarray(greatest.convert("RGB"), dtype=int)


def test_the_first_page(page: Page) -> None:
    paper = printed(page)
    first = " ".join(paper.pages[0].extract_text().split())
    told = (
        *("Syria 2024: the advance, day by day", "Sunday", "8 December 2024", page.text("#headline")),
        *("HTS-led opposition", "44,127 km²", "Front line", "data version", "OpenStreetMap contributors"),
        "?day=2024-12-08",
    )
    assert [words for words in told if words not in first] == []
    assert [words for words in ("Play", "Filter and doubt", "Layers", "Deutsch") if words in first] == []


def test_the_words_follow(page: Page) -> None:
    pages = [" ".join(one.extract_text().split()) for one in printed(page).pages]
    assert 2 <= len(pages) <= 6
    assert "Since yesterday" in pages[1]
    assert "Who holds the cities" in " ".join(pages[1:])
    assert "data version" not in " ".join(pages[1:])


def test_the_map_is_there_and_light_in_the_dark_too(page: Page) -> None:
    """The same picture from either theme, with the ground of those who hold most; the screen stays dark."""
    light = map_of(printed(page))
    assert light.shape[1] >= 1000 * page.js("return devicePixelRatio")
    for side in ("sdf", "sfa"):
        assert (np.abs(light - tint(side)).max(axis=2) <= 3).mean() > 0.005, side
    page.find("[data-theme-switch]").click()
    page.until(lambda: page.map("map.getPaintProperty('land', 'fill-color')") != "#F4F1EA")
    page.idle()
    dark = map_of(printed(page))
    assert (np.abs(light - dark).max(axis=2) > 16).mean() < 0.01
    assert page.map("map.getPaintProperty('land', 'fill-color')") != "#F4F1EA"
    page.find("[data-theme-switch]").click()


def test_the_legend_is_as_it_was(page: Page) -> None:
    """Opened for the paper alone."""
    page.js("document.querySelector('.legend').open = false")
    assert "HTS-led opposition" in printed(page).pages[0].extract_text()
    assert not page.js("return document.querySelector('.legend').open || document.querySelector('.signs-fold').open")


def test_presenting_is_printed_with_its_caption(page: Page) -> None:
    page.js("advance.acts.chapter(9); advance.present.set(true)")
    page.idle()
    pages = [" ".join(one.extract_text().split()) for one in printed(page).pages]
    assert "HTS-led opposition" in pages[0]
    assert "Homs falls: why it matters" in pages[1]
    page.js("advance.present.set(false); advance.story.put(null)")
