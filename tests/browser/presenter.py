"""What a presenter does with the page, in the app and in the exported file: keys, and the speaker's window."""

from __future__ import annotations

from driving import Page
from selenium.webdriver.common.action_chains import ActionChains


def press(page: Page, *keys: str) -> None:
    """Keys on the page, wherever the focus is."""
    for key in keys:
        ActionChains(page.driver).send_keys(key).perform()


def chapter(page: Page) -> int | None:
    """Number of the chapter that is on."""
    return page.js("const at = advance.story.now(); return at === null ? null : at + 1")


def where(page: Page) -> tuple[int | None, int]:
    """Chapter and index of the day."""
    return chapter(page), page.day()


def beats(chapters: list[dict]) -> list[tuple[int, int]]:
    """Chapter and day of every step of the whole story, as a clicker goes through it."""
    return [(told["no"], day) for told in chapters for day in range(told["days"][0], told["days"][1] + 1)]


def open_speaker(page: Page) -> tuple[str, str]:
    """Opens the speaker's window by its key; returns the handles of the audience's window and of the speaker's."""
    audience = page.driver.current_window_handle
    before = set(page.driver.window_handles)
    press(page, "s")
    page.until(lambda: set(page.driver.window_handles) - before)
    (speaker,) = set(page.driver.window_handles) - before
    page.driver.switch_to.window(speaker)
    page.until(lambda: page.js("return document.body?.classList.contains('speaker-ready')"))
    return audience, speaker
