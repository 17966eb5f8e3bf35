"""The keys as people press them: held down, with Caps Lock, on an Arabic or Russian layout, after a click."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page
from presenter import at_first
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS

LAST = 35
"""Index of the last day."""
HOLD = """
const [key, code, repeats] = arguments;
const counts = { plays: 0, blanks: 0 };
const count = { plays: () => { counts.plays += 1 }, blanks: () => { counts.blanks += 1 } };
document.addEventListener("playchange", count.plays);
document.addEventListener("blankchange", count.blanks);
const press = (repeat) => document.activeElement.dispatchEvent(
  new KeyboardEvent("keydown", { key, code, repeat, bubbles: true, cancelable: true }));
press(false);
for (let n = 0; n < repeats; n += 1) press(true);
document.removeEventListener("playchange", count.plays);
document.removeEventListener("blankchange", count.blanks);
return { ...counts, day: advance.timeline.day() };
"""
"""A key that is held: one press, then what the system repeats of it."""


@pytest.fixture(autouse=True)
def anew(page: Page) -> None:
    at_first(page)
    if page.find("#blank").is_displayed():
        press(page, Keys.ESCAPE)


def hold(page: Page, key: str, code: str = "", repeats: int = 30) -> dict[str, int]:
    """Days and switches after a key was held."""
    return page.js(HOLD, key, code, repeats)


def test_a_held_key_switches_once(page: Page) -> None:
    """At thirty times a second the blank screen would flash."""
    assert hold(page, "b", "KeyB") == {"plays": 0, "blanks": 1, "day": 0}
    assert page.find("#blank").is_displayed()
    press(page, Keys.ESCAPE)
    assert hold(page, " ", "Space")["plays"] == 1
    assert page.js("return advance.play.playing()") is True
    page.js("advance.play.pause()")


def test_a_held_digit_is_one_digit(page: Page) -> None:
    hold(page, "1", "Digit1")
    assert page.text("#typed") == "1"
    press(page, Keys.ESCAPE)
    assert not page.find("#typed").is_displayed()


def test_a_held_arrow_walks_on(page: Page) -> None:
    assert hold(page, "ArrowRight", repeats=9)["day"] == 10
    assert hold(page, "ArrowRight", repeats=60)["day"] == LAST


@pytest.mark.parametrize("key", ["b", "B", "لا", "и", "И"])
def test_a_letter_acts_on_any_layout_and_with_caps_lock(page: Page, key: str) -> None:
    hold(page, key, "KeyB", 0)
    assert page.find("#blank").is_displayed()


def test_arabic_digits_choose_a_chapter(page: Page) -> None:
    hold(page, "٦", "Digit6", 0)
    press(page, Keys.ENTER)
    assert page.text("#date") == "5 December 2024"


def test_after_a_click_on_a_button_of_the_time_bar_the_arrows_step(page: Page) -> None:
    """A click on Play leaves the keys to the page; so do the buttons of the map."""
    page.find("[data-view=home]").click()
    press(page, Keys.ARROW_RIGHT)
    assert page.day() == 1
    play = page.find("[data-play]")
    play.click()
    play.click()
    assert page.js("return document.activeElement === document.body")
    before = page.day()
    press(page, Keys.ARROW_RIGHT)
    assert page.day() == before + 1
    press(page, Keys.END)
    assert page.day() == LAST
    press(page, Keys.ARROW_LEFT)
    assert page.day() == LAST - 1
    press(page, Keys.HOME)
    assert page.day() == 0
    press(page, Keys.SPACE)
    assert page.js("return advance.play.playing()") is True
    press(page, Keys.SPACE)
    assert page.js("return advance.play.playing()") is False


def test_elsewhere_arrows_belong_to_what_has_the_focus(page: Page) -> None:
    """Tabs change by arrows, and End scrolls a panel whose button has the focus."""
    page.find("#head-today").click()
    press(page, Keys.ARROW_RIGHT)
    assert page.js("return document.activeElement.dataset.tab") == "story"
    press(page, Keys.ARROW_LEFT)
    page.until(lambda: page.find("#today").get_attribute("data-day") == DAYS[page.day()])  # its list is written anew
    page.find("#today [data-select]").send_keys(Keys.END)
    assert page.day() == 0
