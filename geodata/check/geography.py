"""Checks the base geography, and reads layers: those of the base geography and the built ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import geopandas as gpd

from geodata.check.positions import OUTLINE
from geodata.check.runner import schema_problems, shortened, when_readable
from geodata.files.read import ROW, read_geojson
from geodata.problems import Problem
from geodata.schema import layout
from geodata.schema.frames import GEOGRAPHY, Schema

Layers = dict[str, gpd.GeoDataFrame]
"""The readable layers by name, in WGS 84, with column `row` and every property of the contract."""
Reader = Callable[[str], tuple[gpd.GeoDataFrame | None, list[Problem]]]
"""Reads a layer by name: the layer (None if it cannot be read), and problems."""


def check_geography(folder: Path) -> tuple[Layers, list[Problem]]:
    """The base geography of a data folder as it lies on disk, and what is wrong with it."""
    place = "sources/geography"

    def read(name: str) -> tuple[gpd.GeoDataFrame | None, list[Problem]]:
        return read_geojson(layout.geography_path(folder, name), f"{place}/{name}.geojson")

    layers, whole, problems = read_layers(GEOGRAPHY, read, place)
    problems += when_readable(partial(missing_outline, place), "outline")(whole)
    return {name: layer.drop(columns=ROW) for name, layer in layers.items()}, problems


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
        elif not unread and name not in layout.MAY_BE_EMPTY:
            problems.append(Problem(file, 0, "no features", "at least one"))
        layers[name] = layer.assign(**{column: None for column in schema if column not in layer})
        whole |= {} if unread else {name: layers[name]}
    return layers, whole, problems


def missing_outline(place: str, layers: Layers) -> Iterator[Problem]:
    """Features that the outline must have and has not: the country and the Golan Heights."""
    for missing in sorted(set(OUTLINE) - set(layers["outline"]["id"].map(str))):
        yield Problem(f"{place}/outline.geojson", 0, f"no feature {missing}", f"features {' and '.join(OUTLINE)}")
