"""Checks the base geography, and reads layers: those of the base geography and the built ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import geopandas as gpd

from geodata.check.positions import OUTLINE
from geodata.check.runner import rows, schema_problems, shortened, when_readable
from geodata.files.read import LONGEST_VALUE, ROW, read_geojson
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.frames import GEOGRAPHY, Schema
from geodata.schema.values import is_blank

Layers = dict[str, gpd.GeoDataFrame]
"""The readable layers by name, in WGS 84, with column `row` and every property of the contract."""
Reader = Callable[[str], tuple[gpd.GeoDataFrame | None, list[Problem]]]
"""Reads a layer by name: the layer (None if it cannot be read), and problems."""


def check_geography(folder: Path) -> tuple[Layers, list[Problem]]:
    """The base geography of a data folder as it lies on disk, and what is wrong with it."""
    place = "sources/geography"

    def read(name: str) -> tuple[gpd.GeoDataFrame | None, list[Problem]]:
        if name not in layout.NEEDED_GEOGRAPHY and not layout.geography_path(folder, name).exists():
            columns: dict[str, list[object]] = {column: [] for column in ("id", *GEOGRAPHY[name], ROW)}
            return gpd.GeoDataFrame(columns, geometry="geometry", crs=layout.CRS), []
        properties = tuple(column for column in GEOGRAPHY[name] if column not in ("id", "geometry"))
        return read_geojson(layout.geography_path(folder, name), f"{place}/{name}.geojson", properties)

    layers, whole, problems = read_layers(GEOGRAPHY, read, place)
    problems += when_readable(partial(missing_outline, place), "outline")(whole)
    for name, layer in layers.items():
        file = f"{place}/{name}.geojson"
        problems += shortened((*_features_twice(layer, file), *_features_without_id(layer, file)))
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


def _features_twice(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Features whose id or geometry another one has."""
    first: dict[object, int] = {}
    for row, identity, shape in rows(layer, "id", "geometry"):
        for key, what in ((None if is_blank(identity) else str(identity), f"id {identity!r}"), (shape, "the geometry")):
            if key is not None and key in first:
                yield Problem(file, row, f"{what[:LONGEST_VALUE]} of feature {first[key]}", "each feature once")
            first.setdefault(key, row)


def _features_without_id(layer: gpd.GeoDataFrame, file: str) -> Iterator[Problem]:
    """Features without an id in a file whose other features have one."""
    blank = [row for row, identity in rows(layer, "id") if is_blank(identity)]
    if len(blank) < len(layer):
        for row in blank:
            yield Problem(file, row, "no id", "one in every feature, as others have one")


def read_layers(schemas: dict[str, Schema], read: Reader, place: str) -> tuple[Layers, Layers, list[Problem]]:
    """Layers, those of them of which every feature could be read, and what breaks their files and schemas.

    A property that no feature of a layer has is None in its frame.
    """
    layers: Layers = {}
    whole: Layers = {}
    problems: list[Problem] = []
    for name, schema in schemas.items():
        file, (layer, unread) = f"{place}/{name}.geojson", read(name)
        problems += shortened(unread)
        if layer is None:
            continue
        if len(layer):
            problems += schema_problems(layer, schema, file)
        elif not unread and name in layout.NEEDED_FEATURES:
            problems.append(Problem(file, 0, "no features", "at least one"))
        layers[name] = layer.assign(**{column: None for column in schema if column not in layer})
        whole |= {} if unread else {name: layers[name]}
    return layers, whole, problems


def missing_outline(place: str, layers: Layers) -> Iterator[Problem]:
    """Features that the outline must have and has not: the country and what is excluded."""
    for missing in sorted(set(OUTLINE) - set(layers["outline"]["id"].map(str))):
        yield Problem(f"{place}/outline.geojson", 0, f"no feature {missing}", f"{' and '.join(OUTLINE)}")
