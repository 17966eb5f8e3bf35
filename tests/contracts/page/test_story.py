"""The story's chapters as the page tells them."""

from __future__ import annotations

import re

import pytest

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
    assert (push["center"], push["zoom"]) == ([36.8, 35.25], 9.2)


def test_the_caption_says_where_one_is(told: list[dict]) -> None:
    assert "Chapter 5 of 13" in told[4]["caption"]
    assert "1 December to 4 December" in told[4]["caption"]
    assert "1 December to" not in told[5]["caption"]
    assert "North of Hama the army makes its stand." in told[4]["caption"]


def test_the_caption_explains_the_signs_of_its_layers(told: list[dict]) -> None:
    assert "Advance of the day (derived)" in told[4]["caption"]
    assert "Iran&#39;s corridor, closed to it" in told[10]["caption"]
    assert "Roads that meet at Homs" in told[8]["caption"]
    assert "signs" not in told[0]["caption"]


def test_the_notes_name_every_source(told: list[dict], dataset: Dataset) -> None:
    sources = dataset.tables["sources"].set_index("id")
    ids = dataset.tables["chapters"].set_index("chapter_no").loc["5", "source_ids"].split(";")
    assert told[4]["notes"].count("<li>") == len(ids)
    assert sources.loc["ap_dec1", "url"] in told[4]["notes"]


def test_every_chapter_has_an_address(dataset: Dataset) -> None:
    html = story_tab(dataset)
    assert [int(no) for no in re.findall(r'href="\?chapter=(\d+)"', html)] == list(range(1, 14))
    assert [int(no) for no in re.findall(r'href="\?chapter=(\d+)&amp;present=1"', html)] == list(range(1, 14))
