"""Slides of the real data: what they say, and that everything on them has room."""

from __future__ import annotations

import pytest

from dashboard.export.deck import slides
from dashboard.export.deck.slides import Slide
from dashboard.text.told import told
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from tests import deck


@pytest.fixture(scope="module")
def chapters(dataset: Dataset) -> list[Slide]:
    return slides.by_chapter(dataset)


@pytest.fixture(scope="module")
def days(dataset: Dataset) -> list[Slide]:
    return slides.by_day(dataset, DAYS)


def test_a_slide_a_chapter(chapters: list[Slide], dataset: Dataset) -> None:
    table = dataset.tables["chapters"]
    assert [slide.title for slide in chapters] == table["title"].to_list()
    assert [slide.day for slide in chapters] == table["date_to"].to_list()
    assert [slide.narration for slide in chapters] == [
        told(row["narration"], row["figures"], dataset) for row in table.to_dict("records")
    ]
    assert [slide.kicker for slide in chapters[3:6]] == [
        "Chapter 4 · 29\u2009–\u200930 Nov 2024",
        "Chapter 5 · 1\u2009–\u20094 Dec 2024",
        "Chapter 6 · 5 December 2024",
    ]
    assert chapters[10].kicker == "Chapter 11 · Back to 30 Nov\u2009–\u20098 Dec 2024"
    assert [slide.chapter for slide in chapters if "Back to" in slide.kicker] == [8, 10, 11]
    assert chapters[8].headline.startswith("Homs, contested the day before, passes to HTS-led forces;")
    assert chapters[12].lead() == "26 December: Kiyariyah, held by the SNA, becomes contested"
    assert (
        chapters[5].lead()
        == "5 December: Hama passes from the government to HTS-led forces; 15 places change hands in this view. "
        "Also that day, elsewhere: Barri al-Sharqi and 16 more places"
    )


def test_the_notes_name_every_source_with_its_address(chapters: list[Slide], dataset: Dataset) -> None:
    sources = dataset.tables["sources"].set_index("id")
    for slide, ids in zip(chapters, dataset.tables["chapters"]["source_ids"], strict=True):
        notes = slide.notes()
        assert slide.narration in notes
        assert [url for url in sources.loc[ids.split(";"), "url"] if url not in notes] == []
        assert notes.endswith(f"Data version {dataset.version}")


def test_a_slide_a_day(days: list[Slide]) -> None:
    slide = days[DAYS.index("2024-12-05")]
    assert (slide.kicker, slide.title) == ("Thursday · Syria 2024: the advance, day by day", "5 December 2024")
    assert slide.lead() == "Hama passes from the government to HTS-led forces; 32 places change hands in all"
    assert [group.heading() for group in slide.groups] == [
        "From the government to HTS-led forces: 26 places",
        "From the SNA to the SDF: 4 places",
        "From the government to the SDF: 2 places",
    ]
    assert slide.groups[0].names(1) == "Hama and 25 more"
    assert slide.address == "?day=2024-12-05"
    assert slide.legend["sna"] == "11,341 km²"
    assert "southern_operations" not in slide.legend


def test_contested_is_no_holder(days: list[Slide]) -> None:
    before, after = (
        {group.heading() for group in days[DAYS.index(day)].groups} for day in ("2024-11-29", "2024-11-30")
    )
    assert "Held by the government, now contested: 1 place" in before
    assert "Contested the day before, now held by HTS-led forces: 1 place" in after


def test_a_quiet_day_names_no_source(days: list[Slide]) -> None:
    deck.assert_names_no_source(days[DAYS.index("2024-12-13")])


def test_what_is_no_document_comes_last(days: list[Slide]) -> None:
    deck.assert_no_document_comes_last(days[DAYS.index("2024-12-08")])


@pytest.mark.parametrize("kind", ["chapters", "days"])
def test_everything_has_room(kind: str, request: pytest.FixtureRequest) -> None:
    deck.assert_everything_has_room(request.getfixturevalue(kind))


def test_every_slide_with_something_to_say_says_it(chapters: list[Slide], days: list[Slide]) -> None:
    deck.assert_everything_is_said(chapters, days)
