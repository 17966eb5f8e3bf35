"""Which parts of the view each figure follows: the one list that the page, the downloads and the command line use.

All figures are of the day in view. Besides the day a view has a clock, a compared day and filters; of each of these a
figure either follows it, or stands apart from it and says so beside itself while it is in use, or is of a kind that it
does not bear on. A list, a chart, a sentence or a layer counts as a figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum


class Tie(StrEnum):
    """What a part of the view is to a figure."""

    FOLLOWS = "follows"
    APART = "apart"
    """The figure does not follow it, and says so."""
    NO_MATTER = "no matter"
    """It does not bear on the figure."""


FOLLOWS, APART, NO_MATTER = Tie


@dataclass(frozen=True, kw_only=True)
class Figure:
    """What each part of the view is to a figure. There is no default: who adds a figure says all of them."""

    clock: Tie
    compared: Tie
    sides: Tie
    confidence: Tie
    governorates: Tie
    kinds: Tie
    actors: Tie

    def apart_from(self, parts: Iterable[str] | None = None) -> tuple[str, ...]:
        """Those of some parts (None: of all) that the figure stands apart from, in the order of PARTS."""
        asked = PARTS if parts is None else set(parts)
        return tuple(part for part in PARTS if part in asked and getattr(self, part) is APART)


PARTS = tuple(field.name for field in fields(Figure))
"""The parts of a view besides its day."""

PLACES = Figure(
    clock=FOLLOWS,
    compared=NO_MATTER,
    sides=FOLLOWS,
    confidence=FOLLOWS,
    governorates=FOLLOWS,
    kinds=FOLLOWS,
    actors=NO_MATTER,
)
"""Places and how many there are."""
GROUND = replace(PLACES, kinds=APART)
"""Ground and fronts: they belong to places of all kinds."""
COUNTRY = replace(PLACES, sides=APART, confidence=APART, governorates=APART, kinds=APART)
"""Of the whole country by nature, by either clock."""
RECORD = replace(COUNTRY, clock=APART)
"""Of the whole record."""
DATED = replace(RECORD, sides=NO_MATTER, confidence=FOLLOWS, governorates=FOLLOWS, kinds=NO_MATTER)
"""Events, bases and movements: not of a side, and not by clock."""

FIGURES: dict[str, Figure] = {
    "headline": replace(PLACES, compared=FOLLOWS),
    "changes": replace(PLACES, compared=FOLLOWS),
    "comparison": replace(PLACES, compared=FOLLOWS),
    "histogram": PLACES,
    "places": PLACES,
    "area_km2": GROUND,
    "front_km": GROUND,
    "changed_km2": GROUND,
    "low_confidence_km2": replace(GROUND, confidence=APART),
    "distances": COUNTRY,
    "measures": COUNTRY,
    "routes": COUNTRY,
    "ranges": replace(RECORD, clock=NO_MATTER),
    "brief": COUNTRY,
    "evidence": replace(COUNTRY, sides=NO_MATTER),
    "city_holders": PLACES,
    "card": replace(PLACES, sides=NO_MATTER, confidence=NO_MATTER, governorates=NO_MATTER, kinds=NO_MATTER),
    "known_otherwise": replace(COUNTRY, clock=NO_MATTER),
    "day_events": replace(DATED, actors=FOLLOWS),
    "answers": RECORD,
    "junction": replace(COUNTRY, clock=NO_MATTER),
    "claims": replace(
        RECORD, compared=NO_MATTER, sides=NO_MATTER, confidence=NO_MATTER, governorates=NO_MATTER, kinds=NO_MATTER
    ),
    "story": RECORD,
    "record": RECORD,
    "table": replace(PLACES, actors=FOLLOWS),
    "cities": PLACES,
    "control_areas": GROUND,
    "front_lines": GROUND,
    "changed_places": replace(PLACES, compared=FOLLOWS),
    "changed_ground": replace(PLACES, compared=FOLLOWS),
    "both_fronts": replace(GROUND, compared=FOLLOWS),
    "balance": replace(PLACES, compared=FOLLOWS),
    "landmark_bases": DATED,
    "foreign_bases": DATED,
    "movements": DATED,
    "events": replace(DATED, actors=FOLLOWS),
    "roads": replace(RECORD, clock=NO_MATTER, sides=NO_MATTER, confidence=NO_MATTER, kinds=NO_MATTER),
}
"""Figure -> what the parts of the view are to it. Names of layers are those of the downloads."""

APART_WORDS = {
    "clock": "as known now",
    "compared": "that day alone",
    "sides": "all sides",
    "confidence": "however sure",
    "governorates": "whole country",
    "kinds": "all kinds of place",
    "actors": "whoever is involved",
}
"""Part of the view -> what a figure says that stands apart from it."""


def apart_in_words(figure: str, parts: Iterable[str]) -> str:
    """What a figure says beside itself while some parts of the view are in use; blank if it follows them."""
    return ", ".join(APART_WORDS[part] for part in FIGURES[figure].apart_from(parts))
