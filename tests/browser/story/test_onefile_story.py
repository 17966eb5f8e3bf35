"""The one file presents as the app does: from disk, with the network cut, by a clicker, with a speaker's window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from controls import press
from driving import Page
from presenter import keep_in_step, walk_the_story, where

from dashboard.tabs.story import chapters
from geodata.calendar import index_of
from geodata.dataset import Dataset


@pytest.fixture(scope="module")
def page(recording: Page, file: Path) -> Iterator[Page]:
    """The file at a chapter, presenting; all that it asks for is itself."""
    recording.reset("recording", still=True)
    recording.requested()
    recording.requests.clear()
    recording.open(f"{file.as_uri()}?chapter=9&present=1")
    yield recording
    recording.requested()
    asked = [url for url in recording.requests if not url.startswith(("data:", "blob:"))]
    assert {urlsplit(url)._replace(query="").geturl() for url in asked} == {file.as_uri()}


def test_both_windows_stay_in_step(page: Page) -> None:
    assert where(page) == (9, index_of("2024-12-08"))
    assert not page.find("#panel").is_displayed()
    keep_in_step(page, (index_of("2024-12-08"), index_of("2024-12-07")))


def test_the_whole_story_by_a_clicker_there_and_back(page: Page, dataset: Dataset) -> None:
    walk_the_story(page, chapters(dataset))


def test_it_fills_the_screen(page: Page) -> None:
    press(page, "f")
    page.until(lambda: page.js("return document.fullscreenElement !== null"))
    press(page, "f")
    page.until(lambda: page.find("#panel").is_displayed())
