"""Other spellings of names, as readers know them from press, gazetteers and books."""

from __future__ import annotations

import pytest

from geodata.conflict import ENGLISH_WORDS
from geodata.dataset import Dataset
from geodata.schema import layout
from geodata.spelling import MOST_SPELLINGS, NAME_WORD, spellings, spellings_of


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Daraa", ("Dara'a", "Dar'a")),
        ("Saraqib", ("Sarakib", "Saraqeb", "Saraqeeb", "Sarakeb", "Sarakeeb")),
        ("Hama", ("Hamah",)),
        ("Tartus", ("Tartous", "Tartos")),
        ("Tell Rifaat", ("Tall Rifa'at", "Tell Rifat")),
        ("Kafr Nabl", ("Kfar Nabl",)),
        ("Al-Rastan", ("el-Rastan", "ar-Rastan")),
        ("Al-Hirak", ("el-Hirak",)),
        ("Sadad", ()),
        ("Brigade 82 base", ()),
        ("Aleppo military sites", ()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_spellings(name: str, others: tuple[str, ...]) -> None:
    """Those with fewer changes come first; what is part of the name, like Rastan, is not told."""
    assert {*spellings(name)} >= {*others}
    assert bool(spellings(name)) == bool(others)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Khan Shaykhun", "Khan Sheikhoun"),
        ("Deir ez-Zor", "Deir al-Zour"),
        ("Jisr al-Shughur", "Jisr ash-Shughour"),
        ("Salamiyah", "Salamieh"),
        ("As-Suwayda", "al-Sweidah"),
        ("Al-Qusayr", "al-Kusair"),
        ("Maarrat al-Numan", "Maaret al-Numan"),
        ("Palmyra (Tadmur)", "Tadmor"),
    ],
)
def test_a_usual_spelling_is_among_them(name: str, other: str) -> None:
    assert other in spellings(name)


def test_an_article_that_only_the_arabic_has() -> None:
    """If the Arabic name has as many words; a base is not its town."""
    assert spellings("Raqqa", "الرقة")[0] == "al-Raqqa"
    assert "ar-Raqqah" in spellings("Raqqa", "الرقة")
    assert "al-Raqqah" not in spellings("Raqqa", "رقة")
    assert not [name for name in spellings("Hama air base", "المفرزة الروسية في مطار حماة") if "al-" in name]


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
