"""Spellings of the real names: short lists, each spelling kept by hand needed, each English word in use."""

from __future__ import annotations

from geodata.conflict import ENGLISH_WORDS
from geodata.dataset import Dataset
from geodata.schema import layout
from geodata.spelling import MOST_SPELLINGS, NAME_WORD, spellings, spellings_of


def test_few_spellings_of_a_name_and_the_same_each_time(dataset: Dataset) -> None:
    for table in ("places", "bases"):
        rows = dataset.tables[table]
        for english, arabic in zip(rows["name_en"], rows["name_ar"], strict=True):
            told = spellings(english, arabic)
            assert len(told) <= MOST_SPELLINGS
            assert len(set(told)) == len(told)
            assert told == spellings(english, arabic)


def test_spellings_kept_by_hand_come_with_their_own(dataset: Dataset) -> None:
    others = spellings_of(dataset)
    assert others["place", "palmyra"] == ("Tadmour", "Tadmor")
    assert others["place", "homs-city"] == ("Hims",)
    assert {"Deraa", "Dera'a"} <= set(others["place", "daraa-city"])
    assert "Humaymim" in others["base", "hmeimim"]
    assert {kind for kind, _ in others} == set(layout.SPELLING_SUBJECTS)


def test_the_table_keeps_only_what_no_habit_gives(dataset: Dataset) -> None:
    """A spelling that the name gives by itself needs no row."""
    names = {
        (kind, subject): (english, arabic)
        for kind, table in layout.SPELLING_SUBJECTS.items()
        for subject, english, arabic in dataset.tables[table][["id", "name_en", "name_ar"]].itertuples(index=False)
    }
    for row in dataset.tables["spellings"].itertuples():
        english, arabic = names[row.subject_kind, row.subject_id]
        given = " ".join((english, *spellings(english, arabic))).lower().split()
        assert not all(any(word in other for other in given) for word in row.spelling.lower().split()), row.spelling


def test_every_english_word_stands_in_a_name(dataset: Dataset) -> None:
    names = [*dataset.tables["places"]["name_en"], *dataset.tables["bases"]["name_en"]]
    assert {word for name in names for word in NAME_WORD.findall(name)} >= ENGLISH_WORDS
