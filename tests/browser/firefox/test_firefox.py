"""The served page and the one file in Firefox: both draw, step and present, and say nothing in the console."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from firefox.launch import Firefox, firefox
from own.dropped import DROP, IS_READY
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS, index_of

EAST_OF_HAMA = 37.0, 35.0
"""Open country without a name: the government's on the first day, the opposition's on 8 December."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("firefox")) as found:
        yield found


@pytest.fixture(scope="module", params=["served", "file"])
def page(browser: Firefox, address: str, file: Path, request: pytest.FixtureRequest) -> Iterator[Firefox]:
    """The page of the first day: from the server, or from a folder whose name has spaces and Arabic letters."""
    start = address
    if request.param == "file":
        folder = file.parent / "حمص 100 % #1"
        folder.mkdir()
        start = Path(shutil.copy(file, folder / "the story.html")).as_uri()
    browser.open(start)
    yield browser
    assert browser.said() == []
    asked = browser.js("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert {urlsplit(url).hostname for url in asked} <= {"127.0.0.1", None}


def test_it_draws_the_ground_in_the_colours_of_its_holders(page: Firefox) -> None:
    red, green, _ = page.colour(*EAST_OF_HAMA)
    assert red > green + 30
    page.js(f"advance.timeline.go({index_of('2024-12-08')})")
    page.until("document.querySelector('#date').textContent === '8 December 2024'")
    page.drawn()
    red, green, _ = page.colour(*EAST_OF_HAMA)
    assert green > red + 10


def test_a_key_steps_a_day(page: Firefox) -> None:
    page.js("advance.timeline.go(0)")
    page.press(Keys.PAGE_DOWN)
    page.until("document.querySelector('#date').textContent === '27 November 2024'")
    page.until(f"new URLSearchParams(location.search).get('day') === '{DAYS[1]}'")


def test_it_presents_a_chapter(page: Firefox) -> None:
    page.press("9", Keys.ENTER)
    page.until("document.querySelector('#date').textContent === '8 December 2024'")
    page.press("f")
    page.until("document.body.classList.contains('presenting') && document.fullscreenElement !== null")
    assert "Homs falls" in page.js("document.querySelector('.caption').innerText")
    assert not page.js("document.querySelector('#panel').checkVisibility()")
    page.drawn()
    page.press("f")
    page.until("document.querySelector('#panel').checkVisibility() && document.fullscreenElement === null")


def test_only_the_served_page_speaks_of_a_server(page: Firefox) -> None:
    page.js("document.querySelector('#failed').hidden = false")
    told = page.js("document.querySelector('#failed').innerText")
    page.js("document.querySelector('#failed').hidden = true")
    is_file = page.js("location.protocol") == "file:"
    assert told.startswith("Part of the map in this file" if is_file else "Part of the page could not be loaded.")
    assert ("server" in told) is not is_file


def test_own_events_are_read_beside_the_page(page: Firefox) -> None:
    """By a worker that is a plain script: the one file may start no other."""
    page.js("document.getElementById('own-events').open = true")
    page.until(IS_READY.removeprefix("return "))
    content = base64.b64encode(b"date,lat,lon\n2024-12-05,35.13,36.76\n").decode()
    page.driver.execute_script(DROP, "one.csv", [content])
    page.until("document.querySelector('.event-dialog').open")
    page.js("document.querySelector('[data-event-dialog=take]').click()")
    page.until("document.querySelector('[data-event-count]').textContent === '1 event'")
    page.drawn()
