"""Layers below the places: land, water, roads and borders. Areas and fronts between them: ground/style.py."""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.arrow_layers import arrow_layers
from dashboard.map.corridor_layers import road_band_layers
from dashboard.map.expressions import (
    Expression,
    by_zoom,
    feature_state,
    fill_layer,
    is_part,
    line_layer,
    thin_line_layer,
    when,
)
from dashboard.map.sources import GEOGRAPHY
from dashboard.theme import colours
from geodata.conflict import EXCLUDED

CUT_ROAD_ZOOM = 6.5
"""Zoom from which a road that was closed that day is drawn in colour, and one that is closed dashed."""
CLOSED_ROAD_OPACITY = 0.4
EXCLUDED_OPACITY = 0.7
"""Of the pattern on what is excluded."""


def ground_layers() -> list[MapLayer]:
    """From the sea to the arrows, lowest first."""
    return [*_land(), *_water_and_lines(), *arrow_layers()]


def excluded_layer() -> MapLayer:
    """The pattern on what is excluded; it needs an image and goes under the water."""
    paint = {"fill-pattern": "excluded", "fill-opacity": EXCLUDED_OPACITY}
    is_excluded = ["all", is_part("outline"), ["==", ["get", "key"], EXCLUDED]]
    return fill_layer("excluded", GEOGRAPHY, paint, filter=is_excluded, metadata={"before": "lakes"})


def _land() -> list[MapLayer]:
    return [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.SEA}},
        _fill("surroundings", "surroundings", colours.NEIGHBOUR),
        _fill("neighbours", "neighbours", colours.NEIGHBOUR),
        _fill("land", "outline", colours.LAND),
    ]


def _water_and_lines() -> list[MapLayer]:
    return [
        _fill("lakes", "lakes", colours.SEA),
        _line("shores", "lakes", colours.RIVER, 0.7),
        _line("rivers", "rivers", colours.RIVER, by_zoom(5, 0.7, 10, 2)),
        _line("governorates", "governorates", colours.SECOND_INK, 0.7, opacity=0.25),
        _line("coast", "coast", colours.BORDER, 0.8),
        _line("borders", "borders", colours.BORDER, 0.8),
        _line("border", "outline", colours.SECOND_INK, 1.1),
        *road_band_layers(),
        *_roads(),
    ]


def _fill(name: str, part: str, colour: str) -> MapLayer:
    """Areas of a part of the base geography."""
    return fill_layer(name, GEOGRAPHY, {"fill-color": colour}, filter=is_part(part))


def _line(name: str, part: str, colour: str, width: object, **paint: object) -> MapLayer:
    """Lines of a part of the base geography, or outlines of its areas."""
    return thin_line_layer(name, GEOGRAPHY, colour, width, **paint) | {"filter": is_part(part)}


def _from_near(narrow: float, wide: float) -> Expression:
    """Width of a line in px at CUT_ROAD_ZOOM and at zoom 10; none below."""
    return by_zoom(CUT_ROAD_ZOOM - 0.01, 0, CUT_ROAD_ZOOM, narrow, 10, wide)


def _cut(name: str, which: Expression, narrow: float, wide: float) -> MapLayer:
    """Roads that were closed that day; widths in px at CUT_ROAD_ZOOM and at zoom 10, and none below.

    A layer for each width and none with a zoom of its own: MapLibre would take both of the tile, whose zoom is not that
    of the map (WIDE in style.py).
    """
    width = _from_near(narrow, wide)
    opacity = when(feature_state("n", False), 0.75)
    return line_layer(name, "roads", colours.CLOSED_ROAD, width, opacity=opacity) | {"filter": which}


def _roads() -> list[MapLayer]:
    """Open roads solid, closed ones paler and from near dashed, newly closed ones thick; a wide band under those that
    the capital reaches, and a line over those of the named route that is chosen.

    Width and opacity depend on the road in all of them, so that one program draws all that are not dashed.
    """
    motorway, opened = ["==", ["get", "kind"], "motorway"], feature_state("o", True)
    wide, narrow = when(motorway, 2.8, 1.9), when(motorway, 1.6, 1.0)
    dashed = _from_near(1.3, 1.6)
    return [
        line_layer(
            "reach", "roads", colours.ACCENT, by_zoom(5, 6, 10, 12), opacity=when(feature_state("r", False), 0.55)
        )
        | {"layout": {"visibility": "none", "line-join": "round", "line-cap": "round"}},
        line_layer("roads-casing", "roads", colours.PAPER, wide, opacity=when(opened, 0.6, 0.3)),
        line_layer("roads", "roads", colours.ROAD, narrow, opacity=when(opened, 0.95, CLOSED_ROAD_OPACITY)),
        line_layer("roads-closed", "roads", colours.ROAD, dashed, dasharray=[1.4, 2.2], opacity=when(opened, 0, 0.95)),
        _cut("roads-cut", ["!", motorway], 2.4, 4),
        _cut("motorways-cut", motorway, 2.9, 5),
        line_layer("route", "roads", colours.ACCENT, by_zoom(5, 4, 10, 9), opacity=when(feature_state("w", False), 0.8))
        | {"layout": {"visibility": "none", "line-join": "round", "line-cap": "round"}},
    ]
