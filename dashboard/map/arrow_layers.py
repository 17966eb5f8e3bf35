"""Layers of the day's advance arrows, near and in the overview."""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.expressions import IS_SHOWN, by_zoom, feature_state, line_layer, side_colour, style_layer, when
from dashboard.theme import colours

HIDDEN = {"visibility": "none", "line-join": "round"}
OVERVIEW_MAX_ZOOM = 7.6
"""Zoom up to which the stouter arrows of the overview are drawn, and from which those of the layer are."""


def arrow_layers() -> list[MapLayer]:
    """Arrows of the day in the colour of the side; their outline is dashed, because all of them are inferred."""
    return [{**drawn, "minzoom": OVERVIEW_MAX_ZOOM} for drawn in _arrows("arrows", "arrows")]


def overview_arrow_layers() -> list[MapLayer]:
    """Arrows of the overview (overview_arrows.py): thicker, fewer, and above the dots of the places."""
    return [{**drawn, "maxzoom": OVERVIEW_MAX_ZOOM} for drawn in _arrows("arrows-far", "arrows_far")]


def _arrows(name: str, source: str) -> list[MapLayer]:
    drawn = ["all", feature_state("on", False), IS_SHOWN]
    fill = {"fill-color": side_colour(colours.LAND), "fill-opacity": when(drawn, 1), "fill-antialias": False}
    return [
        line_layer(f"{name}-casing", source, colours.PAPER, by_zoom(5, 4.4, 10, 6), opacity=when(drawn, 0.95))
        | {"layout": {**HIDDEN, "line-cap": "round"}},
        style_layer(name, "fill", source, fill, layout={"visibility": "none"}),
        line_layer(
            f"{name}-outline", source, colours.INK, by_zoom(5, 1.4, 10, 2), dasharray=[3, 1.2], opacity=when(drawn, 0.9)
        )
        | {"layout": {**HIDDEN, "line-cap": "butt"}},
    ]
