"""What stands over the map while a chapter is told: its own headline, a way back in time, several days at once."""

from __future__ import annotations

import pytest
from controls import press
from driving import Page
from presenter import at_first, chapter, where
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS


@pytest.fixture(scope="module")
def still(recording: Page, address: str) -> Page:
    """A page whose reader asked for less motion: nothing plays by itself, and flights are cuts."""
    recording.reset("recording", still=True)
    recording.open(address)
    return recording


def day_words(page: Page) -> tuple[str, str]:
    """What stands over the headline, and its first sentence."""
    words = page.js("return ['weekday', 'date', 'headline'].map((id) => document.getElementById(id).textContent)")
    return f"{words[0]}, {words[1]}".replace("\u2009", ""), words[2].split(". ")[0]


def test_the_headline_is_of_the_chapter(still: Page) -> None:
    """Of the same day: chapter 9 is on Homs, chapter 12 on Damascus, and without a chapter it is the whole country."""
    at_first(still)
    press(still, "9", Keys.ENTER)
    assert day_words(still)[1].startswith("Homs, contested the day before, passes to HTS-led forces; 143 places")
    assert still.find("#day").get_attribute("aria-valuetext").startswith("Sunday, 8 December 2024. Homs, contested")
    press(still, "1", "2", Keys.ENTER)
    assert day_words(still)[1].startswith("Damascus passes from the government to HTS-led forces; 116 places")
    still.js("advance.story.put(null)")
    assert day_words(still)[1].startswith("Damascus passes from the government to HTS-led forces; 166 places")


def test_a_step_back_in_time_says_so(still: Page) -> None:
    """From 7 December, the last day of chapter 7, to the 6th, the first of chapter 8."""
    at_first(still)
    press(still, "7", Keys.ENTER, Keys.PAGE_DOWN)
    assert day_words(still)[0] == "Saturday, 7 December 2024"
    press(still, Keys.PAGE_DOWN)
    assert day_words(still)[0] == "Back to Friday, 6 December 2024"
    assert (
        still.find("#day").get_attribute("aria-valuetext").startswith("Back to 6 December. Friday, 6 December 2024. ")
    )
    press(still, Keys.PAGE_DOWN)
    assert day_words(still)[0] == "Saturday, 7 December 2024"
    press(still, Keys.PAGE_UP, Keys.PAGE_UP)
    assert (chapter(still), day_words(still)[0]) == (7, "Saturday, 7 December 2024")


def test_days_without_a_change_are_one_step_and_say_so(still: Page) -> None:
    at_first(still)
    press(still, "1", "3", Keys.ENTER, *[Keys.PAGE_DOWN] * 3)
    assert day_words(still)[0] == "Thursday, 12 December 2024"
    press(still, Keys.PAGE_DOWN)
    assert where(still) == (13, DAYS.index("2024-12-22"))
    assert day_words(still) == ("10 days, 13–22 December", "No change recorded")
    still.go(DAYS.index("2024-12-17"))
    assert day_words(still) == ("Tuesday, 17 December 2024", "No change recorded")
    press(still, Keys.PAGE_DOWN)
    assert where(still) == (13, DAYS.index("2024-12-22"))
    press(still, Keys.PAGE_UP)
    assert where(still) == (13, DAYS.index("2024-12-12"))
