"""A day and filters, as read from an address or a command, and as text for metadata and file names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from geodata import conflict
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY, LAST_DAY
from geodata.history.clocks import CLOCKS, NOW
from geodata.history.view import View
from geodata.schema import layout, vocabulary

EXPORT_LAYERS = (
    "cities",
    "control_areas",
    "front_lines",
    "landmark_bases",
    "foreign_bases",
    "events",
    "roads",
    "movements",
)
"""Layers of a day, or of all days, that can be downloaded."""
COMPARED_LAYERS = ("changed_places", "changed_ground", "both_fronts", "balance")
"""What a comparison of two days holds instead; `balance` is a table without geometry."""
FILTER_WORDS: dict[str, tuple[str, ...]] = {
    "sides": conflict.SIDES,
    "governorates": conflict.GOVERNORATES,
    "kinds": vocabulary.PLACE_KINDS,
    "actors": conflict.EVENT_ACTORS,
    "layers": EXPORT_LAYERS,
}
"""Filter that takes several words -> the words."""
NOTHING = "none"
"""Word for a filter that lets nothing pass."""
MOST_CHARACTERS = 500
"""Of the text of a parameter; all words of a filter together are shorter."""
SPEAKABLE = re.compile(r"[A-Za-z_-]{1,20}")
"""Name of a parameter that an answer may repeat."""
NAMED_IN_SLUG = 3
"""A filter with more words than this is only counted in a file name."""


@dataclass(frozen=True)
class Selection:
    """A day and filters; None means all. `geodata.export.extract` says to which layers a filter applies.

    `compare`: the day that `day` is compared with, the first of the two (`geodata.export.compared`). `sides`: holders.
    `kinds`: of places. `actors`: of events. `confidence`: the lowest level that passes: high, medium (and high), low
    (all). `known`: the clock, now or then.
    """

    day: str | None = None
    sides: tuple[str, ...] | None = None
    governorates: tuple[str, ...] | None = None
    kinds: tuple[str, ...] | None = None
    confidence: str | None = None
    actors: tuple[str, ...] | None = None
    layers: tuple[str, ...] | None = None
    known: str = NOW
    compare: str | None = None

    @classmethod
    def parse(cls, given: Mapping[str, str | None]) -> Selection:
        """A selection from parameters by the names of the fields. Several words are separated by commas; blank means
        all, and `none` that a filter lets nothing pass.

        Words may be written as in an address (`new-harbour`). Raises ValueError with the name of the parameter and what
        was expected, also for a name that is no field and a text of more than MOST_CHARACTERS.
        """
        refuse_other_parameters(given, tuple(cls.__dataclass_fields__))
        text = {name: value.strip() for name in cls.__dataclass_fields__ if (value := given.get(name))}
        day, compare = _day("day", text.get("day")), _day("compare", text.get("compare"))
        if compare and not day:
            raise ValueError("day: expected the day to compare with, beside compare")
        words = FILTER_WORDS | ({"layers": COMPARED_LAYERS} if compare else {})
        lists = {name: _words(name, text[name], known) for name, known in words.items() if text.get(name)}
        clock = _known(text.get("known"))
        return cls(day=day, confidence=_confidence(text.get("confidence")), known=clock, compare=compare, **lists)

    @property
    def view(self) -> View:
        """The clock and the filters of places, ground and fronts."""
        return View(self.known, self.sides, self.confidence, self.governorates, self.kinds)

    def parts(self) -> tuple[str, ...]:
        """The parts of the view that are in use, by the names of `geodata.history.figures.Figure`."""
        return (*self.view.parts(), *(() if self.actors is None else ("actors",)))

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
        if self.confidence not in (None, layout.EVERY_CONFIDENCE):
            filters["confidence"] = confidences_from(self.confidence)
        if self.known != NOW:
            filters["known"] = (self.known,)
        return {name: words for name, words in filters.items() if words is not None}


def confidences_from(least: str | None) -> tuple[str, ...]:
    """The levels of confidence from high down to `least`, inclusive; all for None."""
    return layout.CONFIDENCE_STEPS[least or layout.EVERY_CONFIDENCE]


def refuse_other_parameters(given: Mapping[str, str | None], expected: tuple[str, ...]) -> None:
    """Raises ValueError with one sentence for a name that is not expected, and for a text that is too long."""
    for name, text in given.items():
        if name not in expected:
            told = f"{name}: no such parameter" if SPEAKABLE.fullmatch(name) else "an unknown parameter"
            names = f"one of {', '.join(expected)}" if expected else "none"
            raise ValueError(f"{told}; expected {names}")
        if text and len(text) > MOST_CHARACTERS:
            raise ValueError(f"{name}: expected at most {MOST_CHARACTERS} characters")


def _day(name: str, text: str | None) -> str | None:
    if text and text not in DAYS:
        raise ValueError(f"{name}: expected a date from {FIRST_DAY} to {LAST_DAY}, YYYY-MM-DD")
    return text or None


def _confidence(text: str | None) -> str | None:
    if text and text not in layout.CONFIDENCE:
        raise ValueError(f"confidence: expected one of {', '.join(layout.CONFIDENCE)}")
    return None if text == layout.EVERY_CONFIDENCE else text or None


def _known(text: str | None) -> str:
    if text and text not in CLOCKS:
        raise ValueError(f"known: expected one of {', '.join(CLOCKS)}")
    return text or NOW


def _words(name: str, text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a filter (of `words`) that are in a text, each once, in their order; none for NOTHING."""
    if text == NOTHING and name != "layers":
        return ()
    if name == "governorates" and not words:  # a conflict that lists none: whatever its tables say
        return tuple(dict.fromkeys(item.strip() for item in text.split(",") if item.strip()))
    known = {_slug(word): word for word in words}
    selected = {_slug(item) for item in text.split(",")}
    if not selected <= known.keys():
        raise ValueError(f"{name}: expected one or more, parted by commas, of {', '.join(words)}")
    return tuple(word for slug, word in known.items() if slug in selected)


def _slug(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())
