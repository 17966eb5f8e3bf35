"""Breaks tables and layers of the toy conflict and tells what the checks find."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from shapely import transform
from shapely.geometry import box, mapping
from shapely.geometry.base import BaseGeometry

from geodata.check.layers import check_layers
from geodata.problems import Problem
from geodata.schema import layout

WEST, EAST = box(34, 31, 38.5, 39), box(38.5, 31, 44, 39)
"""The window of all layers, cut at 38.5° E."""
Cells = dict[str, str]


def problems_of(checker: Callable, folder: Path) -> list[Problem]:
    """What a check finds; it must leave every file as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found = checker(folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    return found if isinstance(found, list) else found[1]


def break_table(folder: Path, table: str, changed: dict[int, Cells | None]) -> None:
    """Puts values in the rows of a table, by line as an editor counts them; None takes the row out."""
    path = layout.table_path(folder, table)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, layout.TABLES[table])
        writer.writeheader()
        kept = [(row, changed.get(line, {})) for line, row in enumerate(rows, start=2)]
        writer.writerows(row | cells for row, cells in kept if cells is not None)


def table_rows(folder: Path, table: str) -> list[tuple[int, Cells]]:
    """Rows of a table, each with its line as an editor counts them."""
    with layout.table_path(folder, table).open(encoding="utf-8", newline="") as file:
        return list(enumerate(csv.DictReader(file), start=2))


def feature(shape: BaseGeometry | None, identity: object = "a", **properties: object) -> dict:
    """A feature of GeoJSON."""
    geometry = None if shape is None else mapping(shape)
    return {"type": "Feature", "id": identity, "properties": properties, "geometry": geometry}


def area(shape: BaseGeometry | None, identity: object = "a", **properties: object) -> dict:
    """An area of the government from the first day to the last, unless told otherwise."""
    given = {"side": "government", "valid_from": "2024-11-26", "valid_to": None, "area_km2": 1.0}
    return feature(shape, identity, **(given | properties))


def layer_problems(folder: Path, name: str, *features: dict) -> list[Problem]:
    """Writes a layer beside the outline and tells what is wrong with it, leaving out the layers that are not there."""
    path = layout.layer_path(folder, name)
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(layout.geography_path(folder, "outline"), layout.layer_path(folder, "outline"))
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return [problem for problem in problems_of(check_layers, folder) if problem.found != "no such file"]


def with_swapped_axes(shape: BaseGeometry) -> BaseGeometry:
    """Latitude first."""
    return transform(shape, lambda xy: xy[:, ::-1])
