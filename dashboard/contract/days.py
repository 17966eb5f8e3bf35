"""What the page says of a day."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dashboard.contract.values import Clock, Html, IsoDay, LeastConfidence, Side


class ChapterDay(TypedDict):
    """A day as a chapter tells it."""

    headline: str
    """What happened, in one line: in the view of the chapter and of its subject first."""
    announcement: str
    """What a screen reader announces."""
    date: NotRequired[str]
    """For the last of several days without a change, which the chapter passes in one step: all of them."""
    weekday: NotRequired[str]
    """For such a day: how many they are."""


class Day(TypedDict):
    """A day, in words and figures."""

    day: IsoDay
    """The day."""
    words: str
    """`5 March`."""
    weekday: str
    """`Friday`."""
    date: str
    """With the year."""
    short: str
    """Abbreviated, for lists."""
    untold: bool
    """Whether the tables tell nothing of the day any more."""
    announcement: str
    """What a screen reader announces when the day changes."""
    headline: str
    """What happened, in one line."""
    lead: str
    """Id of the place that the headline names; empty: no place changed hands."""
    changed: bool
    """Whether a place changed hands."""
    area: dict[Clock, dict[LeastConfidence, dict[Side, str]]]
    """Area of each side in words."""
    excludedArea: dict[Clock, dict[LeastConfidence, str]]
    """How much area the filter leaves out, in words."""
    panel: Html
    """The tab "Today"."""
    brief: Html
    """Who gained what, for presenting."""
    chapters: dict[int, ChapterDay]
    """Number of each chapter that holds the day -> the day as it tells it."""


class OnDemandDay(TypedDict):
    """Added to a day of the model."""

    figures: dict[str, Html]
    """Question -> its figures on that day."""
    readings: dict[str, str]
    """Chart -> what it shows on that day, in words."""
    routes: dict[str, list[int]]
    """Named route -> ids of its edges on the map; of its usual way where it is cut."""
    evidence: dict[Side, Html]
    """Side -> what its area rests on."""


class EveningDay(OnDemandDay):
    """Stands in place of the same fields of a day of the model, as known on that evening."""

    announcement: str
    """What a screen reader announces when the day changes."""
    headline: str
    """What was known to have happened, in one line."""
    lead: str
    """Id of the place that the headline names; empty: none was known to have changed hands."""
    changed: bool
    """Whether a place was known to have changed hands."""
    panel: Html
    """The tab "Today"."""
    brief: Html
    """Who gained what, for presenting."""
    chapters: dict[int, ChapterDay]
    """Number of each chapter that holds the day -> the day as it tells it."""
