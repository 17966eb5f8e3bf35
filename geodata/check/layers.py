"""Falsifies the layers: each feature against its schema, then the features against each other and the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import geopandas as gpd
from pandera.api.base.schema import BaseSchema

from geodata.check import control
from geodata.check.positions import OUTLINE, POINTS, astray, country_of, mismeasured, misplaced, positions, sound
from geodata.check.runner import breaches, cells, described, limited, record_breaches, relation
from geodata.files.read import ROW, read_geojson, read_layer, read_table
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.columns import RECORDS
from geodata.schema.frames import GEOGRAPHY, LAYERS
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
            problems += limited(record_breaches(layers[name], column, rules, _file(name)))
    for frames, rules in ((layers, BY_FEATURE), (whole, OF_THE_WHOLE)):
        for rule in rules:
            problems += limited(rule(frames))
    sources, unread = read_table(folder, "sources")
    if sources is not None and not unread:
        problems += limited(_unsourced(layers, set(sources["id"])))
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


def check_geography(folder: Path) -> tuple[Layers, list[Problem]]:
    """The base geography of a data folder as it lies on disk, and what is wrong with it."""
    place = "sources/geography"

    def read(name: str) -> tuple[gpd.GeoDataFrame | None, list[Problem]]:
        return read_geojson(layout.geography_path(folder, name), f"{place}/{name}.geojson")

    layers, whole, problems = _read(GEOGRAPHY, read, place)
    problems += relation(partial(_outlined, place), "outline")(whole)
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


def _read(schemas: dict[str, BaseSchema], read: Callable, place: str) -> tuple[Layers, Layers, list[Problem]]:
    """Layers, those of them that were read as a whole, and what breaks their files and schemas.

    A property that no feature of a layer has is None in its frame.
    """
    layers, whole, problems = {}, {}, []
    for name, schema in schemas.items():
        file, (layer, unread) = f"{place}/{name}.geojson", read(name)
        problems += limited(unread)
        if layer is None:
            continue
        if len(layer):
            problems += breaches(layer, schema, file)
        elif not unread and name not in layout.MAY_BE_EMPTY:
            problems.append(Problem(file, 0, "no features", "at least one"))
        layers[name] = layer.assign(**{column: None for column in schema.columns if column not in layer})
        whole |= {} if unread else {name: layers[name]}
    return layers, whole, problems


def _file(name: str) -> str:
    return f"layers/{name}.geojson"


def _outlined(place: str, dataset: Layers) -> Iterator[Problem]:
    """The outline has a feature for Syria and one for the Golan Heights."""
    for missing in sorted(set(OUTLINE) - set(dataset["outline"]["id"].map(str))):
        yield Problem(f"{place}/outline.geojson", 0, f"no feature {missing}", f"features {' and '.join(OUTLINE)}")


def _twice(name: str, key: str, dataset: Layers) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row, value in cells(dataset[name], key):
        if not is_blank(value) and str(value) in first:
            found = f"{described(key, value)}, as in feature {first[str(value)]}"
            yield Problem(_file(name), row, found, f"no two features with the same {key}")
        first.setdefault(str(value), row)


def _dangling(name: str, column: str, other: str, dataset: Layers) -> Iterator[Problem]:
    known = set(dataset[other]["id"].map(str))
    for row, value in cells(dataset[name], column):
        if isinstance(value, str) and value not in known:
            yield Problem(_file(name), row, described(column, value), f"the id of a feature of {other}.geojson")


def _unsorted(name: str, first: str, second: str, dataset: Layers) -> Iterator[Problem]:
    for row, a, b in cells(dataset[name], first, second):
        if isinstance(a, str) and isinstance(b, str) and a >= b:
            yield Problem(_file(name), row, f"{first} {a!r}, {second} {b!r}", "two that differ, in alphabetical order")


def _astray(name: str, dataset: Layers) -> Iterator[Problem]:
    country = country_of(dataset["outline"])
    if country is not None:
        yield from astray(positions(sound(name, dataset[name])), country, name, _file(name))


def _untiled(name: str, rules: tuple[Callable, ...], dataset: Layers) -> Iterator[Problem]:
    """Judged once every area is sound: one that had to be left out would look like a gap."""
    areas, country = dataset[name], country_of(dataset["outline"], (layout.COUNTRY,))
    judged = control.dated(sound(name, areas))
    if country is not None and 0 < len(judged) == len(areas):
        for rule in rules:
            yield from rule(judged, country, _file(name))


def _unsourced(dataset: Layers, known: set[str]) -> Iterator[Problem]:
    """Every source that a feature or one of its changes names stands in sources.csv."""
    for name, layer in dataset.items():
        for column in (column for column in SOURCED if column in layer):
            for row, items in cells(layer, column):
                for source in _named(items):
                    if source not in known:
                        found = described(column, source)
                        yield Problem(_file(name), row, found, "the id of a row of sources.csv")


def _named(items: object) -> Iterator[str]:
    """Source ids in a list, and in the `sources` of the objects in it."""
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict):
            yield from _named(item.get("sources"))
        elif isinstance(item, str):
            yield item


def _kinds(name: str) -> tuple[str, ...]:
    """Geometry kinds of a layer; none for a table."""
    return layout.LAYERS.get(name, ((), ()))[0]


def _each(rule: Callable, layer: str) -> Callable:
    """A rule for one layer."""
    return relation(lambda layers: rule(layers[layer], _file(layer)), layer)


def _sound(rule: Callable, layer: str) -> Callable:
    """A rule for the features of one layer whose geometry is sound."""
    return relation(lambda layers: rule(sound(layer, layers[layer]), _file(layer)), layer)


TILED = {
    "control_areas": (control.overlaps, control.untiled),
    "control_areas_named": (control.overlaps, control.strays),
}
"""Areas of control and what holds for their ground on every day; those that sources name leave gaps."""
BY_FEATURE = (
    *(relation(partial(_twice, *key), key[0]) for key in KEYS),
    *(relation(partial(_unsorted, *pair), pair[0]) for pair in ALPHABETICAL),
    *(relation(partial(_astray, name), name, "outline") for name in POINTS if _kinds(name) == ("Point",)),
    *(_sound(misplaced, name) for name in PLACED),
    *(_sound(mismeasured, name) for name in MEASURED),
    *(_sound(control.twisted, name) for name in POLYGONS),
    *(_each(control.backwards, name) for name, _ in DATED),
    *(_each(partial(control.shared_days, columns), name) for name, columns in DATED),
    _each(control.broken_chains, "cities"),
)
"""Rules that hold for the features that can be read, whatever the others say."""
OF_THE_WHOLE = (
    relation(partial(_outlined, "layers"), "outline"),
    *(relation(partial(_dangling, *reference), reference[0], reference[2]) for reference in REFERENCES),
    *(relation(partial(_untiled, name, rules), name, "outline") for name, rules in TILED.items()),
)
"""Rules that a lost feature would mislead: asked where every feature of their layers can be read."""
