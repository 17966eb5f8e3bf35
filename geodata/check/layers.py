"""Falsifies the layers: each feature against its schema, then the features against each other and the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import geopandas as gpd

from geodata import conflict
from geodata.check import control
from geodata.check.positions import (
    OUTLINE,
    POINT_FRAMES,
    country_of,
    length_mismatches,
    outside_country,
    position_mismatches,
    positions,
    with_valid_geometry,
)
from geodata.check.runner import describe_value, record_problems, rows, schema_problems, shortened, when_readable
from geodata.files.read import ROW, read_geojson, read_layer, read_table
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.columns import RECORDS
from geodata.schema.frames import GEOGRAPHY, LAYERS, Schema
from geodata.schema.values import is_blank

Layers = dict[str, gpd.GeoDataFrame]
"""The readable layers by name, in WGS 84, with column `row` and every property of the contract."""

KEYS = (*((name, "id") for name in layout.LAYERS), ("cells", "place_id"), ("base_perimeters", "base_id"))
"""Layer and property whose values no two features share."""
REFERENCES = (
    ("cells", "place_id", "cities"),
    ("cell_edges", "place_a", "cities"),
    ("cell_edges", "place_b", "cities"),
    ("base_perimeters", "base_id", "russian_bases"),
    ("advance_arrows", "from_place", "cities"),
    ("advance_arrows", "to_place", "cities"),
)
"""Layer and property that holds the id of a feature of another layer."""
AREAS, FRONTS = ("control_areas", "control_areas_named"), ("front_lines", "front_lines_named")
ALPHABETICAL = (*((name, "side_a", "side_b") for name in FRONTS), ("cell_edges", "place_a", "place_b"))
DATED = (*((name, ("side",)) for name in AREAS), *((name, ("side_a", "side_b")) for name in FRONTS))
"""Layers valid from day to day, and what no two of their features may share on one day."""
POLYGONS = (*AREAS, "cells")
"""Layers of polygons that are measured in metres."""
MEASURED = (*FRONTS, "cell_edges", "roads")
PLACED = ("cities", "events", "movements")
"""Layers of points that tell their position a second time, in `lat` and `lon`."""
SOURCED = ("source_ids", "sources_before", "changes")
"""Properties that name sources."""


def check_layers(folder: Path) -> tuple[Layers, list[Problem]]:
    """Every layer of a data folder that can be read, and everything that breaks the contract.

    Source ids are judged if the folder has a readable table of sources.
    """
    layers, whole, problems = _read(LAYERS, partial(read_layer, folder), "layers")
    for (name, column), rules in RECORDS.items():
        if name in layers:
            problems += shortened(record_problems(layers[name], column, rules, _file(name)))
    for frames, rules in ((layers, BY_FEATURE), (whole, OF_THE_WHOLE)):
        for rule in rules:
            problems += shortened(rule(frames))
    sources, unread = read_table(folder, "sources")
    if sources is not None and not unread:
        problems += shortened(_unknown_sources(layers, set(sources["id"])))
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


def check_geography(folder: Path) -> tuple[Layers, list[Problem]]:
    """The base geography of a data folder as it lies on disk, and what is wrong with it."""
    place = "sources/geography"

    def read(name: str) -> tuple[gpd.GeoDataFrame | None, list[Problem]]:
        return read_geojson(layout.geography_path(folder, name), f"{place}/{name}.geojson")

    layers, whole, problems = _read(GEOGRAPHY, read, place)
    problems += when_readable(partial(_missing_outline, place), "outline")(whole)
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


def _read(schemas: dict[str, Schema], read: Callable, place: str) -> tuple[Layers, Layers, list[Problem]]:
    """Layers, those of them that were read as a whole, and what breaks their files and schemas.

    A property that no feature of a layer has is None in its frame.
    """
    layers, whole, problems = {}, {}, []
    for name, schema in schemas.items():
        file, (layer, unread) = f"{place}/{name}.geojson", read(name)
        problems += shortened(unread)
        if layer is None:
            continue
        if len(layer):
            problems += schema_problems(layer, schema, file)
        elif not unread and name not in layout.MAY_BE_EMPTY:
            problems.append(Problem(file, 0, "no features", "at least one"))
        layers[name] = layer.assign(**{column: None for column in schema if column not in layer})
        whole |= {} if unread else {name: layers[name]}
    return layers, whole, problems


def _file(name: str) -> str:
    return f"layers/{name}.geojson"


def _missing_outline(place: str, layers: Layers) -> Iterator[Problem]:
    """The outline has a feature for Syria and one for the Golan Heights."""
    for missing in sorted(set(OUTLINE) - set(layers["outline"]["id"].map(str))):
        yield Problem(f"{place}/outline.geojson", 0, f"no feature {missing}", f"features {' and '.join(OUTLINE)}")


def _duplicates(name: str, key: str, layers: Layers) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row, value in rows(layers[name], key):
        if not is_blank(value) and str(value) in first:
            found = f"{describe_value(key, value)}, as in feature {first[str(value)]}"
            yield Problem(_file(name), row, found, f"no two features with the same {key}")
        first.setdefault(str(value), row)


def _unknown_ids(name: str, column: str, other: str, layers: Layers) -> Iterator[Problem]:
    known = set(layers[other]["id"].map(str))
    for row, value in rows(layers[name], column):
        if isinstance(value, str) and value not in known:
            yield Problem(_file(name), row, describe_value(column, value), f"the id of a feature of {other}.geojson")


def _not_alphabetical(name: str, first: str, second: str, layers: Layers) -> Iterator[Problem]:
    for row, a, b in rows(layers[name], first, second):
        if isinstance(a, str) and isinstance(b, str) and a >= b:
            yield Problem(_file(name), row, f"{first} {a!r}, {second} {b!r}", "two that differ, in alphabetical order")


def _outside_country(name: str, layers: Layers) -> Iterator[Problem]:
    country = country_of(layers["outline"])
    if country is not None:
        yield from outside_country(positions(with_valid_geometry(name, layers[name])), country, name, _file(name))


def _tiling_problems(name: str, rules: tuple[Callable, ...], layers: Layers) -> Iterator[Problem]:
    """Judged once every area is sound: one that had to be left out would look like a gap."""
    areas, country = layers[name], country_of(layers["outline"], (conflict.COUNTRY,))
    judged = control.with_valid_days(with_valid_geometry(name, areas))
    if country is not None and 0 < len(judged) == len(areas):
        for rule in rules:
            yield from rule(judged, country, _file(name))


def _unknown_sources(layers: Layers, known: set[str]) -> Iterator[Problem]:
    """Every source that a feature or one of its changes names stands in sources.csv."""
    for name, layer in layers.items():
        for column in (column for column in SOURCED if column in layer):
            for row, items in rows(layer, column):
                for source in _source_ids(items):
                    if source not in known:
                        found = describe_value(column, source)
                        yield Problem(_file(name), row, found, "the id of a row of sources.csv")


def _source_ids(items: object) -> Iterator[str]:
    """Source ids in a list, and in the `sources` of the objects in it."""
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict):
            yield from _source_ids(item.get("sources"))
        elif isinstance(item, str):
            yield item


def _geometry_kinds(name: str) -> tuple[str, ...]:
    """Geometry kinds of a layer; none for a table."""
    return layout.LAYERS.get(name, ((), ()))[0]


def _for_layer(rule: Callable, layer: str) -> Callable:
    """A rule for one layer."""
    return when_readable(lambda layers: rule(layers[layer], _file(layer)), layer)


def _for_valid_geometry(rule: Callable, layer: str) -> Callable:
    """A rule for the features of one layer whose geometry is sound."""
    return when_readable(lambda layers: rule(with_valid_geometry(layer, layers[layer]), _file(layer)), layer)


TILED = {
    "control_areas": (control.overlaps, control.tiling_problems),
    "control_areas_named": (control.overlaps, control.outside_areas),
}
"""Areas of control and what holds for their ground on every day; those that sources name leave gaps."""
POINT_LAYERS = tuple(name for name in POINT_FRAMES if _geometry_kinds(name) == ("Point",))
BY_FEATURE = (
    *(when_readable(partial(_duplicates, *key), key[0]) for key in KEYS),
    *(when_readable(partial(_not_alphabetical, *pair), pair[0]) for pair in ALPHABETICAL),
    *(when_readable(partial(_outside_country, name), name, "outline") for name in POINT_LAYERS),
    *(_for_valid_geometry(position_mismatches, name) for name in PLACED),
    *(_for_valid_geometry(length_mismatches, name) for name in MEASURED),
    *(_for_valid_geometry(control.invalid_when_projected, name) for name in POLYGONS),
    *(_for_layer(control.ends_before_start, name) for name, _ in DATED),
    *(_for_layer(partial(control.duplicate_days, columns), name) for name, columns in DATED),
    _for_layer(control.broken_change_sequences, "cities"),
)
"""Rules that hold for the features that can be read, whatever the others say."""
OF_THE_WHOLE = (
    when_readable(partial(_missing_outline, "layers"), "outline"),
    *(when_readable(partial(_unknown_ids, *reference), reference[0], reference[2]) for reference in REFERENCES),
    *(when_readable(partial(_tiling_problems, name, rules), name, "outline") for name, rules in TILED.items()),
)
"""Rules that a lost feature would mislead: asked where every feature of their layers can be read."""
