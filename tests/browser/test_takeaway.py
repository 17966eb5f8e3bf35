"""What a reader takes away: files opened again and compared row by row, the citation, and the picture."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import geopandas as gpd
import pandas as pd
import pytest
from controls import as_at_first, choose, tick, tint
from driving import Page
from PIL import Image

from dashboard import words
from dashboard.theme import colours
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.export.citation import cite
from geodata.export.export import file_name
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


@pytest.fixture(autouse=True)
def data_open(page: Page) -> None:
    as_at_first(page)
    page.js("dash_clientside.set_props('scope', {value: 'view'}); advance.panel.openTab('data')")
    page.until(lambda: page.map("map.getCanvas().clientWidth") == round(page.box(".map")["width"]) < 900)


def view_filtered(page: Page) -> None:
    """Sets the day and the filters of FILTERED with the page's own controls."""
    page.go(index_of(FILTERED.day))
    page.find("#sides input[value=government]").click()
    tick(page, "governorates", *FILTERED.governorates)
    tick(page, "kinds", *[kind.replace("_", " ") for kind in FILTERED.kinds])
    tick(page, "actors", *[words.ACTORS[actor] for actor in FILTERED.actors])
    choose(page, "confidence", FILTERED.confidence)


def address_of(page: Page, form: str) -> str:
    return page.js("return document.querySelector(`[data-download=${arguments[0]}]`).href", form)


def fetch(page: Page, form: str, folder: Path, selection: Selection, version: str) -> Path:
    """The file behind a link, under the name that the server gives it."""
    with urlopen(address_of(page, form)) as answer:
        name = answer.headers.get_filename()
        path = folder / name
        path.write_bytes(answer.read())
    assert name == file_name(selection, form, version)
    return path


def is_asked(page: Page, selection: Selection) -> bool:
    """Whether the links have come to ask for a selection."""
    asked = page.js("return Object.fromEntries(new URL(arguments[0]).searchParams)", address_of(page, "gpkg"))
    return Selection.parse(asked) == selection


READERS: dict[str, Callable[[Path, str], pd.DataFrame]] = {
    "geojson": lambda path, name: gpd.GeoDataFrame.from_features(json.loads(path.read_bytes())).query("layer == @name"),
    "gpkg": lambda path, name: gpd.read_file(path, layer=name),
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
def test_files_of_a_filtered_view(page: Page, dataset: Dataset, tmp_path: Path, form: str) -> None:
    view_filtered(page)
    page.until(lambda: is_asked(page, FILTERED))
    named = Selection(**{**vars(FILTERED), "layers": ("cities",)}) if form == "csv" else FILTERED
    path = fetch(page, form, tmp_path, named, dataset.version)
    rows = extract(dataset, FILTERED)
    assert all(len(rows[name]) for name in ("cities", "control_areas", "front_lines", "events"))
    for name in ("cities",) if form == "csv" else EXPORT_LAYERS:
        if len(rows[name]) or form == "gpkg":
            assert_same(READERS[form](path, name), rows[name], form, name)
    text = path.read_bytes().decode("utf-8", errors="replace")
    for expected in (dataset.version, FILTERED.day, named.describe()):
        assert expected in text.replace("&amp;", "&"), expected


@pytest.mark.parametrize("form", ["geojson", "csv"])
def test_files_of_everything(page: Page, dataset: Dataset, tmp_path: Path, form: str) -> None:
    view_filtered(page)
    page.find("#scope input[value=all]").click()
    page.until(lambda: is_asked(page, Selection()))
    named = Selection(layers=("cities",)) if form == "csv" else Selection()
    path = fetch(page, form, tmp_path, named, dataset.version)
    rows = extract(dataset, Selection())
    if form == "csv":
        assert pd.read_csv(path, dtype=str)["id"].to_list() == rows["cities"]["id"].to_list()
    else:
        names = [feature["properties"]["layer"] for feature in json.loads(path.read_bytes())["features"]]
        assert {name: names.count(name) for name in EXPORT_LAYERS} == {name: len(rows[name]) for name in EXPORT_LAYERS}


def test_links_follow_the_day(page: Page) -> None:
    for day in ("2024-11-30", "2024-12-31"):
        page.go(index_of(day))
        page.until(lambda day=day: is_asked(page, Selection(day=day)))


def test_the_citation_is_that_of_the_library(page: Page, dataset: Dataset) -> None:
    day = "2024-12-07"
    page.go(index_of(day))
    tick(page, "governorates", "Rif Dimashq")
    page.until(lambda: "governorates=Rif%20Dimashq" in page.text("#citation"))
    today = page.js("return new Date().toLocaleDateString('sv')")
    expected = cite(page.driver.current_url, day, today, dataset.version)
    assert page.js("return document.getElementById('citation').textContent") == expected.sentence
    assert page.js("return document.getElementById('bibtex').textContent") == expected.bibtex


def test_the_citation_can_be_copied(page: Page) -> None:
    page.driver.execute_cdp_cmd(
        "Browser.grantPermissions", {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    )
    button = page.find("[data-copy=citation]")
    page.js("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    page.until(lambda: page.text("#notice") == "Copied.")
    copied = page.driver.execute_async_script("navigator.clipboard.readText().then(arguments[0])")
    assert copied == page.js("return document.getElementById('citation').textContent")


HEAD, KEY, LINE, MARGIN, SCALE = 94, 24, 16, 20, 2
"""Measures of the picture, as in assets/output/picture.mjs."""


def picture(page: Page) -> Image.Image:
    """The picture as it would be saved."""
    page.idle()
    url = page.driver.execute_async_script(
        "advance.picture.draw().then((canvas) => arguments[0](canvas.toDataURL('image/png')))"
    )
    return Image.open(io.BytesIO(base64.b64decode(url.split(",")[1]))).convert("RGB")


def map_part(page: Page, whole: Image.Image) -> Image.Image:
    width, height = page.map("[map.getCanvas().clientWidth, map.getCanvas().clientHeight]")
    return whole.crop((0, HEAD * SCALE, width * SCALE, (HEAD + height) * SCALE))


def test_with_no_side_ticked_the_file_holds_no_ground_either(page: Page) -> None:
    for side in colours.SIDES:
        page.find(f"#sides input[value={side}]").click()
    page.until(lambda: "sides=none" in page.find("[data-download=geojson]").get_attribute("href"))


def share(picture: Image.Image, side: str) -> float:
    """Share of the pixels that have the tint of a side's ground."""
    counted = picture.getcolors(maxcolors=picture.width * picture.height)
    near = sum(n for n, colour in counted if all(abs(a - b) <= 3 for a, b in zip(colour, tint(side), strict=True)))
    return near / (picture.width * picture.height)


def test_the_picture_shows_the_map_of_the_day(page: Page) -> None:
    """On the first day the government has most of the ground, on 8 December hardly any."""
    page.find("[data-view=home]").click()
    found = []
    for day in ("2024-11-26", "2024-12-08"):
        page.go(index_of(day))
        whole = picture(page)
        width, height = page.map("[map.getCanvas().clientWidth, map.getCanvas().clientHeight]")
        assert whole.width == width * SCALE
        assert whole.height / SCALE - HEAD - height - MARGIN >= KEY + LINE
        found.append(map_part(page, whole))
    assert share(found[0], "government") > 0.05
    assert share(found[1], "government") < 0.01
    assert share(found[1], "sdf") > 0.02


def test_filters_are_burned_into_the_picture(page: Page) -> None:
    page.go(index_of("2024-12-08"))
    before = picture(page)
    choose(page, "confidence", "medium")
    after = picture(page)
    height = page.map("map.getCanvas().clientHeight")
    below = [whole.crop((0, (HEAD + height) * SCALE, *whole.size)) for whole in (before, after)]
    assert below[1].height > below[0].height


def test_the_picture_is_saved_under_the_name_of_its_day(page: Page, tmp_path: Path) -> None:
    page.go(index_of("2024-12-08"))
    drawn = picture(page)
    behaviour = {"behavior": "allow", "downloadPath": str(tmp_path)}
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", behaviour)
    button = page.find("[data-picture=save]")
    page.js("arguments[0].scrollIntoView({block: 'center'})", button)
    button.click()
    path = tmp_path / "syria-advance_2024-12-08.png"
    page.until(path.exists)
    with Image.open(path) as saved:
        assert (saved.format, saved.size) == ("PNG", drawn.size)
