"""The page in a frame of a page from another origin: sandboxed without storage, and as newsrooms embed it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from driving import Page
from selenium.webdriver.common.keys import Keys

OUTER = """<!DOCTYPE html><title>A newsroom</title><link rel="icon" href="data:,"><style>iframe {{ border: 0 }}</style>
<script>window.heights = []; addEventListener("message", ({{ data }}) => {{
  if (data?.type === "advance-map-height") heights.push(data.height);
}})</script>
<p tabindex="0">Words of the newsroom</p>
<iframe {attributes} src="{source}"></iframe>"""
SIZES = [(800, 500), (600, 400), (390, 500)]
HOMS = 36.72, 34.73
TOO_LOW = """
return [...document.querySelectorAll('body *:not(.visually-hidden)')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().bottom > innerHeight)
  .map((one) => one.outerHTML.slice(0, 80));
"""
"""What is seen and reaches below the frame."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without a word."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder and its address on another origin than the page's."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def open_framed(page: Page, newsroom: tuple[Path, str], source: str, attributes: str) -> None:
    """Opens the outer page, and goes into its frame once the map there stands."""
    folder, outer = newsroom
    (folder / "index.html").write_text(OUTER.format(source=source, attributes=attributes), encoding="utf-8")
    page.driver.get(outer)
    page.driver.switch_to.frame(0)
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    page.js("window.startDrawing?.()")


def test_a_frame_that_may_only_run_scripts(recording: Page, newsroom: tuple[Path, str], address: str) -> None:
    """Its origin is none: nothing can be stored, and every request is one of a stranger."""
    open_framed(recording, newsroom, f"{address}?day=2024-12-05", 'sandbox="allow-scripts" width="1300" height="800"')
    assert recording.js("return window.origin") == "null"
    assert recording.text("#date") == "5 December 2024"
    recording.go(12)
    assert recording.text("#date") == "8 December 2024"
    recording.js("advance.cards.select('hama')")
    recording.until(lambda: recording.find("#card").is_displayed())
    assert not recording.find("#failed").is_displayed()
    recording.driver.switch_to.default_content()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_a_frame_of_a_newsroom_is_map_date_slider_and_credit(
    recording: Page, newsroom: tuple[Path, str], address: str, size: tuple[int, int]
) -> None:
    """Homs is in view where its chapter is shown; what is there has its room, and nothing scrolls."""
    width, height = size
    view = "?day=2024-12-08&chapter=9&embed=1"
    open_framed(recording, newsroom, address + view, f'width="{width}" height="{height}"')
    recording.idle()
    seen = [part for part in ("#panel", "#card", ".weekday", ".play-how") if recording.find(part).is_displayed()]
    assert seen == []
    for part in ("#map", "#date", "#headline", "#day", ".play", ".full-page", ".attribution"):
        assert recording.find(part).is_displayed(), part
    assert recording.js(TOO_LOW) == []
    assert recording.js("return getComputedStyle(document.body).overflowY") == "hidden"
    assert recording.js("return document.documentElement.scrollWidth <= innerWidth")
    box = recording.box("#map")
    assert box["width"] == width
    assert box["height"] > 0.45 * height
    x, y = recording.map(f"(({{ x, y }}) => [x, y])(map.project([{HOMS[0]}, {HOMS[1]}]))")
    assert 20 < x < box["width"] - 20
    assert 20 < y < box["height"] - 20
    whole = recording.find("[data-full-page]").get_attribute("href")
    assert whole.startswith(f"{address}?day=2024-12-08&")
    assert whole.endswith("&chapter=9")
    if folder := os.environ.get("FRAME_PICTURES"):
        recording.driver.switch_to.default_content()
        recording.driver.save_screenshot(f"{folder}/frame-{width}x{height}.png")
    recording.driver.switch_to.default_content()
    told = recording.js("return heights")
    assert told
    assert told[-1] > (0.95 if width < 480 else 0.62) * width


def test_keys_are_those_of_the_outer_page_until_the_frame_has_the_focus(
    recording: Page, newsroom: tuple[Path, str], address: str
) -> None:
    open_framed(recording, newsroom, f"{address}?day=2024-12-05&embed=1", 'width="800" height="500"')
    recording.driver.switch_to.default_content()
    outer = recording.find("p")
    outer.click()
    outer.send_keys(Keys.PAGE_DOWN)
    recording.driver.switch_to.frame(0)
    assert recording.text("#date") == "5 December 2024"
    recording.find("#headline").click()
    recording.find("body").send_keys(Keys.PAGE_DOWN)
    recording.until(lambda: recording.text("#date") == "6 December 2024")
    recording.driver.switch_to.default_content()


def test_a_frame_without_the_right_to_fill_the_screen_says_so(
    recording: Page, newsroom: tuple[Path, str], address: str
) -> None:
    open_framed(recording, newsroom, f"{address}?day=2024-12-05&embed=1", 'width="800" height="500"')
    recording.find("#headline").click()
    recording.find("body").send_keys("f")
    recording.until(lambda: recording.find("#notice").is_displayed())
    assert recording.text("#notice p").startswith("The page around this frame does not let it fill the screen.")
    assert not recording.js("return document.body.classList.contains('presenting')")
    recording.driver.switch_to.default_content()


def test_the_wheel_scrolls_the_outer_page(recording: Page, newsroom: tuple[Path, str], address: str) -> None:
    open_framed(recording, newsroom, f"{address}?embed=1", 'width="800" height="500"')
    assert recording.map("map.scrollZoom.isEnabled()") is False
    recording.driver.switch_to.default_content()
