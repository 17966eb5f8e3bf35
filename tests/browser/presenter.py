"""What a presenter does with the page, in the app and in the one file alike: the story by keys, two windows in step."""

from __future__ import annotations

from collections.abc import Callable

from controls import press
from driving import MAPS, Page
from selenium.webdriver.common.keys import Keys

from geodata.calendar import index_of

STAND = "(() => { const at = advance.story.now(); return [at === null ? null : at + 1, advance.timeline.day()] })()"
"""Chapter, or none, and index of the day."""


def chapter(page: Page) -> int | None:
    """Number of the chapter that is on."""
    return where(page)[0]


def where(page: Page) -> tuple[int | None, int]:
    """Chapter and index of the day."""
    return tuple(page.js(f"return {STAND}"))


def after_each(page: Page, told: str, *keys: str) -> list:
    """Presses keys one after the other: value of an expression after each, once the page itself has heard it."""
    page.js(f"window.told = []; window.tell = () => told.push({told}); document.addEventListener('keydown', tell)")
    press(page, *keys)
    return page.js("document.removeEventListener('keydown', tell); return told")


def stops(page: Page, *keys: str) -> list[tuple[int | None, int]]:
    """Presses keys one after the other: chapter and day after each."""
    return [tuple(stop) for stop in after_each(page, STAND, *keys)]


def at_first(page: Page) -> None:
    """No chapter, the first day, not presenting, the focus nowhere."""
    page.js(
        "advance.play.pause(); advance.story.put(null); advance.present.set(false); advance.keys.setCharacters(true);"
        "document.activeElement.blur()"
    )
    page.go(0)


def beats(chapters: list[dict]) -> list[tuple[int, int]]:
    """Chapter and day of every step of the whole story, as a clicker goes through it."""
    return [(told["no"], day) for told in chapters for day in told["stops"]["now"]]


def walk_the_story(page: Page, chapters: list[dict]) -> None:
    """From the first chapter to the end, and past it, by a clicker; no step asks for anything."""
    press(page, "1", Keys.ENTER)
    steps = beats(chapters)
    assert where(page) == steps[0]
    page.requested()
    assert stops(page, *[Keys.PAGE_DOWN] * len(steps)) == [*steps[1:], steps[-1]]
    page.idle()
    assert page.requested() == []


def at_once(page: Page, key: str, times: int) -> list[tuple[int | None, int]]:
    """A key by script so many times in a row, with no step drawn: chapter and day after each."""
    event = "new KeyboardEvent('keydown', {key, bubbles: true})"
    act = f"document.activeElement.dispatchEvent({event}); return {STAND}"
    walk = (
        f"const [key, times] = arguments; const press = () => {{ {act} }}; return Array.from({{length: times}}, press)"
    )
    return [tuple(stop) for stop in page.js(walk, key, times)]


def come_back(page: Page, load: Callable[[], None], stand: tuple[int, int]) -> None:
    """Loads the audience's window anew and waits until it stands at a chapter and a day; what windows tell each other
    needs no map, so there is none from then on."""
    page.before_scripts(MAPS["none"])
    load()
    page.until(lambda: page.js("return window.advance !== undefined") and where(page) == stand)


def open_speaker(page: Page) -> tuple[str, str]:
    """Opens the speaker's window by its key and goes there; returns the handles of the audience's and the speaker's."""
    audience = page.driver.current_window_handle
    before = set(page.driver.window_handles)
    press(page, "s")
    page.until(lambda: set(page.driver.window_handles) - before)
    (speaker,) = set(page.driver.window_handles) - before
    page.driver.switch_to.window(speaker)
    speaker_stands(page)
    return audience, speaker


def speaker_stands(page: Page) -> None:
    """Waits for the scripts of the speaker's window, which has just been opened."""
    page.until(lambda: page.js("return document.body?.classList.contains('speaker-ready')"))


def homs_is_told(page: Page) -> None:
    """Waits until the speaker's window says what chapter 9 says on its first day."""
    page.until(lambda: page.text("#speaker-day") == "Sunday, 8 December 2024")
    assert "Homs falls: why it matters" in page.text("#notes")
    assert page.text("#speaker-next").startswith("Assad cut off from the coast. 7 December: ")


def keep_in_step(page: Page, audience: str, speaker: str) -> None:
    """From chapter 9 on, by keys in either window; the speaker's is in front before, the audience's after."""
    to = page.driver.switch_to.window
    homs_is_told(page)
    press(page, Keys.PAGE_DOWN)
    page.until(lambda: page.text("#speaker-day") == "Saturday, 7 December 2024")
    to(audience)
    assert where(page) == (10, index_of("2024-12-07"))
    press(page, Keys.PAGE_UP)
    assert where(page) == (9, index_of("2024-12-08"))
    to(speaker)
    homs_is_told(page)
    press(page, "b")
    to(audience)
    page.until(lambda: page.find("#blank").is_displayed())
    press(page, Keys.ESCAPE)
