"""Slides of the real data: what they say, and that everything on them has room."""

from __future__ import annotations

from itertools import combinations

import pytest

from dashboard.export.deck import slides
from dashboard.export.deck.elements import HEIGHT, WIDTH, MapPicture, TextBox
from dashboard.export.deck.layout import elements
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.text_metrics import height_in
from dashboard.text.sentences import UNREAD_SOURCES
from dashboard.text.told import told
from geodata.calendar import DAYS
from geodata.dataset import Dataset


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
    assert chapters[12].lead().replace("\u2009", "") == "27–31 December: No change recorded"
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
        assert f"On the map: ?chapter={slide.chapter}. Data version {dataset.version}." in notes


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
    quiet = days[DAYS.index("2024-12-13")]
    assert (quiet.groups, quiet.sources, quiet.headline) == ((), (), "No change recorded")
    assert "Sources" not in quiet.notes()


def test_what_is_no_document_comes_last(days: list[Slide]) -> None:
    labels = [source.label for source in days[DAYS.index("2024-12-08")].sources]
    assert labels[-1] == "inferred, no report names the place"
    unread = [label in UNREAD_SOURCES.values() for label in labels]
    assert unread == sorted(unread)


@pytest.mark.parametrize("kind", ["chapters", "days"])
def test_everything_has_room(kind: str, request: pytest.FixtureRequest) -> None:
    """Texts fit their boxes, no two boxes overlap (a pattern lies on its swatch), nothing leaves the slide."""
    for slide in request.getfixturevalue(kind):
        placed = elements(slide)
        words = [element for element in placed if isinstance(element, TextBox)]
        for element in words:
            needed = sum(height_in(text, element.points, element.box.width, bold) for text, bold in element.paragraphs)
            needed += sum(bold for _, bold in element.paragraphs[1:]) * element.between / 72
            assert needed <= element.box.height + 0.01, (slide.address, element.paragraphs)
        boxes = [element.box for element in placed if isinstance(element, TextBox | MapPicture)]
        for a, b in combinations(boxes, 2):
            apart = a.x + a.width <= b.x + 0.01 or b.x + b.width <= a.x + 0.01
            assert apart or a.y + a.height <= b.y + 0.01 or b.y + b.height <= a.y + 0.01, (slide.address, a, b)
        for box in (element.box for element in placed):
            assert box.x >= 0 and box.x + box.width <= WIDTH + 0.01, slide.address
            assert box.y >= 0 and box.y + box.height <= HEIGHT + 0.01, slide.address


def test_every_slide_with_something_to_say_says_it(chapters: list[Slide], days: list[Slide]) -> None:
    for slide in chapters:
        assert ((slide.narration, False),) in [
            element.paragraphs for element in elements(slide) if isinstance(element, TextBox)
        ]
    for slide in days:
        told = [text for element in elements(slide) if isinstance(element, TextBox) for text, _ in element.paragraphs]
        named = [group.heading() in told for group in slide.groups]
        assert named == sorted(named, reverse=True), slide.address
        rest = sum(group.count for group in slide.groups[sum(named) :])
        counted = [text for text in told if text.startswith("Between other sides: ")]
        assert counted == ([f"Between other sides: {rest} place{'s' * (rest > 1)}"] if rest else []), slide.address
