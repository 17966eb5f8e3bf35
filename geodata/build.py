"""Builds every layer from the tables, checks them, and only then puts them in the place of the old ones."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata import contract, features
from geodata.advance import advance_arrows
from geodata.cells import cells
from geodata.check import check_layers, examine
from geodata.computed import compute, to_text
from geodata.control import control_areas, holders, named_holders
from geodata.front import cell_edges, front_lines
from geodata.geojson import to_geojson
from geodata.load import Layers
from geodata.openness import ground_of
from geodata.package import DATAPACKAGE, datapackage, version
from geodata.problems import InvalidData
from geodata.roads import road_network


def build(folder: Path = contract.FOLDER) -> dict[str, gpd.GeoDataFrame]:
    """Builds the layers of a data folder from its tables and returns them by name.

    The same tables give the same bytes. Raises InvalidData, and leaves the old layers untouched, if the tables or what
    came out of them break the contract.
    """
    examined = examine(folder, parts=("sources",))
    if examined.problems:
        raise InvalidData(examined.problems)
    layers = derive(examined.tables, examined.geography)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".build-") as scratch:
        _write(Path(scratch), layers)
        written, in_layers = check_layers(Path(scratch))
        if in_layers:
            raise InvalidData(in_layers)
        kept = _computed(Layers(geo=written, tables=examined.tables), version(folder))
        contract.computed_path(Path(scratch)).write_text(kept, encoding="utf-8")
        _replace(Path(scratch), folder)
    package = json.dumps(datapackage(folder), ensure_ascii=False, indent=2) + "\n"
    (folder / DATAPACKAGE).write_text(package, encoding="utf-8")
    return layers


def derive(tables: dict[str, pd.DataFrame], geography: dict[str, gpd.GeoDataFrame]) -> dict[str, gpd.GeoDataFrame]:
    """Every layer of the contract from checked tables and base geography."""
    held, named = (tell(tables["baseline"], tables["changes"]) for tell in (holders, named_holders))
    ground = cells(tables["places"], geography["outline"], geography["euphrates"])
    edges = cell_edges(ground)
    cities = features.cities(tables)
    return {
        "cities": cities,
        "control_areas": control_areas(ground, held),
        "front_lines": front_lines(edges, held),
        "control_areas_named": control_areas(ground, named),
        "front_lines_named": front_lines(edges, named),
        "cells": ground,
        "cell_edges": edges,
        "advance_arrows": advance_arrows(cities, ground, edges, held),
        "russian_bases": features.russian_bases(tables["bases"]),
        "base_perimeters": features.base_perimeters(tables["perimeters"]),
        "foreign_bases": features.foreign_bases(tables["bases"]),
        "movements": features.movements(tables["movements"]),
        "events": features.events(tables["events"]),
        "roads": features.roads(tables["roads"]),
        **{name: features.geography(name, frame) for name, frame in geography.items()},
    }


def _write(folder: Path, layers: dict[str, gpd.GeoDataFrame]) -> None:
    for name in contract.LAYERS:
        path = contract.layer_path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(to_geojson(name, layers[name]), encoding="utf-8")


def _replace(scratch: Path, folder: Path) -> None:
    """Renames each new layer over the old one: a reader sees a whole file at any moment."""
    (folder / "layers").mkdir(exist_ok=True)
    for name in contract.LAYERS:
        contract.layer_path(scratch, name).replace(contract.layer_path(folder, name))
    contract.computed_path(scratch).replace(contract.computed_path(folder))


def _computed(layers: Layers, version: str) -> str:
    """What takes longest to compute of the layers as they were written."""
    network = road_network(layers.geo["roads"], layers.geo["russian_bases"])
    return to_text(compute(layers, network, ground_of(network, layers)), version)
