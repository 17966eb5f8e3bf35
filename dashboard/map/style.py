"""The map's style: which source is drawn how, in which order. A MapLibre style object, constant over all days.

What changes with the day is feature-state, set by `assets/engine.js`: `s` the side that holds, `g` gained since the
day before or the one compared with, `c` how unsure that is (row of day_states.GRADES), `u` the date of a change may be
another, `f` the edge is front, `y` it was and is no more, `on` the event, movement or arrow is of the day, `sel`
selected; of a road `o` open, `n` closed since the day before, `r` reached from Damascus, `k` open to the government.
Layers that need an image are
kept apart (`image_layers`), since images can only be added once the map stands.
"""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.ground_layers import ground_layers, pattern_layers
from dashboard.map.point_layers import pictogram_layers, point_layers

NO_CHANGE_IN_TIME = {"duration": 0, "delay": 0}

ON_DEMAND = ("arrows", "arrows_far")
"""Sources that are fetched when a layer of theirs is first shown."""
EMPTY = {"type": "FeatureCollection", "features": []}

PICKABLE = {
    "landmarks": 0,
    "events": 1,
    "movements": 1,
    "places-changed": 2,
    "places-city": 2,
    "places-town": 2,
    "places-minor": 2,
    "bases": 3,
    "bases-small": 3,
}
"""Layers of points that answer hover and click -> order in which they do: the lowest wins, among equals the greater
place, then the nearer one. Where no point is hit, a front (FRONT) or the ground (GROUND) answers."""
AREA_LAYER, FRONT_LAYER = "areas", "front-casing"


def map_style(urls: dict[str, str], fonts: dict[str, list[MapLayer]]) -> MapLayer:
    """The style object. `urls`: source name -> address of its GeoJSON; `fonts`: MapLibre's `font-faces`.

    The sources in ON_DEMAND are empty at first; `assets/engine.js` fills them.
    """
    exact = {"cells", "edges"}
    data = urls | dict.fromkeys(ON_DEMAND, EMPTY)
    sources = {
        name: {"type": "geojson", "data": data[name], "maxzoom": 12, **({"tolerance": 0} if name in exact else {})}
        for name, url in urls.items()
    }
    return {
        "version": 8,
        "name": "Syria advance",
        "transition": NO_CHANGE_IN_TIME,
        "font-faces": fonts,
        "sources": sources,
        "layers": [*ground_layers(), *point_layers()],
    }


def image_layers() -> list[MapLayer]:
    """Layers that need an image, each with the layer that it goes under in `metadata.before`."""
    return [*pattern_layers(), *pictogram_layers()]
