"""A chart that is drawn large is taken away: as a table that the command line confirms, and as a picture."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from controls import as_at_first, put
from driving import Page
from measuring import open_tab
from takeaway import enlarge, saved, shut

from geodata.calendar import DAYS, index_of
from geodata.cli import commands
from geodata.cli.main import main
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis


def table_of(text: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_a_chart_is_taken_away_with_its_ranges(page: Page, analysis: Analysis, dataset: Dataset) -> None:
    """Each day and line with low, best and high as computed; who made it, and of which data; as a picture too."""
    open_tab(page, "measures")
    enlarge(page, "chart-front")
    name, text = saved(page, "csv")
    assert name == f"syria-advance_chart-front_v{dataset.version}.csv"
    rows = table_of(text)
    assert len(rows) == 2 * len(DAYS)
    for row, measured in zip(rows, analysis.measures["front_km", ""], strict=False):
        assert [float(row[end]) for end in ("low", "best", "high")] == [measured.low, measured.best, measured.high]
    assert {(row["unit"], row["clock"], row["filters"], row["data_version"]) for row in rows} == {
        ("km", "now", "", dataset.version)
    }
    assert "OpenStreetMap" in rows[0]["credit"] and "ODbL" in rows[0]["credit"]
    name, text = saved(page, "svg")
    assert name.endswith(".svg")
    assert text.startswith("<svg") and "Length of the lines between sides" in text and dataset.version in text
    assert saved(page, "png")[1][1:4] == "PNG"
    page.find("#enlarged summary").click()
    page.until(lambda: page.js("return document.querySelectorAll('#enlarged tbody tr').length") == len(DAYS))
    best = analysis.measures["front_km", ""][index_of("2024-12-05")].best
    assert f"5 December {best:,.0f} km" in page.text("#enlarged table")
    shut(page)


@pytest.fixture
def situation(dataset: Dataset, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable:
    """What `geodata situation` says of a day with some options, as JSON values."""
    monkeypatch.setattr(commands, "load", lambda folder: dataset)

    def told(day: str, *options: str) -> dict:
        capsys.readouterr()
        assert main(["situation", day, *options, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    return told


@pytest.mark.parametrize(
    ("chosen", "options", "filters"),
    [
        ({}, (), ""),
        (
            {"governorates": ["Deir ez-Zor"], "confidence": "medium"},
            ("--governorates", "Deir ez-Zor", "--confidence", "medium"),
            "governorates=Deir ez-Zor; confidence=medium",
        ),
    ],
)
def test_the_table_of_a_chart_is_what_the_command_line_says(
    page: Page, situation: Callable, chosen: dict, options: tuple[str, ...], filters: str
) -> None:
    """Within filters as without."""
    as_at_first(page, "measures")
    put(page, **chosen)
    for chart, quantity in (("chart-area", "area_km2"), ("chart-pairs", "fronts_km")):
        enlarge(page, chart)
        rows = table_of(saved(page, "csv")[1])
        assert {row["filters"] for row in rows} == {filters}
        for day in ("2024-11-26", "2024-12-06", "2024-12-31"):
            told = situation(day, *options)[quantity]
            on_day = {row["of"]: float(row["best"]) for row in rows if row["day"] == day}
            assert on_day == pytest.approx({of: told.get(of, 0) for of in on_day}, abs=0.011), (chart, day)
            assert any(on_day.values())
        shut(page)
    as_at_first(page, "measures")


def test_a_chart_says_which_view_it_is_of(page: Page) -> None:
    """Ground is that of the governorate; distances are those of the whole country, and say so."""
    as_at_first(page, "measures")
    put(page, governorates=["Homs"])
    page.until(lambda: page.text("section[data-figure=distances] [data-apart]") == "whole country")
    for chart, told in (("chart-area", "Homs"), ("chart-distance", "whole country")):
        enlarge(page, chart)
        page.until(lambda told=told: page.text("#enlarged [data-view-of]") == told)
        shut(page)
    as_at_first(page, "measures")
