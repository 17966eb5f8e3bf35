"""The picture that a reader saves: the map of the day with title, legend and filters burned in."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from controls import as_at_first, choose, tint
from driving import Page
from PIL import Image
from views import LIGHT, View

from geodata.calendar import index_of

pytestmark = LIGHT


@pytest.fixture(scope="module")
def page(view: View) -> Page:
    """A wide page with a map that draws."""
    return view.page


@pytest.fixture(autouse=True)
def data_open(page: Page) -> None:
    as_at_first(page)
    page.js("advance.panel.openTab('data')")
    page.until(lambda: page.map("map.getCanvas().clientWidth") == round(page.box(".map")["width"]) < 900)


HEAD, KEY, LINE, MARGIN, SCALE = 94, 24, 16, 20, 2
"""Measures of the picture, as in assets/output/picture.mjs."""


def picture(page: Page) -> Image.Image:
    """The picture as it would be saved."""
    page.idle()
    url = page.driver.execute_async_script(
        "advance.picture.draw().then((canvas) => arguments[0](canvas.toDataURL('image/png')))"
    )
    return Image.open(io.BytesIO(base64.b64decode(url.split(",")[1]))).convert("RGB")


def map_part(page: Page, whole: Image.Image) -> Image.Image:
    width, height = page.map("[map.getCanvas().clientWidth, map.getCanvas().clientHeight]")
    return whole.crop((0, HEAD * SCALE, width * SCALE, (HEAD + height) * SCALE))


def share(picture: Image.Image, side: str) -> float:
    """Share of the pixels that have the tint of a side's ground."""
    counted = picture.getcolors(maxcolors=picture.width * picture.height)
    near = sum(n for n, colour in counted if all(abs(a - b) <= 3 for a, b in zip(colour, tint(side), strict=True)))
    return near / (picture.width * picture.height)


def test_the_picture_shows_the_map_of_the_day(page: Page) -> None:
    """On the first day the government has most of the ground, on 8 December hardly any."""
    page.find("[data-view=home]").click()
    found = []
    for day in ("2024-11-26", "2024-12-08"):
        page.go(index_of(day))
        whole = picture(page)
        width, height = page.map("[map.getCanvas().clientWidth, map.getCanvas().clientHeight]")
        assert whole.width == width * SCALE
        assert whole.height / SCALE - HEAD - height - MARGIN >= KEY + LINE
        found.append(map_part(page, whole))
    assert share(found[0], "government") > 0.03  # without what pales far from reports
    assert share(found[1], "government") < 0.01
    assert share(found[1], "sdf") > 0.02


def test_filters_are_burned_into_the_picture(page: Page) -> None:
    page.go(index_of("2024-12-08"))
    before = picture(page)
    choose(page, "confidence", "medium")
    after = picture(page)
    height = page.map("map.getCanvas().clientHeight")
    below = [whole.crop((0, (HEAD + height) * SCALE, *whole.size)) for whole in (before, after)]
    assert below[1].height > below[0].height


def test_the_picture_is_saved_under_the_name_of_its_day(page: Page, tmp_path: Path) -> None:
    page.go(index_of("2024-12-08"))
    drawn = picture(page)
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    button = page.find("[data-picture=save]")
    page.js("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    path = tmp_path / "syria-advance_2024-12-08.png"
    page.until(path.exists)
    with Image.open(path) as saved:
        assert (saved.format, saved.size) == ("PNG", drawn.size)
