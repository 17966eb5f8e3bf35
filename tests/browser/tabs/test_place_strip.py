"""The strip of a place in its card: holder and doubt of each day by the clock, and the way to a day."""

from __future__ import annotations

import pytest
from controls import as_at_first, choose, press
from driving import Page
from filtered import go
from selenium.webdriver.common.keys import Keys

from geodata.dataset import Dataset
from geodata.history.clocks import CLOCKS, NOW, holders_then
from geodata.history.grades import Grade, grades

READ = """
const cells = [...document.querySelectorAll("#card .strip-day")];
return cells.map((cell) => [cell.className.match(/swatch-(\\w+)/)[1], cell.classList.contains("unsure")]);
"""
"""Side of each day, and whether it is pale."""


@pytest.fixture(autouse=True)
def at_first(page: Page) -> None:
    as_at_first(page)


def strip(page: Page, place: str) -> None:
    """Opens the card of a place and waits for its strip."""
    page.js("advance.cards.select(arguments[0])", place)
    slot = f"#card [data-strip-of='{place}'] .strip-day"
    page.until(lambda: page.js("return document.querySelectorAll(arguments[0]).length", slot) == 36)


def marked(page: Page) -> list[str]:
    """Days that are marked as the one in view, as indices."""
    return page.js("return [...document.querySelectorAll('#card [aria-current=date]')].map((day) => day.dataset.arg)")


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("place", ["homs-city", "karnaz", "majdal-shams"])
def test_each_day_has_its_side_and_doubt_by_the_clock(page: Page, dataset: Dataset, place: str, clock: str) -> None:
    strip(page, place)
    choose(page, "clock", clock)
    held = dataset.held if clock == NOW else holders_then(dataset)
    sides, found = held.loc[place], grades(dataset, clock).loc[place]
    expected = [
        [side, bool(side != "contested" and grade >= Grade.CLAIMED)] for side, grade in zip(sides, found, strict=True)
    ]
    page.until(lambda: page.find("#card [data-strip-of]").get_attribute("data-clock") == clock)
    assert page.js(READ) == expected


def test_it_is_told_in_words(page: Page) -> None:
    strip(page, "homs-city")
    assert page.js("return document.querySelector('#card .strip-words').textContent") == (
        "26 November to 6 December: Syrian government, held (medium); 7 December: contested; "
        "8 December to 31 December: HTS-led opposition, held (high)"
    )


def test_a_click_on_a_day_goes_there(page: Page) -> None:
    go(page, "2024-12-05")
    strip(page, "homs-city")
    assert marked(page) == ["9"]
    page.find("#card .strip-day[data-arg='11']").click()
    page.until(lambda: page.find("#today").get_attribute("data-day") == "2024-12-07")
    assert marked(page) == ["11"]
    assert "Contested" in page.text("#card .holder")


def test_by_keyboard_the_arrows_lead_to_a_day_and_enter_goes_there(page: Page) -> None:
    go(page, "2024-12-05")
    strip(page, "homs-city")
    page.js("document.querySelector('#card .strip-day[aria-current]').focus()")
    press(page, Keys.ARROW_RIGHT)
    press(page, Keys.ARROW_RIGHT)
    assert page.js("return document.activeElement.getAttribute('aria-label')") == "7 December: contested"
    assert page.find("#today").get_attribute("data-day") == "2024-12-05"
    press(page, Keys.ENTER)
    page.until(lambda: page.find("#today").get_attribute("data-day") == "2024-12-07")
    assert marked(page) == ["11"]
