"""A copy of a tab begins with all that the tab keeps: the speaker's window follows the one that opened it."""

from __future__ import annotations

from controls import press
from driving import Page
from presenter import open_speaker
from selenium.webdriver.common.keys import Keys

from geodata.calendar import index_of

KEPT = "return sessionStorage.getItem('advance-pair')"


def test_a_copy_does_not_move_the_speaker(recording: Page, address: str) -> None:
    page = recording
    page.reset("none")
    page.open(f"{address}?day=2024-12-05", ready="without-map")
    page.until(lambda: page.js(KEPT))
    first, name = page.driver.current_window_handle, page.js(KEPT)
    page.js("window.open(arguments[0])", f"{address}?day=2024-12-16")
    page.until(lambda: len(page.driver.window_handles) == 2)
    (copy,) = set(page.driver.window_handles) - {first}
    page.driver.switch_to.window(copy)
    page.until(lambda: page.js(KEPT) not in (name, None) and page.js("return window.advance !== undefined"))
    page.until(lambda: page.day() == index_of("2024-12-16"))
    page.driver.switch_to.window(first)
    assert page.js(KEPT) == name
    _, speaker = open_speaker(page)
    page.until(lambda: page.text("#speaker-day") == "Thursday, 5 December 2024")
    page.driver.switch_to.window(copy)
    page.js("advance.timeline.go(arguments[0])", index_of("2024-11-29"))
    page.driver.switch_to.window(first)
    press(page, Keys.PAGE_DOWN)
    page.driver.switch_to.window(speaker)
    page.until(lambda: page.text("#speaker-day") == "Friday, 6 December 2024")
    press(page, Keys.PAGE_DOWN)
    page.driver.switch_to.window(first)
    page.until(lambda: page.day() == index_of("2024-12-07"))
    page.driver.switch_to.window(copy)
    assert page.day() == index_of("2024-11-29")
