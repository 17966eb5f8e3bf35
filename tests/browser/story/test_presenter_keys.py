"""What a clicker and a keyboard do in the story, and the card after its last step."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page
from presenter import at_first, chapter, stops, where
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from dashboard.tabs.story import chapters
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset

LAST = len(DAYS) - 1
PUT_CANONICAL = """
const named = document.querySelector("link[rel=canonical]");
const link = named ?? document.head.appendChild(Object.assign(document.createElement("link"), { rel: "canonical" }));
link.href = "https://map.example.org/syria/";
"""


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A page that names its own address, as a published one does; flights are cuts."""
    recording.reset("recording", still=True)
    recording.open(address)
    recording.js(PUT_CANONICAL)
    return recording


@pytest.fixture(scope="module")
def told(dataset: Dataset) -> list[dict]:
    """All chapters."""
    return chapters(dataset)


def with_shift(page: Page, key: str) -> None:
    ActionChains(page.driver).key_down(Keys.SHIFT).send_keys(key).key_up(Keys.SHIFT).perform()


def test_chapter_by_chapter(page: Page, told: list[dict]) -> None:
    at_first(page)
    press(page, "5", Keys.ENTER, Keys.PAGE_DOWN)
    with_shift(page, Keys.PAGE_DOWN)
    assert where(page) == (6, told[5]["days"][0])
    with_shift(page, Keys.PAGE_UP)
    assert where(page) == (5, told[4]["days"][0])


def test_arrows_up_and_down_are_of_the_page_until_it_presents(page: Page) -> None:
    at_first(page)
    press(page, "5", Keys.ENTER, Keys.ARROW_DOWN)
    assert chapter(page) == 5
    page.js("advance.present.set(true)")
    press(page, Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert chapter(page) == 7
    press(page, Keys.ARROW_UP)
    assert chapter(page) == 6


def test_changes_do_not_lose_the_story(page: Page) -> None:
    """A jump to a change of another chapter begins that one, and the way back leads to where it came from."""
    at_first(page)
    press(page, "1", Keys.ENTER)
    assert stops(page, "n", "n", "p", "p") == [
        (2, index_of("2024-11-27")),
        (3, index_of("2024-11-28")),
        (2, index_of("2024-11-27")),
        (1, 0),
    ]
    press(page, "1", Keys.ENTER, "n")
    page.until(lambda: page.text("#notice p") == "Chapter 2: 27 November: the attack west of Aleppo")


def test_first_and_last_day_have_their_chapters(page: Page) -> None:
    at_first(page)
    press(page, "6", Keys.ENTER)
    assert stops(page, Keys.END, Keys.HOME) == [(13, LAST), (1, 0)]
    at_first(page)
    assert stops(page, Keys.END, Keys.HOME) == [(None, LAST), (None, 0)]


def test_a_click_on_play_leaves_the_keys_to_the_page(page: Page) -> None:
    at_first(page)
    page.find("[data-play]").click()
    assert page.js("return advance.play.playing()")
    press(page, Keys.SPACE)
    assert not page.js("return advance.play.playing()")
    page.go(3)
    press(page, Keys.ARROW_RIGHT)
    assert page.day() == 4


def test_the_end_says_thanks_sources_and_where_the_page_is(page: Page, dataset: Dataset) -> None:
    at_first(page)
    page.js("advance.present.set(true)")
    press(page, "1", "3", Keys.ENTER, Keys.END)
    page.until(lambda: page.js("return document.querySelector('#end-code path') !== null"))
    page.requested()
    press(page, Keys.PAGE_DOWN)
    read = int((dataset.tables["sources"]["reached"] == "yes").sum())
    assert "Thank you" in page.text("#end")
    assert f"Documents that were read: {read}." in page.text("#end")
    assert page.text("#end .address") == "https://map.example.org/syria/"
    code = page.box("#end-code svg")
    assert code["width"] == pytest.approx(code["height"]) and code["width"] > 250
    assert not page.find("[data-only-here]").is_displayed()
    press(page, Keys.PAGE_DOWN)
    assert page.find("#end").is_displayed()
    press(page, Keys.PAGE_UP)
    assert (page.find("#end").is_displayed(), where(page)) == (False, (13, LAST))
    assert page.requested() == []


def test_the_end_is_left_with_the_story(page: Page, told: list[dict]) -> None:
    at_first(page)
    page.js("advance.present.set(true)")
    press(page, "1", "3", Keys.ENTER, Keys.ARROW_DOWN)
    assert page.find("#end").is_displayed()
    press(page, Keys.ARROW_UP)
    assert (page.find("#end").is_displayed(), where(page)) == (False, (13, told[12]["days"][0]))
    press(page, Keys.ARROW_DOWN, Keys.ESCAPE)
    page.until(lambda: page.find("#panel").is_displayed())
    assert not page.find("#end").is_displayed()
    press(page, Keys.END, Keys.PAGE_DOWN)
    assert not page.find("#end").is_displayed()
