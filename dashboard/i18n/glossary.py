"""The words that a reader may not know: abbreviations where they first stand, and the list on the page about the data.

An expansion is a name. What a term means beyond that is told by the row of the tables whose card it leads to.
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
"""Those of the sides -> their names."""


@dataclass(frozen=True)
class Term:
    """A word of the page and what it stands for. `card`: key of the card that tells more and cites sources, if any."""

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
"""In the order in which they are told: sides, operations, bases, roads, who reports."""


def abbreviations_in(text: str) -> list[str]:
    """Each abbreviation of a side that a text holds, with its name; none where the language writes the name itself."""
    told = []
    for short, name in ABBREVIATIONS.items():
        is_short = _(short) not in _(name)
        if is_short and re.search(rf"{re.escape(_(short))}\b", text):
            told.append(_("{abbreviation}: {name}", abbreviation=_(short), name=_(name)))
    return told
