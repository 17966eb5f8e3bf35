"""The policy of the page in a browser: what somebody brings into the page does not run; the page itself does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import Page
from start.brought_in import bring_in


@pytest.fixture
def page(recording_browser: Page) -> Iterator[Page]:
    """A browser as good as new without a map, whose console complains of what is refused."""
    recording_browser.reset("none")
    yield recording_browser
    recording_browser.leave(quiet=False)


@pytest.mark.parametrize("language", ["", "de/", "ar/"])
def test_a_script_of_somebody_else_does_not_run(page: Page, address: str, language: str) -> None:
    page.open(f"{address}{language}", ready="without-map")
    bring_in(page)


def test_nor_in_the_one_file(page: Page, file: Path) -> None:
    page.open(file.as_uri(), ready="without-map")
    bring_in(page)
