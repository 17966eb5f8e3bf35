"""Other spellings of names, as readers know them from press, gazetteers and books."""

from __future__ import annotations

import pytest

from geodata.spelling import spellings


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
