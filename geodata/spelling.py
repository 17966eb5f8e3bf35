"""Other usual Latin spellings of Arabic place names, so that a search finds a place however a reader writes it.

There is no single system: press agencies write Sheikhoun and Raqqa where gazetteers write Shaykhun and ar-Raqqah.
HABITS are the ways in which the names in the tables, in GeoNames and in the press differ. Spellings that no habit gives
(Halab for Aleppo) are in spellings.csv. Made for a search that finds parts of words and ignores capitals.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import zip_longest

from geodata.conflict import ENGLISH_WORDS
from geodata.dataset import Dataset
from geodata.schema import layout

MOST_SPELLINGS = 12
"""Most spellings of one name."""
NAME_WORD = re.compile(r"(?:[A-Za-z]{2,3}-)?[A-Z][A-Za-z']*[a-z]")
"""A word of a name, with its article. English words in small letters, and numbers, do not match."""
ARTICLE = re.compile(r"(?:al|el|[ae](?:[dts]h|[dlnrstz]))-", re.IGNORECASE)
SUN_LETTERS = re.compile(r"[dst]h|[dnrstz]")
"""First consonants to which the article adapts: as-Suwayda, ash-Shaddadi."""
ARABIC_ARTICLE = "ال"

CONSONANT = "[^aeiouwyh]"
HABITS: tuple[tuple[tuple[str, str], ...], ...] = (
    (("q", "k"),),
    (("uw(?=[aei])", "w"),),
    (("(?:ay|ai)(?![aeiouy])", "ei"), ("(?:ay|ei)(?![aeiouy])", "ai"), ("(?:ei|ai)(?![aeiouy])", "ay")),
    (
        (f"(?:oo|(?<!o)u|o)(?={CONSONANT}?$)", "ou"),
        (f"(?:oo|ou|o)(?={CONSONANT}?$)", "u"),
        (f"(?:oo|ou|u)(?={CONSONANT}?$)", "o"),
    ),
    ((f"(?<!o)u(?={CONSONANT}+[aeiouy])", "o"), (f"ou(?={CONSONANT}+[aeiouy])", "u")),
    (("aa", "a'a"), ("(?<=[^aeiou])aa$", "'a"), ("aa", "a")),
    ((f"(?<![aeo])i(?={CONSONANT}$)", "e"), (f"(?<![aeo])i(?={CONSONANT}$)", "ee"), (f"ee?(?={CONSONANT}$)", "i")),
    (("iy(?=[aeu])", "i"), ("iy(?=[aeu])", "iyy")),
    (("nb", "mb"),),
    ((r"(?<=.)([^aeiou])\1", r"\1"),),
    (("(?<=[aeiou])s(?=[aeiou])", "ss"),),
    (("(?<!a)ah$", "eh"), ("eh$", "ah")),
    (("^(khirb|ma'?arr?|tayb)at$", r"\1et"),),
    (("^t[ae]ll?$", "tall"), ("^t[ae]ll?$", "tell")),
    (("^kafr$", "kfar"),),
    (("^jabal$", "jebel"),),
    (("^umm$", "oum"),),
)
"""Each habit: changes (pattern, replacement) of a word in small letters; at most one of them is used at a time."""


def spellings(name_en: str, name_ar: str = "") -> tuple[str, ...]:
    """Other usual spellings of the Arabic words in a name, at most MOST_SPELLINGS, those nearest to the name first.

    The words change together: the third spelling has the third variant of each word. A variant that is part of another
    one, or of the word itself, is left out: al-Rastan covers Rastan. Articles are written al-, el-, and with the first
    consonant of the word (ar-). An article that only `name_ar` has (Raqqa, الرقة) is added.
    """
    words = [word for word in NAME_WORD.findall(name_en) if word not in ENGLISH_WORDS]
    alike = len(NAME_WORD.findall(name_en.split(" (")[0])) == len(name_ar.split())
    found = []
    if words and alike and name_ar.startswith(ARABIC_ARTICLE) and not ARTICLE.match(words[0]):
        words[0] = f"al-{words[0]}"
        found.append(" ".join(words))
    for others in zip_longest(*map(_word_variants, words)):
        found.append(" ".join(other or word for other, word in zip(others, words, strict=True)))
    return tuple(found[:MOST_SPELLINGS])


def spellings_of(dataset: Dataset) -> dict[tuple[str, str], tuple[str, ...]]:
    """(place or base, id) -> its spellings: those of its name, then those of spellings.csv and of their words."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    named = {kind: dataset.tables[name] for kind, name in layout.SPELLING_SUBJECTS.items()}
    for kind, table in named.items():
        for subject, english, arabic in zip(table["id"], table["name_en"], table["name_ar"], strict=True):
            found[kind, subject] += spellings(english, arabic)
    for row in dataset.tables["spellings"].itertuples():
        found[row.subject_kind, row.subject_id] += [row.spelling, *spellings(row.spelling)]
    return {subject: tuple(dict.fromkeys(names)) for subject, names in found.items()}


@cache
def _word_variants(word: str) -> list[str]:
    """Other spellings of one word, with its article if it has one."""
    article = ARTICLE.match(word)
    stem = word[article.end() :] if article else word
    stems = [other.capitalize() for other in _stem_variants(stem.lower())]
    if not article:
        return _without_substrings(stems, word)[:MOST_SPELLINGS]
    sun = SUN_LETTERS.match(stem.lower())
    assimilated = (f"a{sun[0]}-",) if sun else ()
    front = [f"{form}{other}" for other in stems for form in ("al-", *assimilated)]
    return _without_substrings([f"el-{stem}", *front], word)[:MOST_SPELLINGS]


def _stem_variants(stem: str) -> list[str]:
    """The stem and its variants by the habits, those with fewer changes first. A final -a is written -ah."""
    changes = {stem: 0}
    for habit in HABITS:
        for variant, count in list(changes.items()):
            for pattern, replacement in habit:
                changes.setdefault(re.sub(pattern, replacement, variant), count + 1)
    nearest = sorted(changes, key=changes.__getitem__)
    return [f"{variant}h" for variant in nearest] if re.search("[^a]a$", stem) else nearest


def _without_substrings(names: Iterable[str], own: str) -> list[str]:
    """The names that are part neither of another one nor of the word `own`, in their order."""
    every = {name.lower(): name for name in names}
    return [
        name
        for folded, name in every.items()
        if folded not in own.lower() and not any(folded in other for other in every if other != folded)
    ]
