"""An own story: chapters ordered, left out and reworded on the page; told at once, kept, saved, and never sent."""

from __future__ import annotations

import json

import pytest
from browsers import measure
from controls import press
from driving import Page
from presenter import open_speaker
from selenium.webdriver.common.keys import Keys
from takeaway import KEEP_SAVED, drop

TITLES = "return [...document.querySelectorAll('.chapters h2')].map((one) => one.textContent)"
HOMS = "Homs falls: why it matters"


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """The tab of the story, on a page that jumps where it would fly."""
    measure(recording.driver, (1440, 600))
    recording.wishes(prefers_reduced_motion="reduce")
    recording.open(f"{address}?tab=story")
    recording.until(lambda: len(recording.js(TITLES)) == 13)
    return recording


@pytest.fixture(autouse=True)
def the_maps_story(page: Page) -> None:
    """The first day, and the editing place open, on the story of the map."""
    page.go(0)
    if page.js("return document.querySelector('.story-editor').hidden"):
        act(page, "edit")
    page.until(lambda: page.find(".story-editor").is_displayed())
    act(page, "reset")
    page.until(lambda: len(page.js(TITLES)) == 13)


def act(page: Page, name: str, no: int | None = None) -> None:
    """Presses a button of the editing place, or of a chapter in it."""
    row = "" if no is None else f"[data-no='{no}'] "
    page.js("document.querySelector(arguments[0]).click()", f"{row}[data-story-act={name}]")


def reword(page: Page, no: int, field: str, text: str) -> None:
    """Writes into a field of a chapter, and leaves it."""
    page.js(
        """const field = document.querySelector(`[data-no='${arguments[0]}'] [name=${arguments[1]}]`);
        field.value = arguments[2];
        field.dispatchEvent(new Event('change', { bubbles: true }));""",
        *(no, field, text),
    )


def test_order_words_and_what_is_left_out_are_told_at_once(page: Page) -> None:
    page.requested()
    act(page, "up", 9)
    act(page, "hide", 1)
    reword(page, 9, "title", "Why <b>Homs</b>")
    reword(page, 9, "narration", "My words.")
    titles = page.js(TITLES)
    assert len(titles) == 12
    assert titles[6:8] == ["Why <b>Homs</b>", "6-7 December: Homs encircled"]
    item = page.find(".chapters > li:nth-child(7)")
    assert "Edited by the presenter\nMy words." in item.text
    assert item.get_attribute("value") == "7"
    assert item.find_element("css selector", "summary").text.endswith("sources")
    page.js("advance.acts.chapter(7)")
    page.js("advance.present.set(true)")
    page.until(lambda: page.text("#caption h2") == "Why <b>Homs</b>")
    assert page.text("#caption").startswith("Chapter 7 of 12, ")
    assert "Edited by the presenter\nMy words." in page.text("#caption")
    assert page.day() == 12
    page.js("advance.present.set(false)")
    page.until(lambda: "chapter=7" in page.driver.current_url and "present" not in page.driver.current_url)
    assert [url for url in page.requested() if "/assets/" not in url] == []


def test_it_is_kept_and_the_maps_own_comes_back(page: Page) -> None:
    act(page, "hide", 13)
    reword(page, 2, "notes", "Speak slowly.")
    page.driver.refresh()
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    page.until(lambda: len(page.js(TITLES)) == 12)
    kept = json.loads(page.js("return localStorage.getItem('advance-story')"))["chapters"]
    assert kept[1] == {"no": 2, "notes": "Speak slowly."}
    assert kept[12] == {"no": 13, "hidden": True}
    act(page, "edit")
    page.until(lambda: page.find(".story-editor").is_displayed())
    act(page, "reset")
    assert len(page.js(TITLES)) == 13
    assert page.js("return localStorage.getItem('advance-story')") == ""


def test_the_speaker_reads_own_notes(page: Page) -> None:
    reword(page, 1, "notes", "Speak slowly.")
    audience, _speaker = open_speaker(page)
    page.until(lambda: "Speak slowly." in page.text("#notes"))
    page.driver.close()
    page.driver.switch_to.window(audience)


def test_what_is_saved_can_be_dropped(page: Page) -> None:
    page.js(KEEP_SAVED)
    act(page, "down", 1)
    reword(page, 2, "title", "It begins")
    act(page, "save")
    page.until(lambda: page.js("return window.saved"))
    assert page.js("return window.savedAs") == "own-story.json"
    saved = page.js("return window.saved")
    assert json.loads(saved)["chapters"][:2] == [{"no": 2, "title": "It begins"}, {"no": 1}]
    act(page, "reset")
    drop(page, "own-story.json", saved)
    page.until(lambda: page.js(TITLES)[:2] == ["It begins", "Years of frozen front lines"])


def test_a_bad_file_changes_nothing_and_says_all_at_once(page: Page) -> None:
    drop(page, "bad.json", json.dumps({"chapters": [{"no": 99}, {"no": 1, "title": ""}]}))
    page.until(lambda: page.find(".story-editor .mark-problem").is_displayed())
    assert page.text(".story-editor .mark-problem").splitlines() == [
        "bad.json",
        "Chapter 1 of the file: no is 99; expected the number of a chapter of the map's story.",
        'Chapter 2 of the file: title: ""; expected a text that is not blank.',
    ]
    assert len(page.js(TITLES)) == 13


def test_by_keyboard_the_focus_stays_on_its_button(page: Page) -> None:
    page.js("document.querySelector(\"[data-no='9'] [data-story-act=up]\").focus()")
    press(page, Keys.ENTER, Keys.ENTER)
    assert page.js(TITLES)[6] == HOMS
    assert page.js("return document.activeElement.getAttribute('aria-label')") == f"Further up: {HOMS}"
