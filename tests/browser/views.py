"""The views in which drawn maps are tested: the page in either theme, mirrored, on a phone, and presented."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from browsers import NARROW, WIDE
from controls import as_at_first
from driving import Page, fills_its_box
from pictures import screen
from PIL import Image

from dashboard.theme.colours import LAND
from dashboard.theme.dark import DARK_COLOURS
from geodata.calendar import index_of

DAYS = ("2024-12-08", "2024-11-30", "2024-12-05")
"""The first shows nearly every layer."""
LEAST_PX = 60
"""Pixels that the smallest thing looked for changes at least."""
NOISE_PX = 6
"""Pixels by which the same view drawn twice differs at most."""
NEAR = 3
"""Levels of 255 within which a colour is the one expected."""


VIEWS = {
    "light": ("", "light", WIDE),
    "dark": ("", "dark", WIDE),
    "phone": ("", "light", NARROW),
    "arabic": ("ar/", "light", WIDE),
}
"""Name -> folder of the language, colour scheme, window in px. Views that differ in the theme alone are one page."""
LIGHT = pytest.mark.parametrize("view", ["light"], indirect=True, scope="session")
BOTH_THEMES = pytest.mark.parametrize("view", ["light", "dark"], indirect=True, scope="session")
"""Views of tests that need not all."""
TIDY = """
for (const fold of document.querySelectorAll(".filters, .compare, .legend")) fold.open = false;
for (const one of document.querySelectorAll(".panel, .panel *")) if (one.scrollTop) one.scrollTop = 0;
document.querySelector("[data-view=home]").click();
document.activeElement.blur();
"""
"""Folds in what is folded in at first, scrolls the panel to its top and shows the whole country, with no focus."""
AT_ONCE = "map._fadeDuration = 0"
"""Letters do not fade in: what is looked at is how the map stands in the end."""


@dataclass(frozen=True)
class View:
    """A page that draws, in one of VIEWS."""

    page: Page
    name: str

    @property
    def folder(self) -> str:
        """Folder of the language in the address."""
        return VIEWS[self.name][0]

    @property
    def scheme(self) -> str:
        """Theme: light or dark."""
        return VIEWS[self.name][1]

    @property
    def size(self) -> tuple[int, int]:
        """Of the window, in px."""
        return VIEWS[self.name][2]

    def colour(self, light: str) -> str:
        """The colour of this theme for one of the light theme's."""
        return DARK_COLOURS[light] if self.scheme == "dark" else light


def open_view(page: Page, address: str, name: str) -> View:
    """Shows the page of the first of DAYS in one of VIEWS, without motion; it is opened once for both themes."""
    view = View(page, name)
    land = "map.getPaintProperty('land', 'fill-color')"
    if page.js("return location.href").startswith(f"{address}{view.folder}?") and view.size == page.size:
        at_first(page)
        if page.map(land) != view.colour(LAND):
            page.find("[data-theme-switch]").click()
        show(page, DAYS[0])
    else:
        page.reset("drawing", view.size, still=True)
        page.wishes(prefers_color_scheme=view.scheme)
        page.open(f"{address}{view.folder}?day={DAYS[0]}")
        page.map(AT_ONCE)
    page.until(lambda: page.map(land) == view.colour(LAND))
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == DAYS[0])
    return view


def at_first(page: Page) -> None:
    """Puts an open page as it was when it opened, but for day and theme; the pointer rests on no control."""
    page.mouse_to(0, 0)
    as_at_first(page)
    page.until(lambda: fills_its_box(page))
    page.js(TIDY)


def show(page: Page, day: str) -> None:
    """Steps to a day and waits until the panel is of it."""
    page.go(index_of(day))
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == day)


def drawn(page: Page) -> Image.Image:
    """The screen once words, map and fonts are at rest."""
    page.until(lambda: page.js("return window.isResting"))
    page.js("return document.fonts.ready.then(() => true)")
    page.idle()
    return screen(page)


def layers(page: Page, groups: list[str]) -> None:
    page.js("advance.view.layers(arguments[0])", groups)
