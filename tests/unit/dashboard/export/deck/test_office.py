"""Decks as an office makes them, opened again: properties, masters, languages, words for pictures, links."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt
from pypdf import PdfReader, PdfWriter

from dashboard.export.deck import slides
from dashboard.export.deck.covers import covers
from dashboard.export.deck.elements import Drawing
from dashboard.export.deck.layout import SMALLEST, elements
from dashboard.export.deck.pdf import deck_html, with_document_info
from dashboard.export.deck.pictures import SlidePictures, _key
from dashboard.export.deck.pptx import write_pptx
from dashboard.i18n.language import LANGUAGES, use_language
from dashboard.i18n.names import names_from_tables
from geodata.conflict import AUTHORS
from geodata.dataset import Dataset

HOME = "https://example.org/map/"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def blank_pictures(deck: list[slides.Slide]) -> SlidePictures:
    """A grey map for each slide, and a grey picture for each drawing."""
    kept = io.BytesIO()
    Image.new("RGB", (4, 3), "#888").save(kept, "PNG")
    drawings = {_key(part): kept.getvalue() for s in deck for part in elements(s) if isinstance(part, Drawing)}
    return SlidePictures({slide.address: kept.getvalue() for slide in deck}, drawings)


@pytest.fixture(scope="module", params=list(LANGUAGES))
def language(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return request.param


@pytest.fixture(scope="module")
def deck(language: str, toy: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A deck of three chapters between its covers, opened again."""
    path: Path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    with use_language(language, names_from_tables(toy, LANGUAGES[language].name_column)):
        told = slides.by_chapter(toy, HOME)[:3]
        write_pptx(path, told, blank_pictures(told), covers(toy, told, HOME))
    return Presentation(path)


def runs(deck: Any) -> list[Any]:
    """Every run of text on the slides and in their notes."""
    frames = [shape.text_frame for page in deck.slides for shape in page.shapes if shape.has_text_frame]
    frames += [page.notes_slide.notes_text_frame for page in deck.slides]
    return [run for frame in frames for run in frame._txBody.iter("{*}r", "{*}fld")]


def test_it_is_wide_with_its_masters(deck: Any) -> None:
    """16 by 9; what a reader adds by a layout uses the width."""
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)
    assert deck.part._element.find("{*}sldSz").get("type") is None
    for page in (deck.slide_master, *deck.slide_layouts):
        edges = [shape.left + shape.width for shape in page.placeholders]
        assert 10_900_000 < max(edges) <= deck.slide_width, page.name


def test_its_properties_are_its_own(deck: Any, language: str) -> None:
    told = deck.core_properties
    with use_language(language):
        assert (told.author, told.last_modified_by) == (AUTHORS, AUTHORS)
    assert told.created == told.modified and told.created.year > 2013
    assert told.language == {"en": "en-GB", "de": "de-DE", "ar": "ar-SY"}[language]


def test_every_text_says_its_language_and_can_be_read(deck: Any, language: str) -> None:
    """In the font of the theme, which is there in every office; at 12 points or more."""
    tags = {run.find("{*}rPr").get("lang") for run in runs(deck)}
    assert tags == {{"en": "en-GB", "de": "de-DE", "ar": "ar-SY"}[language]}
    sizes = [
        run.font.size
        for page in deck.slides
        for shape in page.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    assert min(sizes) >= Pt(SMALLEST) == Pt(12)
    theme = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    ).blob.decode()
    assert theme.count('<a:latin typeface="Arial"') == theme.count('<a:cs typeface="Arial"') == 2
    assert [run for run in runs(deck) if run.find("{*}rPr/{*}latin") is not None] == []


def test_lines_begin_where_the_language_begins_them(deck: Any, language: str) -> None:
    expected = {"1"} if language == "ar" else {"0"}
    found = {
        paragraph._p.pPr.get("rtl")
        for page in deck.slides
        for shape in page.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        if paragraph.text
    }
    assert found == expected
    title, (picture, *_rest) = (
        deck.slides[1].shapes.title,
        [shape for shape in deck.slides[1].shapes if shape.shape_type == 13],
    )
    assert (title.left < picture.left) == (language != "ar")


def test_every_shape_has_words_or_is_decoration(deck: Any) -> None:
    """The map has words; the swatches of the legend are marked, so that no check asks for any."""
    for page in list(deck.slides)[1:-1]:
        told = []
        for shape in page.shapes:
            properties = shape._element.xpath(".//p:cNvPr")[0]
            marks = [mark.get("val") for mark in properties.iter(DECORATIVE)]
            if marks:
                assert (marks, properties.get("descr")) == (["1"], "")
            elif not shape.has_text_frame:
                told.append(properties.get("descr"))
        assert len(told) == 1 and len(told[0]) > 40


def test_links_lead_to_the_views_and_sources(deck: Any, toy: Dataset) -> None:
    urls = set(toy.tables["sources"]["url"])
    for number, page in enumerate(list(deck.slides)[1:-1], 1):
        links = {
            run.hyperlink.address
            for shape in page.shapes
            if shape.has_text_frame
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
            if run.hyperlink.address
        }
        assert links == {f"{HOME}?chapter={number}"}
        linked = [
            run.text
            for shape in page.shapes
            if shape.has_text_frame
            for paragraph in shape.text_frame.paragraphs
            for run in paragraph.runs
            if run.hyperlink.address
        ]
        assert linked == [f"example.org/map/?chapter={number}"]  # and no word beside it
        noted = {
            run.hyperlink.address
            for paragraph in page.notes_slide.notes_text_frame.paragraphs
            for run in paragraph.runs
            if run.hyperlink.address
        }
        assert f"{HOME}?chapter={number}" in noted and len(noted) > 1
        assert noted - {f"{HOME}?chapter={number}"} <= urls


def test_slides_are_numbered_between_their_covers(deck: Any) -> None:
    assert len(deck.slides) == 5
    for page in deck.slides:
        assert len([field for field in page._element.iter("{*}fld") if field.get("type") == "slidenum"]) == 1


def test_the_handout_has_notes_and_links(language: str, toy: Dataset) -> None:
    """As HTML, which a browser prints: language, author, every source as a link."""
    with use_language(language, names_from_tables(toy, LANGUAGES[language].name_column)):
        told = slides.by_chapter(toy, HOME)[:2]
        html = deck_html(told, blank_pictures(told), covers(toy, told, HOME), with_notes=True)
        bare = deck_html(told, blank_pictures(told), covers(toy, told, HOME))
    assert f'<html lang="{LANGUAGES[language].tag}" dir="{LANGUAGES[language].direction}">' in html
    links = [source.url for slide in told for source in slide.sources if source.url]
    assert links and [url for url in links if f'<a href="{url}">' not in html] == []
    assert [slide for slide in told if html.count(slide.narration) != 2] == []
    assert [slide for slide in told if bare.count(slide.narration) != 1] == []


def test_a_pdf_says_whose_it_is(language: str) -> None:
    empty, kept = PdfWriter(), io.BytesIO()
    empty.add_blank_page(960, 540)
    empty.write(kept)
    with use_language(language):
        found = PdfReader(io.BytesIO(with_document_info(kept.getvalue())))
        assert found.metadata is not None
        assert found.metadata.author == AUTHORS
    assert found.trailer["/Root"]["/Lang"] == {"en": "en-GB", "de": "de-DE", "ar": "ar-SY"}[language]
    assert found.metadata.title


def test_covers_tell_what_the_slides_rest_on(toy: Dataset) -> None:
    told = slides.by_chapter(toy)
    first, last = covers(toy, told, HOME)
    assert first.title == "Syria 2024: the advance, day by day"
    assert [text for text, _link in first.lines] == [AUTHORS, f"Data version {toy.version}", HOME]
    count = len({source.reference for slide in told for source in slide.sources})
    assert last.lead == f"{count} sources, named in the notes"
    assert "CC BY 4.0" in last.lines[1][0]
