"""Two days compared, and all that is known on a place, taken away from the page."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.request import urlopen

import pandas as pd
import pytest
from controls import as_at_first, choose
from driving import Page
from takeaway import fetch, is_asked, open_data

from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.export.compared import compared
from geodata.export.selection import Selection


def test_links_follow_two_days_compared(page: Page, dataset: Dataset, tmp_path: Path) -> None:
    """With clock and filters; besides, a link for each table of the comparison, which are gone when it ends."""
    open_data(page)
    expected = Selection(day="2024-12-05", compare="2024-11-29", known="then", confidence="medium")
    page.go(index_of(expected.day))
    assert not page.find("[data-layer=balance]").is_displayed()
    page.js("dash_clientside.set_props('clock', {value: 'then'})")
    choose(page, "confidence", "medium")
    page.js("const a = document.getElementById('compare-a'); a.value = 3; a.dispatchEvent(new Event('change'))")
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
