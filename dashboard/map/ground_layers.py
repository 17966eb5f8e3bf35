"""Layers below the places: land, water, roads and borders. Areas and fronts between them: ground/style.py."""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.arrow_layers import arrow_layers
from dashboard.map.corridor_layers import road_band_layers
from dashboard.map.expressions import by_zoom, feature_state, fill_layer, line_layer, thin_line_layer, when
from dashboard.theme import colours
from geodata.conflict import GOLAN


def ground_layers() -> list[MapLayer]:
    """From the sea to the arrows, lowest first."""
    return [*_land(), *_water_and_lines(), *arrow_layers()]


def golan_layer() -> MapLayer:
    """The pattern on the Golan; it needs an image and goes under the water."""
    paint = {"fill-pattern": "golan", "fill-opacity": 0.7}
    return fill_layer("golan", "outline", paint, filter=["==", ["get", "key"], GOLAN], metadata={"before": "lakes"})


def _land() -> list[MapLayer]:
    return [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.SEA}},
        fill_layer("surroundings", "surroundings", {"fill-color": colours.NEIGHBOUR}),
        fill_layer("neighbours", "neighbours", {"fill-color": colours.NEIGHBOUR}),
        fill_layer("land", "outline", {"fill-color": colours.LAND}),
    ]


def _water_and_lines() -> list[MapLayer]:
    return [
        fill_layer("lakes", "lakes", {"fill-color": colours.SEA}),
        thin_line_layer("shores", "lakes", colours.RIVER, 0.7),
        thin_line_layer("rivers", "rivers", colours.RIVER, by_zoom(5, 0.7, 10, 2)),
        thin_line_layer("governorates", "governorates", colours.SECOND_INK, 0.7, dasharray=[1, 3], opacity=0.55),
        *road_band_layers(),
        *_roads(),
        thin_line_layer("coast", "coast", colours.BORDER, 0.8),
        thin_line_layer("borders", "borders", colours.BORDER, 0.8),
        thin_line_layer("border", "outline", colours.SECOND_INK, 1.1),
    ]


def _roads() -> list[MapLayer]:
    """Open roads solid, closed ones dashed, newly closed ones thick; a wide band under those that Damascus reaches.

    Width and opacity depend on the road in all of them, so that one program draws all that are not dashed.
    """
    motorway, opened = ["==", ["get", "kind"], "motorway"], feature_state("o", True)
    wide, narrow = when(motorway, 3.2, 2.2), when(motorway, 1.8, 1.1)
    return [
        line_layer(
            "reach", "roads", colours.ACCENT, by_zoom(5, 6, 10, 12), opacity=when(feature_state("r", False), 0.55)
        )
        | {"layout": {"visibility": "none", "line-join": "round", "line-cap": "round"}},
        line_layer("roads-casing", "roads", colours.PAPER, wide, opacity=when(opened, 0.6, 0.6)),
        line_layer("roads", "roads", colours.ROAD, narrow, opacity=when(opened, 0.95)),
        line_layer("roads-closed", "roads", colours.ROAD, narrow, dasharray=[1.4, 2.2], opacity=when(opened, 0, 0.95)),
        line_layer(
            "roads-cut",
            "roads",
            colours.CLOSED_ROAD,
            by_zoom(5, when(motorway, 2.6, 2.2), 10, when(motorway, 6, 5)),
            opacity=when(feature_state("n", False), 0.85),
        ),
    ]
