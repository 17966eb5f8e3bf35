"""Words that a reader may not know: expansions of abbreviations, and the glossary of the tab about the data.

A term may have a card, made from a row of the tables, which says more and cites sources.
"""

from __future__ import annotations

import re

from dashboard.i18n.language import _
from geodata.conflict import CONFLICT

ABBREVIATIONS = CONFLICT.abbreviations
"""Abbreviation of a side -> its full name."""


TERMS = tuple(CONFLICT.term)
"""Words and their meanings, in the order of the glossary."""


def abbreviations_in(text: str) -> list[str]:
    """`abbreviation: name` for each abbreviation of a side in a text; none where the language uses the full name."""
    expansions = []
    for short, name in ABBREVIATIONS.items():
        is_short = _(short) not in _(name)
        if is_short and re.search(rf"{re.escape(_(short))}\b", text):
            expansions.append(_("{abbreviation}: {name}", abbreviation=_(short), name=_(name)))
    return expansions
