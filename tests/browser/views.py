"""The views in which drawn maps are tested: the page in either theme, mirrored, on a phone, and presented."""

from __future__ import annotations

from dataclasses import dataclass

from browsers import NARROW, WIDE
from driving import Page
from pictures import screen
from PIL import Image

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


@dataclass(frozen=True)
class View:
    """A page that draws, and how it was opened."""

    page: Page
    scheme: str
    size: tuple[int, int]

    def colour(self, light: str) -> str:
        """The colour of this theme for one of the light theme's."""
        return DARK_COLOURS[light] if self.scheme == "dark" else light


VIEWS = {
    "light": ("", "light", WIDE),
    "dark": ("", "dark", WIDE),
    "arabic": ("ar/", "light", WIDE),
    "phone": ("", "light", NARROW),
}
"""Name -> folder of the language, colour scheme, window in px."""


def open_view(page: Page, address: str, name: str) -> View:
    """Opens the page of the first of DAYS in one of VIEWS, without motion."""
    folder, scheme, size = VIEWS[name]
    page.reset("drawing", size, still=True)
    page.wishes(prefers_color_scheme=scheme)
    page.open(f"{address}{folder}?day={DAYS[0]}")
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == DAYS[0])
    return View(page, scheme, size)


def show(page: Page, day: str) -> None:
    """Steps to a day and waits until the panel is of it."""
    page.go(index_of(day))
    page.until(lambda: page.js("return document.getElementById('today').dataset.day") == day)


def drawn(page: Page) -> Image.Image:
    """The screen once map and fonts are at rest."""
    page.js("return document.fonts.ready.then(() => true)")
    page.idle()
    return screen(page)


def layers(page: Page, groups: list[str]) -> None:
    page.js("advance.view.layers(arguments[0])", groups)
