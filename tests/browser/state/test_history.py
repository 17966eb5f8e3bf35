"""The browser's history: a jump is a step that Back takes back; a day that glides is none."""

from __future__ import annotations

import pytest
from addresses import told, until_told
from controls import as_at_first, press
from driving import Page
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS, index_of

SLIDE = """
const slider = document.getElementById("day");
slider.value = arguments[0];
slider.dispatchEvent(new Event("input", { bubbles: true }));
"""

PUSHED = """
if (window.pushed === undefined) {
  window.pushed = 0;
  const push = history.pushState.bind(history);
  history.pushState = (...entry) => {
    window.pushed += 1;
    push(...entry);
  };
}
return window.pushed;
"""


@pytest.fixture(autouse=True)
def at_a_day(page: Page) -> None:
    """5 December, reached by a jump, its address written."""
    page.js("advance.play.pause(); advance.story.put(null)")
    as_at_first(page)
    page.go(0)
    page.find("[data-view=home]").click()
    page.js("document.activeElement.blur()")
    until_told(page, {"day": DAYS[0]})
    page.go(index_of("2024-12-05"))
    until_told(page, {"day": "2024-12-05"})


def pushed(page: Page) -> int:
    """How many entries the page has added to the history; its length ends at 50."""
    return page.js(PUSHED)


def test_bursts_of_steps_add_nothing(page: Page) -> None:
    """A reader rests at 7 December, which is written, and goes on; Back leads to where they jumped from."""
    before = pushed(page)
    for day in ("2024-12-06", "2024-12-07", "2024-12-08"):
        press(page, Keys.ARROW_RIGHT)
        until_told(page, {"day": day})
    assert pushed(page) == before
    press(page, "p")
    until_told(page, {"day": "2024-12-07"})
    assert pushed(page) == before
    page.driver.back()
    page.until(lambda: page.day() == 0)


def test_the_slider_adds_nothing(page: Page) -> None:
    before = pushed(page)
    for day in ("2024-12-12", "2024-12-20"):
        page.js(SLIDE, index_of(day))
        until_told(page, {"day": day})
    assert pushed(page) == before


def test_a_played_story_adds_nothing(page: Page) -> None:
    """Through two chapters, whose views are written on the way."""
    page.js("advance.acts.chapter(7); advance.play.pause()")
    page.until(lambda: told(page).get("chapter") == "7")
    before = pushed(page)
    page.js("dash_clientside.set_props('playing', {value: []}); dash_clientside.set_props('speed', {value: '0.5'})")
    page.js("advance.play.start()")
    page.until(lambda: told(page).get("chapter") == "8")
    page.js("advance.play.pause()")
    assert pushed(page) == before


def test_jumps_and_choices_add_one_each(page: Page) -> None:
    before = pushed(page)
    press(page, Keys.END)
    until_told(page, {"day": DAYS[-1]})
    page.find("#head-why").click()
    until_told(page, {"day": DAYS[-1], "tab": "why"})
    assert pushed(page) == before + 2
    page.driver.back()
    page.until(lambda: page.find("#tab-today").is_displayed())
    page.driver.back()
    page.until(lambda: page.day() == index_of("2024-12-05"))


def test_a_choice_beside_a_step_is_one(page: Page) -> None:
    """Both within the time after which the address is written."""
    before = pushed(page)
    press(page, Keys.ARROW_RIGHT)
    page.js("advance.cards.select('hama', {flight: false})")
    until_told(page, {"day": "2024-12-06", "sel": "hama"})
    assert pushed(page) == before + 1
