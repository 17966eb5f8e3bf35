"""Checks the layers: each feature by its schema, then features against each other and against the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.check import control
from geodata.check.geography import Layers, missing_outline, read_layers
from geodata.check.positions import (
    POINT_FRAMES,
    country_of,
    length_mismatches,
    outside_country,
    position_mismatches,
    positions,
    with_valid_geometry,
)
from geodata.check.runner import (
    FrameRule,
    describe_value,
    record_problems,
    rows,
    shortened,
    when_readable,
)
from geodata.files.read import ROW, read_layer, read_table
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.columns import RECORDS
from geodata.schema.frames import LAYERS
from geodata.schema.values import is_blank

LayerRule = Callable[[gpd.GeoDataFrame, str], Iterable[Problem]]
"""A rule for one layer: (layer, file) -> problems."""
AreaRule = Callable[[gpd.GeoDataFrame, BaseGeometry, str], Iterable[Problem]]
"""A rule for areas of control: (areas, country in METRIC_CRS, file) -> problems."""

KEYS = (*((name, "id") for name in layout.LAYERS), ("cells", "place_id"), ("base_perimeters", "base_id"))
"""Layer and property: no two features have the same value."""
REFERENCES = (
    ("cells", "place_id", "cities"),
    ("cell_edges", "place_a", "cities"),
    ("cell_edges", "place_b", "cities"),
    *((("base_perimeters", "base_id", "landmark_bases"),) if conflict.LANDMARK_OPERATOR else ()),
    ("advance_arrows", "from_place", "cities"),
    ("advance_arrows", "to_place", "cities"),
)
"""Layer and property that holds the id of a feature of another layer."""
AREAS, FRONTS = ("control_areas", "control_areas_named"), ("front_lines", "front_lines_named")
ALPHABETICAL = (*((name, "side_a", "side_b") for name in FRONTS), ("cell_edges", "place_a", "place_b"))
DATED = (*((name, ("side",)) for name in AREAS), *((name, ("side_a", "side_b")) for name in FRONTS))
"""Layers with valid days, and the properties in which two features of one day must differ."""
POLYGONS = (*AREAS, "cells")
"""Layers of polygons that are measured in metres."""
MEASURED = (*FRONTS, "cell_edges", "roads")
PLACED = ("cities", "events", "movements")
"""Layers of points whose position stands in the properties `lat` and `lon` too."""
SOURCED = ("source_ids", "sources_before", "changes")
"""Properties that name sources."""


def check_layers(folder: Path) -> tuple[Layers, list[Problem]]:
    """Every layer of a data folder that can be read, and everything that breaks the contract.

    Source ids are checked if the folder has a readable table of sources.
    """
    layers, whole, problems = read_layers(LAYERS, partial(read_layer, folder), "layers")
    for (name, column), by_key in RECORDS.items():
        if name in layers:
            problems += shortened(record_problems(layers[name], column, by_key, _file(name)))
    for frames, rules in ((layers, BY_FEATURE), (whole, OF_THE_WHOLE)):
        for rule in rules:
            problems += shortened(rule(frames))
    sources, unread = read_table(folder, "sources")
    if sources is not None and not unread:
        problems += shortened(_unknown_sources(layers, set(sources["id"])))
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


def _file(name: str) -> str:
    return f"layers/{name}.geojson"


def _duplicates(name: str, key: str, layers: Layers) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row, value in rows(layers[name], key):
        if not is_blank(value) and str(value) in first:
            found = f"{describe_value(key, value)}, as in feature {first[str(value)]}"
            yield Problem(_file(name), row, found, f"no two features with the same {key}")
        first.setdefault(str(value), row)


def _unknown_ids(name: str, column: str, other: str, layers: Layers) -> Iterator[Problem]:
    ids = set(layers[other]["id"].map(str))
    for row, value in rows(layers[name], column):
        if isinstance(value, str) and value not in ids:
            yield Problem(_file(name), row, describe_value(column, value), f"the id of a feature of {other}.geojson")


def _not_alphabetical(name: str, first: str, second: str, layers: Layers) -> Iterator[Problem]:
    for row, a, b in rows(layers[name], first, second):
        if isinstance(a, str) and isinstance(b, str) and a >= b:
            yield Problem(_file(name), row, f"{first} {a!r}, {second} {b!r}", "two that differ, in alphabetical order")


def _outside_country(name: str, layers: Layers) -> Iterator[Problem]:
    country = country_of(layers["outline"])
    if country is not None:
        yield from outside_country(positions(with_valid_geometry(name, layers[name])), country, name, _file(name))


def _tiling_problems(name: str, rules: tuple[AreaRule, ...], layers: Layers) -> Iterator[Problem]:
    """Only if every area has a valid geometry and valid days: an area left out would look like a gap."""
    areas, country = layers[name], country_of(layers["outline"], (conflict.COUNTRY,))
    valid = control.with_valid_days(with_valid_geometry(name, areas))
    if country is not None and 0 < len(valid) == len(areas):
        for rule in rules:
            yield from rule(valid, country, _file(name))


def _unknown_sources(layers: Layers, ids: set[str]) -> Iterator[Problem]:
    """Sources of a feature, or of one of its changes, that are not in sources.csv."""
    for name, layer in layers.items():
        for column in (column for column in SOURCED if column in layer):
            for row, items in rows(layer, column):
                for source in _source_ids(items):
                    if source not in ids:
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


def _for_layer(rule: LayerRule, layer: str) -> FrameRule:
    """A rule for one layer."""
    return when_readable(lambda layers: rule(layers[layer], _file(layer)), layer)


def _for_valid_geometry(rule: LayerRule, layer: str) -> FrameRule:
    """A rule for the features of one layer whose geometry is valid."""
    return when_readable(lambda layers: rule(with_valid_geometry(layer, layers[layer]), _file(layer)), layer)


TILED = {
    "control_areas": (control.overlaps, control.tiling_problems),
    "control_areas_named": (control.overlaps, control.outside_areas),
}
"""Layer of areas of control -> rules for every day. The areas that sources name leave gaps."""
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
"""Rules for the features that can be read, even if others cannot."""
OF_THE_WHOLE = (
    when_readable(partial(missing_outline, "layers"), "outline"),
    *(when_readable(partial(_unknown_ids, *reference), reference[0], reference[2]) for reference in REFERENCES),
    *(when_readable(partial(_tiling_problems, name, rules), name, "outline") for name, rules in TILED.items()),
)
"""Rules that are tested only if every feature of their layers can be read: a missing one would mislead them."""
