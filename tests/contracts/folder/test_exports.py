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
from geodata.export.extract import extract
from geodata.export.formats import FORMATS
from geodata.export.place_table import place_file
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS
from geodata.history.comparison import compare
from geodata.history.evidence import disputes_by_subject
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
    assert {"cities.tartus", "landmark_bases.tartus"} <= set(ids)
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


@pytest.mark.parametrize(("a", "b"), [("2024-11-29", "2024-12-05"), ("2024-12-08", "2024-11-26")])
@pytest.mark.parametrize("clock", CLOCKS)
def test_a_comparison_is_what_compare_and_the_days_say(
    dataset: Dataset, opened: Callable[[Selection, str], Path], a: str, b: str, clock: str
) -> None:
    """Places and ground by pair of sides as `compare` tells them; fronts and balance as the files of the two days."""
    path = opened(Selection(day=b, compare=a, known=clock), "gpkg")
    told = compare(dataset, a, b, holders_by_clock(dataset, clock))
    ground = gpd.read_file(path, layer="changed_ground")
    found = zip(ground["from_side"], ground["to_side"], ground["area_km2"], strict=True)
    assert sorted(found) == sorted((one.from_side, one.to_side, one.km2) for one in told.groups if one.km2)
    assert len(gpd.read_file(path, layer="changed_places")) == told.total_places
    fronts, balance = (gpd.read_file(path, layer=name) for name in ("both_fronts", "balance"))
    for day, prefix in ((a, "from"), (b, "to")):
        layers = extract(dataset, Selection(day=day, known=clock))
        km = fronts["length_km"][fronts["date"].dt.strftime("%Y-%m-%d") == day]
        assert km.sum() == pytest.approx(layers["front_lines"]["length_km"].sum())
        counts = layers["cities"]["side"].value_counts().to_dict()
        held = balance.set_index("side")[f"{prefix}_places"]
        assert held[held > 0].to_dict() == counts
        area = layers["control_areas"].set_index("side")["area_km2"]
        km2 = balance.set_index("side")[f"{prefix}_km2"]
        assert km2[km2 > 0].to_dict() == pytest.approx(area.to_dict(), abs=2)


def test_the_record_of_hama(dataset: Dataset) -> None:
    """Taken on 5 December, as the army and the opposition said; the disputes over it and its sources are there."""
    record = json.loads(place_file(dataset, "hama", "json").content)
    sides = {day["date"]: (day["side"], day["side_then"]) for day in record["days"]}
    assert sides["2024-12-04"] == ("government", "government")
    assert sides["2024-12-05"] == ("opposition_hts", "opposition_hts")
    assert {event["title"] for event in record["events"]} >= {"Hama falls"}
    assert len(record["disputes"]) == len(disputes_by_subject(dataset)["place", "hama"])
    table = dataset.tables["sources"].set_index("id")
    assert all(table.at[source["id"], "url"] == source["url"] for source in record["sources"])


def test_the_version_is_that_of_the_data(dataset: Dataset) -> None:
    package = json.loads((layout.FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    assert dataset.version == package["version"]
    assert re.fullmatch(r"[0-9.]+\+[0-9a-f]{8}", dataset.version)
