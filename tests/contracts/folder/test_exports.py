"""Files of the real data to take away, opened again with other readers."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pyogrio
import pytest

from geodata.dataset import Dataset
from geodata.export.export import export, metadata
from geodata.export.formats import FORMATS
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.schema import layout
from tests.exported import assert_holds_layers, assert_holds_table, writer

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
    return writer(dataset, tmp_path)


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
@pytest.mark.parametrize("form", MIXED)
def test_every_row_is_there_again(
    dataset: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, form: str
) -> None:
    """In its order, with every property and its geometry, and no row besides."""
    assert_holds_layers(opened(selection, form), dataset, selection)


@pytest.mark.parametrize("name", EXPORT_LAYERS)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_every_row_of_a_csv_is_there_again(
    dataset: Dataset, opened: Callable[[Selection, str], Path], selection: Selection, name: str
) -> None:
    """And on each row version, day and filters; points have their place."""
    chosen = Selection(**{**vars(selection), "layers": (name,)})
    assert_holds_table(opened(chosen, "csv"), dataset, chosen)


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
    assert dict(pyogrio.list_layers(path)) == {**kinds, "metadata": None, "sources": None, "layer_styles": None}
    about = gpd.read_file(path, layer="metadata")
    assert dict(zip(about["key"], about["value"], strict=True)) == metadata(dataset, Selection())
    assert len(gpd.read_file(path, layer="sources")) > 100
    assert {gpd.read_file(path, layer=name).crs.to_epsg() for name in EXPORT_LAYERS} == {4326}
    with sqlite3.connect(path) as database:
        kinds = database.execute("SELECT data_type, count(*) FROM gpkg_contents GROUP BY data_type").fetchall()
    database.close()
    assert kinds == [("attributes", 3), ("features", 8)]


def test_the_version_is_that_of_the_data(dataset: Dataset) -> None:
    package = json.loads((layout.FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    assert dataset.version == package["version"]
    assert re.fullmatch(r"[0-9.]+\+[0-9a-f]{8}", dataset.version)
