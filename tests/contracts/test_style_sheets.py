"""Colours stand in the theme alone, and the style sheets agree with what Python says of fonts and days."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.page.time_bar import columns_css
from dashboard.theme import colours
from dashboard.theme.dark import colours_css
from dashboard.theme.fonts import FONT_RANGES, WEIGHTS, font_file

ROOT = Path(__file__).resolve().parents[2]
HOMES = {"geodata/conflict.py", "geodata/start/request.py", "dashboard/theme/colours.py", "dashboard/theme/dark.py"}
SOURCES = {
    path.relative_to(ROOT).as_posix(): path
    for folder in ("dashboard", "geodata", "assets")
    for kind in ("py", "css", "js", "mjs", "html")
    for path in (ROOT / folder).glob(f"**/*.{kind}")
}
LITERAL = re.compile(
    r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b(?![-\w])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(\s*[\d.]", re.I
)
"""A colour as a number: `#rrggbb` and its short forms, or a function of numbers."""
NAMED = re.compile(
    r"(?:color|background|fill|stroke|border[a-z-]*|outline|shadow)[\"']?[ \t]*[:=][ \t]*[^;,}\n]*"
    r"\b(?:white|black|red|green|blue|gray|grey|silver|navy|orange|yellow|purple|brown|pink)\b",
    re.I,
)
"""A colour by its name, as the value of a property."""
SHEETS = "\n".join(path.read_text(encoding="utf-8") for name, path in SOURCES.items() if name.endswith(".css"))


def colours_in(text: str) -> list[str]:
    """The colours that a text writes out; names of ids such as `#card` are none."""
    return [match.group() for kind in (LITERAL, NAMED) for match in kind.finditer(text)]


@pytest.mark.parametrize("text", ['"#fff"', "color: #D1603F;", "rgba(0,0,0,0)", "rgb(34 38 42 / 45%)", "color: white"])
def test_a_colour_is_found(text: str) -> None:
    assert colours_in(text)


@pytest.mark.parametrize("text", ["#card", "var(--ink)", "rgb({red},{green})", "white-space: nowrap", "&#10;"])
def test_other_words_are_no_colour(text: str) -> None:
    assert not colours_in(text)


def test_the_theme_and_the_conflict_alone_hold_colours() -> None:
    assert SOURCES.keys() >= HOMES
    held = {name: colours_in(path.read_text(encoding="utf-8")) for name, path in SOURCES.items() if name not in HOMES}
    assert {name: found for name, found in held.items() if found} == {}


def test_no_chart_uses_the_colour_of_a_side() -> None:
    sides = {side.colour for side in colours.SIDES.values()}
    assert not sides & {colours.ROUTE_OPEN, colours.ROUTE_DETOUR, colours.CLOSED_ROAD, colours.CHART_OCHRE}


def test_every_custom_property_of_python_is_used_and_every_one_used_is_set() -> None:
    """Scripts and style attributes may set some too; Dash and the grid have their own."""
    written = set(re.findall(r"--([\w-]+):", colours_css() + columns_css()))
    used = set(re.findall(r"var\(--([\w-]+)", SHEETS))
    texts = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.values())
    elsewhere = set(re.findall(r"--([\w-]+)[\"']?\s*[:,]", texts))
    assert written <= used
    assert used <= written | elsewhere


def test_the_style_sheets_divide_by_the_number_of_days() -> None:
    assert columns_css() == ":root{--columns:36}"
    assert "var(--columns)" in SHEETS
    assert re.findall(r"(?:/|repeat\()\s*3[56]\b", SHEETS) == []


def test_page_and_map_have_the_same_fonts() -> None:
    """One `@font-face` a subset and weight, with the ranges that the map's fonts have; the files are there."""
    faces = re.findall(
        r'font-family: "Noto Sans";\s+font-weight: (\d+);.*?url\("([^"]+)"\).*?unicode-range: ([^;]+);', SHEETS, re.S
    )
    assert {(url.rpartition("fonts/")[2], int(weight), tuple(ranges.split(", "))) for weight, url, ranges in faces} == {
        (font_file(subset, weight).removeprefix("fonts/"), weight, ranges)
        for subset, ranges in FONT_RANGES.items()
        for weight in WEIGHTS.values()
    }
    assert all((ROOT / "assets" / font_file(s, w)).is_file() for s in FONT_RANGES for w in WEIGHTS.values())
