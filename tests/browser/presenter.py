"""What a presenter does with the page, in the app and in the one file alike: the story by keys, two windows in step."""

from __future__ import annotations

from controls import press
from driving import Page
from selenium.webdriver.common.keys import Keys


def chapter(page: Page) -> int | None:
    """Number of the chapter that is on."""
    return page.js("const at = advance.story.now(); return at === null ? null : at + 1")


def where(page: Page) -> tuple[int | None, int]:
    """Chapter and index of the day."""
    return chapter(page), page.day()


def beats(chapters: list[dict]) -> list[tuple[int, int]]:
    """Chapter and day of every step of the whole story, as a clicker goes through it."""
    return [(told["no"], day) for told in chapters for day in range(told["days"][0], told["days"][1] + 1)]


def walk_the_story(page: Page, chapters: list[dict]) -> None:
    """From the first chapter to the end, past it, and back, by a clicker; no step asks for anything."""
    press(page, "1", Keys.ENTER)
    steps = beats(chapters)
    assert where(page) == steps[0]
    page.requested()
    for step in steps[1:]:
        press(page, Keys.PAGE_DOWN)
        assert where(page) == step
    press(page, Keys.PAGE_DOWN)
    assert where(page) == steps[-1]
    page.idle()
    assert page.requested() == []
    for step in reversed(steps[:-1]):
        press(page, Keys.PAGE_UP)
        assert where(page) == step


def open_speaker(page: Page) -> tuple[str, str]:
    """Opens the speaker's window by its key and goes there; returns the handles of the audience's and the speaker's."""
    audience = page.driver.current_window_handle
    before = set(page.driver.window_handles)
    press(page, "s")
    page.until(lambda: set(page.driver.window_handles) - before)
    (speaker,) = set(page.driver.window_handles) - before
    page.driver.switch_to.window(speaker)
    page.until(lambda: page.js("return document.body?.classList.contains('speaker-ready')"))
    return audience, speaker


def keep_in_step(page: Page, days: tuple[int, int]) -> None:
    """From chapter 9 on, by keys in either window, past a reload of each; the audience's window is the one in front.

    `days`: indices of 8 and 7 December, with which chapters 9 and 10 begin.
    """
    audience, speaker = open_speaker(page)
    to = page.driver.switch_to.window
    page.until(lambda: page.text("#speaker-day") == "Sunday, 8 December 2024")
    assert "Homs falls: why it matters" in page.text("#notes")
    assert page.text("#speaker-next").startswith("Assad cut off from the coast. 7 December: ")
    press(page, Keys.PAGE_DOWN)
    page.until(lambda: page.text("#speaker-day") == "Saturday, 7 December 2024")
    to(audience)
    assert where(page) == (10, days[1])
    press(page, Keys.PAGE_UP)
    assert where(page) == (9, days[0])
    to(speaker)
    page.until(lambda: "Homs falls" in page.text("#notes"))
    page.driver.refresh()
    page.until(lambda: page.js("return document.body?.classList.contains('speaker-ready')"))
    page.until(lambda: "Homs falls" in page.text("#notes"))
    to(audience)
    page.driver.refresh()
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    assert where(page) == (9, days[0])
    to(speaker)
    press(page, "b")
    to(audience)
    page.until(lambda: page.find("#blank").is_displayed())
    press(page, Keys.ESCAPE)
    to(speaker)
    page.driver.close()
    to(audience)
