"""The speaker's window: time, place in the story, what is next, and letters as large as the speaker wants."""

from __future__ import annotations

import pytest
from browsers import measure
from controls import press
from driving import Page
from presenter import open_speaker, speaker_stands
from selenium.webdriver.common.keys import Keys

from dashboard.tabs.story import chapters
from geodata.dataset import Dataset

MINUTE_MS = 60_000
LOWEST_NOTE = """
const parts = [...document.querySelectorAll("#notes > *")];
return Math.max(...parts.map((one) => one.getBoundingClientRect().bottom));
"""


@pytest.fixture(scope="module")
def windows(recording: Page, address: str) -> tuple[Page, str, str]:
    """The page, and the handles of the audience's window, presenting chapter 4, and of the speaker's, in front."""
    recording.reset("none", still=True)
    recording.open(f"{address}?chapter=4&present=1", ready="without-map")
    recording.until(lambda: recording.js("return sessionStorage.getItem('advance-pair')"))
    audience, speaker = open_speaker(recording)
    measure(recording.driver, (900, 700))
    return recording, audience, speaker


def test_it_says_where_in_the_story_one_is(windows: tuple[Page, str, str], dataset: Dataset) -> None:
    page, *_ = windows
    told = chapters(dataset)
    steps = sum(len(one["stops"]["now"]) for one in told)
    page.until(lambda: page.text("#speaker-at") == f"Chapter 4 of 13, step 4 of {steps}")
    press(page, Keys.PAGE_DOWN)
    page.until(lambda: page.text("#speaker-at") == f"Chapter 4 of 13, step 5 of {steps}")
    assert page.text("#speaker-next").startswith("1-4 December: the push to Hama. 1 December: ")


def test_it_says_that_the_screen_is_not_filled(windows: tuple[Page, str, str]) -> None:
    """A page that was opened as presenting, or loaded anew, may not fill the screen by itself."""
    page, *_ = windows
    assert page.text("#window-note") == "The audience's window does not fill its screen: press f there"


def test_it_says_that_days_play(windows: tuple[Page, str, str]) -> None:
    page, *_ = windows
    press(page, Keys.SPACE)
    page.until(lambda: page.text("#speaker-at").endswith(", Playing"))
    press(page, Keys.SPACE)
    page.until(lambda: "Playing" not in page.text("#speaker-at"))


def test_the_time_outlives_the_window(windows: tuple[Page, str, str]) -> None:
    page, audience, speaker = windows
    page.driver.switch_to.window(audience)
    page.js("sessionStorage.setItem('advance-since', Date.now() - arguments[0])", 47 * MINUTE_MS)
    page.driver.switch_to.window(speaker)
    page.driver.refresh()
    speaker_stands(page)
    page.until(lambda: page.text("#elapsed").startswith("00:47:"))
    page.driver.close()
    page.driver.switch_to.window(audience)
    open_speaker(page)
    page.until(lambda: page.text("#elapsed").startswith("00:47:"))
    page.driver.close()
    page.driver.switch_to.window(audience)


def test_time_that_is_left_and_a_new_start(windows: tuple[Page, str, str]) -> None:
    page, *_ = windows
    open_speaker(page)
    assert page.text("#remaining") == "–"
    page.find("[data-minutes] input").send_keys("45", Keys.TAB)
    page.until(lambda: page.text("#remaining").startswith("−00:02:"))
    page.find("[data-act=startAnew]").click()
    page.until(lambda: page.text("#remaining").startswith("00:44:5"))
    assert page.text("#elapsed").startswith("00:00:0")


def test_letters_grow_and_are_kept(windows: tuple[Page, str, str]) -> None:
    page, *_ = windows
    size = "return Number.parseFloat(getComputedStyle(document.querySelector('#speaker-next')).fontSize)"
    before = page.js(size)
    press(page, "+", "+")
    assert page.js(size) == pytest.approx(1.2 * before)
    page.driver.refresh()
    speaker_stands(page)
    assert page.js(size) == pytest.approx(1.2 * before)
    press(page, "-", "-")
    assert page.js(size) == pytest.approx(before)


def test_notes_and_sources_are_on_the_screen(windows: tuple[Page, str, str], dataset: Dataset) -> None:
    """In a window of its first size, for every chapter."""
    page, *_ = windows
    measure(page.driver, (900, 700))
    for told in chapters(dataset):
        press(page, *str(told["no"]), Keys.ENTER)
        page.until(lambda no=told["no"]: page.text("#speaker-at").startswith(f"Chapter {no} of 13"))
        assert page.js(LOWEST_NOTE) <= 700, told["no"]


def test_the_end_is_told(windows: tuple[Page, str, str]) -> None:
    page, *_ = windows
    press(page, "1", "3", Keys.ENTER, Keys.END)
    page.until(lambda: page.text("#speaker-next") == "The end: thanks, sources and the address of this page")
    press(page, Keys.PAGE_DOWN)
    page.until(lambda: page.text("#speaker-next") == "Nothing; the audience sees the end")
    press(page, Keys.PAGE_UP)
    page.until(lambda: page.text("#speaker-next").startswith("The end: "))
