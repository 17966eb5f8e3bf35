"""Two days compared, and all that is known on a place, taken away from the page."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.request import urlopen

import pandas as pd
import pytest
from controls import as_at_first, choose, tick
from driving import Page
from selenium.webdriver.support.ui import Select
from takeaway import fetch, is_asked, open_data

from dashboard.charts.figures import CHARTS
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.export.citation import Cited, cite
from geodata.export.compared import compared
from geodata.export.selection import Selection
from geodata.history.area import area_by_side


def test_links_follow_two_days_compared(page: Page, dataset: Dataset, tmp_path: Path) -> None:
    """With clock and filters; besides, a link for each table of the comparison, which are gone when it ends."""
    open_data(page)
    expected = Selection(day="2024-12-05", compare="2024-11-29", known="then", confidence="medium")
    page.go(index_of(expected.day))
    assert not page.find("[data-layer=balance]").is_displayed()
    page.js("dash_clientside.set_props('clock', {value: 'then'})")
    choose(page, "confidence", "medium")
    Select(page.find("#compare-a")).select_by_value(str(index_of(expected.compare)))
    page.until(lambda: is_asked(page, expected))
    page.until(lambda: page.find("[data-layer=balance]").is_displayed())
    address = page.js("return document.querySelector('[data-layer=balance]').href")
    named = Selection(**{**vars(expected), "layers": ("balance",)})
    frame = pd.read_csv(fetch(address, "csv", tmp_path, named, dataset.version)).set_index("side")
    _, tables = compared(dataset, named)
    assert frame["gained_km2"].to_dict() == tables["balance"].set_index("side")["gained_km2"].to_dict()
    page.find("#scope input[value=all]").click()
    page.until(lambda: is_asked(page, Selection()))
    assert not page.find("[data-layer=balance]").is_displayed()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_the_card_of_a_place_links_its_whole_record(page: Page, dataset: Dataset, tmp_path: Path, form: str) -> None:
    as_at_first(page)
    page.js("advance.cards.select('hama')")
    page.until(lambda: page.js("return document.querySelectorAll('#card .record a').length") == 2)
    with urlopen(page.find(f"#card .record a[href$={form}]").get_attribute("href")) as answer:
        assert answer.headers.get_filename() == f"syria-advance_hama_v{dataset.version}.{form}"
        content = answer.read()
    if form == "json":
        assert json.loads(content)["place"]["name_en"] == "Hama"
    else:
        assert content.decode("utf-8-sig").startswith("place_id,name_en,name_ar,record,")


def told(page: Page, name: str) -> str:
    """The text of one form of the citation."""
    return str(page.js("return document.getElementById(arguments[0]).textContent", name))


def test_one_figure_is_cited_with_its_value(page: Page, dataset: Dataset) -> None:
    """That of the legend, as it stands there; it follows the day, and so does the entry."""
    open_data(page)
    page.until(lambda: len(Select(page.find("#cited")).options) > 1)
    names = [option.text for option in Select(page.find("#cited")).options]
    assert names[0] == "the whole view"
    assert {"Ground held (Syrian government)", *(chart.title for chart in CHARTS.values())} <= set(names)
    Select(page.find("#cited")).select_by_value("Ground held (Syrian government)")
    for day in ("2024-12-03", "2024-12-05"):
        page.go(index_of(day))
        page.until(lambda day=day: f"day={day}" in told(page, "citation"))
        km2 = page.js("return document.querySelector('#sides [data-area=government]').textContent")
        figure = f"Ground held (Syrian government): {km2}"
        page.until(lambda day=day, figure=figure: f"“{figure}”. View of {day}" in told(page, "citation"))
        address = page.driver.current_url
        expected = cite(address, Cited(day, figure=figure), date_of(page), dataset.version)
        assert told(page, "citation") == expected.sentence
        assert told(page, "bibtex") == expected.bibtex
    assert f"{area_by_side(dataset, dataset.held).at['government', '2024-12-05']:,.0f} km²" == km2


def test_a_figure_that_stands_apart_from_a_filter_says_so_in_the_citation(page: Page) -> None:
    """Roads are of the whole country, whatever governorate is chosen; ground is that of the governorate."""
    open_data(page)
    page.go(index_of("2024-12-05"))
    tick(page, "governorates", "Homs")
    page.until(lambda: "governorates=Homs" in told(page, "citation"))
    for name, note in (("Nearest opposition-held place, by road", "(whole country)"), ("Ground by side", "km²")):
        Select(page.find("#cited")).select_by_value(name)
        page.until(lambda name=name: f"“{name}: 5 December" in told(page, "citation"))
        assert told(page, "citation").split("”")[0].endswith(note)


def test_a_comparison_is_cited_as_one(page: Page, dataset: Dataset) -> None:
    open_data(page)
    page.go(index_of("2024-12-08"))
    Select(page.find("#compare-a")).select_by_value(str(index_of("2024-11-26")))
    page.until(lambda: "compare=2024-11-26" in told(page, "citation"))
    expected = cite(page.driver.current_url, Cited("2024-12-08", "2024-11-26"), date_of(page), dataset.version)
    assert (told(page, "citation"), told(page, "bibtex")) == (expected.sentence, expected.bibtex)


def date_of(page: Page) -> str:
    """Today, by the clock of the browser."""
    return str(page.js("return new Date().toLocaleDateString('sv')"))
