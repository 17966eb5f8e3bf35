"""The page that says in one sentence why an address has no answer."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.i18n.language import Language
from dashboard.text.html import TEMPLATES
from dashboard.theme import colours


@dataclass(frozen=True)
class Refusal:
    """What it says in one language. `home`: address of the map; blank if none is known, then there is no link."""

    language: Language
    title: str
    sentence: str
    to_the_map: str
    home: str


def refusal_html(refusals: list[Refusal]) -> str:
    """The page, in each language below the one before. It needs no other file."""
    palette = {"sea": colours.SEA, "ink": colours.INK, "accent": colours.ACCENT}
    return TEMPLATES.get_template("refusal.html").render(refusals=refusals, **palette)
