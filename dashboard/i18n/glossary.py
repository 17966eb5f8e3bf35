"""Words that a reader may not know: expansions of abbreviations, and the glossary of the tab about the data.

A term may have a card, made from a row of the tables, which says more and cites sources.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dashboard import words
from dashboard.i18n.language import _

ABBREVIATIONS = {
    "HTS": "Hayat Tahrir al-Sham",
    "SNA": "Syrian National Army",
    "SDF": "Syrian Democratic Forces",
    "SFA": "Syrian Free Army",
}
"""Abbreviation of a side -> its full name."""


@dataclass(frozen=True)
class Term:
    """A word of the page and its meaning. `card`: key of the card that says more, blank if there is none."""

    word: str
    meaning: str
    card: str = ""


TERMS = (
    Term("HTS", "Hayat Tahrir al-Sham"),
    Term("HTS-led opposition", words.SIDES["opposition_hts"].description),
    Term("SNA", words.SIDES["sna"].description),
    Term("SDF", words.SIDES["sdf"].description),
    Term("SFA", words.SIDES["sfa"].description),
    Term("Southern factions", words.SIDES["southern_operations"].description),
    Term("Southern Operations Room", "Joint command of factions of Daraa, Suwayda and Quneitra", "E113"),
    Term("Deterrence of Aggression", "Name that HTS and allied factions gave to their attack", "E004"),
    Term("Dawn of Freedom", "Operation of Turkish-backed factions in northern Aleppo", "E042"),
    Term("Hmeimim", "Russian air base south-east of Latakia", "base:hmeimim"),
    Term("Tartus", "City on the coast; the Russian naval base lies at its commercial port", "base:tartus"),
    Term("M1", "Motorway from Homs by Tartus to Latakia"),
    Term("M4", "Road from Latakia by Saraqib, and on from Aleppo by Manbij to the border of Iraq"),
    Term("M5", "Motorway from Damascus by Homs and Hama to Aleppo"),
    Term("SOHR", "Syrian Observatory for Human Rights"),
    Term("SANA", "Syrian Arab News Agency"),
    Term("OCHA", "United Nations Office for the Coordination of Humanitarian Affairs"),
    Term("UNDOF", "United Nations Disengagement Observer Force"),
    Term("ISW", "Institute for the Study of War"),
    Term("Governorate", "One of the provinces into which Syria is divided"),
)
"""In the order of the glossary: sides, operations, bases, roads, organisations that report."""


def abbreviations_in(text: str) -> list[str]:
    """`abbreviation: name` for each abbreviation of a side in a text; none where the language uses the full name."""
    expansions = []
    for short, name in ABBREVIATIONS.items():
        is_short = _(short) not in _(name)
        if is_short and re.search(rf"{re.escape(_(short))}\b", text):
            expansions.append(_("{abbreviation}: {name}", abbreviation=_(short), name=_(name)))
    return expansions
