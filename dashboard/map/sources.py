"""The GeoJSON sources of the map: layers of `geodata` (WGS 84) with the integer ids that feature-state needs."""

from __future__ import annotations

import json
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import Point, box, mapping

from dashboard import words
from dashboard.i18n.language import _, current_language
from dashboard.i18n.names import place_names, second_names, short_name, translated_names
from dashboard.map.ground.geometry import FAR_RANK, drawn_ranks
from dashboard.map.name_room import hides_dots, is_cut
from dashboard.map.overview_arrows import overview_arrows
from dashboard.map.road_states import road_edges
from geodata import conflict
from geodata.dataset import Dataset
from geodata.files.geojson import json_value, round_coordinates
from geodata.measures.analysis import Analysis
from geodata.places import importance, remote_towns
from geodata.schema import layout

GeoJSON = dict[str, Any]
"""A FeatureCollection, ready for JSON."""
GEOGRAPHY = "geography"
"""Source of land, water and borders: one for all, because MapLibre clips, loads and looks after each source anew."""
LINE_NAMES = "line_names"
"""Source of the lines along which names stand: those of rivers, and the numbers of roads. Apart from the lines as they
are drawn, whose tiles are wider (WIDE in style.py): MapLibre places names by the size of a tile."""
BASE_GEOGRAPHY = ("surroundings", "neighbours", "outline", "governorates", "coast")
VIEW_BOX = conflict.GEOGRAPHY_BOX
"""West, south, east, north of the base geography, degrees; events outside it stand in the panel only."""
EDGE = box(*VIEW_BOX).boundary.buffer(1e-3)
"""Edge at which the base geography is cut off."""
BASE_GRID_DEG = 1e-3
"""About 100 m, a third of a pixel at zoom 8. Layers derived from places keep their coordinates."""
MIRRORED_BRACKETS = str.maketrans("()", ")(")
COUNTRY = conflict.CONFLICT.country


def map_sources(dataset: Dataset, analysis: Analysis) -> dict[str, GeoJSON]:
    """Source name -> FeatureCollection. Ids: the row in the layer."""
    geo = dataset.geo | {name: _coarse(dataset.geo[name]) for name in (*BASE_GEOGRAPHY, "rivers", "lakes")}
    far = overview_arrows(dataset)
    edges = road_edges(analysis, geo["roads"])
    return {
        GEOGRAPHY: _collection(_geography(geo), ["part", "key", "name"]),
        "roads": _collection(edges, ["kind", "corridor", "junction"]),
        LINE_NAMES: _collection(_line_names(geo["rivers"], edges), ["part", "name"]),
        "places": with_mirrored_brackets(
            _collection(
                _places(geo["cities"]), ["key", "label", "second", "rank", "order", "remote", "leftward", "hiding"]
            )
        ),
        "bases": with_mirrored_brackets(_collection(all_bases(dataset), ["key", "label", "icon", "landmark"])),
        "perimeters": _collection(geo["base_perimeters"], []),
        "arrows": _collection(geo["advance_arrows"], []),
        "arrows_far": _collection(far, [], list(far.index)),
        "labels": with_mirrored_brackets(_collection(_labels(geo), ["label", "kind"])),
    }


def to_json(content: object) -> str:
    """Compact JSON."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def with_mirrored_brackets(collection: GeoJSON) -> GeoJSON:
    """The collection, with the property `drawn` where the map must draw another text than `label`.

    MapLibre reverses a line of Arabic, but does not mirror the brackets in it.
    """
    if current_language().direction == "rtl":
        for properties in (feature["properties"] for feature in collection["features"]):
            mirrored = properties["label"].translate(MIRRORED_BRACKETS)
            if mirrored != properties["label"]:
                properties["drawn"] = mirrored
    return collection


def all_bases(dataset: Dataset) -> gpd.GeoDataFrame:
    """Bases of the operator whose bases are landmarks, then the others; their ids on the map follow this order."""
    frames = [dataset.geo["landmark_bases"], dataset.geo["foreign_bases"].assign(landmark=False)]
    joined = pd.concat(frames, ignore_index=True)
    icons = [
        f"landmark-{kind}" if landmark else f"base-{operator}"
        for landmark, kind, operator in zip(joined["landmark"], joined["kind"], joined["operator"], strict=True)
    ]
    labels = [
        f"{_base_name(row.name_en, name, row.landmark)}\n{_base_kind(row.operator, row.kind)}"
        for name, row in zip(translated_names(joined), joined.itertuples(), strict=True)
    ]
    return joined.assign(key=[base_key(i) for i in joined["id"]], icon=icons, label=labels)


def base_key(base_id: str) -> str:
    """Key of the card of a base; the prefix keeps it apart from a place of that id."""
    return f"base:{base_id}"


def _base_name(english: str, own: str, landmark: bool) -> str:
    """Name of a base without its kind, which is on the second line; names of landmarks are messages."""
    site = short_name(english).removesuffix(" air base").removesuffix(" naval base")
    if landmark:
        return _(site)
    return site if own == english else short_name(own)


def within_view(rows: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The events or movements inside VIEW_BOX: those that the map shows."""
    return rows.cx[VIEW_BOX[0] : VIEW_BOX[2], VIEW_BOX[1] : VIEW_BOX[3]].reset_index(drop=True)


def _base_kind(operator: str, kind: str) -> str:
    """Operator and kind of a base as one message, because adjective and noun agree in some languages."""
    message = f"{words.OPERATORS[operator][1]} {words.BASE_KINDS[kind]}"
    return _(message)


def _places(cities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Places; `remote`: a town of rank 2 so far from the cities that there is room for its name beside theirs;
    `leftward`: named in the first view, with so little of it to the east that the name stands at its left; `hiding`:
    such a place whose name would hide more dots at its right than at its left.
    """
    names = list(place_names(cities).values())
    remote = remote_towns(cities)
    named = (cities["rank"] == 1) | np.array(remote)
    points, dots = list(cities.geometry), list(cities.geometry[named | (drawn_ranks(cities) <= FAR_RANK)])
    cut = [is_cut(point, name) for point, name in zip(points, names, strict=True)]
    hiding = [hides_dots(point, name, dots) for point, name in zip(points, names, strict=True)]
    ways = {"leftward": named & np.array(cut), "hiding": named & np.array(hiding)}
    placed = cities.assign(order=importance(cities), remote=remote, **ways)
    return placed.assign(key=cities["id"], label=names, second=second_names(cities))


def _geography(geo: dict[str, gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """Polygons and lines of land, water and borders; `part`: the layer that a row is of."""
    parts = {
        **{name: geo[name] for name in BASE_GEOGRAPHY},
        "rivers": geo["rivers"],
        "lakes": _lakes(geo["lakes"]),
        "borders": _borders(geo["neighbours"], geo["surroundings"]),
    }
    rows = pd.concat([layer.assign(part=part) for part, layer in parts.items()], ignore_index=True)
    # The scripts find districts by their names (assets/events/filter/districts.mjs).
    return rows.assign(key=rows["id"], name=rows["name"].where(rows["part"] == "governorates", ""))


def _line_names(rivers: gpd.GeoDataFrame, edges: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Rivers that have a name and edges of roads that have a number; `part`: rivers or roads."""
    named, numbered = rivers[rivers["name"] != ""], edges[edges["number"] != ""]
    rows = [
        named.assign(part="rivers", name=[_(name) for name in named["name"]]),
        numbered.assign(part="roads", name=numbered["number"]),
    ]
    return pd.concat([part[["part", "name", "geometry"]] for part in rows], ignore_index=True)


def _lakes(lakes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Lakes that the edge of the base geography does not cut; a cut one would have a straight shore."""
    return lakes[~lakes.intersects(EDGE)]


def _coarse(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The layer with its vertices on a grid of BASE_GRID_DEG; shared vertices stay shared."""
    return layer.set_geometry(shapely.set_precision(layer.geometry.to_numpy(), BASE_GRID_DEG, mode="pointwise"))


def _borders(*countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Outlines of the countries around, each border once, without EDGE (one MultiLineString)."""
    lines = pd.concat([frame.boundary for frame in countries], ignore_index=True).difference(EDGE)
    return gpd.GeoDataFrame(
        {"id": ["borders"], "name": [""]},
        geometry=[shapely.line_merge(shapely.union_all(lines.to_numpy()))],
        crs=layout.CRS,
    )


def _labels(geo: dict[str, gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """A point inside each country and inside what is excluded, and the labels of the conflict, with their names."""
    names = [
        (_(COUNTRY.neighbour_labels.get(i, name)), "country", shape.representative_point())
        for i, name, shape in geo["neighbours"][["id", "name", "geometry"]].itertuples(index=False)
    ]
    names += [(_(label.text), label.kind, Point(label.lon, label.lat)) for label in COUNTRY.label]
    if COUNTRY.excluded:
        apart = geo["outline"].set_index("id").geometry[COUNTRY.excluded.id].representative_point()
        names.append((_(COUNTRY.excluded.label or COUNTRY.excluded.name), "excluded", apart))
    return gpd.GeoDataFrame(names, columns=["label", "kind", "geometry"], geometry="geometry", crs=layout.CRS)


def _collection(layer: gpd.GeoDataFrame, properties: list[str], ids: list[int] | None = None) -> GeoJSON:
    records = layer[properties].to_dict("records") if properties else [{}] * len(layer)
    shapes = round_coordinates(layer.geometry.to_numpy())
    features = [
        {"type": "Feature", "id": i, "properties": json_value(record), "geometry": mapping(shape)}
        for i, record, shape in zip(ids or range(len(layer)), records, shapes, strict=True)
    ]
    return {"type": "FeatureCollection", "features": features}
