"""Layers for telling a chapter: the day's advance arrows, Iran's corridor, and the roads that meet at Homs."""

from __future__ import annotations

from dashboard.map.expressions import IS_SHOWN, by_zoom, feature_state, line_layer, side_colour, style_layer, when
from dashboard.theme import colours

HIDDEN = {"visibility": "none", "line-join": "round", "line-cap": "round"}
BUTT = {**HIDDEN, "line-cap": "butt"}
HOMS = "homs-city"
OVERVIEW_MAX_ZOOM = 7.6
"""Zoom up to which arrows are those drawn from afar."""


def road_band_layers() -> list[dict]:
    """Under the roads: the corridor, stretch by stretch open to the government or not, and the roads from Homs."""
    wide, stretch = by_zoom(5, 7, 10, 15), ["get", "corridor"]
    inner, opened = by_zoom(5, 4.6, 10, 11.6), feature_state("k", False)
    arms = line_layer("junction", "roads", colours.JUNCTION, by_zoom(5, 6, 10, 14), opacity=0.85)
    corridor = [
        line_layer("corridor-casing", "roads", colours.CORRIDOR, wide, opacity=when(opened, 1)) | {"layout": HIDDEN},
        line_layer("corridor", "roads", colours.CORRIDOR_FILL, inner, opacity=when(opened, 1)) | {"layout": HIDDEN},
        line_layer(
            "corridor-broken", "roads", colours.CORRIDOR, inner, dasharray=[0.35, 0.7], opacity=when(opened, 0, 0.75)
        )
        | {"layout": BUTT},
    ]
    return [
        arms | {"layout": HIDDEN, "filter": ["get", "junction"]},
        *({**drawn, "filter": stretch} for drawn in corridor),
    ]


def arrow_layers() -> list[dict]:
    """Arrows of the day in the colour of the side; their outline is broken, since all of them are inferred."""
    return [{**drawn, "minzoom": OVERVIEW_MAX_ZOOM} for drawn in _arrows("arrows", "arrows")]


def overview_arrow_layers() -> list[dict]:
    """The same from afar, where they would be dots: stouter, fewer (overview_arrows.py), and over the places' dots."""
    return [{**drawn, "maxzoom": OVERVIEW_MAX_ZOOM} for drawn in _arrows("arrows-far", "arrows_far")]


def _arrows(name: str, source: str) -> list[dict]:
    drawn = ["all", feature_state("on", False), IS_SHOWN]
    fill = {"fill-color": side_colour(colours.LAND), "fill-opacity": when(drawn, 1), "fill-antialias": False}
    return [
        line_layer(f"{name}-casing", source, colours.PAPER, by_zoom(5, 4.4, 10, 6), opacity=when(drawn, 0.95))
        | {"layout": HIDDEN},
        style_layer(name, "fill", source, fill, layout={"visibility": "none"}),
        line_layer(
            f"{name}-outline", source, colours.INK, by_zoom(5, 1.4, 10, 2), dasharray=[3, 1.2], opacity=when(drawn, 0.9)
        )
        | {"layout": BUTT},
    ]


def junction_ring_layer() -> dict:
    """Round Homs, where the roads meet."""
    paint = {
        "circle-color": "rgba(0,0,0,0)",
        "circle-radius": by_zoom(5, 11, 10, 30),
        "circle-stroke-color": colours.JUNCTION,
        "circle-stroke-width": by_zoom(5, 3, 10, 6),
    }
    kept = {"filter": ["==", ["get", "key"], HOMS], "layout": {"visibility": "none"}}
    return style_layer("junction-ring", "circle", "places", paint, **kept)
