"""The dark theme: every colour of the drawing has its counterpart, and words can be read on it."""

from __future__ import annotations

import json
import re

import pytest

from dashboard.map.style import image_layers, map_style
from dashboard.theme import colours, dark, symbols

LAYERS = [*map_style({}, {})["layers"], *image_layers()]
AA, AA_LARGE = 4.5, 3.0
"""Contrast that WCAG 2.2 asks of text (1.4.3), and of large text and signs (1.4.11)."""


def _luminance(colour: str) -> float:
    """Relative luminance of a `#rrggbb` (WCAG 2.2)."""
    srgb = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in srgb]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_of_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("of", [lambda colour: colour, dark.DARK_COLOURS.__getitem__], ids=["light", "dark"])
def test_words_can_be_read(of: object) -> None:
    for ink in (colours.INK, colours.SECOND_INK, colours.ACCENT):
        for paper in (colours.PAPER, colours.WASH, colours.CARD):
            assert contrast(of(ink), of(paper)) >= AA
    assert contrast(of(colours.INK), of(colours.LAND)) >= AA
    assert contrast(of(colours.CLOSED_ROAD), of(colours.LAND)) >= AA_LARGE


def test_no_light_colour_of_the_ground_is_left() -> None:
    told = json.dumps([value for *_, value in dark.paint_overrides(LAYERS)])
    assert not set(re.findall(r"#[0-9A-Fa-f]{6}", told)) & set(dark.DARK_COLOURS)


def test_sides_keep_their_colours() -> None:
    """So the ground is told their colours once, and only the others by theme (tests/unit/dashboard/map)."""
    own = [side.colour for side in colours.SIDES.values()]
    assert dark.darkened(own) == own


def test_every_token_has_a_dark_colour() -> None:
    css = dark.colours_css()
    assert css.count("--paper:#16191C;") == 2
    assert css.count(f"--paper:{colours.PAPER};") == 1


def test_images_are_drawn_in_dark_colours() -> None:
    """The pattern of the Golan too; patterns of sides are no images of the map, and stay as they are."""
    light, told = symbols.images(), dark.dark_images()
    assert told.keys() <= light.keys()
    assert {name for name in light if colours.INK in light[name]} <= told.keys()
    assert dark.DARK_COLOURS[colours.EXCLUDED] in told["excluded"]
    assert not set(re.findall(r"#[0-9A-Fa-f]{6}", json.dumps(told))) & set(dark.DARK_COLOURS)
