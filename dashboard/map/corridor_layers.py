"""Bands and ring that some chapters show: the land corridor, and the roads that meet at the junction."""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.expressions import by_zoom, feature_state, line_layer, style_layer, when
from dashboard.theme import colours
from geodata.conflict import JUNCTION, REFERENCE_POINTS

HIDDEN = {"visibility": "none", "line-join": "round", "line-cap": "round"}


def road_band_layers() -> list[MapLayer]:
    """Bands under the roads: the corridor, each edge open or closed, and the roads from the junction."""
    wide, stretch = by_zoom(5, 7, 10, 15), ["get", "corridor"]
    inner, opened = by_zoom(5, 4.6, 10, 11.6), feature_state("k", False)
    arms = line_layer("junction", "roads", colours.JUNCTION, by_zoom(5, 6, 10, 14), opacity=0.85)
    corridor = [
        line_layer("corridor-casing", "roads", colours.CORRIDOR, wide, opacity=when(opened, 1)) | {"layout": HIDDEN},
        line_layer("corridor", "roads", colours.CORRIDOR_FILL, inner, opacity=when(opened, 1)) | {"layout": HIDDEN},
        line_layer(
            "corridor-broken", "roads", colours.CORRIDOR, inner, dasharray=[0.35, 0.7], opacity=when(opened, 0, 0.75)
        )
        | {"layout": {**HIDDEN, "line-cap": "butt"}},
    ]
    return [
        arms | {"layout": HIDDEN, "filter": ["get", "junction"]},
        *({**drawn, "filter": stretch} for drawn in corridor),
    ]


def junction_ring_layer() -> MapLayer:
    """A ring round the place at the junction."""
    paint = {
        "circle-color": colours.TRANSPARENT,
        "circle-radius": by_zoom(5, 11, 10, 30),
        "circle-stroke-color": colours.JUNCTION,
        "circle-stroke-width": by_zoom(5, 3, 10, 6),
    }
    kept = {"filter": ["==", ["get", "key"], REFERENCE_POINTS.get(JUNCTION, "")], "layout": {"visibility": "none"}}
    return style_layer("junction-ring", "circle", "places", paint, **kept)
