"""The dark theme: the counterparts of the light colours; the sides keep theirs."""

from __future__ import annotations

from typing import Any

from dashboard.contract.values import MapLayer
from dashboard.theme import colours, symbols

DARK_COLOURS = {
    colours.INK: "#ECE7DD",
    colours.SECOND_INK: "#AEB2AB",
    colours.PAPER: "#16191C",
    colours.LAND: "#262B30",
    colours.SEA: "#0F1316",
    colours.NEIGHBOUR: "#1B1F22",
    colours.BORDER: "#555B5D",
    colours.RIVER: "#3A5866",
    colours.ROAD: "#A39D91",
    colours.EXCLUDED: "#9A95B3",
    colours.ACCENT: "#62BCE3",
    colours.CLOSED_ROAD: "#FF6FA3",
    colours.CORRIDOR: "#C9A8F5",
    colours.CORRIDOR_FILL: "#4A3F14",
    colours.CARD: "#1C2023",
    colours.LINE: "#3B4144",
    colours.RIVER_NAME: "#86AFC2",
    colours.HALO: "rgba(22,25,28,0.9)",
    colours.ROUTE_CUT_TEXT: "#FF8FB8",
    colours.OWN: "#E39BFF",
    **dict(
        zip(
            colours.EVENTS,
            ("#ECE7DD", "#FF7B8E", "#7DB8FF", "#E0BE55", "#FF9BE0", "#4FD1CC", "#B5A2FF", "#B4B8BA"),
            strict=True,
        )
    ),
}
"""Colour of the light theme -> its counterpart; other colours stay."""


def darkened(value: object) -> object:
    """A value of a style (an expression or a constant) with the colours of the dark theme."""
    if isinstance(value, list):
        return [darkened(item) for item in value]
    return DARK_COLOURS.get(value, value) if isinstance(value, str) else value


def paint_overrides(layers: list[MapLayer]) -> list[list[Any]]:
    """Paint properties that differ in the dark theme: layer id, property, light value, dark value."""
    paints = [(layer["id"], name, value) for layer in layers for name, value in layer["paint"].items()]
    return [[layer, name, value, darkened(value)] for layer, name, value in paints if darkened(value) != value]


def dark_images() -> dict[str, str]:
    """Images of the map that differ in the dark theme: name -> SVG text."""
    drawn = symbols.images()
    dark = {name: redrawn(svg) for name, svg in drawn.items()}
    return {name: svg for name, svg in dark.items() if svg != drawn[name]}


def redrawn(svg: str) -> str:
    """A drawing with the colours of the dark theme."""
    for light, dark in DARK_COLOURS.items():
        svg = svg.replace(f'"{light}"', f'"{dark}"')
    return svg


def colours_css() -> str:
    """The colours that style sheets use, as custom properties, for the theme of the system or the one that is chosen.

    The dark ones are for screens only, so that the page is printed on white. Plotly writes strokes of ink into its
    charts as `rgb(…)`: they follow the theme too.
    """
    light = _properties(colours.CSS_COLOURS | colours.FIXED_CSS_COLOURS)
    dark = _properties({name: DARK_COLOURS[colour] for name, colour in colours.CSS_COLOURS.items()})
    return (
        f":root{{color-scheme:light;{light}}}"
        f'@media screen and (prefers-color-scheme: dark){{:root:not([data-theme="light"]){{color-scheme:dark;{dark}}}}}'
        f'@media screen{{:root[data-theme="dark"]{{color-scheme:dark;{dark}}}}}'
        f'.js-plotly-plot .main-svg path[style*="stroke: {_as_rgb(colours.INK)}"]{{stroke:var(--ink) !important}}'
    )


def _properties(by_name: dict[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in by_name.items())


def _as_rgb(colour: str) -> str:
    """`#rrggbb` as browsers write it in a style attribute."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
