"""Builds every layer from the tables, checks them, and only then replaces the old ones."""

from __future__ import annotations

import json
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
from geodata.problems import InvalidData, Problem
from geodata.roads.network import road_network
from geodata.roads.passable import road_overlay
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE, datapackage, version
from geodata.store.results import results_text
from geodata.store.swap import building


def build(folder: Path = layout.FOLDER) -> Dataset:
    """Builds the layers of a data folder from its tables; returns the data set as written, with its stored results.

    The same tables give the same bytes. All built files are replaced in one step, or none: a build that is killed
    leaves the old ones, or new ones whole. Raises InvalidData if the tables or what came out of them break the
    contract, and OSError if another build of the folder is under way or nothing can be written; what was built before
    then stays.
    """
    if not (folder / "sources").is_dir():
        raise InvalidData(examine(folder, parts=("sources",)).problems)
    with building(folder) as stage:
        examined = examine(folder, parts=("sources",))
        if examined.problems:
            raise InvalidData(examined.problems)
        before = version(folder)
        _write(stage, derive(examined.tables, examined.geography))
        written, in_layers = check_layers(stage)
        if in_layers:
            raise InvalidData(in_layers)
        dataset = Dataset(geo=written, tables=examined.tables, version=before)
        computed = _computed(dataset)
        results = results_text(computed, folder, built=stage)
        layout.computed_path(stage).write_text(results, encoding="utf-8", newline="\n")
        package = json.dumps(datapackage(folder, built=stage), ensure_ascii=False, indent=2) + "\n"
        (stage / DATAPACKAGE).write_text(package, encoding="utf-8", newline="\n")
        if version(folder) != before:
            raise InvalidData([Problem("sources", 0, "files edited while the build ran", "the build run again")])
    return replace(dataset, stored=computed)


def derive(tables: dict[str, pd.DataFrame], geography: dict[str, gpd.GeoDataFrame]) -> dict[str, gpd.GeoDataFrame]:
    """Every layer of the contract from checked tables and base geography."""
    held = holders(tables["baseline"], tables["changes"])
    named = named_holders(tables["baseline"], tables["changes"])
    ground = place_cells(tables["places"], geography["outline"], geography["barriers"])
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
        "landmark_bases": points.landmark_bases(tables["bases"]),
        "base_perimeters": points.base_perimeters(tables["perimeters"]),
        "foreign_bases": points.foreign_bases(tables["bases"]),
        "movements": points.movements(tables["movements"]),
        "events": points.events(tables["events"]),
        "roads": points.roads(tables["roads"]),
        **{name: points.geography(name, frame) for name, frame in geography.items()},
    }


def _write(folder: Path, layers: dict[str, gpd.GeoDataFrame]) -> None:
    (folder / "layers").mkdir()
    for name in layout.LAYERS:
        path = layout.layer_path(folder, name)
        path.write_text(to_geojson(name, layers[name]), encoding="utf-8", newline="\n")


def _computed(dataset: Dataset) -> dict[str, Any]:
    """Results that take longest to compute, of the layers as they were written."""
    network = road_network(dataset.geo["roads"], dataset.geo["landmark_bases"])
    return to_json(compute(dataset, network, road_overlay(network, dataset)))
