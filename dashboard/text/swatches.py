"""CSS rules for the swatches of the legend: the colour, tint and pattern of each side, as the map draws them."""

from __future__ import annotations

from dashboard.map.ground.style import DOT_EVERY_PX, DOT_RADIUS_PX, FADED_TINT
from dashboard.map.ground_layers import EXCLUDED_OPACITY
from dashboard.text import cards
from dashboard.theme import colours, dark, symbols
from dashboard.theme.svg import data_uri
from geodata.conflict import CONTESTED


def tint_css() -> str:
    """CSS rules for the tints of the legend, in ink.

    Dots lie on both tints, of what was gained and of what was not; far from reports a tint grows paler.
    """
    plain, gained, dots_take, _ = colours.AREA_OPACITIES
    dot = f"radial-gradient(circle,var(--paper) {DOT_RADIUS_PX}px,transparent {DOT_RADIUS_PX + 0.3:g}px)"
    every, half = f"{DOT_EVERY_PX:g}px", f"{DOT_EVERY_PX / 2:g}px"
    dots = ",".join(f"{dot} {at} {at}/{every} {every}" for at in ("0", half))
    grounds = {
        "gained": _ink(gained),
        "plain": _ink(plain),
        "dotted": f"linear-gradient(90deg,{_ink(plain)} 50%,{_ink(gained)} 50%)",
        "far": f"linear-gradient(90deg,{_ink(plain)},{_ink(plain * (1 - FADED_TINT))})",
    }
    rules = [f".tint-{name}{{background:{ground}}}" for name, ground in grounds.items()]
    return "".join(rules) + f".tint-dotted::after{{background:{dots};opacity:{dots_take / plain:.2f}}}"


def _ink(opacity: float) -> str:
    return f"color-mix(in srgb,var(--ink) {opacity:.0%},var(--paper))"


WITH_PATTERNS = ("body.with-patterns {}", "@media print{{{}}}", "@media (prefers-contrast:more){{{}}}")
"""Where swatches show the patterns of the sides, as the map does: by a box of the legend, on paper, and for readers who
asked for more contrast."""


def swatch_css() -> str:
    """CSS rules for the swatches: colour and, where the map shows it, pattern of each side."""
    parts = {side: cards.swatch_parts(side) for side in colours.SIDES}
    rules = [f".swatch-{side}{{--side:{part['colour']};background-color:var(--side)}}" for side, part in parts.items()]
    pictures = {
        side: f".swatch-{side}{{background-image:url({part['picture']})}}"
        for side, part in parts.items()
        if part["picture"]
    }
    rules.append(pictures[CONTESTED])
    rules += _excluded_rules()
    return "".join(rules + [wrapped.format(rule) for wrapped in WITH_PATTERNS for rule in pictures.values()])


def _excluded_rules() -> list[str]:
    """The swatch of the ground that is excluded: as the map draws it, in either theme."""

    def drawn(tile: str, land: str) -> str:
        faint = tile.replace('stroke-opacity="1"', f'stroke-opacity="{EXCLUDED_OPACITY}"')
        return f"background:url({data_uri(faint)}) {land}"

    light = drawn(symbols.images()["excluded"], colours.LAND)
    dark_ground = drawn(dark.dark_images()["excluded"], dark.DARK_COLOURS[colours.LAND])
    in_dark = f".swatch-excluded{{{dark_ground}}}"
    return [
        f".swatch-excluded{{{light}}}",
        f'@media screen and (prefers-color-scheme:dark){{:root:not([data-theme="light"]) {in_dark}}}',
        f'@media screen{{:root[data-theme="dark"] {in_dark}}}',
    ]
