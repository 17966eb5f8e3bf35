"""Sides can be told apart: in normal sight, by colour-blind readers, and in grey by their second sign."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest

from dashboard import words
from dashboard.map.ground.style import DOT_EVERY_PX, DOT_RADIUS_PX, FADED_DOTS, FADED_GAINED, FADED_TINT
from dashboard.theme import colours
from dashboard.theme.dark import DARK_COLOURS
from geodata import conflict
from geodata.schema import vocabulary

SIGHTS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
"""Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB."""
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
D65 = np.array([0.95047, 1.0, 1.08883])
TOLD_APART = 24
"""CIE76 distance that the theme promises."""
PLAIN_APART, FAINTEST_APART = 10, 5
"""Distances of areas over the land that it promises: plain ones, and those that the map draws faintest."""
THEMES = {
    "light": (colours.LAND, colours.AREA_OPACITIES),
    "dark": (DARK_COLOURS[colours.LAND], colours.DARK_AREA_OPACITIES),
}
"""Theme -> colour of the land, opacities of areas."""


def _lab(colour: str, sight: np.ndarray) -> np.ndarray:
    """CIE L*a*b* of a `#rrggbb` as somebody sees it."""
    srgb = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    x = TO_XYZ @ np.clip(sight @ linear, 0, 1) / D65
    fx, fy, fz = np.where(x > (6 / 29) ** 3, np.cbrt(x), x / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)])


def test_every_side_of_the_contract_is_drawn_in_its_order() -> None:
    assert tuple(colours.SIDES) == conflict.SIDES
    assert tuple(words.SIDES) == conflict.SIDES


@pytest.mark.parametrize(
    ("first", "second", "distance"), [("#FFFFFF", "#000000", 100.0), ("#FF0000", "#0000FF", 176.3)]
)
def test_distance_of_known_colours(first: str, second: str, distance: float) -> None:
    """The measure itself, against published values."""
    found = np.linalg.norm(_lab(first, SIGHTS["normal"]) - _lab(second, SIGHTS["normal"]))
    assert found == pytest.approx(distance, abs=0.1)


@pytest.mark.parametrize("sight", SIGHTS)
def test_sides_are_told_apart(sight: str) -> None:
    """Contested ground is left out: it is a pattern without a tint."""
    seen = {name: _lab(side.colour, SIGHTS[sight]) for name, side in colours.SIDES.items() if name != "contested"}
    distances = {(a, b): np.linalg.norm(seen[a] - seen[b]) for a, b in itertools.combinations(seen, 2)}
    closest = min(distances, key=distances.get)
    print(f"{sight}: {distances[closest]:.1f} between {' and '.join(closest)}")
    assert distances[closest] >= TOLD_APART


def _over(colour: str, land: str, opacity: float) -> str:
    """Colour of an area over the land, in whole steps as screens show it."""
    parts = ((int(colour[i : i + 2], 16), int(land[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(own * opacity + ground * (1 - opacity)):02X}" for own, ground in parts)


def _closest(land: str, opacity: float) -> dict[str, float]:
    """Sight -> least distance of two sides whose areas have an opacity. Contested ground has no tint."""
    tints = [_over(side.colour, land, opacity) for name, side in colours.SIDES.items() if name != "contested"]
    return {
        sight: min(np.linalg.norm(_lab(a, matrix) - _lab(b, matrix)) for a, b in itertools.combinations(tints, 2))
        for sight, matrix in SIGHTS.items()
    }


def test_a_tint_lies_between_side_and_land() -> None:
    assert _over("#FF8000", "#FFFFFF", 0.5) == "#FFC080"
    assert _over("#FF8000", "#FFFFFF", 1) == "#FF8000"


@pytest.mark.parametrize("theme", THEMES)
def test_areas_are_told_apart_over_the_land(theme: str) -> None:
    """Dots and the distance from reports take tint away; the less an area is tinted, the closer the sides. Seen
    from far, dots and tint are one tone.

    A row of dots and the one that is shifted have two dots in a square of DOT_EVERY_PX.
    """
    land, opacities = THEMES[theme]
    dotted = 2 * math.pi * DOT_RADIUS_PX**2 / DOT_EVERY_PX**2
    least = {
        name: min(_closest(land, opacity).values())
        for name, opacity in {
            "plain": opacities.plain,
            "gained": opacities.gained,
            **{
                f"{kind}, {where}": full * (1 - faded * far) - dots_take * (1 - FADED_DOTS * far) * dots
                for kind, full, faded, dots_take in (
                    ("plain", opacities.plain, FADED_TINT, opacities.plain_dots),
                    ("gained", opacities.gained, FADED_GAINED, opacities.gained_dots),
                )
                for where, far, dots in (("dotted", 0, dotted), ("far", 1, 0), ("far and dotted", 1, dotted))
            },
        }.items()
    }
    print(theme, {name: round(float(distance), 1) for name, distance in least.items()})
    assert min(least["plain"], least["gained"]) >= PLAIN_APART
    assert min(least.values()) >= FAINTEST_APART


def test_second_signs() -> None:
    """The government alone is plain; each of the others has a pattern of its own."""
    patterns = {name: side.pattern for name, side in colours.SIDES.items()}
    assert {name for name, pattern in patterns.items() if pattern is None} == {"government"}
    drawn = [pattern for pattern in patterns.values() if pattern]
    assert len(set(drawn)) == len(drawn) == 7
    assert len({(side.colour, side.pattern) for side in colours.SIDES.values()}) == len(colours.SIDES)


def test_every_word_of_the_contract_has_a_name() -> None:
    """An operator, base kind or event kind without one would break a card or an icon."""
    assert tuple(words.OPERATORS) == conflict.OPERATORS
    assert tuple(words.BASE_KINDS) == vocabulary.BASE_KINDS
    assert sorted(words.EVENT_GROUP) == list(vocabulary.EVENT_KINDS)
    assert len({letters for _, _, letters in words.OPERATORS.values()}) == len(words.OPERATORS)
