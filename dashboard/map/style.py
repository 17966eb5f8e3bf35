"""The map's style: its sources and layers, lowest first. A MapLibre style object, the same on all days.

The day changes feature-state only, which the script of the engine sets:

- `s`: side of an arrow; `c`: how sure that is (geodata.history.grades.Grade);
- `on`: the base or arrow is shown on the day; `sel`: selected;
- of a road `o`: open; `n`: closed since the day before; `r`: reached from the capital; `k`: open to the government.

Areas, fronts, places, events, movements and names of sides have no source and no state here: dashboard/map/ground and
signs.py say how the scripts draw them.

Layers that need an image are separate (`image_layers`), because images can be added only to a map that has loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.contract.values import MapLayer
from dashboard.map.ground_layers import excluded_layer, ground_layers
from dashboard.map.point_layers import pictogram_layers, point_layers, selected_layers
from dashboard.map.sources import GEOGRAPHY
from geodata.conflict import PAGE_TITLE

NO_CHANGE_IN_TIME = {"duration": 0, "delay": 0}

ON_DEMAND = ("arrows", "arrows_far")
"""Sources that are fetched when one of their layers is first shown."""
LAST_TILE_ZOOM = 12
"""Zoom from which sources have no finer tiles."""
WIDE = (GEOGRAPHY, "roads")
"""Sources whose tiles the scripts make WIDER times as wide (assets/map/tiles/wide_tiles.mjs).

Each layer is drawn once for each tile in view, so that the first view takes one draw a layer and not six. A tile is
then of a lower zoom than the map: their layers are areas and lines without a zoom of their own, whose filters do
not follow the zoom, nor their paint both the zoom and the feature.
"""
WIDER = 4
"""How many times as wide their tiles are."""
TILES: dict[str, dict[str, float]] = {
    **{name: {"buffer": 128 / WIDER, "tolerance": 0.375 / WIDER} for name in WIDE},
    "labels": {"maxzoom": 4},
}
"""How sources are cut into tiles, where it is not as others are.

Margin and coarseness in px of a tile, so that wide ones are as MapLibre's own on the screen; a few names need few
tiles, and their places are exact to 150 m at this zoom.
"""
SELECTED = "selected"
"""Source of the one point that is selected, with its name; the scripts fill it."""
EMPTY = {"type": "FeatureCollection", "features": []}

PICKABLE_LAYERS = {
    "landmarks": 0,
    **dict.fromkeys(("bases", "bases-small"), 3),
}
PICKABLE_SIGNS, PICKABLE_PLACES = 1, 2
"""Layer of bases, the signs that scripts draw, and the dots of places -> the order in which hover and click pick them:
the lowest wins, among equals the greater place, then the nearer one. Where there is no point, a front or an area
is picked."""


def map_style(urls: dict[str, str], fonts: dict[str, list[dict[str, object]]]) -> dict[str, Any]:
    """The style object. `urls`: source name -> address of its GeoJSON; `fonts`: MapLibre's `font-faces`.

    The sources in ON_DEMAND are empty at first; the scripts fill them.
    """
    data = urls | dict.fromkeys(ON_DEMAND, EMPTY)
    sources = {
        name: {"type": "geojson", "data": data[name], "maxzoom": LAST_TILE_ZOOM} | TILES.get(name, {}) for name in urls
    }
    return {
        "version": 8,
        "name": PAGE_TITLE,
        "transition": NO_CHANGE_IN_TIME,
        "font-faces": fonts,
        "sources": {**sources, SELECTED: {"type": "geojson", "data": EMPTY}},
        "layers": [*ground_layers(), *point_layers(), *selected_layers(SELECTED)],
    }


def image_layers() -> list[MapLayer]:
    """Layers that need an image; `metadata.before` names the layer above each."""
    return [excluded_layer(), *pictogram_layers()]


def state_keys() -> dict[str, dict[str, list[str]]]:
    """Source -> layer -> the keys of feature-state that the layer reads, sorted; without layers that read none."""
    keys: dict[str, dict[str, list[str]]] = {}
    for layer in [*map_style({}, {})["layers"], *image_layers()]:
        if read := sorted(_keys_in(layer)):
            keys.setdefault(layer["source"], {})[layer["id"]] = read
    return keys


def _keys_in(value: object) -> set[str]:
    """Keys of feature-state in an expression, or in any part of a layer."""
    if isinstance(value, Mapping):
        return set().union(*map(_keys_in, value.values()))
    if not isinstance(value, list):
        return set()
    if len(value) == 2 and value[0] == "feature-state":
        return {str(value[1])}
    return set().union(*map(_keys_in, value))
