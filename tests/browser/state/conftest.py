"""The browser for tests of the page's state, where layout is not the question: in a lower window a page costs less."""

from __future__ import annotations

import pytest
from browsers import measure
from driving import Page
from filtered import Case, show

LOW = (1440, 600)


@pytest.fixture(scope="module")
def recording(recording: Page) -> Page:
    """The browser of the other folders in a lower window; no page is open yet."""
    measure(recording.driver, LOW)
    return recording


@pytest.fixture(scope="module")
def jumping(recording: Page, address: str) -> Page:
    """A page that jumps where it would fly, which draws less."""
    recording.wishes(prefers_reduced_motion="reduce")
    recording.open(address)
    return recording


@pytest.fixture
def case(page: Page, request: pytest.FixtureRequest) -> Case:
    """The page in one of the views of `cases`."""
    show(page, request.param)
    return request.param
