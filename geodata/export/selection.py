"""A day and filters, as read from an address or a command, and as text for metadata and file names."""

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
"""Layers that can be downloaded."""
FILTER_WORDS: dict[str, tuple[str, ...]] = {
    "sides": conflict.SIDES,
    "governorates": conflict.GOVERNORATES,
    "kinds": conflict.PLACE_KINDS,
    "actors": conflict.EVENT_ACTORS,
    "layers": EXPORT_LAYERS,
}
"""Filter that takes several words -> the words."""
LEAST_CONFIDENCE = "low"
"""The level of confidence that lets everything pass."""
NOTHING = "none"
"""Word for a filter that lets nothing pass."""
NAMED_IN_SLUG = 3
"""A filter with more words than this is only counted in a file name."""


@dataclass(frozen=True)
class Selection:
    """A day and filters; None means all. `geodata.export.extract` says to which layers a filter applies.

    `sides`: holders. `kinds`: of places. `actors`: of events. `confidence`: the lowest level that passes: high, medium
    (and high), low (all). `known`: the clock, now or then.
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
        """A selection from parameters by the names of the fields. Several words are separated by commas; blank means
        all, and `none` that a filter lets nothing pass.

        Words may be written as in an address (`deir-ez-zor`). Other parameters are ignored. Raises ValueError with the
        name of the parameter and what was expected.
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

    def describe(self) -> str:
        """The filters (not the day) in one line, like `sides: government, sdf; confidence: high`."""
        parts = [f"{name}: {', '.join(words) or NOTHING}" for name, words in self._filters().items()]
        return "; ".join(parts) or "no filters"

    def _filters(self) -> dict[str, tuple[str, ...]]:
        filters = {name: getattr(self, name) for name in FILTER_WORDS}
        if self.confidence not in (None, LEAST_CONFIDENCE):
            filters["confidence"] = confidences_from(self.confidence)
        if self.known != NOW:
            filters["known"] = (self.known,)
        return {name: words for name, words in filters.items() if words is not None}


def confidences_from(least: str | None) -> tuple[str, ...]:
    """The levels of confidence from high down to `least`, inclusive; all for None."""
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
    """The words of a filter that are in a text, each once, in the order of FILTER_WORDS; none for NOTHING."""
    if text == NOTHING and name != "layers":
        return ()
    known = {_slug(word): word for word in FILTER_WORDS[name]}
    selected = {_slug(item) for item in text.split(",")}
    if not selected <= known.keys():
        raise ValueError(f"{name}: expected one or more, parted by commas, of {', '.join(FILTER_WORDS[name])}")
    return tuple(word for slug, word in known.items() if slug in selected)


def _slug(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())
