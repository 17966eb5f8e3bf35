"""The sentences of a day, word for word."""

from __future__ import annotations

import pytest

from dashboard.i18n import dates, numbers
from dashboard.text import sentences
from geodata.history.changes import Change
from geodata.history.situation import Situation


def _change(name: str, from_side: str, to_side: str) -> Change:
    return Change(name.lower(), name, 1, 1000, from_side, to_side, ())


def _situation(*changes: Change, day: str = "2024-12-05") -> Situation:
    return Situation(day, {}, {}, changes, 1234.4, {}, (), 0.0, 0.0)


HAMA = _change("Hama", "government", "opposition_hts")
SURAN = _change("Suran", "government", "opposition_hts")
BACK = _change("Hajin", "sdf", "sdf")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ([], "No change recorded"),
        ([HAMA], "Hama passes from the government to HTS-led forces"),
        ([HAMA, SURAN], "Hama passes from the government to HTS-led forces; 2 places change hands in all"),
        ([HAMA, BACK], "Hama passes from the government to HTS-led forces"),
        ([_change("Homs (city centre)", "sna", "contested")], "Homs, held by the SNA, becomes contested"),
        ([_change("Homs", "contested", "sdf")], "Homs, contested the day before, passes to the SDF"),
        (
            [_change("Daraa", "government", "southern_operations")],
            "Daraa passes from the government to southern factions",
        ),
        ([_change("Tanf", "israel", "sfa")], "Tanf passes from Israeli forces to the Syrian Free Army"),
    ],
)
def test_headline(changes: list[Change], sentence: str) -> None:
    """The greatest place first; one that came back within the day has not changed hands."""
    assert sentences.headline(_situation(*changes)) == sentence


@pytest.mark.parametrize(
    ("changes", "place"), [([], ""), ([BACK], ""), ([HAMA, SURAN], "hama"), ([BACK, SURAN, HAMA], "suran")]
)
def test_the_place_that_the_headline_names(changes: list[Change], place: str) -> None:
    assert sentences.lead(_situation(*changes)) == place


def test_the_group_of_that_place_comes_first_and_then_the_largest() -> None:
    """Homs alone became contested; three came to the southern factions, two to the HTS-led forces."""
    south = [_change(name, "government", "southern_operations") for name in ("Daraa", "Sanamayn", "Nawa")]
    homs = _change("Homs", "government", "contested")
    groups = sentences.grouped_by_sides([BACK, homs, HAMA, *south, SURAN])
    assert [[change.place_id for change in group] for _from, _to, group in groups] == [
        ["homs"],
        ["daraa", "sanamayn", "nawa"],
        ["hama", "suran"],
        ["hajin"],
    ]


def test_headline_of_the_first_day() -> None:
    assert sentences.headline(_situation(day="2024-11-26")) == "The day before the offensive"


@pytest.mark.parametrize(
    ("day", "words", "short"),
    [
        ("2024-12-05", "Thursday, 5 December 2024", "5 December"),
        ("2024-11-30", "Saturday, 30 November 2024", "30 November"),
        ("2025-01-01", "Wednesday, 1 January 2025", "1 January 2025"),
    ],
)
def test_days_in_words(day: str, words: str, short: str) -> None:
    assert dates.day_in_words(day) == words
    assert dates.day_short(day) == short


@pytest.mark.parametrize(
    ("text", "words"), [("2024-12-05", "5 December 2024"), ("2024-12", "December 2024"), ("1971", "1971"), ("", "")]
)
def test_dates_of_sources(text: str, words: str) -> None:
    """A source may be dated by month or year only."""
    assert dates.source_date(text) == words


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (2.94, "2.9"), (9.0, "9.0"), (10.4, "10"), (999.6, "1,000"), (121218.6, "121,219")]
)
def test_numbers(value: float, text: str) -> None:
    """Below 10 one decimal matters."""
    assert numbers.number(value) == text


def test_sentences_on_the_front() -> None:
    assert (
        sentences.front_sentence(_situation())
        == "1,234 km of line between areas of different sides, allied ones included"
    )
    near = sentences.distance_sentence(2.94, ("government", "opposition_hts"))
    assert near == "2.9 km (Syrian government / HTS-led opposition)"
    assert sentences.distance_sentence(None, None) == "no front line"


@pytest.mark.parametrize(
    ("confidence", "source_ids", "word"),
    [
        ("high", ["a"], ""),
        ("medium", ["interp", "a"], ""),
        ("low", ["a"], "claimed"),
        ("low", ["background"], "inferred"),
    ],
)
def test_a_doubtful_change_has_a_word(confidence: str, source_ids: list[str], word: str) -> None:
    """That of geodata; a change that is held needs none."""
    assert sentences.claim_word(confidence, source_ids) == word


@pytest.mark.parametrize(("days", "text"), [(0, ""), (1, "± 1 day"), (2, "± 2 days")])
def test_precision(days: int, text: str) -> None:
    assert sentences.date_precision(days) == text
