"""Layers of the ground: land, areas of control, water, roads, borders and the front."""

from __future__ import annotations

from dashboard.map import chapter_layers
from dashboard.map.expressions import SHOWN, UNSURE, by_zoom, layer, line, side_colour, state, when
from dashboard.theme import colours
from geodata import conflict


def ground() -> list[dict]:
    """Everything from the sea up to the front line and the arrows across it, lowest first."""
    return [*_land(), _areas(), *_water_and_lines(), *_front(), *chapter_layers.arrows()]


def patterns() -> list[dict]:
    """Second signs of the sides, ground gained that day, and the Golan: they need images, and go under the water."""
    signs = [
        _pattern(f"side-{name}", ["==", state("s", ""), name], ["in", name, ["get", "ever"]])
        for name, side in colours.SIDES.items()
        if side.pattern
    ]
    gained = _pattern("gained", state("g", False), ["get", "moves"])
    doubted = _pattern("doubted", ["all", UNSURE, SHOWN], True)
    golan = layer(
        "golan",
        "fill",
        "outline",
        {"fill-pattern": "golan", "fill-opacity": 0.7},
        filter=["==", ["get", "key"], conflict.GOLAN],
    )
    return [{**drawn, "metadata": {"before": "lakes"}} for drawn in (*signs, doubted, gained, golan)]


def _pattern(name: str, condition: object, keep: object) -> dict:
    paint = {"fill-pattern": name, "fill-opacity": when(condition, 0.75)}
    return layer(name, "fill", "cells", paint, filter=keep)


def _land() -> list[dict]:
    return [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.SEA}},
        layer("surroundings", "fill", "surroundings", {"fill-color": colours.NEIGHBOUR}),
        layer("neighbours", "fill", "neighbours", {"fill-color": colours.NEIGHBOUR}),
        layer("land", "fill", "outline", {"fill-color": colours.LAND}),
    ]


def _areas() -> dict:
    shown = ["all", SHOWN, ["!=", state("s", ""), "contested"]]
    paint = {
        "fill-color": side_colour(colours.LAND),
        "fill-opacity": when(shown, colours.AREA_OPACITY),
        "fill-antialias": False,
    }
    return layer("areas", "fill", "cells", paint)


def _water_and_lines() -> list[dict]:
    return [
        layer("lakes", "fill", "lakes", {"fill-color": colours.SEA, "fill-outline-color": colours.RIVER}),
        line("rivers", "rivers", colours.RIVER, by_zoom(5, 0.7, 10, 2)),
        line("governorates", "governorates", colours.SECOND_INK, 0.7, dasharray=[1, 3], opacity=0.55),
        *chapter_layers.bands(),
        *_roads(),
        line("coast", "coast", colours.BORDER, 0.8),
        line("borders", "borders", colours.BORDER, 0.8),
        line("border", "outline", colours.SECOND_INK, 1.1),
    ]


def _roads() -> list[dict]:
    """Open roads solid, closed ones broken, those closed that day heavy; what Damascus still reaches in a wide band."""
    motorway, opened = ["==", ["get", "kind"], "motorway"], state("o", True)
    wide, narrow = when(motorway, 3.2, 2.2), when(motorway, 1.8, 1.1)
    return [
        line("reach", "roads", colours.ACCENT, by_zoom(5, 6, 10, 12), opacity=when(state("r", False), 0.55))
        | {"layout": {"visibility": "none", "line-join": "round", "line-cap": "round"}},
        line("roads-casing", "roads", colours.PAPER, wide, opacity=0.6),
        line("roads", "roads", colours.ROAD, narrow, opacity=when(opened, 0.95)),
        line("roads-closed", "roads", colours.ROAD, narrow, dasharray=[1.4, 2.2], opacity=when(opened, 0, 0.95)),
        line("roads-cut", "roads", colours.CUT, by_zoom(5, 3.4, 10, 6), opacity=when(state("n", False), 0.95)),
    ]


def _front() -> list[dict]:
    """Broken where one of the two places that hold it up is claimed or inferred only."""
    front, was = state("f", False), state("y", False)
    sure, unsure = ["all", front, ["!", UNSURE]], ["all", front, UNSURE]
    return [
        line("front-yesterday", "edges", colours.INK, 1.2, dasharray=[0.1, 2.4], opacity=when(was, 0.9)),
        line("front-casing", "edges", colours.PAPER, by_zoom(5, 4.5, 10, 6.5), opacity=when(front, 0.95)),
        line("front", "edges", colours.INK, by_zoom(5, 2, 10, 3), opacity=when(sure, 1)),
        line("front-doubted", "edges", colours.INK, by_zoom(5, 2, 10, 3), dasharray=[2.4, 1.5], opacity=when(unsure, 1))
        | {"layout": {"line-join": "round", "line-cap": "butt"}},
    ]
