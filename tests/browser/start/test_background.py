"""The page in a background tab: it stops playing, leaves no timer, asks for nothing, and goes on where it was."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from driving import Page
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from start.background import to_back, to_front

WAITING = """
window.waiting = new Set();
for (const [start, end] of [['setTimeout', 'clearTimeout'], ['setInterval', 'clearInterval']]) {
  const [starts, ends] = [window[start], window[end]];
  window[start] = (run, ...given) => {
    const ran = (...told) => {
      if (start === 'setTimeout') waiting.delete(timer);
      return run(...told);
    };
    const timer = starts(ran, ...given);
    waiting.add(timer);
    return timer;
  };
  window[end] = (timer) => {
    waiting.delete(timer);
    ends(timer);
  };
}
"""
"""Keeps the timers of a page that are still to run."""
STEPS = "window.steps = []; document.addEventListener('daychange', () => steps.push(performance.now()))"
IS_PLAYING = "return advance.play.playing()"
LEAST_MS = 990
"""Between two steps of a day a second."""


@pytest.fixture
def page(recording: Page, address: str) -> Iterator[Page]:
    """The page at rest, in front."""
    recording.reset("recording")
    recording.before_scripts(WAITING)
    recording.open(address)
    recording.idle()
    yield recording
    to_front(recording)


def press(page: Page, key: str) -> None:
    page.driver.find_element(By.TAG_NAME, "body").send_keys(key)


def test_it_stops_playing_and_leaves_no_timer(page: Page) -> None:
    """However often; nothing is asked of the server, and it plays on when it is told to."""
    at_rest = page.js("return waiting.size")
    for _ in range(3):
        press(page, Keys.SPACE)
        assert page.js(IS_PLAYING)
        to_back(page)
        assert not page.js(IS_PLAYING)
        to_front(page)
        page.until(lambda: page.js("return waiting.size") <= at_rest)
    page.requested()
    day = page.day()
    press(page, Keys.SPACE)
    page.until(lambda: page.day() > day)
    press(page, Keys.SPACE)
    assert page.requested() == []


def test_frozen_while_it_plays_it_makes_up_for_nothing(page: Page) -> None:
    """As a browser freezes pages that lie behind for minutes: the day stays, and then it plays on at its pace."""
    press(page, Keys.SPACE)
    page.until(lambda: page.day() >= 1)
    page.driver.execute_cdp_cmd("Page.setWebLifecycleState", {"state": "frozen"})
    day = page.day()
    page.js(STEPS)
    page.driver.execute_cdp_cmd("Page.setWebLifecycleState", {"state": "active"})
    to_front(page)
    page.idle()
    assert (page.js(IS_PLAYING), page.day()) == (False, day)
    press(page, Keys.SPACE)
    page.until(lambda: page.js("return steps.length") >= 3)
    press(page, Keys.SPACE)
    steps = page.js("return steps")
    assert page.day() == day + len(steps)
    assert min(after - before for before, after in pairwise(steps)) >= LEAST_MS
