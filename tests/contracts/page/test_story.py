"""The story's chapters as the page tells them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from dashboard.payload.days import days
from dashboard.tabs.story import chapters, story_tab
from geodata.calendar import DAYS
from geodata.dataset import Dataset


@pytest.fixture(scope="module")
def told(dataset: Dataset) -> list[dict]:
    """All chapters."""
    return chapters(dataset)


def test_thirteen_chapters_in_order(told: list[dict]) -> None:
    assert [chapter["no"] for chapter in told] == list(range(1, 14))
    assert (told[0]["title"], told[8]["title"]) == ("Years of frozen front lines", "Homs falls: why it matters")


def test_a_chapter_knows_its_days_and_its_view(told: list[dict]) -> None:
    push = told[4]
    assert [DAYS[index] for index in push["days"]] == ["2024-12-01", "2024-12-04"]
    assert push["box"] == [[36.35, 34.95], [37.3, 35.6]]


def test_the_aftermath_is_ten_steps(told: list[dict]) -> None:
    """Of 23 days; 13 to 22 and 27 to 31 December, without a change, are one step each."""
    assert [DAYS[index][-2:] for index in told[12]["stops"]["now"]] == [
        *("09", "10", "11", "12", "22", "23", "24", "25", "26", "31")
    ]


@pytest.fixture(scope="module")
def of_day(dataset: Dataset) -> Callable[[int, str], dict]:
    """What a chapter tells of a day."""
    found = days(dataset)
    return lambda no, day: found[DAYS.index(day)]["chapters"][no]


def test_headlines_are_of_the_chapter(of_day: Callable[[int, str], dict]) -> None:
    """The Homs chapter is not headed by Damascus, nor the push to Hama by As-Safirah."""
    assert of_day(9, "2024-12-08")["headline"].startswith("Homs, contested the day before, passes to HTS-led forces;")
    assert of_day(12, "2024-12-08")["headline"].startswith("Damascus passes from the government to HTS-led forces;")
    assert of_day(5, "2024-12-01")["headline"] == (
        "Suran passes from HTS-led forces to the government; 6 places change hands in this view. "
        "Also that day, elsewhere: as-Safirah and 38 more places"
    )
    encircled = of_day(8, "2024-12-06")["headline"]
    assert encircled.startswith("Al-Rastan passes from the government to HTS-led forces; 19 places")
    assert encircled.endswith("Also that day, elsewhere: Deir ez-Zor and 77 more places")


def test_a_run_of_quiet_days_says_so(of_day: Callable[[int, str], dict]) -> None:
    quiet = of_day(13, "2024-12-22")
    assert (quiet["weekday"], quiet["headline"]) == ("10 days", "No change recorded")
    assert re.fullmatch(r"13\s*–\s*22 December", quiet["date"])
    assert "date" not in of_day(13, "2024-12-21")
    assert "date" not in of_day(13, "2024-12-12")


def test_the_caption_says_where_one_is(told: list[dict]) -> None:
    assert "Chapter 5 of 13" in told[4]["caption"]
    assert "1 December to 4 December" in told[4]["caption"]
    assert "1 December to" not in told[5]["caption"]
    assert "North of Hama the army makes its stand." in told[4]["caption"]


def test_the_notes_name_every_source(told: list[dict], dataset: Dataset) -> None:
    sources = dataset.tables["sources"].set_index("id")
    ids = dataset.tables["chapters"].set_index("chapter_no").loc["5", "source_ids"].split(";")
    assert told[4]["notes"].count("<li") == len(ids)
    assert sources.loc["ap_dec1", "url"] in told[4]["notes"]


def test_every_chapter_has_an_address(dataset: Dataset) -> None:
    html = story_tab(dataset)
    assert [int(no) for no in re.findall(r'href="\?chapter=(\d+)"', html)] == list(range(1, 14))
    assert [int(no) for no in re.findall(r'href="\?chapter=(\d+)&amp;present=1"', html)] == list(range(1, 14))
