"""Contents of the panel: story, table, search box, citation."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dashboard.contract.values import Address, Clock, DayIndex, Html, IsoDay, Row


class WayBack(TypedDict):
    """That the story goes back in time."""

    weekday: str
    """In place of the weekday over the date."""
    words: str
    """Alone, as to a screen reader."""


class Chapter(TypedDict):
    """A chapter of the story."""

    no: int
    """Its number, from 1."""
    origin: int
    """Its number in the map's story, which an own story may order anew."""
    title: str
    """Its title."""
    days: list[DayIndex]
    """First and last day, both inclusive."""
    stops: dict[Clock, list[DayIndex]]
    """Clock -> days at which a step stops: runs of days without a change are passed."""
    back: WayBack
    """What is told when it begins on an earlier day than the one before."""
    box: list[list[float]]
    """South-west and north-east corner of what the map shows at least, longitude first."""
    named: list[Row]
    """Greater cities that it names."""
    layers: list[str]
    """Layer groups that it shows."""
    caption: Html
    """Its text over the map."""
    notes: Html
    """Its notes for the speaker."""


class Choice(TypedDict):
    """An option of a drop-down."""

    label: str
    """What is shown."""
    value: str
    """What is chosen."""


class SearchOption(Choice):
    """An option of the search box: one entry of the document `search_options`."""

    search: str
    """Words that find it, in lower case."""
    box: NotRequired[list[list[float]]]
    """Of a road: its south-west and north-east corner, longitude first."""


class Column(TypedDict):
    """A column of the table, as AG Grid takes it."""

    field: str
    """Field of a row."""
    headerName: str
    """Heading."""
    width: int
    """Width, px."""
    hide: bool
    """Not shown at first."""
    filter: NotRequired[str]
    """Filter other than that of text."""


class Table(TypedDict):
    """The table of places and events."""

    rows: Address
    """Address of the document `rows`."""
    script: Address
    """Address of the script of the grid."""
    columns: dict[str, list[Column]]
    """Table -> its columns."""
    choices: dict[str, list[Choice]]
    """Table -> columns that can be chosen."""
    shownAtFirst: dict[str, list[str]]
    """Table -> fields shown at first."""


class PlaceRow(TypedDict):
    """A place in the table."""

    key: str
    """Key of the card."""
    name: str
    """Name in the language of the page."""
    arabic: str
    """Arabic name."""
    governorate: str
    """Governorate."""
    kind: str
    """Kind of place."""
    population: int | None
    """Population; null if unknown."""
    dates: list[IsoDay]
    """Days on which it changed hands."""
    reported: list[str]
    """Day of the first dated report of each change; blank if there is none."""


class EventRow(TypedDict):
    """An event in the table."""

    key: str
    """Key of the card."""
    date: IsoDay
    """Day."""
    name: str
    """Title."""
    place: str
    """Place."""
    kind: str
    """Kind of event."""
    actors: str
    """Who is involved."""
    doubt: str
    """How sure."""


class Rows(TypedDict):
    """The document `rows`: what no day changes in the table."""

    places: list[PlaceRow]
    """Places in order of importance."""
    events: list[EventRow]
    """Events by date."""


class CitationTexts(TypedDict):
    """A citation, with placeholders that the scripts replace."""

    sentence: str
    """As a sentence."""
    bibtex: str
    """As a BibTeX entry."""


class CitedDays(TypedDict):
    """The citation of a view of one day, and of two days compared."""

    day: CitationTexts
    """Of a day."""
    comparison: CitationTexts
    """Of two days compared."""


class Citation(TypedDict):
    """How to cite the view, or one figure in it."""

    view: CitedDays
    """Of the view."""
    figure: CitedDays
    """Of one figure in the view."""
    placeholders: dict[str, str]
    """What stands for: address, day, compare (the first of two days), accessed (date of access), figure."""
    tex: dict[str, str]
    """Character that TeX reads as a command -> how to write it."""
