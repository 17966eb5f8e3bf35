"""Layers of points: bases and names."""

from __future__ import annotations

from dashboard.contract.values import MapLayer
from dashboard.map.arrow_layers import overview_arrow_layers
from dashboard.map.corridor_layers import junction_ring_layer
from dashboard.map.expressions import (
    BOLD,
    OWN_NAME,
    REGULAR,
    by_zoom,
    feature_state,
    is_part,
    label_layer,
    line_layer,
    style_layer,
    when,
)
from dashboard.map.name_room import LEFTWARD, LEVEL_LEFTWARD, RIGHTWARD, anchors
from dashboard.map.sources import LINE_NAMES
from dashboard.theme import colours

BASE_DOT_MIN_ZOOM = 6.6
"""Minimum zoom of the dots of bases."""
BASE_ICON_MIN_ZOOM = 7.2
"""Minimum zoom of the two-letter icons of bases; below it 86 icons would hide the towns."""
LANDMARK_SIZES = by_zoom(6, 0.6, 6.6, 1, 10, 1.4)
"""Size of a landmark's sign; MapLibre keeps room for that of the next whole zoom, so it does not grow from far."""
LANDMARK_OFFSET_PX = (-3, 8)
"""From a landmark base to the upper right corner of its sign, px: at its left, so that the towns round it are seen."""
BOTH_NAMES_ZOOM = 9
"""Zoom from which a place has its name in the other script too."""
COUNTRY_NAME_SIZES = ((5, 11), (8, 15))
"""Zoom and size in px between which names of countries and seas grow.

The scripts read it from the layer's `metadata`, to find the names that do not fit on the map.
"""

SELECTED_NAME = feature_state("named", False)
"""Whether a feature is selected, and its name stands on the map already (`selected-name`)."""


def point_layers() -> list[MapLayer]:
    """Dots of bases, rings and names, lowest first; the places are drawn by dashboard/map/ground."""
    return [
        junction_ring_layer(),
        *_base_dots(),
        *overview_arrow_layers(),
        _perimeters(),
        *_names(),
    ]


def pictogram_layers() -> list[MapLayer]:
    """Bases and numbers of roads; they need images, and `metadata.before` names the layer above each."""
    return [
        _road_numbers(),
        *_base_icons(),
    ]


def selected_layers(source: str) -> list[MapLayer]:
    """The name of what is selected, whatever else wants its room, and the dot of a point that is no place."""
    dot = {
        "circle-color": colours.ACCENT,
        "circle-radius": 5,
        "circle-stroke-color": colours.PAPER,
        "circle-stroke-width": 2,
    }
    name = label_layer(
        "selected-name",
        source,
        by_zoom(5, 13, 10, 16),
        text_field=["get", "label"],
        text_font=BOLD,
        text_variable_anchor=["left", "right", "top", "bottom"],
        text_radial_offset=0.9,
        text_justify="auto",
        text_allow_overlap=True,
    )
    point = style_layer("selected-point", "circle", source, dot, filter=["get", "isPoint"])
    return [point, name]


def _base_dots() -> list[MapLayer]:
    """Dots of bases at low zooms, and the ring round the selected one."""
    stands = when(feature_state("on", False), 1)
    base = {
        "circle-color": colours.PAPER,
        "circle-radius": 2,
        "circle-stroke-color": colours.SECOND_INK,
        "circle-stroke-width": 1,
        "circle-opacity": stands,
        "circle-stroke-opacity": stands,
    }
    exact = base | {"circle-color": colours.INK, "circle-radius": 2.2, "circle-stroke-color": colours.PAPER}
    ring = {
        "circle-color": colours.TRANSPARENT,
        "circle-radius": ["case", ["get", "landmark"], 9, 17],
        "circle-stroke-color": colours.ACCENT,
        "circle-stroke-width": 3,
        "circle-stroke-opacity": when(feature_state("sel", False), 1),
    }
    landmark, near = ["get", "landmark"], {"minzoom": BASE_DOT_MIN_ZOOM}
    others = style_layer("bases-small", "circle", "bases", base, filter=["!", landmark], **near)
    return [
        others | {"maxzoom": BASE_ICON_MIN_ZOOM},
        style_layer("landmark-dots", "circle", "bases", exact, filter=landmark, **near),
        style_layer("selected-base", "circle", "bases", ring, layout={"visibility": "none"}),
    ]


def _perimeters() -> MapLayer:
    return line_layer("perimeters", "perimeters", colours.INK, 1.6, dasharray=[3, 2]) | {"minzoom": 8}


def _names() -> list[MapLayer]:
    rank = ["get", "rank"]
    (near, small), (far, large) = COUNTRY_NAME_SIZES
    country = label_layer(
        "countries",
        "labels",
        by_zoom(near, small, far, large),
        text_letter_spacing=0.15,
        text_allow_overlap=True,
        text_variable_anchor=["center", "top", "bottom"],
        text_radial_offset=1.2,
        text_justify="center",
    )
    country["metadata"] = {"sizes": COUNTRY_NAME_SIZES}
    whole = when(feature_state("off", False), 0, 1)  # the scripts switch off a name that the edge would cut
    under = ["match", ["get", "kind"], "sea", colours.SEA, colours.NEIGHBOUR]  # so that no border strikes through it
    country["paint"] |= {"text-color": colours.SECOND_INK, "text-halo-color": under, "text-opacity": whole}
    country["filter"] = ["!=", ["get", "kind"], "excluded"]
    excluded = label_layer("excluded-label", "labels", 10.5, text_max_width=12) | {"minzoom": 7.4}
    excluded["filter"] = ["==", ["get", "kind"], "excluded"]
    river = label_layer("river-labels", LINE_NAMES, 11, symbol_placement="line", text_field=["get", "name"]) | {
        **{"filter": is_part("rivers"), "minzoom": 7},
    }
    river["paint"] |= {"text-color": colours.RIVER_NAME, "text-halo-width": 1}
    both = ["format", OWN_NAME, {}, "\n", {}, ["get", "second"], {"font-scale": 0.85}]
    places = label_layer(
        "place-labels",
        "places",
        by_zoom(
            5, ["match", rank, 1, 12, 2, 11, 10],
            6.4, ["match", rank, 1, 15, 2, 12, 11],
            10, ["match", rank, 1, 19, 2, 15, 12.5],
        ),
        text_field=["step", ["zoom"], OWN_NAME, BOTH_NAMES_ZOOM, both],
        text_font=["case", ["==", rank, 1], ["literal", BOLD], ["literal", REGULAR]],
        symbol_sort_key=["get", "order"],
        text_variable_anchor_offset=[
            "case",
            *(["get", "leftward"], anchors(LEFTWARD)),
            *(["get", "hiding"], anchors(LEVEL_LEFTWARD)),
            anchors(RIGHTWARD),
        ],
        text_justify="auto",
        text_padding=2,
    )  # fmt: skip
    places["paint"] |= {"text-opacity": when(SELECTED_NAME, 0, 1)}
    at_first = ["any", ["<=", rank, 1], ["get", "remote"]]
    places["filter"] = ["step", ["zoom"], at_first, 6.8, ["<=", rank, 2], 8, ["<=", rank, 3], 10, True]
    return [country, river, excluded, places]


def _base_icons() -> list[MapLayer]:
    landmark, stands = ["get", "landmark"], when(feature_state("on", False), 1)
    small = {"icon-image": ["get", "icon"], "icon-size": by_zoom(7, 0.7, 9, 1), "icon-allow-overlap": True}
    plate = {
        "icon-image": ["get", "icon"],
        "icon-size": LANDMARK_SIZES,
        "icon-padding": 0,
        "icon-anchor": "top-right",
        "icon-offset": list(LANDMARK_OFFSET_PX),
        "icon-allow-overlap": True,
    }
    named = label_layer(
        "landmark-labels",
        "bases",
        by_zoom(5, 11.5, 10, 15),
        text_font=BOLD,
        text_anchor="right",
        text_offset=by_zoom(6, ["literal", [-2.3, 1.35]], 6.6, ["literal", [-3.4, 1.75]]),
        text_justify="right",
        text_allow_overlap=True,
    )
    others = label_layer("base-labels", "bases", 11, text_variable_anchor=["top", "bottom"], text_radial_offset=0.9)
    others["paint"] |= {"text-opacity": when(SELECTED_NAME, 0, stands)}
    bases = style_layer("bases", "symbol", "bases", {"icon-opacity": stands}, layout=small, filter=["!", landmark])
    return [
        bases | {"minzoom": BASE_ICON_MIN_ZOOM, "metadata": {"before": "place-labels"}},
        {**others, "filter": ["!", landmark], "minzoom": 9, "metadata": {"before": "place-labels"}},
        style_layer("landmarks", "symbol", "bases", {}, layout=plate, filter=landmark, metadata={"before": None}),
        {**named, "filter": landmark, "minzoom": 5.6, "metadata": {"before": None}},
    ]


def _road_numbers() -> MapLayer:
    """Numbers of the roads on plates, as on road signs."""
    layer = label_layer(
        "road-numbers",
        LINE_NAMES,
        9.5,
        text_field=["get", "name"],
        text_font=BOLD,
        icon_image="road-number",
        symbol_placement="line-center",
        text_rotation_alignment="viewport",
        icon_rotation_alignment="viewport",
        text_padding=40,
    )
    layer["paint"] = {"text-color": colours.SECOND_INK}
    return layer | {"filter": is_part("roads"), "minzoom": 6.5, "metadata": {"before": "place-labels"}}
