"""The GeoJSON that the map draws: the layers of `geodata`, with whole-number ids that feature-state can address."""

from __future__ import annotations

import json
from collections import Counter

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import Point, box, mapping

from dashboard import words
from dashboard.i18n.language import _, current_language, translated_name
from dashboard.i18n.names import place_names, short_name, translated_names
from dashboard.map.overview_arrows import overview_arrows
from dashboard.map.road_states import road_edges
from geodata import conflict
from geodata.dataset import Dataset
from geodata.files.geojson import json_value, round_coordinates
from geodata.measures.analysis import Analysis
from geodata.places import importance
from geodata.schema import layout

BASE_GEOGRAPHY = ("surroundings", "neighbours", "outline", "governorates", "coast")
VIEW_BOX = (34.5, 31.8, 43.5, 38.0)
"""West, south, east, north of the base geography; events abroad lie outside and stand in the panel only."""
EDGE = box(*VIEW_BOX).boundary.buffer(1e-3)
"""Where the base geography was cut off."""
BASE_GRID_DEG = 1e-3
"""Some 100 m: a third of a pixel at zoom 8. What is derived from places keeps its own coordinates."""
SEA_LABEL = Point(35.03, 34.25)
MIRRORED_BRACKETS = str.maketrans("()", ")(")
LABELS = {"ISR": "Israel", "PSE": "Palestinian\nterritories"}


def map_sources(dataset: Dataset, analysis: Analysis) -> dict[str, dict]:
    """Source name -> FeatureCollection. Ids: places and cells by their row in `cities`, the rest by their own row."""
    geo = dataset.geo | {name: _coarse(dataset.geo[name]) for name in (*BASE_GEOGRAPHY, "rivers", "lakes")}
    row_of = {place: row for row, place in enumerate(geo["cities"]["id"])}
    far = overview_arrows(dataset)
    return {
        **{name: _collection(geo[name].assign(key=geo[name]["id"]), ["key", "name"]) for name in BASE_GEOGRAPHY},
        "rivers": _collection(_rivers(geo["rivers"]), ["key", "name"]),
        "lakes": _collection(_lakes(geo["lakes"]), []),
        "borders": _collection(_borders(geo["neighbours"], geo["surroundings"]), []),
        "roads": _collection(road_edges(analysis, geo["roads"]), ["kind", "corridor", "junction"]),
        "cells": _collection(_cells(dataset), ["ever", "moves"], [row_of[p] for p in geo["cells"]["place_id"]]),
        "edges": _collection(geo["cell_edges"], []),
        "places": with_mirrored_brackets(_collection(_places(geo["cities"]), ["key", "label", "rank", "order"])),
        "bases": with_mirrored_brackets(_collection(all_bases(dataset), ["key", "label", "icon", "landmark"])),
        "perimeters": _collection(geo["base_perimeters"], []),
        "arrows": _collection(geo["advance_arrows"], []),
        "arrows_far": _collection(far, [], list(far.index)),
        "movements": _collection(_movements(geo["movements"]), ["key", "label", "icon", "dodge"]),
        "events": _collection(_events(geo["events"]), ["key", "label", "icon", "dodge"]),
        "labels": with_mirrored_brackets(_collection(_labels(geo), ["label", "kind"])),
    }


def to_json(content: object) -> str:
    """Compact JSON."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def with_mirrored_brackets(collection: dict) -> dict:
    """With the names as the map is to draw them (`drawn`), where they differ: MapLibre turns a line of Arabic, but not
    the brackets in it."""
    if current_language().direction == "rtl":
        for properties in (feature["properties"] for feature in collection["features"]):
            turned = properties["label"].translate(MIRRORED_BRACKETS)
            if turned != properties["label"]:
                properties["drawn"] = turned
    return collection


def all_bases(dataset: Dataset) -> gpd.GeoDataFrame:
    """Russian bases, then the other foreign ones, in the order that the map's ids follow."""
    frames = [dataset.geo["russian_bases"], dataset.geo["foreign_bases"].assign(landmark=False)]
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
    """Key of a base among the cards; `tartus` is a city too."""
    return f"base:{base_id}"


def _base_name(english: str, own: str, landmark: bool) -> str:
    """Name of a base without the kind that its second line says; a landmark's is in the catalogue."""
    site = short_name(english).removesuffix(" air base").removesuffix(" naval base")
    if landmark:
        return _(site)
    return site if own == english else short_name(own)


def within_view(rows: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The events or movements that the map shows: those inside the view."""
    return rows.cx[VIEW_BOX[0] : VIEW_BOX[2], VIEW_BOX[1] : VIEW_BOX[3]].reset_index(drop=True)


def _base_kind(operator: str, kind: str) -> str:
    """Whose base it is and of what kind, as one message, since the words agree."""
    return _(f"{words.OPERATORS[operator][1]} {words.BASE_KINDS[kind]}")


def _places(cities: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return cities.assign(key=cities["id"], label=list(place_names(cities).values()), order=importance(cities))


def _cells(dataset: Dataset) -> gpd.GeoDataFrame:
    """The sides that `ever` hold a cell say which patterns it needs, and whether it `moves` from one to another."""
    cells = dataset.geo["cells"]
    held = dataset.held.loc[cells["place_id"]]
    return cells.assign(
        ever=[" ".join(sorted(set(row))) for row in held.to_numpy()],
        moves=[len(set(row)) > 1 for row in held.to_numpy()],
    )


def _events(events: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Events inside the view; their tooltip tells what and where."""
    rows = _side_by_side(within_view(events))
    icons = [f"event-{words.EVENT_GROUP[kind]}" for kind in rows["kind"]]
    return rows.assign(
        key=rows["id"], label=rows["title"].map(_) + "\n" + rows["place_name"].map(translated_name), icon=icons
    )


def _movements(movements: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Movements inside the view; their tooltip tells what and by whom."""
    rows = _side_by_side(within_view(movements))
    labels = rows["what"] + "\n" + rows["actor"].map({actor: _(name) for actor, name in words.MOVEMENT_ACTORS.items()})
    return rows.assign(key=rows["id"], label=labels, icon=[f"move-{kind or 'untold'}" for kind in rows["kind"]])


def _side_by_side(rows: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Rows moved aside (`dodge`, in steps to the right) where several share day and point."""
    seen: Counter = Counter()
    dodge = []
    for date, point in zip(rows["date"], rows.geometry, strict=True):
        dodge.append(seen[date, point.wkb])
        seen[date, point.wkb] += 1
    return rows.assign(dodge=dodge)


def _rivers(rivers: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return rivers.assign(key=rivers["id"], name=[_(name) if name else "" for name in rivers["name"]])


def _lakes(lakes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Lakes that are whole: one cut off at the edge of the base geography would show a straight shore."""
    return lakes[~lakes.intersects(EDGE)]


def _coarse(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The layer with its points moved onto a grid; equal points stay equal, so neighbours still meet."""
    return layer.set_geometry(shapely.set_precision(layer.geometry.to_numpy(), BASE_GRID_DEG, mode="pointwise"))


def _borders(*countries: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Outlines of the countries around, each border once, without the edges at which their files were cut off."""
    lines = pd.concat([frame.boundary for frame in countries], ignore_index=True).difference(EDGE)
    return gpd.GeoDataFrame(geometry=[shapely.line_merge(shapely.union_all(lines.to_numpy()))], crs=layout.CRS)


def _labels(geo: dict[str, gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """Points for the names of countries, the sea and the Golan, each well inside its shape."""
    names = [
        (_(LABELS.get(i, name)), "country", shape.representative_point())
        for i, name, shape in geo["neighbours"][["id", "name", "geometry"]].itertuples(index=False)
    ]
    outline = geo["outline"].set_index("id")
    golan = outline.geometry[conflict.GOLAN].representative_point()
    names += [
        (_("Mediterranean\nSea"), "sea", SEA_LABEL),
        (_("Golan Heights\n(occupied by Israel since 1967)"), "golan", golan),
    ]
    return gpd.GeoDataFrame(names, columns=["label", "kind", "geometry"], geometry="geometry", crs=layout.CRS)


def _collection(layer: gpd.GeoDataFrame, properties: list[str], ids: list[int] | None = None) -> dict:
    records = layer[properties].to_dict("records") if properties else [{}] * len(layer)
    shapes = round_coordinates(layer.geometry.to_numpy())
    features = [
        {"type": "Feature", "id": i, "properties": json_value(record), "geometry": mapping(shape)}
        for i, record, shape in zip(ids or range(len(layer)), records, shapes, strict=True)
    ]
    return {"type": "FeatureCollection", "features": features}
