"""What a reader takes away: files opened again and compared row by row, the citation, and the picture."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from controls import choose, open_legend, tick
from driving import Page
from takeaway import READ_LINKS, fetch, is_asked, open_data

from dashboard import words
from dashboard.theme import colours
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.export.citation import Cited, cite
from geodata.export.extract import extract
from geodata.export.selection import EXPORT_LAYERS, Selection

FORMS = ("geojson", "gpkg", "csv", "kml")
FILTERED = Selection.parse(
    {
        "day": "2024-12-08",
        "sides": ",".join(side for side in colours.SIDES if side != "government"),
        "governorates": "Homs,Rif Dimashq",
        "kinds": "city,town,airbase",
        "confidence": "medium",
        "actors": "russia,hts_led",
    }
)
"""A view with every filter set."""


@pytest.fixture
def data_open(page: Page) -> None:
    open_data(page)


@pytest.fixture(scope="module")
def links(page: Page) -> dict[str, dict[str, str]]:
    """Scope -> form -> address of the file, of a view with every filter set."""
    open_data(page)
    view_filtered(page)
    page.until(lambda: is_asked(page, FILTERED))
    found = {"view": page.js(READ_LINKS)}
    page.find("#scope input[value=all]").click()
    page.until(lambda: is_asked(page, Selection()))
    return {**found, "all": page.js(READ_LINKS)}


def view_filtered(page: Page) -> None:
    """Sets the day and the filters of FILTERED with the page's own controls."""
    page.go(index_of(FILTERED.day))
    open_legend(page)
    page.find("#sides input[value=government]").click()
    tick(page, "governorates", *FILTERED.governorates)
    tick(page, "kinds", *[kind.replace("_", " ") for kind in FILTERED.kinds])
    tick(page, "actors", *[words.ACTORS[actor] for actor in FILTERED.actors])
    choose(page, "confidence", FILTERED.confidence)


def days_as_text(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """A GeoPackage has a type for days."""
    days = frame.select_dtypes("datetime")
    return frame.assign(**{name: days[name].dt.strftime("%Y-%m-%d") for name in days})


READERS: dict[str, Callable[[Path, str], pd.DataFrame]] = {
    "geojson": lambda path, name: gpd.GeoDataFrame.from_features(json.loads(path.read_bytes())).query("layer == @name"),
    "gpkg": lambda path, name: days_as_text(gpd.read_file(path, layer=name)),
    "kml": lambda path, name: gpd.read_file(path, layer=name),
    "csv": lambda path, _: pd.read_csv(path, dtype=str, keep_default_na=False),
}


COMPARED = ("name_en", "side", "side_a", "side_b", "confidence", "since", "valid_from", "title", "date", "what")
"""Columns that name, date and grade a feature, in whichever layers have them."""


def assert_same(found: pd.DataFrame, expected: gpd.GeoDataFrame, form: str, name: str) -> None:
    """Row by row: the columns COMPARED, and where the feature lies."""
    assert len(found) == len(expected), (form, name)
    for column in [name for name in COMPARED if name in expected]:
        told, asked = (list(part[column].astype(object).where(part[column].notna(), "")) for part in (found, expected))
        assert told == asked, (form, name, column)
    if form == "csv":
        assert found["id"].to_list() == expected["id"].to_list()
        assert found["lon"].astype(float).to_list() == pytest.approx(expected.geometry.x.to_list())
    else:
        away = gpd.GeoSeries(found.geometry.to_list()).distance(gpd.GeoSeries(expected.geometry.to_list()))
        assert away.empty or away.max() < 1e-5, (form, name)


@pytest.mark.parametrize("form", FORMS)
def test_files_of_a_filtered_view(links: dict, dataset: Dataset, tmp_path: Path, form: str) -> None:
    named = Selection(**{**vars(FILTERED), "layers": ("cities",)}) if form == "csv" else FILTERED
    path = fetch(links["view"][form], form, tmp_path, named, dataset.version)
    rows = extract(dataset, FILTERED)
    assert all(len(rows[name]) for name in ("cities", "control_areas", "front_lines", "events"))
    for name in ("cities",) if form == "csv" else EXPORT_LAYERS:
        if len(rows[name]) or form == "gpkg":
            assert_same(READERS[form](path, name), rows[name], form, name)
    text = path.read_bytes().decode("utf-8", errors="replace")
    for expected in (dataset.version, FILTERED.day, named.describe()):
        assert expected in text.replace("&amp;", "&"), expected


@pytest.mark.parametrize("form", ["geojson", "csv"])
def test_files_of_everything(links: dict, dataset: Dataset, tmp_path: Path, form: str) -> None:
    named = Selection(layers=("cities",)) if form == "csv" else Selection()
    path = fetch(links["all"][form], form, tmp_path, named, dataset.version)
    rows = extract(dataset, Selection())
    if form == "csv":
        assert pd.read_csv(path, dtype=str)["id"].to_list() == rows["cities"]["id"].to_list()
    else:
        names = [feature["properties"]["layer"] for feature in json.loads(path.read_bytes())["features"]]
        assert {name: names.count(name) for name in EXPORT_LAYERS} == {name: len(rows[name]) for name in EXPORT_LAYERS}


def test_links_follow_the_day(page: Page, data_open: None) -> None:
    for day in ("2024-11-30", "2024-12-31"):
        page.go(index_of(day))
        page.until(lambda day=day: is_asked(page, Selection(day=day)))


def test_the_citation_is_that_of_the_library(page: Page, data_open: None, dataset: Dataset) -> None:
    day = "2024-12-07"
    page.go(index_of(day))
    tick(page, "governorates", "Rif Dimashq")
    page.until(lambda: "governorates=Rif%20Dimashq" in page.text("#citation"))
    today = page.js("return new Date().toLocaleDateString('sv')")
    expected = cite(page.driver.current_url, Cited(day), today, dataset.version)
    assert page.js("return document.getElementById('citation').textContent") == expected.sentence
    assert page.js("return document.getElementById('bibtex').textContent") == expected.bibtex


def test_the_citation_can_be_copied(page: Page, data_open: None) -> None:
    page.driver.execute_cdp_cmd(
        "Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    )
    button = page.find("[data-copy=citation]")
    page.js("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    page.until(lambda: page.text("#notice"))
    assert page.text("#notice").splitlines()[0] == "Copied."
    copied = page.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0])")
    assert copied == page.js("return document.getElementById('citation').textContent")


def test_with_no_side_ticked_the_file_holds_no_ground_either(page: Page, data_open: None) -> None:
    page.js("dash_clientside.set_props('sides', {value: ['sdf']})")
    page.until(lambda: "sides=sdf" in page.js(READ_LINKS)["geojson"])
    open_legend(page)
    page.find("#sides input[value=sdf]").click()
    page.until(lambda: "sides=none" in page.js(READ_LINKS)["geojson"])
