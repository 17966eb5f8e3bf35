"""CSS rules for the swatches of the legend: the colour, tint and pattern of each side, as the map draws them."""

from __future__ import annotations

from dashboard.map.ground_layers import EXCLUDED_OPACITY
from dashboard.text import cards
from dashboard.theme import colours, dark, symbols
from dashboard.theme.svg import data_uri
from geodata.conflict import CONTESTED


def tint_css() -> str:
    """CSS rules for the tints of the legend."""
    plain, gained, *_dots_take = (f"{opacity:.0%}" for opacity in colours.AREA_OPACITIES)
    tints = {"gained": gained, "plain": plain, "dotted": plain}
    return "".join(f".tint-{name}{{--tint:{tint}}}" for name, tint in tints.items())


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
