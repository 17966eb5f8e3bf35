"""Charts in decks: their numbers are those of the measures, in an office and on paper, and they say their doubt."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from dashboard.charts.figures import CHARTS
from dashboard.export.deck import slides
from dashboard.export.deck.charts import ChartSlide, chart_elements, chart_slides
from dashboard.export.deck.covers import covers
from dashboard.export.deck.drawn_chart import svg
from dashboard.export.deck.elements import Box, Chart, Series
from dashboard.export.deck.pdf import deck_html
from dashboard.export.deck.pptx import write_pptx
from dashboard.i18n.language import LANGUAGES, use_language
from dashboard.i18n.names import names_from_tables
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.measures.analysis import analyse
from tests.unit.dashboard.export.deck.test_office import blank_pictures

ROUTES = "chart-routes"
DAYS = tuple((f"2024-12-0{day}", f"{day} Dec") for day in (1, 2, 3))
SMALL = Chart(Box(0, 0, 5, 3), "km", DAYS, (Series("A", "#112233", "dash", (0, 10, None)),), False, "About")


@pytest.fixture(scope="module", params=list(LANGUAGES))
def language(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return request.param


@pytest.fixture(scope="module")
def told(language: str, toy: Dataset) -> list[ChartSlide]:
    with use_language(language, names_from_tables(toy, LANGUAGES[language].name_column)):
        return chart_slides(toy)


@pytest.fixture(scope="module")
def opened(language: str, toy: Dataset, told: list[ChartSlide], tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """The slides of charts of a deck, opened again."""
    path: Path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    with use_language(language, names_from_tables(toy, LANGUAGES[language].name_column)):
        deck = slides.by_chapter(toy)[:1]
        write_pptx(path, deck, blank_pictures(deck), covers(toy, deck, ""), told)
    return list(Presentation(path).slides)[2:-1]


def native(page: Any) -> Any:
    """The chart on a slide."""
    (frame,) = [shape for shape in page.shapes if shape.has_chart]
    return frame.chart


def test_each_chart_of_numbers_has_a_slide(told: list[ChartSlide], opened: list[Any]) -> None:
    """Before the last slide; its picture has words, and its notes the methods."""
    assert len(opened) == len(told) == len(CHARTS) - 1
    for page, slide in zip(opened, told, strict=True):
        assert page.shapes.title.text_frame.text == slide.title
        (frame,) = [shape for shape in page.shapes if shape.has_chart]
        assert frame._element.xpath(".//p:cNvPr")[0].get("descr") == f"{slide.title}. {slide.lead}"
        notes = page.notes_slide.notes_text_frame.text
        assert [text for text in (slide.lead, *slide.methods) if text not in notes] == []


def test_the_numbers_lie_in_the_deck(opened: list[Any], toy: Dataset) -> None:
    """Ground by side as columns that add up; the fronts as lines."""
    measures = analyse(toy).measures
    ground, fronts = native(opened[0]), native(opened[1])
    assert (ground.chart_type, fronts.chart_type) == (XL_CHART_TYPE.COLUMN_STACKED, XL_CHART_TYPE.LINE)
    days = [measures["area_km2", side] for side in SIDES]
    held = [[day.best or 0 for day in side] for side in days if any(day.best or day.high for day in side)]
    assert [list(series.values) for series in ground.plots[0].series] == held
    assert list(fronts.plots[0].series[0].values) == [day.best for day in measures["front_km", ""]]


def test_lines_have_their_ranges(opened: list[Any], toy: Dataset) -> None:
    days = analyse(toy).measures["front_km", ""]
    (bars,) = native(opened[1]).plots[0].series[0]._element.findall("{*}errBars")
    for name, ends in (("plus", [day.high for day in days]), ("minus", [day.low for day in days])):
        lengths = [float(value.text) for value in bars.iterfind(f"{{*}}{name}//{{*}}v")]
        expected = [abs(end - day.best) for end, day in zip(ends, days, strict=True)]
        assert lengths == pytest.approx(expected, rel=1e-4, abs=1e-9)
    assert any(day.low != day.high for day in days)


def test_days_are_dates(opened: list[Any]) -> None:
    """Of which an office labels one a week, whatever room there is."""
    for page in opened:
        axis = native(page).category_axis
        assert axis._element.tag.endswith("dateAx")
        assert axis._element.find("{*}majorUnit").get("val") == "7"
        days = list(native(page).plots[0].categories)
        assert len(days) == len(native(page).plots[0].series[0].values)


def test_the_axis_holds_all_ranges_in_round_numbers(opened: list[Any], told: list[ChartSlide], language: str) -> None:
    for page, slide in zip(opened, told, strict=True):
        axis = native(page).value_axis
        highest = max(value or 0 for one in slide.series for value in (*one.values, *one.high))
        assert axis.maximum_scale >= highest and axis.maximum_scale % axis.major_unit == 0
        assert axis.tick_labels.number_format == "#,##0"
    assert native(opened[1]).value_axis.axis_title.text_frame.text == ("كم" if language == "ar" else "km")


def test_days_run_as_lines_do(opened: list[Any], language: str) -> None:
    assert {native(page).category_axis.reverse_order for page in opened} == {language == "ar"}


def test_everything_has_room(told: list[ChartSlide], language: str) -> None:
    with use_language(language):
        for slide in told:
            boxes = [element.box for element in chart_elements(slide, 1)][:-1]
            for above, below in pairwise(boxes):
                assert above.y + above.height <= below.y + 0.01, slide.title
            assert boxes[-1].y + boxes[-1].height <= 7.5


def points(path: str) -> list[tuple[float, float]]:
    return [tuple(map(float, point.split())) for point in re.findall(r"[-\d.]+ [-\d.]+", path)]


def drawn(chart: Chart) -> Any:
    """The drawing as XML."""
    return etree.fromstring(str(svg(chart)))


def line(chart: Chart) -> list[tuple[float, float]]:
    """Points of the first line of a drawing."""
    (found,) = drawn(chart).findall("path[@fill='none']")[:1]
    return points(found.get("d"))


def test_on_paper_a_day_is_as_high_as_its_number() -> None:
    """A day without a number has no line; days run from where lines begin."""
    (x0, zero), (x1, _), (_, ten), (x2, _) = line(SMALL)
    assert x1 - x0 == pytest.approx(x2 - x1, abs=0.2)
    assert zero - ten > 100
    doubled = replace(SMALL, series=(replace(SMALL.series[0], values=(5, 10, None)),))
    assert zero - line(doubled)[0][1] == pytest.approx((zero - ten) / 2, abs=0.2)
    with use_language("ar"):
        mirrored = line(SMALL)
    assert mirrored[0][0] - mirrored[1][0] == pytest.approx(x1 - x0, abs=0.2)


def test_on_paper_words_cannot_break_the_drawing() -> None:
    named = replace(SMALL, series=(replace(SMALL.series[0], name="A & <b>"),), alt='"<')
    assert "A & <b>" in [text.text for text in drawn(named).iter("text")]


def test_the_document_holds_them_as_drawings(told: list[ChartSlide], toy: Dataset, language: str) -> None:
    with use_language(language, names_from_tables(toy, LANGUAGES[language].name_column)):
        deck = slides.by_chapter(toy)[:1]
        html = deck_html(deck, blank_pictures(deck), covers(toy, deck, ""), charts=told)
    assert html.count("<svg ") == len(told)
