"""Files of the real data to take away, opened again with other readers."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
from shapely import force_2d, get_parts, normalize, to_wkb

from geodata.dataset import Dataset
from geodata.export.export import export, metadata
from geodata.export.extract import extract
from geodata.export.formats import FORMATS
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.files.geojson import json_value, round_coordinates
from geodata.schema import layout

SELECTIONS = {
    "everything": Selection(),
    "filtered": Selection(
        day="2024-12-08",
        sides=("opposition_hts", "sfa"),
        governorates=("Homs", "Deir ez-Zor"),
        confidence="medium",
        actors=("russia", "syrian_government"),
    ),
    "as known then": Selection(day="2024-12-09", known="then"),
}
"""Of the real data; other selections are held on the toy conflict (tests/unit/geodata/export)."""


MIXED = [form for form in FORMATS if form != "csv"]


@pytest.fixture
def opened(dataset: Dataset, tmp_path: Path) -> Callable[[Selection, str], Path]:
    """Where the file of a selection in a form lies, under its own name."""

    def write(selection: Selection, form: str) -> Path:
        file = export(dataset, selection, form)
        path = tmp_path / file.name
        path.write_bytes(file.content)
        return path

    return write


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


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
@pytest.mark.parametrize("form", MIXED)
def test_every_row_is_there_again(
    dataset: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, form: str
) -> None:
    """In its order, with every property and its geometry, and no row besides."""
    expected = extract(dataset, selection)
    found = _read(opened(selection, form), expected)
    for name, layer in expected.items():
        columns = [column for column in layer if column != "geometry"]
        assert _rows(found[name], columns) == _rows(layer, columns), name
        assert _shapes(found[name]) == _shapes(layer), name


@pytest.mark.parametrize("name", EXPORT_LAYERS)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_every_row_of_a_csv_is_there_again(
    dataset: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, name: str
) -> None:
    """And on each row version, day and filters; points have their place."""
    chosen = Selection(**{**vars(selection), "layers": (name,)})
    found = pd.read_csv(opened(chosen, "csv"), dtype={"geonames_id": str, "established": str}, keep_default_na=False)
    expected = extract(dataset, chosen)[name]
    columns = [column for column in expected if column != "geometry"]
    numbers = [c for c in columns if pd.api.types.is_numeric_dtype(expected[c]) and expected[c].dtype != bool]
    found[numbers] = found[numbers].apply(pd.to_numeric)
    assert _rows(found, columns) == _rows(expected, columns)
    told = metadata(dataset, chosen)
    for key in ("data_version", "day", "filters"):
        assert found[key].to_list() == [told[key]] * len(expected)
    if layout.LAYERS[name][0] == ("Point",):
        assert found["lon"].to_list() == expected.geometry.x.to_list()
        assert found["lat"].to_list() == expected.geometry.y.to_list()


def test_geojson_is_as_the_standard_wants(dataset: Dataset) -> None:
    """RFC 7946: one collection, no `crs`, ids that no two share, missing is null; lists stay lists."""
    told = json.loads(export(dataset, Selection(day="2024-12-05"), "geojson").content)
    assert list(told) == ["type", "metadata", "features"]
    ids = [feature["id"] for feature in told["features"]]
    assert len(set(ids)) == len(ids)
    assert {"cities.tartus", "russian_bases.tartus"} <= set(ids)
    hama = next(feature for feature in told["features"] if feature["id"] == "cities.hama")
    assert list(hama["properties"])[:3] == ["layer", "id", "name_en"]
    assert (hama["properties"]["side"], hama["properties"]["since"]) == ("opposition_hts", "2024-12-05")
    assert isinstance(hama["properties"]["source_ids"], list)
    homs = next(feature for feature in told["features"] if feature["id"] == "cities.homs-city")
    assert (homs["properties"]["since"], homs["properties"]["precision_days"]) == (None, None)
    assert type(homs["properties"]["population"]) is int


def test_tables_of_a_geopackage(dataset: Dataset, opened: Callable[[Selection, str], Path]) -> None:
    """One a layer with the geometry that the contract names; metadata and sources have none."""
    path = opened(Selection(), "gpkg")
    kinds = {name: layout.LAYERS[name][0][-1] for name in EXPORT_LAYERS}
    assert dict(pyogrio.list_layers(path)) == {**kinds, "metadata": None, "sources": None}
    about = gpd.read_file(path, layer="metadata")
    assert dict(zip(about["key"], about["value"], strict=True)) == metadata(dataset, Selection())
    assert len(gpd.read_file(path, layer="sources")) > 100
    assert {gpd.read_file(path, layer=name).crs.to_epsg() for name in EXPORT_LAYERS} == {4326}
    with sqlite3.connect(path) as database:
        kinds = database.execute("SELECT data_type, count(*) FROM gpkg_contents GROUP BY data_type").fetchall()
    database.close()
    assert kinds == [("attributes", 2), ("features", 8)]


def test_the_version_is_that_of_the_data(dataset: Dataset) -> None:
    package = json.loads((layout.FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    assert dataset.version == package["version"]
    assert re.fullmatch(r"[0-9.]+\+[0-9a-f]{8}", dataset.version)
