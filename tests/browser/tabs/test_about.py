"""The tab "About": opened by click, by the link under the day and by address, in two languages."""

from __future__ import annotations

import pytest
from driving import Page

HEADS = "return document.querySelectorAll('#tab-about h2').length"
SECTIONS = 8
TOO_WIDE = "return [...document.querySelectorAll('#tab-about *')].filter((one) => one.scrollWidth > 400).length"


@pytest.fixture(scope="module")
def open_page(recording: Page, address: str) -> Page:
    """A wide page on its first tab."""
    recording.reset("recording", still=True)
    recording.open(f"{address}?day=2024-12-05")
    return recording


def documents(page: Page) -> list[str]:
    """Addresses of the document that holds the tab, among what was asked for since the last call."""
    return [url for url in page.requested() if "/data/on_demand." in url]


def test_its_text_is_fetched_when_it_is_first_opened(open_page: Page) -> None:
    page = open_page
    assert documents(page) == []
    page.find("#head-about").click()
    page.until(lambda: page.js(HEADS) == SECTIONS)
    assert page.find("#tab-about").is_displayed()
    assert page.text("#about-what") == "What this is"
    assert page.js(TOO_WIDE) == 0
    assert len(documents(page)) == 1
    page.until(lambda: page.js("return location.search").endswith("tab=about"))
    page.find("#head-today").click()
    page.find("#head-about").click()
    assert page.js(HEADS) == SECTIONS
    assert documents(page) == []


def test_the_link_under_the_day_leads_to_it(open_page: Page) -> None:
    page = open_page
    page.find("#head-today").click()
    link = page.find("#tab-today [data-open-tab=about]")
    page.js("arguments[0].scrollIntoView({block: 'center'})", link)
    link.click()
    page.until(lambda: page.find("#tab-about").is_displayed())
    assert page.js("return document.activeElement.id") == "head-about"


def test_a_term_opens_the_card_that_tells_more(open_page: Page) -> None:
    page = open_page
    page.find("#head-about").click()
    page.js("document.querySelector('#tab-about [data-select=E113]').click()")
    page.until(lambda: page.find("#card").is_displayed())
    assert page.text("#card h2") == "Southern Operations Room announced"
    page.js("advance.cards.select('')")


def test_a_method_is_told(open_page: Page) -> None:
    page = open_page
    page.js("document.querySelector('#tab-about [data-method=corridor]').click()")
    page.until(lambda: page.find("#method").is_displayed())
    assert page.text("#method h2") == "Iran's land corridor"
    page.find("#method [data-close]").click()


def test_its_address_opens_it(recording: Page, address: str) -> None:
    """In Arabic, with no word in the console."""
    page = recording
    page.open(f"{address}ar/?tab=about")
    page.until(lambda: page.js(HEADS) == SECTIONS)
    assert page.text("#about-what") == "ما هذه الخريطة"
    assert page.find("#head-about").get_attribute("aria-selected") == "true"
    assert page.js(TOO_WIDE) == 0
