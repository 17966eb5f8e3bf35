"""Sends the window of a page to the background, where a browser draws nothing and slows timers down, and back."""

from __future__ import annotations

from driving import Page


def to_back(page: Page) -> None:
    """Makes the window small, so that the page is hidden."""
    _put(page, "minimized")
    page.until(lambda: page.js("return document.hidden"))


def to_front(page: Page) -> None:
    """Shows the page again, which may be there already."""
    _put(page, "minimized")
    _put(page, "normal")
    page.until(lambda: not page.js("return document.hidden"))


def _put(page: Page, state: str) -> None:
    window = page.driver.execute_cdp_cmd("Browser.getWindowForTarget", {})
    if window["bounds"]["windowState"] != state:
        told = {"windowId": window["windowId"], "bounds": {"windowState": state}}
        page.driver.execute_cdp_cmd("Browser.setWindowBounds", told)
