"""The story by keys alone, in the served page; presenting is another file."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page
from presenter import at_first, at_once, beats, chapter, walk_the_story, where
from selenium.webdriver.common.keys import Keys

from dashboard.tabs.story import chapters
from geodata.calendar import DAYS
from geodata.dataset import Dataset

LAST = len(DAYS) - 1


@pytest.fixture(scope="module")
def still(recording: Page, address: str) -> Page:
    """A page whose reader asked for reduced motion: nothing plays by itself, and flights are cuts."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-03&chapter=5")
    assert where(recording) == (5, DAYS.index("2024-12-03"))
    assert recording.find("#panel").is_displayed()
    return recording


@pytest.fixture(scope="module")
def told(dataset: Dataset) -> list[dict]:
    """All chapters."""
    return chapters(dataset)


def test_the_whole_story_by_a_clicker_there_and_back(still: Page, told: list[dict]) -> None:
    at_first(still)
    walk_the_story(still, told)
    steps = beats(told)[-2::-1]
    assert at_once(still, "PageUp", len(steps)) == steps


@pytest.mark.parametrize("no", [2, 9, 13])
def test_a_chapter_brings_its_view_and_its_layers(still: Page, told: list[dict], no: int) -> None:
    at_first(still)
    still.js("advance.panel.openTab('story')")
    listed = "return document.querySelectorAll('#tab-story [data-chapter-no]').length"
    still.until(lambda: still.js(listed) == len(told))
    press(still, *str(no), Keys.ENTER)
    still.idle()
    west, south, east, north = still.map("[...map.getBounds().toArray()[0], ...map.getBounds().toArray()[1]]")
    (left, bottom), (right, top) = told[no - 1]["box"]
    assert west < left and south < bottom and right < east and top < north
    assert still.js("return advance.camera.shownBox()") == told[no - 1]["box"]
    assert set(still.js("return advance.view.groups()")) == set(told[no - 1]["layers"])
    marked = still.js(
        "return [...document.querySelectorAll('[aria-current=step]')].map((one) => one.dataset.chapterNo)"
    )
    assert marked == [str(no)]


def test_play_goes_through_chapters_and_begins_again_if_asked(still: Page) -> None:
    at_first(still)
    still.js("advance.play.set('0.5', ['loop'])")
    press(still, "12", Keys.ENTER)
    press(still, Keys.SPACE)
    still.until(lambda: chapter(still) == 13)
    press(still, Keys.SPACE)
    still.js("advance.timeline.go(arguments[0])", LAST)
    press(still, Keys.SPACE)
    still.until(lambda: where(still) == (1, 0))
    press(still, Keys.SPACE)
    still.js("advance.play.set('1', ['stop'])")


def test_the_speed_is_chosen_on_the_page(still: Page) -> None:
    """The least that the next step may come after, as the page itself counts it."""
    still.js("document.querySelector('.play-how').open = true")
    still.find("#speed input[value='0.5']").click()
    at_first(still)
    still.js("window.steps = []; document.addEventListener('daychange', () => steps.push(performance.now()))")
    press(still, Keys.SPACE)
    still.until(lambda: still.js("return steps.length") >= 4)
    press(still, Keys.SPACE)
    first, second = still.js("return [steps[2] - steps[1], steps[3] - steps[2]]")
    assert min(first, second) >= 490
    still.find("#speed input[value='1']").click()
    still.js("document.querySelector('.play-how').open = false")


def test_a_hidden_page_stops_playing(still: Page) -> None:
    at_first(still)
    press(still, Keys.SPACE)
    assert still.js("return advance.play.playing()")
    still.js(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
        "document.dispatchEvent(new Event('visibilitychange')); delete document.hidden"
    )
    assert not still.js("return advance.play.playing()")
    assert still.text("[data-play]") == "Play"


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        (Keys.ARROW_RIGHT, 5, 6),
        (Keys.ARROW_LEFT, 5, 4),
        (Keys.HOME, 5, 0),
        (Keys.END, 5, LAST),
        ("n", DAYS.index("2024-12-17"), DAYS.index("2024-12-23")),
        ("p", DAYS.index("2024-12-20"), DAYS.index("2024-12-12")),
    ],
)
def test_keys_outside_chapters(still: Page, key: str, before: int, after: int) -> None:
    at_first(still)
    still.go(before)
    press(still, key)
    assert still.day() == after


def test_letters_are_left_to_the_search_box_and_the_map(still: Page) -> None:
    at_first(still)
    still.go(5)
    still.js("const it = document.querySelector('.maplibregl-canvas'); it.tabIndex = 0; it.focus()")
    press(still, "n", Keys.END)
    assert still.day() == 5


def test_letters_can_be_switched_off(still: Page) -> None:
    at_first(still)
    press(still, "?")
    still.until(lambda: still.find("#help").is_displayed())
    switch = still.find("#character-keys input")
    switch.click()
    still.until(lambda: not still.js("return advance.keys.characters()"))
    press(still, Keys.ESCAPE)
    still.until(lambda: not still.find("#help").is_displayed())
    press(still, "b", "n", "?")
    assert (still.day(), still.find("#blank").is_displayed(), still.find("#help").is_displayed()) == (0, False, False)
    press(still, Keys.ARROW_RIGHT)
    assert still.day() == 1
    still.js("document.getElementById('help').showModal()")
    switch.click()
    still.until(lambda: still.js("return advance.keys.characters()"))
    press(still, Keys.ESCAPE)
    still.until(lambda: not still.find("#help").is_displayed())
    at_first(still)
    press(still, "n")
    assert still.day() == 1


def test_a_control_that_went_with_its_dialog_takes_no_keys(still: Page) -> None:
    """It keeps the focus until the next frame, which a slow machine draws late."""
    at_first(still)
    still.js(
        "const help = document.getElementById('help'); const box = document.querySelector('#character-keys input');"
        "help.showModal(); box.focus(); help.close();"
        "box.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true}))"
    )
    assert still.day() == 1


def test_escape_drops_the_digits_that_were_typed(still: Page) -> None:
    at_first(still)
    press(still, "1", "2")
    assert still.text("#typed") == "12"
    press(still, Keys.ESCAPE, Keys.ENTER)
    assert (chapter(still), still.find("#typed").is_displayed()) == (None, False)


def test_a_chapter_plays_its_days_and_stops_if_the_presenter_chose_so(still: Page) -> None:
    """For a reader who did not ask for less motion."""
    at_first(still)
    still.wishes(prefers_reduced_motion="no-preference")
    press(still, "4", Keys.ENTER)
    assert (where(still), still.js("return advance.play.playing()")) == ((4, DAYS.index("2024-11-29")), False)
    still.js("advance.play.set('0.5', ['stop', 'enter'])")
    press(still, "2", Keys.ENTER)
    assert where(still) == (2, DAYS.index("2024-11-27"))
    press(still, "4", Keys.ENTER)
    assert still.js("return advance.play.playing()")
    still.until(lambda: still.day() == DAYS.index("2024-11-30"))
    still.until(lambda: not still.js("return advance.play.playing()"))
    assert where(still) == (4, DAYS.index("2024-11-30"))
    still.js("advance.play.set('1', ['stop'])")
    still.wishes()
