"""Days as chapters tell them, on the toy conflict: the chapter's own view and subject first, quiet days in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.text.chapter_days import ChapterView, chapter_views, headline_in, run_ending, stops
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.history.clocks import NOW, THEN
from geodata.history.situation import situations


@pytest.fixture(scope="module")
def views(toy: Dataset) -> dict[int, ChapterView]:
    """Number -> view."""
    return {view.number: view for view in chapter_views(toy)}


def told(toy: Dataset, view: ChapterView, day: str) -> str:
    return headline_in(view, situations(toy, NOW)[index_of(day)])


def test_a_view_holds_the_places_in_its_box(views: dict[int, ChapterView]) -> None:
    """Chapter 9 looks from 33.75 to 36° N and from 36 to 38° E: midway on its northern edge is in it, steppe on its
    eastern one too."""
    assert views[9].inside == {"damascus", "homs-city", "tartus", "hama", "latakia", "midway", "steppe"}
    assert views[9].corners() == [[36, 33.75], [38, 36]]


def test_the_subject_comes_before_greater_places(toy: Dataset, views: dict[int, ChapterView]) -> None:
    """On 8 December four places change hands in the view of chapter 9, the capital among them, and none elsewhere."""
    assert told(toy, views[9], "2024-12-08") == (
        "Homs, contested the day before, passes to HTS-led forces; 4 places change hands in all"
    )
    without_subject = replace(views[9], subject=())
    assert told(toy, without_subject, "2024-12-08").startswith("Damascus passes from the government to HTS-led forces")


def test_what_changed_elsewhere_comes_after(toy: Dataset, views: dict[int, ChapterView]) -> None:
    """Chapter 12 sees Damascus alone; chapter 8 sees Homs, which is contested on the day that the steppe is taken."""
    assert told(toy, views[12], "2024-12-08") == (
        "Damascus passes from the government to HTS-led forces. Also that day, elsewhere: Homs and 2 more places"
    )
    assert told(toy, views[8], "2024-12-07") == (
        "Homs, held by the government, becomes contested. Also that day, elsewhere: Steppe"
    )


def test_a_view_without_a_change_says_so(toy: Dataset, views: dict[int, ChapterView]) -> None:
    assert told(toy, views[2], "2024-12-08") == (
        "No change in this view. Also that day, elsewhere: Damascus and 3 more places"
    )
    assert told(toy, views[2], "2024-12-13") == "No change recorded"
    assert told(toy, views[1], "2024-11-26") == "The day before the offensive"


def test_days_without_a_change_are_passed_in_one_step(toy: Dataset, views: dict[int, ChapterView]) -> None:
    """Chapter 13 has changes on 9 and 11 December; 10 December stands alone between them."""
    days = situations(toy, NOW)
    assert [DAYS[day][-2:] for day in stops(views[13], days)] == ["09", "10", "11", "31"]
    runs = {DAYS[day]: run_ending(views[13], days, day) for day in range(views[13].first, views[13].last + 1)}
    ends = {day: (DAYS[run[0]], DAYS[run[-1]], len(run)) for day, run in runs.items() if run}
    assert ends == {"2024-12-31": ("2024-12-12", "2024-12-31", 20)}


def test_a_chapter_begins_on_its_first_day(toy: Dataset, views: dict[int, ChapterView]) -> None:
    """Nothing changes in chapter 5, 1 to 4 December: its first day is a step all the same."""
    days = situations(toy, NOW)
    assert [DAYS[day][-2:] for day in stops(views[5], days)] == ["01", "04"]
    assert [DAYS[day][-2:] for day in run_ending(views[5], days, views[5].last)] == ["02", "03", "04"]
    assert run_ending(views[5], days, views[5].first) == []


def test_the_other_clock_has_other_quiet_days(toy: Dataset, views: dict[int, ChapterView]) -> None:
    """As known then: what was first reported on 9 December, and nothing more; deir-ez-zor only after the period."""
    assert [DAYS[day][-2:] for day in stops(views[13], situations(toy, THEN))] == ["09", "31"]
