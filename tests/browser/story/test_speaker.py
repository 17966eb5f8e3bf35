"""The speaker's window: time, place in the story, what is next, and letters as large as the speaker wants."""

from __future__ import annotations

import math

import pytest
from browsers import measure
from controls import press
from driving import Page
from presenter import beats, open_speaker, speaker_stands
from selenium.webdriver.common.keys import Keys

from dashboard.tabs.story import chapters
from dashboard.theme.colours import SIDES
from geodata.dataset import Dataset

MINUTE_MS = 60_000
LOWEST_NOTE = """
const parts = [...document.querySelectorAll("#notes > *, #speaker-picture:not([hidden])")];
return Math.max(...parts.map((one) => one.getBoundingClientRect().bottom));
"""

PIXELS = """
const canvas = document.getElementById("speaker-picture");
const { width, height } = canvas;
const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
const at = ([x, y]) => 4 * (Math.floor(y * height) * width + Math.floor(x * width));
return arguments[0].map((share) => [...data.slice(at(share), at(share) + 4)]);
"""
"""Red, green, blue and opacity of the picture of the next step at points given as shares of its width and height."""
FIRST_SIZE = (1100, 700)
"""Of the window, as its opener asks for it."""
MARGIN_PX = 6
"""Px around the box in the picture."""
SHOWN_STEP = "const { chapter, day } = document.getElementById('speaker-picture').dataset; return [chapter, day]"


@pytest.fixture(scope="module")
def windows(recording: Page, address: str) -> tuple[Page, str, str]:
    """The page, and the handles of the audience's window, presenting chapter 4, and of the speaker's, in front."""
    recording.reset("none", still=True)
    recording.open(f"{address}?chapter=4&present=1", ready="without-map")
    recording.until(lambda: recording.js("return sessionStorage.getItem('advance-pair')"))
    audience, speaker = open_speaker(recording)
    measure(recording.driver, FIRST_SIZE)
    return recording, audience, speaker


def test_it_says_where_in_the_story_one_is(windows: tuple[Page, str, str], dataset: Dataset) -> None:
    page, *_ = windows
    told = chapters(dataset)
    steps = sum(len(one["stops"]["now"]) for one in told)
    page.until(lambda: page.text("#speaker-at") == f"Chapter 4 of 13, step 4 of {steps}")
    press(page, Keys.PAGE_DOWN)
    page.until(lambda: page.text("#speaker-at") == f"Chapter 4 of 13, step 5 of {steps}")
    assert page.text("#speaker-next").startswith("1-4 December: the push to Hama. 1 December: ")


def colours_at(page: Page, box: list[list[float]], *points: tuple[float, float]) -> list[list[int]]:
    """Red, green and blue of the picture at some points (longitude, latitude).

    `box`: of the chapter that it shows, which is in its middle, as large as it has room for.
    """
    size = page.box("#speaker-picture")
    width, height = size["width"] - 2, size["height"] - 2
    (west, south), (east, north) = ((lon, mercator(lat)) for lon, lat in box)
    scale = min((width - 2 * MARGIN_PX) / (east - west), (height - 2 * MARGIN_PX) / (north - south))
    shares = [
        (
            0.5 + (lon - (west + east) / 2) * scale / width,
            0.5 - (mercator(lat) - (south + north) / 2) * scale / height,
        )
        for lon, lat in points
    ]
    return [colour[:3] for colour in page.js(PIXELS, shares)]


def mercator(lat: float) -> float:
    """A latitude in degrees of longitude."""
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def rgb(side: str) -> object:
    """Colour of a side on the map, as near as pixels tell it that are half transparent."""
    return pytest.approx(list(bytes.fromhex(SIDES[side].colour[1:])), abs=8)


def test_the_next_step_is_drawn(windows: tuple[Page, str, str], dataset: Dataset) -> None:
    """At rest: a step itself draws nothing. On 27 November the front runs through its box."""
    page, *_ = windows
    second, third = chapters(dataset)[1:3]
    press(page, "1", Keys.ENTER)
    page.until(lambda: page.js(SHOWN_STEP) == ["1", str(second["days"][0])])
    west, east = colours_at(page, second["box"], (36.68, 36.02), (37.26, 36.02))
    assert (west, east) == (rgb("opposition_hts"), rgb("government"))
    assert page.js("advance.perform('next');" + SHOWN_STEP) == ["1", str(second["days"][0])]
    page.until(lambda: page.js(SHOWN_STEP) == ["2", str(third["days"][0])])


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
    """In a window of its first size, for every chapter, below the picture of the next step."""
    page, *_ = windows
    measure(page.driver, FIRST_SIZE)
    all_told = chapters(dataset)
    steps = beats(all_told)
    lowest = {}
    for told in all_told:
        press(page, *str(told["no"]), Keys.ENTER)
        chapter, day = steps[steps.index((told["no"], told["stops"]["now"][0])) + 1]
        page.until(lambda shown=[str(chapter - 1), str(day)]: page.js(SHOWN_STEP) == shown)
        lowest[told["no"]] = page.js(LOWEST_NOTE)
    assert {no: px for no, px in lowest.items() if px > FIRST_SIZE[1]} == {}


def test_the_end_is_told(windows: tuple[Page, str, str]) -> None:
    page, *_ = windows
    press(page, "1", "3", Keys.ENTER, Keys.END)
    page.until(lambda: page.text("#speaker-next") == "The end: thanks, sources and the address of this page")
    press(page, Keys.PAGE_DOWN)
    page.until(lambda: page.text("#speaker-next") == "Nothing; the audience sees the end")
    press(page, Keys.PAGE_UP)
    page.until(lambda: page.text("#speaker-next").startswith("The end: "))
