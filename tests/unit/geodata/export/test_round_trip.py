"""Files to take away, opened again with other readers and compared row by row with what `geodata` extracts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely import force_2d, get_parts, normalize
from shapely.geometry.base import BaseGeometry

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
MIXED = [form for form in FORMATS if form != "csv"]


def _read(path: Path, name: str) -> gpd.GeoDataFrame:
    """A layer of a file, with GeoPandas; what the forms add is taken off."""
    if path.suffix == ".geojson":
        frame = gpd.read_file(path)
        return frame[frame["layer"] == name]
    frame = gpd.read_file(path, layer=name)
    if path.suffix == ".kml" and "id" in frame:
        frame["id"] = frame["id"].str.removeprefix(f"{name}.")
        frame["name"] = frame["Name"]
    return frame


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


def _shape(shape: BaseGeometry) -> list[str]:
    """Whether one part or many of one, the way of rings and a height of nil do not matter."""
    return sorted(normalize(part).wkt for part in get_parts(force_2d(round_coordinates(shape))))


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
@pytest.mark.parametrize("form", MIXED)
def test_every_row_is_there_again(
    toy: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, form: str
) -> None:
    """In its order, with every property and its geometry, and no row besides."""
    path = opened(selection, form)
    total = 0
    for name, expected in extract(toy, selection).items():
        found = _read(path, name)
        columns = [column for column in expected if column != "geometry"]
        assert _rows(found, columns) == _rows(expected, columns), name
        assert list(map(_shape, found.geometry)) == list(map(_shape, expected.geometry)), name
        total += len(expected)
    if form == "geojson":
        assert len(gpd.read_file(path)) == total


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
