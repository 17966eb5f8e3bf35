"""The map's style: its sources and layers, lowest first. A MapLibre style object, the same on all days.

The day changes feature-state only, which the script of the engine sets:

- `s`: side that holds the place; `g`: gained since the earlier day (the day before, or the one compared with);
  `c`: how sure that is (geodata.history.grades.Grade); `u`: the date of a change may be another day;
- `f`: the edge is front; `y`: it was front on the earlier day and is no more;
- `on`: the event, movement, base or arrow is shown on the day; `sel`: selected;
- of a road `o`: open; `n`: closed since the day before; `r`: reached from Damascus; `k`: open to the government.

Layers that need an image are separate (`image_layers`), because images can be added only to a map that has loaded.
"""

from __future__ import annotations

from typing import Any

from dashboard.contract.values import MapLayer
from dashboard.map.ground_layers import ground_layers, pattern_layers
from dashboard.map.point_layers import pictogram_layers, point_layers

NO_CHANGE_IN_TIME = {"duration": 0, "delay": 0}

ON_DEMAND = ("arrows", "arrows_far")
"""Sources that are fetched when one of their layers is first shown."""
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
"""Layer of points that can be picked by hover and click -> its order: the lowest wins, among equals the greater place,
then the nearer one. Where there is no point, a front (FRONT_LAYER) or an area (AREA_LAYER) is picked."""
AREA_LAYER, FRONT_LAYER = "areas", "front-casing"


def map_style(urls: dict[str, str], fonts: dict[str, list[dict[str, object]]]) -> dict[str, Any]:
    """The style object. `urls`: source name -> address of its GeoJSON; `fonts`: MapLibre's `font-faces`.

    The sources in ON_DEMAND are empty at first; the scripts fill them.
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
    """Layers that need an image; `metadata.before` names the layer above each."""
    return [*pattern_layers(), *pictogram_layers()]
