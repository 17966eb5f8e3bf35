"""Builds every layer from the tables, checks them, and only then replaces the old ones."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.check.folder import examine
from geodata.check.layers import check_layers
from geodata.dataset import Dataset
from geodata.derive import points
from geodata.derive.arrows import advance_arrows
from geodata.derive.cells import place_cells
from geodata.derive.control import control_areas, holders, named_holders
from geodata.derive.fronts import cell_edges, front_lines
from geodata.files.geojson import to_geojson
from geodata.measures.stored import compute, to_json
from geodata.problems import InvalidData
from geodata.roads.network import road_network
from geodata.roads.passable import road_overlay
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE, datapackage, version
from geodata.store.results import results_text


def build(folder: Path = layout.FOLDER) -> Dataset:
    """Builds the layers of a data folder from its tables; returns the data set as written, with its stored results.

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
        dataset = Dataset(geo=written, tables=examined.tables, version=version(folder))
        computed = _computed(dataset)
        text = results_text(computed, folder, layers=Path(scratch))
        layout.computed_path(Path(scratch)).write_text(text, encoding="utf-8")
        _replace(Path(scratch), folder)
    package = json.dumps(datapackage(folder), ensure_ascii=False, indent=2) + "\n"
    (folder / DATAPACKAGE).write_text(package, encoding="utf-8")
    return replace(dataset, stored=computed)


def derive(tables: dict[str, pd.DataFrame], geography: dict[str, gpd.GeoDataFrame]) -> dict[str, gpd.GeoDataFrame]:
    """Every layer of the contract from checked tables and base geography."""
    held = holders(tables["baseline"], tables["changes"])
    named = named_holders(tables["baseline"], tables["changes"])
    ground = place_cells(tables["places"], geography["outline"], geography["euphrates"])
    edges = cell_edges(ground)
    cities = points.cities(tables)
    return {
        "cities": cities,
        "control_areas": control_areas(ground, held),
        "front_lines": front_lines(edges, held),
        "control_areas_named": control_areas(ground, named),
        "front_lines_named": front_lines(edges, named),
        "cells": ground,
        "cell_edges": edges,
        "advance_arrows": advance_arrows(cities, ground, edges, held),
        "russian_bases": points.russian_bases(tables["bases"]),
        "base_perimeters": points.base_perimeters(tables["perimeters"]),
        "foreign_bases": points.foreign_bases(tables["bases"]),
        "movements": points.movements(tables["movements"]),
        "events": points.events(tables["events"]),
        "roads": points.roads(tables["roads"]),
        **{name: points.geography(name, frame) for name, frame in geography.items()},
    }


def _write(folder: Path, layers: dict[str, gpd.GeoDataFrame]) -> None:
    for name in layout.LAYERS:
        path = layout.layer_path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(to_geojson(name, layers[name]), encoding="utf-8")


def _replace(scratch: Path, folder: Path) -> None:
    """Renames each new file over the old one, so that a reader always sees a complete file."""
    (folder / "layers").mkdir(exist_ok=True)
    for name in layout.LAYERS:
        layout.layer_path(scratch, name).replace(layout.layer_path(folder, name))
    layout.computed_path(scratch).replace(layout.computed_path(folder))


def _computed(dataset: Dataset) -> dict[str, Any]:
    """Results that take longest to compute, of the layers as they were written."""
    network = road_network(dataset.geo["roads"], dataset.geo["russian_bases"])
    return to_json(compute(dataset, network, road_overlay(network, dataset)))
