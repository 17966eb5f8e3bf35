"""The map's style: which source is drawn how, in which order. A MapLibre style object, constant over all days.

What changes with the day is feature-state, set by `assets/engine.js`: `s` the side that holds, `g` gained since the
day before or the one compared with, `c` how unsure that is (row of day_states.GRADES), `u` the date of a change may be
another, `f` the edge is front, `y` it was and is no more, `on` the event, movement or arrow is of the day, `sel`
selected; of a road `o` open, `n` closed since the day before, `r` reached from Damascus, `k` open to the government.
Layers that need an image are
kept apart (`image_layers`), since images can only be added once the map stands.
"""

from __future__ import annotations

from dashboard.map.ground_layers import ground_layers, pattern_layers
from dashboard.map.point_layers import pictogram_layers, point_layers
from dashboard.theme import colours

NO_CHANGE_IN_TIME = {"duration": 0, "delay": 0}

PATTERNED = tuple(f"side-{name}" for name, side in colours.SIDES.items() if side.pattern)
ARROWS = tuple(f"{name}{part}" for name in ("arrows-far", "arrows") for part in ("-casing", "", "-outline"))
LAYER_GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "areas": (
        "Areas of control",
        ("areas", "doubted", "gained", *PATTERNED),
    ),
    "front": ("Front lines", ("front-casing", "front", "front-doubted", "front-yesterday")),
    "places": (
        "Places",
        ("places-changed", "places-unsure", "places-city", "places-town", "places-minor", "place-labels", "selected"),
    ),
    "russian": ("Hmeimim and Tartus", ("perimeters", "landmarks", "landmark-labels")),
    "bases": ("Other bases and posts", ("bases-small", "bases", "base-labels")),
    "events": ("Events of the day", ("events",)),
    "roads": ("Main roads", ("roads-casing", "roads", "roads-closed", "roads-cut")),
    "movements": ("Movements of foreign forces that day", ("movements",)),
    "arrows": ("Advance arrows of the day (derived)", ARROWS),
    "corridor": ("Iran's land corridor", ("corridor-casing", "corridor", "corridor-broken")),
    "junction": ("Roads that meet at Homs", ("junction", "junction-ring")),
    "reach": ("Roads that Damascus reaches", ("reach",)),
    "governorates": ("Governorates", ("governorates",)),
}
"""Checkbox of the legend -> its name and the style layers that it switches."""
HIDDEN_AT_FIRST = ("arrows", "corridor", "junction", "reach")
SHOWN_AT_FIRST = tuple(group for group in LAYER_GROUPS if group not in HIDDEN_AT_FIRST)

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


def map_style(urls: dict[str, str], fonts: dict[str, list[dict]]) -> dict:
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


def image_layers() -> list[dict]:
    """Layers that need an image, each with the layer that it goes under in `metadata.before`."""
    return [*pattern_layers(), *pictogram_layers()]
