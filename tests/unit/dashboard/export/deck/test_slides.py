"""What slides say, and that everything on them has room."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image
from pptx import Presentation

from dashboard.export.deck import slides
from dashboard.export.deck.elements import Drawing, TextBox
from dashboard.export.deck.layout import elements
from dashboard.export.deck.pictures import SlidePictures, _key
from dashboard.export.deck.pptx import write_pptx
from dashboard.export.deck.slides import Slide
from dashboard.text.told import told
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from tests import deck


@pytest.fixture(scope="module")
def chapters(toy: Dataset) -> list[Slide]:
    return slides.by_chapter(toy)


@pytest.fixture(scope="module")
def days(toy: Dataset) -> list[Slide]:
    return slides.by_day(toy, DAYS)


def test_a_slide_a_chapter(chapters: list[Slide], toy: Dataset) -> None:
    table = toy.tables["chapters"]
    assert [slide.title for slide in chapters] == table["title"].to_list()
    assert [slide.day for slide in chapters] == table["date_to"].to_list()
    assert [slide.narration for slide in chapters] == [
        told(row["narration"], row["figures"], toy) for row in table.to_dict("records")
    ]
    assert [slide.kicker for slide in chapters[3:6]] == [
        "Chapter 4 · 29\u2009–\u200930 Nov 2024",
        "Chapter 5 · 1\u2009–\u20094 Dec 2024",
        "Chapter 6 · 5 December 2024",
    ]
    assert chapters[10].kicker == "Chapter 11 · Back to 6\u2009–\u20098 Dec 2024"
    assert chapters[5].lead() == "5 December: Hama passes from the government to HTS-led forces"


def test_the_notes_name_every_source_with_its_address(chapters: list[Slide], toy: Dataset) -> None:
    sources = toy.tables["sources"].set_index("id")
    for slide, ids in zip(chapters, toy.tables["chapters"]["source_ids"], strict=True):
        notes = slide.notes()
        assert slide.narration in notes
        assert [url for url in sources.loc[ids.split(";"), "url"] if url not in notes] == []
        assert notes.endswith(f"Data version {toy.version}")


def test_an_address_is_told_where_the_page_is_known(toy: Dataset) -> None:
    """Nobody can follow the end of one."""
    known, unknown = slides.by_chapter(toy, "https://example.org/map/")[8], slides.by_chapter(toy)[8]
    assert known.where() == f"On the map: https://example.org/map/?chapter=9. Data version {toy.version}."
    assert unknown.where() == f"Data version {toy.version}"
    assert "On the map: example.org/map/?chapter=9" in words_on(known)
    assert not [text for text in words_on(unknown) if "On the map" in text]


def words_on(slide: Slide) -> list[str]:
    """All texts on a slide."""
    boxes = [element for element in elements(slide) if isinstance(element, TextBox)]
    return [text for box in boxes for text, _bold in box.paragraphs]


def test_a_chapter_that_ends_in_quiet_days_is_headed_by_its_last_change(chapters: list[Slide]) -> None:
    """Its map and its ground are those of its last day."""
    aftermath = chapters[12]
    assert aftermath.day == "2024-12-31"
    assert aftermath.lead() == "11 December: Deir ez-Zor passes from the SDF to HTS-led forces"
    assert aftermath.alt().startswith(
        f"Map at the end of Tuesday, 31 December 2024. {aftermath.lead()}. Ground held by"
    )
    assert f"{aftermath.lead()}." in aftermath.notes()


def test_a_slide_a_day(days: list[Slide]) -> None:
    slide = days[DAYS.index("2024-12-06")]
    assert (slide.kicker, slide.title) == ("Friday · Syria 2024: the advance, day by day", "6 December 2024")
    assert [group.heading() for group in slide.groups] == [
        "From the government to the SDF: 1 place",
        "From the government to southern factions: 1 place",
    ]
    assert days[DAYS.index("2024-12-08")].groups[0].names(1) == "Damascus and 2 more"
    assert slide.address == "?day=2024-12-06"
    assert set(slide.legend) == {"government", "opposition_hts", "sdf", "southern_operations"}


def test_contested_is_no_holder(days: list[Slide]) -> None:
    before, after = (
        {group.heading() for group in days[DAYS.index(day)].groups} for day in ("2024-12-07", "2024-12-08")
    )
    assert "Held by the government, now contested: 1 place" in before
    assert "Contested the day before, now held by HTS-led forces: 1 place" in after


def test_a_quiet_day_names_no_source(days: list[Slide]) -> None:
    deck.assert_names_no_source(days[DAYS.index("2024-12-13")])


def test_what_is_no_document_comes_last(days: list[Slide]) -> None:
    deck.assert_no_document_comes_last(days[DAYS.index("2024-12-07")])


@pytest.mark.parametrize("kind", ["chapters", "days"])
def test_everything_has_room(kind: str, request: pytest.FixtureRequest) -> None:
    deck.assert_everything_has_room(request.getfixturevalue(kind))


def test_a_line_over_the_title_may_be_two(chapters: list[Slide]) -> None:
    """As where a presenter's words are marked as such, in German."""
    own = "Kapitel 2 · Zurück zum 29.\u2009\u2013\u200930. Nov. 2024 · Vom Vortragenden bearbeitet"
    deck.assert_everything_has_room([replace(chapters[0], kicker=own)])


def test_every_slide_with_something_to_say_says_it(chapters: list[Slide], days: list[Slide]) -> None:
    deck.assert_everything_is_said(chapters, days)


def test_pptx_holds_text_notes_and_words_for_the_map(
    chapters: list[Slide], tmp_path_factory: pytest.TempPathFactory
) -> None:
    kept = io.BytesIO()
    Image.new("RGB", (4, 3)).save(kept, "PNG")
    drawings = {_key(p): kept.getvalue() for s in chapters for p in elements(s) if isinstance(p, Drawing)}
    path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    write_pptx(path, chapters, SlidePictures({slide.address: kept.getvalue() for slide in chapters}, drawings))
    found = Presentation(path)
    assert found.slide_width / found.slide_height == pytest.approx(16 / 9, abs=0.001)
    assert [page.shapes.title.text_frame.text for page in found.slides] == [slide.title for slide in chapters]
    for page, slide in zip(found.slides, chapters, strict=True):
        assert page.notes_slide.notes_text_frame.text == slide.notes()
        assert slide.alt() in [shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in page.shapes]
        assert slide.narration in [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
