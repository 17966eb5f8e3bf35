"""Short forms of MapLibre's style layers and expressions."""

from __future__ import annotations

from typing import Any

from dashboard.contract.values import MapLayer
from dashboard.theme import colours

Expression = list[Any]
"""An expression of MapLibre's style specification."""
REGULAR, BOLD = ["Noto Sans Regular"], ["Noto Sans SemiBold"]
"""Font stacks; their files are in dashboard/theme/fonts.py."""


OWN_NAME = ["coalesce", ["get", "drawn"], ["get", "label"]]
"""The name of a feature as the map must draw it."""


def style_layer(name: str, kind: str, source: str, paint: dict[str, Any], **more: object) -> MapLayer:
    """A style layer; `more` are its other keys (filter, layout, zooms)."""
    return {"id": name, "type": kind, "source": source, "paint": paint, **more}


def fill_layer(name: str, source: str, paint: dict[str, Any], **more: object) -> MapLayer:
    """A layer of areas, whose edges lines are drawn over: smooth edges would be drawn once more by another program."""
    return style_layer(name, "fill", source, {**paint, "fill-antialias": False}, **more)


def line_layer(name: str, source: str, colour: str, width: object, **paint: object) -> MapLayer:
    """A line layer with round joints; `paint` without the prefix `line-`."""
    painted = {"line-color": colour, "line-width": width, **{f"line-{k}": v for k, v in paint.items()}}
    return style_layer(name, "line", source, painted, layout={"line-join": "round", "line-cap": "round"})


def thin_line_layer(name: str, source: str, colour: str, width: object, **paint: object) -> MapLayer:
    """A line layer with plain joints, which take half of the vertices; at a pixel's width nobody sees a difference."""
    thick = line_layer(name, source, colour, width, **paint)
    return {key: value for key, value in thick.items() if key != "layout"}


def feature_state(key: str, default: object) -> Expression:
    """A value of feature-state, with its default before the first day is set."""
    return ["coalesce", ["feature-state", key], default]


IS_SHOWN = ["!=", feature_state("s", ""), ""]
"""True of a feature that the filters do not leave out."""


def is_part(name: str) -> Expression:
    """True of a feature of a part of the base geography."""
    return ["==", ["get", "part"], name]


def when(condition: object, value: object, otherwise: object = 0) -> Expression:
    """`value` where the condition is true, else `otherwise`."""
    return ["case", condition, value, otherwise]


def by_zoom(*stops: float | Expression) -> Expression:
    """Linear interpolation between stops: zoom, value, zoom, value, …"""
    return ["interpolate", ["linear"], ["zoom"], *stops]


def side_colour(otherwise: str) -> Expression:
    """Colour of the side that holds a feature."""
    pairs = [item for name, side in colours.SIDES.items() for item in (name, side.colour)]
    return ["match", feature_state("s", ""), *pairs, otherwise]


def label_layer(name: str, source: str, size: object, **layout: object) -> MapLayer:
    """A layer of names; keys of `layout` have underscores for hyphens."""
    defaults = {"text-field": OWN_NAME, "text-font": REGULAR, "text-size": size, "text-max-width": 14}
    paint = {"text-color": colours.INK, "text-halo-color": colours.HALO, "text-halo-width": 1.4}
    return style_layer(
        name, "symbol", source, paint, layout=defaults | {k.replace("_", "-"): v for k, v in layout.items()}
    )
