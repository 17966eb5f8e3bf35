"""A server that is gone: the page says so instead of standing blank."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driving import Page


@pytest.fixture
def page(recording_browser: Page) -> Iterator[Page]:
    """A browser as good as new, whose console may complain."""
    recording_browser.reset("recording")
    yield recording_browser
    recording_browser.leave(quiet=False)


def test_a_page_without_its_days_says_so(page: Page, address: str) -> None:
    page.block("*/data/model*")
    page.open(address, ready="failed")
    assert page.text("#failed").startswith("Part of the page could not be loaded")


def test_a_card_that_failed_can_be_asked_for_again(page: Page, address: str) -> None:
    page.reset("none")
    page.open(address, ready="without-map")
    page.block("*/data/cards*")
    page.js("advance.cards.select('hama')")
    page.until(lambda: page.find("#failed").is_displayed())
    page.block()
    page.js("advance.cards.select('hama')")
    page.until(lambda: page.find("#card").is_displayed())
    assert page.text("#card h2").startswith("Hama")
