"""The tab "About" over the real data: its figures are counted in the tables, its abbreviations explained."""

from __future__ import annotations

import re

import pytest

from dashboard.i18n.names import place_names
from dashboard.tabs.about import TABLE_FILES, about_tab
from dashboard.tabs.story import story_tab
from dashboard.text.cards import day_panel
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.situation import situation_on
from geodata.measures.counts import count_tables
from geodata.schema import layout


def plain(html: str) -> str:
    """Text of a piece of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def html(dataset: Dataset) -> str:
    """The tab in English."""
    return about_tab(dataset)


def test_its_figures_are_counted_in_the_tables(html: str, dataset: Dataset) -> None:
    told, text = count_tables(dataset), plain(html)
    assert f"Changes of control {told.rows['changes']}" in text
    for level, count in told.confidence["change"].items():
        assert re.search(rf"\b{level} [a-z ,]+ {count}\b", text)
    assert f"inferred no report names the place or covers its area {told.certainty['inferred']}" in text
    assert f"With no reason recorded {told.disputes_without_reason}" in text
    assert f"For {told.disputes_without_reason} reports that were not followed, no reason is on record." in text
    assert f"{told.changes_unread} changes of {told.rows['changes']} rest on no document that was read" in text
    assert f"on {100 * told.accuracy.rule:.1f} % of {told.accuracy.place_days:,} place-days" in text
    assert dataset.version in text


def test_the_files_to_correct_are_there_with_their_columns() -> None:
    for name, (_what, columns) in TABLE_FILES.items():
        assert layout.table_path(layout.FOLDER, name).exists()
        assert set(columns.split(", ")) <= set(layout.TABLES[name])


def test_the_end_of_the_government_is_as_told(dataset: Dataset) -> None:
    """From 9 December the tables know no place of the government; on the 8th they do."""
    holds = (dataset.held == "government").any()
    assert [day for day in DAYS if holds[day]][-1] == "2024-12-08"


@pytest.mark.parametrize("day", DAYS)
def test_a_day_explains_the_abbreviations_that_it_uses(dataset: Dataset, day: str) -> None:
    """Before the first of them."""
    events = dataset.geo["events"]
    text = plain(
        day_panel(situation_on(dataset, day), events[events["date"] == day], place_names(dataset.geo["cities"]))
    )
    used = [short for short in ("HTS", "SNA", "SDF", "SFA") if re.search(rf"\b{short}\b", text)]
    assert [short for short in used if not re.search(rf"^[^.]*?\b{short}: ", text)] == []
    assert [text.index(short) for short in used] == [text.index(f"{short}: ") for short in used]


def test_the_story_explains_them_before_its_first_chapter(dataset: Dataset) -> None:
    html = story_tab(dataset)
    assert "HTS: Hayat Tahrir al-Sham" in plain(html[: html.index("<ol")])
