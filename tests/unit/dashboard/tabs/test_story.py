"""Chapters as the scripts get them, and the keys: what the page does with them stands in tests/browser."""

from __future__ import annotations

import re

import pytest

from dashboard.tabs.story import chapters, story_tab
from dashboard.widgets.keyboard import KEYS, keys_for_scripts
from geodata.calendar import DAYS
from geodata.dataset import Dataset


@pytest.fixture(scope="module")
def told(toy: Dataset) -> list[dict]:
    """All chapters."""
    return chapters(toy)


def test_thirteen_chapters_in_order(told: list[dict]) -> None:
    assert [chapter["no"] for chapter in told] == list(range(1, 14))
    assert (told[0]["title"], told[8]["title"]) == ("Before", "Why Homs")


def test_a_chapter_knows_its_days_and_its_view(told: list[dict]) -> None:
    pause = told[4]
    assert [DAYS[index] for index in pause["days"]] == ["2024-12-01", "2024-12-04"]
    assert pause["box"] == [[36, 35], [38, 36.5]]


def test_days_without_a_change_are_passed_in_one_step(told: list[dict]) -> None:
    """Chapter 13 has changes on 9 and 11 December only; chapter 5 none, and begins on its first day all the same."""
    stops = {chapter["no"]: [DAYS[index] for index in chapter["stops"]["now"]] for chapter in told}
    assert stops[13] == ["2024-12-09", "2024-12-10", "2024-12-11", "2024-12-31"]
    assert stops[5] == ["2024-12-01", "2024-12-04"]
    assert stops[4] == ["2024-11-29", "2024-11-30"]
    assert all(chapter["stops"][clock][-1] == chapter["days"][1] for chapter in told for clock in ("now", "then"))


def test_a_chapter_can_say_that_it_goes_back(told: list[dict]) -> None:
    assert told[9]["back"] == {"weekday": "Back to Saturday", "words": "Back to 7 December"}


def test_the_caption_says_where_one_is(told: list[dict]) -> None:
    assert "Chapter 5 of 13" in told[4]["caption"]
    assert "1 December to 4 December" in told[4]["caption"]
    assert "1 December to" not in told[5]["caption"]
    assert "Four days without a change." in told[4]["caption"]


def test_numbers_in_a_narration_are_those_of_the_table_of_figures(told: list[dict], toy: Dataset) -> None:
    assert "Northgate; 12 families flee." in told[1]["caption"]
    assert "12 families" in told[1]["notes"]
    assert "12 families" in story_tab(toy)


def test_the_notes_name_every_source(told: list[dict]) -> None:
    """Chapter 7 has two."""
    assert told[6]["notes"].count("<li") == 2
    assert "https://example.org/dec06" in told[6]["notes"]


def test_every_chapter_has_an_address(toy: Dataset) -> None:
    html = story_tab(toy)
    assert [int(no) for no in re.findall(r'href="\?chapter=(\d+)"', html)] == list(range(1, 14))
    assert [int(no) for no in re.findall(r'href="\?chapter=(\d+)&amp;present=1"', html)] == list(range(1, 14))


def test_no_key_does_two_things() -> None:
    names = [name for key in KEYS for name in key.keys]
    assert len(names) == len(set(names))
    assert keys_for_scripts()["acts"]["PageDown"] == keys_for_scripts()["acts"]["ArrowRight"] == "next"


def test_single_characters_and_no_others_can_be_switched_off() -> None:
    """WCAG 2.1.4 asks it of letters, digits and signs; the space bar is none of them."""
    assert set(keys_for_scripts()["characters"]) == {
        name for name in keys_for_scripts()["acts"] if len(name) == 1 and name != " "
    }
