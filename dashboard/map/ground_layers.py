"""Layers below the places: land, areas of control, water, roads, borders and the front."""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.arrow_layers import arrow_layers
from dashboard.map.corridor_layers import road_band_layers
from dashboard.map.expressions import (
    IS_SHOWN,
    IS_UNSURE,
    by_zoom,
    feature_state,
    line_layer,
    side_colour,
    style_layer,
    when,
)
from dashboard.theme import colours
from geodata.conflict import CONTESTED, GOLAN


def ground_layers() -> list[MapLayer]:
    """From the sea to the front line and the arrows across it, lowest first."""
    return [*_land(), _areas(), *_water_and_lines(), *_front(), *arrow_layers()]


def pattern_layers() -> list[MapLayer]:
    """Patterns of sides, gained and doubted areas, and the Golan; they need images and go under the water."""
    signs = [
        _pattern(f"side-{name}", ["==", feature_state("s", ""), name], ["in", name, ["get", "ever"]])
        for name, side in colours.SIDES.items()
        if side.pattern
    ]
    gained = _pattern("gained", feature_state("g", False), ["get", "moves"])
    doubted = _pattern("doubted", ["all", IS_UNSURE, IS_SHOWN], True)
    golan = style_layer(
        "golan",
        "fill",
        "outline",
        {"fill-pattern": "golan", "fill-opacity": 0.7},
        filter=["==", ["get", "key"], GOLAN],
    )
    return [{**drawn, "metadata": {"before": "lakes"}} for drawn in (*signs, doubted, gained, golan)]


def _pattern(name: str, condition: object, keep: object) -> MapLayer:
    paint = {"fill-pattern": name, "fill-opacity": when(condition, 0.75)}
    return style_layer(name, "fill", "cells", paint, filter=keep)


def _land() -> list[MapLayer]:
    return [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.SEA}},
        style_layer("surroundings", "fill", "surroundings", {"fill-color": colours.NEIGHBOUR}),
        style_layer("neighbours", "fill", "neighbours", {"fill-color": colours.NEIGHBOUR}),
        style_layer("land", "fill", "outline", {"fill-color": colours.LAND}),
    ]


def _areas() -> MapLayer:
    shown = ["all", IS_SHOWN, ["!=", feature_state("s", ""), CONTESTED]]
    paint = {
        "fill-color": side_colour(colours.LAND),
        "fill-opacity": when(shown, colours.AREA_OPACITY),
        "fill-antialias": False,
    }
    return style_layer("areas", "fill", "cells", paint)


def _water_and_lines() -> list[MapLayer]:
    return [
        style_layer("lakes", "fill", "lakes", {"fill-color": colours.SEA, "fill-outline-color": colours.RIVER}),
        line_layer("rivers", "rivers", colours.RIVER, by_zoom(5, 0.7, 10, 2)),
        line_layer("governorates", "governorates", colours.SECOND_INK, 0.7, dasharray=[1, 3], opacity=0.55),
        *road_band_layers(),
        *_roads(),
        line_layer("coast", "coast", colours.BORDER, 0.8),
        line_layer("borders", "borders", colours.BORDER, 0.8),
        line_layer("border", "outline", colours.SECOND_INK, 1.1),
    ]


def _roads() -> list[MapLayer]:
    """Open roads solid, closed ones dashed, newly closed ones thick; a wide band under those that Damascus reaches."""
    motorway, opened = ["==", ["get", "kind"], "motorway"], feature_state("o", True)
    wide, narrow = when(motorway, 3.2, 2.2), when(motorway, 1.8, 1.1)
    return [
        line_layer(
            "reach", "roads", colours.ACCENT, by_zoom(5, 6, 10, 12), opacity=when(feature_state("r", False), 0.55)
        )
        | {"layout": {"visibility": "none", "line-join": "round", "line-cap": "round"}},
        line_layer("roads-casing", "roads", colours.PAPER, wide, opacity=0.6),
        line_layer("roads", "roads", colours.ROAD, narrow, opacity=when(opened, 0.95)),
        line_layer("roads-closed", "roads", colours.ROAD, narrow, dasharray=[1.4, 2.2], opacity=when(opened, 0, 0.95)),
        line_layer(
            "roads-cut",
            "roads",
            colours.CLOSED_ROAD,
            by_zoom(5, 3.4, 10, 6),
            opacity=when(feature_state("n", False), 0.95),
        ),
    ]


def _front() -> list[MapLayer]:
    """The front; dashed where one of its two places is claimed or inferred."""
    front, was = feature_state("f", False), feature_state("y", False)
    sure, unsure = ["all", front, ["!", IS_UNSURE]], ["all", front, IS_UNSURE]
    return [
        line_layer("front-yesterday", "edges", colours.INK, 1.2, dasharray=[0.1, 2.4], opacity=when(was, 0.9)),
        line_layer("front-casing", "edges", colours.PAPER, by_zoom(5, 4.5, 10, 6.5), opacity=when(front, 0.95)),
        line_layer("front", "edges", colours.INK, by_zoom(5, 2, 10, 3), opacity=when(sure, 1)),
        line_layer(
            "front-doubted", "edges", colours.INK, by_zoom(5, 2, 10, 3), dasharray=[2.4, 1.5], opacity=when(unsure, 1)
        )
        | {"layout": {"line-join": "round", "line-cap": "butt"}},
    ]
