"""Files to take away: metadata, sources, tables and folders, names, errors."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import geopandas as gpd
import pyogrio
import pytest

from geodata.dataset import Dataset
from geodata.export.export import export, metadata
from geodata.export.formats import FORMATS
from geodata.export.selection import EXPORT_LAYERS, Selection
from geodata.schema import layout

FILTERED = Selection(
    day="2024-12-08",
    sides=("opposition_hts", "sfa"),
    governorates=("Homs", "Deir ez-Zor"),
    confidence="medium",
    actors=("russia", "syrian_government"),
)
KML = "{http://www.opengis.net/kml/2.2}"


def test_geojson_is_as_the_standard_wants(toy: Dataset) -> None:
    """RFC 7946: one collection, no `crs`, ids that no two share, missing is null; lists stay lists."""
    told = json.loads(export(toy, Selection(day="2024-12-05"), "geojson").content)
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


def test_geojson_names_the_sources_that_it_cites(toy: Dataset) -> None:
    told = json.loads(export(toy, FILTERED, "geojson").content)
    named = {source for feature in told["features"] for source in feature["properties"].get("source_ids") or []}
    cited = told["metadata"].pop("cited_sources")
    assert {source["id"] for source in cited} == named != set()
    assert list(cited[0]) == list(layout.TABLES["sources"])
    assert told["metadata"] == metadata(toy, FILTERED)


def test_metadata(toy: Dataset) -> None:
    assert metadata(toy, Selection(day="2024-12-05", layers=("cities", "front_lines"), confidence="high")) == {
        "title": "Syria 2024: the advance, day by day",
        "data_version": toy.version,
        "day": "2024-12-05",
        "filters": "layers: cities, front_lines; confidence: high",
        "licence": "cities: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); "
        "front_lines: ODbL 1.0 (https://opendatacommons.org/licenses/odbl/1-0/)",
        "attribution": "The authors of the Syria advance map; GeoNames (CC BY 4.0), coordinates of settlements; "
        "© OpenStreetMap contributors (ODbL 1.0), outline of 2017; GSHHG / World Data Bank II (LGPL 3.0 or later)",
        "sources": "Each claim names its sources by id, as in sources.csv of the project's data; areas and front lines "
        "are derived from the places",
    }
    assert metadata(toy, Selection(known="then"))["filters"] == "known: then"
    assert metadata(toy, Selection())["day"] == "all days, 2024-11-26 to 2024-12-31"


def test_tables_of_a_geopackage(toy: Dataset, opened: Callable[[Selection, str], Path]) -> None:
    """One a layer with the geometry that the contract names; metadata and sources have none."""
    path = opened(Selection(), "gpkg")
    kinds = {name: layout.LAYERS[name][0][-1] for name in EXPORT_LAYERS}
    assert dict(pyogrio.list_layers(path)) == {**kinds, "metadata": None, "sources": None, "layer_styles": None}
    about = gpd.read_file(path, layer="metadata")
    assert dict(zip(about["key"], about["value"], strict=True)) == metadata(toy, Selection())
    assert len(gpd.read_file(path, layer="sources")) == 13, "all are cited"
    assert {gpd.read_file(path, layer=name).crs.to_epsg() for name in EXPORT_LAYERS} == {4326}
    with sqlite3.connect(path) as database:
        kinds = database.execute("SELECT data_type, count(*) FROM gpkg_contents GROUP BY data_type").fetchall()
    database.close()
    assert kinds == [("attributes", 3), ("features", 8)]


def test_folders_of_a_kml(toy: Dataset, opened: Callable[[Selection, str], Path]) -> None:
    selection = Selection(day="2024-12-05")
    (document,) = ElementTree.parse(opened(selection, "kml")).getroot()
    assert document.findtext(f"{KML}name") == "Syria 2024: the advance, day by day: 2024-12-05"
    lines = [f"{key}: {value}" for key, value in metadata(toy, selection).items()]
    assert document.findtext(f"{KML}description").splitlines() == lines
    folders = {folder.findtext(f"{KML}name"): folder for folder in document.iter(f"{KML}Folder")}
    assert tuple(folders) == EXPORT_LAYERS
    hama = next(mark for mark in folders["cities"].iter(f"{KML}Placemark") if mark.get("id") == "cities.hama")
    assert hama.findtext(f"{KML}name") == "Hama"
    front = folders["front_lines"].find(f"{KML}Placemark")
    assert front.findtext(f"{KML}name") == "government / opposition_hts"


@pytest.mark.parametrize(
    ("selection", "form", "name"),
    [
        (Selection(), "gpkg", "syria-advance_all-days_v{}.gpkg"),
        (Selection(day="2024-12-05"), "csv", "syria-advance_2024-12-05_layers-cities_v{}.csv"),
        (
            Selection(day="2024-12-05", sides=("sdf",), confidence="high"),
            "geojson",
            "syria-advance_2024-12-05_sides-sdf_confidence-high_v{}.geojson",
        ),
        (Selection(day="2024-12-05", known="then"), "kml", "syria-advance_2024-12-05_known-then_v{}.kml"),
    ],
)
def test_name_of_the_file(toy: Dataset, selection: Selection, form: str, name: str) -> None:
    told = export(toy, selection, form)
    assert told.name == name.format(toy.version)
    assert told.mimetype == FORMATS[form].mimetype


@pytest.mark.parametrize("form", ["geojson", "csv", "kml"])
def test_the_same_selection_gives_the_same_bytes(toy: Dataset, form: str) -> None:
    told = [export(toy, FILTERED, form).content for _ in range(2)]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("selection", "form", "expected"),
    [
        (Selection(), "shp", "form: expected one of geojson, gpkg, csv, kml"),
        (Selection(layers=("cities", "events")), "csv", "layers: expected one for csv"),
        (Selection(day="2025-01-01"), "kml", "2024-11-26 to 2024-12-31"),
    ],
)
def test_what_cannot_be_taken(toy: Dataset, selection: Selection, form: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        export(toy, selection, form)
