"""Exported files, opened again with other readers and compared row by row with what `geodata` extracts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import force_2d, get_parts, normalize, to_wkb

from geodata.dataset import Dataset
from geodata.export.export import export, metadata
from geodata.export.extract import extract
from geodata.export.selection import Selection
from geodata.files.geojson import json_value, round_coordinates
from geodata.schema import layout


def writer(dataset: Dataset, folder: Path) -> Callable[[Selection, str], Path]:
    """A function that writes the file of a selection in a form into the folder, under its own name, and says where."""

    def write(selection: Selection, form: str) -> Path:
        file = export(dataset, selection, form)
        path = folder / file.name
        path.write_bytes(file.content)
        return path

    return write


def assert_holds_layers(path: Path, dataset: Dataset, selection: Selection) -> None:
    """A file of several layers holds each row of the selection in its order, with every property and its geometry."""
    expected = extract(dataset, selection)
    found = _read(path, expected)
    for name, layer in expected.items():
        columns = [column for column in layer if column != "geometry"]
        assert _rows(found[name], columns) == _rows(layer, columns), name
        assert _shapes(found[name]) == _shapes(layer), name


def assert_holds_table(path: Path, dataset: Dataset, selection: Selection) -> None:
    """A CSV of the one layer of the selection holds its rows; on each row version, day and filters; points their
    place."""
    (name,) = selection.layers
    found = pd.read_csv(path, dtype={"geonames_id": str, "established": str}, keep_default_na=False)
    expected = extract(dataset, selection)[name]
    columns = [column for column in expected if column != "geometry"]
    numbers = [c for c in columns if pd.api.types.is_numeric_dtype(expected[c]) and expected[c].dtype != bool]
    found[numbers] = found[numbers].apply(pd.to_numeric)
    assert _rows(found, columns) == _rows(expected, columns)
    told = metadata(dataset, selection)
    for key in ("data_version", "day", "filters"):
        assert found[key].to_list() == [told[key]] * len(expected)
    if layout.LAYERS[name][0] == ("Point",):
        assert found["lon"].to_list() == expected.geometry.x.to_list()
        assert found["lat"].to_list() == expected.geometry.y.to_list()


def _read(path: Path, names: Iterable[str]) -> dict[str, gpd.GeoDataFrame]:
    """The layers of a file, which holds no other, with GeoPandas; what the forms add is taken off."""
    if path.suffix == ".geojson":
        whole = gpd.read_file(path)
        assert set(whole["layer"]) <= set(names)
        return {name: whole[whole["layer"] == name] for name in names}
    frames = {name: gpd.read_file(path, layer=name) for name in names}
    for name, frame in frames.items():
        if path.suffix == ".kml" and "id" in frame:
            frame["id"] = frame["id"].str.removeprefix(f"{name}.")
            frame["name"] = frame["Name"]
    return frames


def _told(value: object) -> object:
    """A value as all forms can tell it: blank and missing alike, lists of words and objects as text."""
    if isinstance(value, np.ndarray):
        value = list(value)
    if isinstance(value, list):
        nested = value and isinstance(value[0], dict)
        return json.dumps(json_value(value), ensure_ascii=False) if nested else ";".join(value)
    if value is None or value is pd.NA or value is pd.NaT or value in ("", "[]") or value != value:
        return ""
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")
    return float(value) if isinstance(value, int | float | np.number) and not isinstance(value, bool) else value


def _rows(frame: pd.DataFrame, columns: list[str]) -> list[tuple]:
    return [tuple(map(_told, row)) for row in frame.reindex(columns=columns).itertuples(index=False, name=None)]


def _shapes(layer: gpd.GeoDataFrame) -> list[list[bytes]]:
    """Of each feature. Whether one part or many of one, the way of rings and a height of nil do not matter."""
    parts, rows = get_parts(force_2d(round_coordinates(layer.geometry.to_numpy())), return_index=True)
    found: list[list[bytes]] = [[] for _ in range(len(layer))]
    for row, part in zip(rows, to_wkb(normalize(parts)), strict=True):
        found[row].append(part)
    return list(map(sorted, found))
