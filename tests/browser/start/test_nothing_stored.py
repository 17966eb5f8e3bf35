"""Where a page may store nothing it works as elsewhere: a reader blocks all site data; a frame has no origin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import WIDE, browser
from controls import press
from driving import MAPS, Page
from presenter import open_speaker
from selenium.webdriver.common.keys import Keys

BLOCK_ALL = {"profile.default_content_setting_values.cookies": 2}
"""Chromium's setting "Block all site data", as of all sites."""
CAN_STORE = "try { return sessionStorage.length >= 0 && localStorage.length >= 0 } catch { return false }"
THEME = "return document.documentElement.dataset.theme ?? ''"


@pytest.fixture(scope="module")
def blocked(address: str) -> Iterator[Page]:
    opened = Page(browser(WIDE, "--disable-gpu", "--disable-gpu-rasterization", preferences=BLOCK_ALL))
    opened.before_scripts(MAPS["recording"])
    opened.open(f"{address}?day=2024-12-05")
    yield opened
    opened.close()


@pytest.fixture
def framed(recording: Page, file: Path, tmp_path: Path) -> Iterator[Page]:
    """The one file in a frame that may run scripts and nothing else, as in a note or a message."""
    outer = tmp_path / "outer.html"
    frame = f'<iframe sandbox="allow-scripts" width="1400" height="860" src="{file.as_uri()}?day=2024-12-05"></iframe>'
    outer.write_text(frame, encoding="utf-8")
    recording.driver.get(outer.as_uri())
    recording.driver.switch_to.frame(0)
    recording.until(lambda: recording.js("return document.body?.classList.contains('map-ready')"))
    yield recording
    recording.driver.switch_to.default_content()


def assert_it_works(page: Page) -> None:
    """The day stands and steps, light and dark change, and single letters can be switched off."""
    assert page.js(CAN_STORE) is False
    assert page.text("#date") == "5 December 2024"
    page.find("#headline").click()
    press(page, Keys.ARROW_RIGHT)
    assert page.text("#date") == "6 December 2024"
    page.find("[data-theme-switch]").click()
    assert page.js(THEME) == "dark"
    page.find("[data-theme-switch]").click()
    assert page.js(THEME) == "light"
    press(page, "?")
    page.find("#character-keys input").click()
    page.until(lambda: page.js("return advance.keys.characters()") is False)
    page.find("#help [data-close]").click()
    assert not page.find("#failed").is_displayed()
    assert_marks_work(page)


def assert_marks_work(page: Page) -> None:
    """A point is added, and the page says that it is not kept."""
    page.js("document.getElementById('own-marks').open = true")
    page.until(lambda: page.js("return document.querySelector('[data-mark-draw]')?.disabled === false"))
    page.js("document.querySelector('[data-mark-draw=Point]').click()")
    page.map("map.fire('click', { lngLat: { lng: 36, lat: 33 }, point: { x: 0, y: 0 } }).loaded()")
    page.until(lambda: page.text("[data-mark-count]") == "1 mark")
    assert page.find("[data-not-kept]").is_displayed()
    page.js("document.querySelector('[data-mark-act=clear]').click()")


def test_a_page_works_where_all_site_data_is_blocked(blocked: Page) -> None:
    assert_it_works(blocked)


def test_the_speakers_window_works_there(blocked: Page) -> None:
    """Each window keeps what is its own until it is closed."""
    blocked.js("advance.keys.setCharacters(true)")
    audience, _speaker = open_speaker(blocked)
    blocked.until(lambda: blocked.text("#speaker-day") == "Friday, 6 December 2024")
    press(blocked, Keys.PAGE_DOWN)
    blocked.until(lambda: blocked.text("#speaker-day") == "Saturday, 7 December 2024")
    assert blocked.text("#elapsed").startswith("00:")
    blocked.driver.close()
    blocked.driver.switch_to.window(audience)
    assert blocked.text("#date") == "7 December 2024"


def test_the_one_file_works_in_a_frame_that_may_only_run_scripts(framed: Page) -> None:
    assert framed.js("return window.origin") == "null"
    assert_it_works(framed)


def test_what_a_reader_chose_is_kept_where_it_may_be(page: Page) -> None:
    """Without single letters: after a reload too, and the box says so."""
    press(page, "?")
    page.find("#character-keys input").click()
    page.until(lambda: page.js("return advance.keys.characters()") is False)
    page.driver.refresh()
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    page.until(lambda: page.js("return advance.keys.characters()") is False)
    page.until(lambda: not page.js("return document.querySelector('#character-keys input').checked"))
