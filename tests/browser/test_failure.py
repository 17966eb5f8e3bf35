"""A server that is gone: the page says so instead of standing blank."""

from __future__ import annotations

from driving import WIDE, Page, browser


def test_a_page_without_its_days_says_so(address: str) -> None:
    page = Page(browser(WIDE))
    page.driver.execute_cdp_cmd("Network.enable", {})
    page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/data/model*"]})
    page.open(address, ready="failed")
    assert page.text("#failed").startswith("Part of the page could not be loaded")
    page.close(quiet=False)


def test_a_card_that_failed_can_be_asked_for_again(address: str) -> None:
    page = Page(browser(WIDE, "--disable-3d-apis"))
    page.open(address, ready="without-map")
    page.driver.execute_cdp_cmd("Network.enable", {})
    page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/data/cards*"]})
    page.js("advance.cards.select('hama')")
    page.until(lambda: page.find("#failed").is_displayed())
    page.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    page.js("advance.cards.select('hama')")
    page.until(lambda: page.find("#card").is_displayed())
    assert page.text("#card h2").startswith("Hama")
    page.close(quiet=False)
