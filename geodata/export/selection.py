"""What a reader is looking at: a day and filters, read from an address or a command, told in words or a file name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from geodata import conflict
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY, LAST_DAY
from geodata.history.clocks import CLOCKS, NOW
from geodata.schema import layout

EXPORT_LAYERS = (
    "cities",
    "control_areas",
    "front_lines",
    "russian_bases",
    "foreign_bases",
    "events",
    "roads",
    "movements",
)
"""Layers that can be taken away."""
FILTER_WORDS: dict[str, tuple[str, ...]] = {
    "sides": conflict.SIDES,
    "governorates": conflict.GOVERNORATES,
    "kinds": conflict.PLACE_KINDS,
    "actors": conflict.EVENT_ACTORS,
    "layers": EXPORT_LAYERS,
}
"""Filters that take several words, and the words."""
"""What is known now, or what was known on the evening of the day (`geodata.history.clocks`)."""
LEAST_CONFIDENCE = "low"
"""Lets everything through."""
NOTHING = "none"
"""Word for a filter that lets no word through."""
NAMED_IN_SLUG = 3
"""A filter with more words than that is counted in a file name."""


@dataclass(frozen=True)
class Selection:
    """A day and filters; None means all. Which layer a filter applies to, `geodata.export.extract` says.

    `sides` hold the ground, `kinds` are those of places, `actors` those of events. `confidence` is the least that is
    let through: high, medium (and high), low (all). `known`: as known now, or then, on that evening.
    """

    day: str | None = None
    sides: tuple[str, ...] | None = None
    governorates: tuple[str, ...] | None = None
    kinds: tuple[str, ...] | None = None
    confidence: str | None = None
    actors: tuple[str, ...] | None = None
    layers: tuple[str, ...] | None = None
    known: str = NOW

    @classmethod
    def parse(cls, given: Mapping[str, str | None]) -> Selection:
        """From parameters by the names of the fields; several words are parted by commas, blank means all and
        `none` that a filter lets nothing through.

        Words may be written as in an address (`deir-ez-zor`). Other parameters are ignored. Raises ValueError that
        names the parameter and what was expected.
        """
        text = {name: value.strip() for name in cls.__dataclass_fields__ if (value := given.get(name))}
        lists = {name: _words(name, text[name]) for name in FILTER_WORDS if text.get(name)}
        clock = _known(text.get("known"))
        return cls(day=_day(text.get("day")), confidence=_confidence(text.get("confidence")), known=clock, **lists)

    def slug(self) -> str:
        """The filters (not the day) as part of a file name, like `sides-government-sdf_confidence-high`, or ""."""
        parts = []
        for name, words in self._filters().items():
            named = "-".join(map(_slug, words)) or NOTHING if len(words) <= NAMED_IN_SLUG else len(words)
            parts.append(f"{name}-{named}")
        return "_".join(parts)

    def words(self) -> str:
        """The filters (not the day) in one line, like `sides: government, sdf; confidence: high`."""
        told = [f"{name}: {', '.join(words) or NOTHING}" for name, words in self._filters().items()]
        return "; ".join(told) or "no filters"

    def _filters(self) -> dict[str, tuple[str, ...]]:
        filters = {name: getattr(self, name) for name in FILTER_WORDS}
        if self.confidence not in (None, LEAST_CONFIDENCE):
            filters["confidence"] = confidences_from(self.confidence)
        if self.known != NOW:
            filters["known"] = (self.known,)
        return {name: words for name, words in filters.items() if words is not None}


def confidences_from(least: str | None) -> tuple[str, ...]:
    """The words of confidence from high down to the least; all for None."""
    return layout.CONFIDENCE[: layout.CONFIDENCE.index(least or LEAST_CONFIDENCE) + 1]


def _day(text: str | None) -> str | None:
    if text and text not in DAYS:
        raise ValueError(f"day: expected a date from {FIRST_DAY} to {LAST_DAY}, YYYY-MM-DD")
    return text or None


def _confidence(text: str | None) -> str | None:
    if text and text not in layout.CONFIDENCE:
        raise ValueError(f"confidence: expected one of {', '.join(layout.CONFIDENCE)}")
    return None if text == LEAST_CONFIDENCE else text or None


def _known(text: str | None) -> str:
    if text and text not in CLOCKS:
        raise ValueError(f"known: expected one of {', '.join(CLOCKS)}")
    return text or NOW


def _words(name: str, text: str) -> tuple[str, ...]:
    """The words of a vocabulary that a text names, each once, in the order of the vocabulary; NOTHING names none."""
    if text == NOTHING and name != "layers":
        return ()
    known = {_slug(word): word for word in FILTER_WORDS[name]}
    asked = {_slug(item) for item in text.split(",")}
    if not asked <= known.keys():
        raise ValueError(f"{name}: expected one or more, parted by commas, of {', '.join(FILTER_WORDS[name])}")
    return tuple(word for slug, word in known.items() if slug in asked)


def _slug(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())
