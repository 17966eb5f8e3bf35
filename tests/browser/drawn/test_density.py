"""The map has the pixels of its screen, also when these become others while its box stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browsers import measure
from driving import Page
from views import LIGHT, View, at_first

pytestmark = LIGHT

BOX = (900, 600)
"""Size of the map, px."""
PIXELS = "[map.getCanvas().width, map.getCanvas().clientWidth]"


@pytest.fixture
def page(view: View) -> Iterator[Page]:
    """A wide page with a map that draws; its window is as before afterwards."""
    at_first(view.page)
    yield view.page
    view.page.js("document.querySelector('.map-area').removeAttribute('style')")
    measure(view.page.driver, view.page.size)
    view.page.idle()


def test_the_map_follows_a_screen_of_more_or_fewer_pixels(page: Page) -> None:
    """As while an export opens, or between two screens: the window changes, the box of the map does not."""
    page.js("advance.still.stage(arguments[0])", {"width": BOX[0], "height": BOX[1]})
    page.until(lambda: page.map(PIXELS)[1] == BOX[0])
    for scale, window in ((2, (1300, 900)), (0.5, (1200, 850)), (1, (1300, 900))):
        page.idle()
        measure(page.driver, window, scale)
        page.until(lambda scale=scale: page.map(PIXELS) == [scale * BOX[0], BOX[0]])
