"""The files of the typeface and the characters of each, for the page and for the map."""

from __future__ import annotations

from collections.abc import Callable

FONT_RANGES = {
    "arabic-arabic": ("U+0600-06FF", "U+FB50-FDFF", "U+FE70-FEFF"),
    "latin-ext": ("U+0100-02FF", "U+1E00-1EFF"),
    "latin": ("U+0000-00FF", "U+2000-206F", "U+2190-21FF", "U+2212"),
}
"""Subset of Noto Sans -> its ranges of Unicode, as MapLibre and CSS write them.

The style sheet of the page repeats them in `@font-face` (tests/contracts/test_style_sheets.py holds them equal).
"""
WEIGHTS = {"Noto Sans Regular": 400, "Noto Sans SemiBold": 600}
"""Font stack of the map (expressions.REGULAR, BOLD) -> weight of its files."""


def font_file(subset: str, weight: int) -> str:
    """Path of a font file in the folder of assets."""
    return f"fonts/noto-sans-{subset}-{weight}-normal.woff2"


def map_fonts(asset_url: Callable[[str], str]) -> dict[str, list[dict[str, object]]]:
    """MapLibre's `font-faces`, from the same files as the page's; `asset_url`: path of an asset -> its address."""
    return {
        stack: [
            {"url": asset_url(font_file(subset, weight)), "unicode-range": list(ranges)}
            for subset, ranges in FONT_RANGES.items()
        ]
        for stack, weight in WEIGHTS.items()
    }
