"""Files to take away, opened again with other readers and compared row by row with what `geodata` extracts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely import force_2d, get_parts, normalize, to_wkb

from geodata.dataset import Dataset
from geodata.export.export import metadata
from geodata.export.extract import extract
from geodata.export.formats import FORMATS
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.files.geojson import json_value, round_coordinates
from geodata.schema import layout

SELECTIONS = {
    "everything": Selection(),
    "a day": Selection(day="2024-12-05"),
    "filtered": Selection(
        day="2024-12-08",
        sides=("opposition_hts", "sfa"),
        governorates=("Homs", "Deir ez-Zor"),
        confidence="medium",
        actors=("russia", "syrian_government"),
    ),
    "as known then": Selection(day="2024-12-09", known="then"),
    "all that was surely known then": Selection(known="then", confidence="high", sides=("opposition_hts", "contested")),
    "what sources name": Selection(day="2024-12-31", confidence="medium"),
    "no side": Selection(day="2024-12-05", sides=()),
    "nothing left": Selection(day="2024-12-05", governorates=("Suwayda",), kinds=("port",), actors=("un",)),
}
OF_ALL_FORMS = ("everything", "a day", "as known then", "nothing left")
"""Columns of all days and of a day, holders that nobody knew, layers without rows; the others have other rows only."""
MIXED = [
    pytest.param(form, selection, id=f"{form}-{name}")
    for form in FORMATS
    for name, selection in SELECTIONS.items()
    if form == "geojson" or (form != "csv" and name in OF_ALL_FORMS)
]


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


@pytest.mark.parametrize(("form", "selection"), MIXED)
def test_every_row_is_there_again(
    toy: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, form: str
) -> None:
    """In its order, with every property and its geometry, and no row besides."""
    expected = extract(toy, selection)
    found = _read(opened(selection, form), expected)
    for name, layer in expected.items():
        columns = [column for column in layer if column != "geometry"]
        assert _rows(found[name], columns) == _rows(layer, columns), name
        assert _shapes(found[name]) == _shapes(layer), name


@pytest.mark.parametrize("name", EXPORT_LAYERS)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_every_row_of_a_csv_is_there_again(
    toy: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, name: str
) -> None:
    """And on each row version, day and filters; points have their place."""
    chosen = Selection(**{**vars(selection), "layers": (name,)})
    found = pd.read_csv(opened(chosen, "csv"), dtype={"geonames_id": str, "established": str}, keep_default_na=False)
    expected = extract(toy, chosen)[name]
    columns = [column for column in expected if column != "geometry"]
    numbers = [c for c in columns if pd.api.types.is_numeric_dtype(expected[c]) and expected[c].dtype != bool]
    found[numbers] = found[numbers].apply(pd.to_numeric)
    assert _rows(found, columns) == _rows(expected, columns)
    told = metadata(toy, chosen)
    for key in ("data_version", "day", "filters"):
        assert found[key].to_list() == [told[key]] * len(expected)
    if layout.LAYERS[name][0] == ("Point",):
        assert found["lon"].to_list() == expected.geometry.x.to_list()
        assert found["lat"].to_list() == expected.geometry.y.to_list()
