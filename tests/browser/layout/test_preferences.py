"""What the reader's system asks for: more contrast, its own colours, less motion."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest
from driving import Page
from PIL import Image

LEAST = 7
"""Contrast of every grey text with more contrast asked for: WCAG 2.2, SC 1.4.6."""
COLOURS = "return arguments[0].map(([part, name]) => getComputedStyle(document.querySelector(part))[name])"
MOVES = """
window.moved = [];
for (const kind of ['transitionrun', 'animationstart']) {
  document.addEventListener(kind, ({ target }) => window.moved.push(target.outerHTML.slice(0, 80)));
}
"""


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A wide page of 8 December."""
    recording.open(f"{address}?day=2024-12-08")
    recording.until(lambda: recording.js("return document.getElementById('today').dataset.day") == "2024-12-08")
    return recording


def colour(text: str) -> tuple[float, ...]:
    """Red, green, blue and opacity of a computed colour: `rgb(34, 38, 42)`, or in parts of one `color(srgb 1 1 1)`."""
    numbers = tuple(float(part) for part in re.findall(r"[\d.]+", text))
    return numbers if len(numbers) == 4 else (*numbers, 1.0)


def luminance(text: str) -> float:
    """Relative luminance after WCAG 2.2."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (n / 255 for n in colour(text)[:3])]
    return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two computed colours."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_more_contrast(page: Page, theme: str) -> None:
    """Grey words and lines become ink, and nothing is seen through."""
    grounds = [[".legend", "backgroundColor"], [".attribution", "backgroundColor"]]
    greys = [[part, "color"] for part in (".weekday", ".headline", ".row-marks", ".km2")]
    greys += [[".panel .tab", "borderBottomColor"]]
    page.js("document.documentElement.dataset.theme = arguments[0]", theme)
    page.wishes(prefers_contrast="no-preference")
    assert min(colour(text)[3] for text in page.js(COLOURS, grounds)) < 1
    page.wishes(prefers_contrast="more")
    found = page.js(COLOURS, grounds)
    assert [colour(text)[3] for text in found] == [1, 1]
    assert [text for text in page.js(COLOURS, greys) if contrast(text, found[0]) < LEAST] == []
    page.wishes()
    page.js("document.documentElement.dataset.theme = 'light'")


def widest_line(page: Page) -> float:
    """Share of the slider's width that its strongest row of pixels takes, as painted now."""
    picture = Image.open(io.BytesIO(page.find("#day").screenshot_as_png)).convert("L")
    rows = np.asarray(picture, dtype=int)
    return float((np.abs(rows - np.median(rows)) > 100).mean(axis=1).max())


def test_colours_of_the_system(page: Page) -> None:
    """What a colour means stays; the slider is still seen."""
    swatches = [[f".swatch-{side}", "backgroundColor"] for side in ("government", "opposition_hts", "sdf", "israel")]
    before = page.js(COLOURS, swatches)
    button = page.js(COLOURS, [[".play", "backgroundColor"]])
    page.wishes(forced_colors="active")
    assert page.js(COLOURS, swatches) == before
    assert page.js(COLOURS, [[".play", "backgroundColor"]]) != button
    page.until(lambda: widest_line(page) > 0.95)
    page.wishes()


def busy(page: Page) -> list[str]:
    """What moves while a reader goes on, changes tab, theme and list, and presents."""
    page.js("window.moved.length = 0; document.body.classList.remove('awake')")
    twice = ("[data-act=next]", "[data-tab=why]", "[data-theme-switch]", ".filters summary", "[data-act=play]")
    for selector in twice * 2:
        page.find(selector).click()
    page.js("advance.present.set(true)")
    page.mouse_to(500, 400)
    page.until(lambda: page.js("return document.body.classList.contains('awake')"))
    page.js("advance.present.set(false)")
    page.js("return new Promise(requestAnimationFrame)")
    return page.js("return window.moved")


def test_less_motion(page: Page) -> None:
    page.js(MOVES)
    page.wishes(prefers_reduced_motion="no-preference")
    assert busy(page) != []
    page.wishes(prefers_reduced_motion="reduce")
    assert busy(page) == []
    assert page.js("return document.getAnimations().length") == 0
    page.wishes()
