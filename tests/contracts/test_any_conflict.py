"""Nothing of a conflict stands in code: no place, side, road or day of the project's own data."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.conflict import CONFLICT, COUNTRY_NAME, ENGLISH_WORDS, FOLDER
from geodata.dataset import Dataset

ROOT = Path(__file__).resolve().parents[2]
CODE = [
    path
    for pattern in ("geodata/**/*.py", "dashboard/**/*.py", "dashboard/**/*.html", "assets/**/*.mjs", "assets/*.css")
    for path in sorted(ROOT.glob(pattern))
    if FOLDER not in path.parents and "vendor" not in path.parts
]
SHORTEST = 4
"""Letters of a word that is looked for; shorter ones are in any text."""
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "army bank base beach camp castle central centre city coast crossing dam desert east entrance field "
        "first forces free gate government hill house industrial island junction land lake main mine mountain "
        "museum national north northern operations opposition point port post prison ring river road room "
        "roundabout shape south southern square station town united states west with side rural other line "
        "tell tall ",
    )
)
"""English words in names of the tables that say nothing of this conflict."""
NAMES = {"Aleppo", "Damascus", "Euphrates", "Golan", "Palmyra"}
"""Names that the conflict counts among the English words of its tables."""
OF_ARABIC = {"Aleppo", "Halab", "Raqqa", "Rastan", "Shaddadi", "Shaykhun", "Suwayda", "kafr", "jabal"}
KEPT = {
    "dashboard/i18n/language.py": {"arab"},  # a system of digits, as CLDR names it
    "dashboard/notice.py": {"Syria"},  # the copyright notice of the program, which its licence asks to be kept
    "geodata/chosen.py": {"syria"},  # the folder that is shown when no other is named
    "geodata/spelling.py": OF_ARABIC,  # spellings of any Arabic name
}
"""File -> words of the conflict that it may hold."""


def _words(names: pd.Series | list[str]) -> set[str]:
    """Words of some names; particles and English words are left out."""
    found = {word for name in names for word in re.findall(r"[A-Z][a-z]+|[A-Z]\d+\b", str(name))}
    common = ENGLISH | {word.lower() for word in ENGLISH_WORDS - NAMES}
    return {word for word in found if word.lower() not in common and (len(word) >= SHORTEST or word[-1].isdigit())}


@pytest.fixture(scope="module")
def own_words(dataset: Dataset) -> re.Pattern[str]:
    """Names of places, bases, roads and sides of the project's own tables, and its days, in words and as ISO text."""
    tables = dataset.tables
    words = _words([COUNTRY_NAME, *CONFLICT.named.nodes, *CONFLICT.abbreviations])
    for name, column in (("places", "name_en"), ("bases", "name_en"), ("roads", "name"), ("places", "governorate")):
        words |= _words(tables[name][column])
    words |= _words([side.name for side in CONFLICT.side])
    words |= _words([text for one in CONFLICT.words.operators.values() for text in (one.name, one.adjective)])
    words |= set(CONFLICT.abbreviations)
    days = [f"{one.day} {one:%B}" for one in map(date.fromisoformat, DAYS)]
    named = [*words, *(word.lower() for word in words if len(word) >= SHORTEST), *days, *DAYS]
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, sorted(named)))})(?![A-Za-z0-9]|[,.]?\d)")


def test_there_is_code_to_look_at(own_words: re.Pattern[str]) -> None:
    names = {path.relative_to(ROOT).as_posix() for path in CODE}
    assert {"geodata/conflict.py", "dashboard/text/templates/about.html", "assets/core/engine.mjs"} <= names
    found = own_words.findall("From Homs to hmeimim on the M5, 8 December; 2024-12-08, HTS; not in townsman")
    assert found == ["Homs", "hmeimim", "M5", "8 December", "2024-12-08", "HTS"]


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_word_of_the_own_conflict_stands_in_code(path: Path, own_words: re.Pattern[str]) -> None:
    name = path.relative_to(ROOT).as_posix()
    lines = path.read_text(encoding="utf-8").splitlines()
    found = {
        f"{number}: {word}"
        for number, line in enumerate(lines, 1)
        for word in own_words.findall(line)
        if word not in KEPT.get(name, ())
    }
    assert found == set()
