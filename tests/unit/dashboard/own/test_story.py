"""An own story from a file: its order, its words, and all that is wrong with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.export.deck.slides import by_chapter
from dashboard.own.story import told_chapters, with_story
from dashboard.server.app import create_app
from dashboard.tabs.story import chapters, first_days, story_tab
from dashboard.text.questions import QUESTIONS, saved_view
from geodata.dataset import Dataset
from geodata.problems import InvalidData

OWN = [
    {"no": 9, "title": "Why here", "notes": "Slowly."},
    {"no": 1, "hidden": True},
    {"no": 2, "narration": "{They} go."},
]


def _file(folder: Path, told: object) -> Path:
    path = folder / "own.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


@pytest.fixture
def own(toy: Dataset, tmp_path: Path) -> Dataset:
    return with_story(toy, _file(tmp_path, {"chapters": OWN}))


def test_without_a_file_it_is_the_story_of_the_map(toy: Dataset) -> None:
    assert with_story(toy, None) is toy
    told = told_chapters(toy)
    assert list(told["origin"]) == list(told["chapter_no"]) == [str(no) for no in range(1, 14)]
    assert [chapter["origin"] for chapter in chapters(toy)] == list(range(1, 14))


def test_chapters_come_in_the_order_of_the_file(own: Dataset, toy: Dataset) -> None:
    """Numbered anew; the table of the map's chapters, which saved views name, stays."""
    told = chapters(own)
    assert [(one["no"], one["origin"], one["title"]) for one in told] == [(1, 9, "Why here"), (2, 2, "The attack")]
    assert first_days(own) == {"1": first_days(toy)["9"], "2": "2024-11-27"}
    assert own.tables["chapters"] is toy.tables["chapters"]


def test_own_words_are_marked_and_sources_stay(own: Dataset, toy: Dataset) -> None:
    why, attack = chapters(own)
    assert "data-own-words>Edited by the presenter" in why["caption"]
    assert '<p class="own-notes" data-own-notes dir="auto">Slowly.</p>' in why["notes"]
    assert "Slowly." not in why["caption"]
    assert "<p data-narration>{They} go.</p>" in attack["caption"]
    assert "Chapter 2 of 2" in attack["caption"]
    assert attack["notes"].split("<h3>")[1] == chapters(toy)[1]["notes"].split("<h3>")[1]
    assert "data-own-words hidden>" in chapters(toy)[1]["caption"]
    assert story_tab(own).count("data-own-words>") == 2


def test_the_whole_page_tells_it(own: Dataset, toy: Dataset) -> None:
    """Its first chapter is the ninth of the map; views of the article's questions stay those of the map's chapters."""
    page = create_app(own).server.test_client().get("/?chapter=1").get_data(as_text=True)
    assert '<p class="headline">Homs, contested the day before, passes to HTS-led forces' in page
    assert saved_view(QUESTIONS[1], own) == saved_view(QUESTIONS[1], toy)


def test_slides_tell_it(own: Dataset) -> None:
    why, attack = by_chapter(own)
    assert (why.title, why.chapter) == ("Why here", 1)
    assert why.kicker.endswith(" · Edited by the presenter")
    assert why.notes().startswith("Slowly.\n\n")
    assert attack.narration == "{They} go."
    assert "https://" in attack.notes()


def test_all_problems_are_told_at_once(toy: Dataset, tmp_path: Path) -> None:
    told = [{"no": 99}, "x", {"no": 1, "title": " ", "titel": "A"}, {"no": 1, "hidden": 1, "notes": 5}]
    with pytest.raises(InvalidData) as error:
        with_story(toy, _file(tmp_path, {"chapters": told}))
    numbers = ", ".join(str(no) for no in range(1, 14))
    assert str(error.value).splitlines() == [
        f"own.json: chapter 1 of the file: no is 99; expected the number of a chapter, one of {numbers}",
        "own.json: chapter 2 of the file: 'x'; expected an object with the number of a chapter",
        "own.json: chapter 3 of the file: 'titel' is not known; expected one of no, title, narration, notes, hidden",
        "own.json: chapter 3 of the file: title is ' '; expected a text that is not blank",
        "own.json: chapter 4 of the file: hidden is 1; expected true or false",
        "own.json: chapter 4 of the file: no 1 once more; expected each chapter once",
        "own.json: chapter 4 of the file: notes is 5; expected a text that is not blank",
    ]


@pytest.mark.parametrize("told", [[], {}, {"chapters": 3}, {"chapters": [{"no": 1, "hidden": True}]}])
def test_a_story_shows_something(toy: Dataset, tmp_path: Path, told: object) -> None:
    with pytest.raises(InvalidData, match=r"^own.json: no "):
        with_story(toy, _file(tmp_path, told))
