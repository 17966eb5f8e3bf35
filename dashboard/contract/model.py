"""The two documents that hold everything but cards, rows and search options."""

from __future__ import annotations

from typing import TypedDict

from dashboard.contract.days import Day, LaterDay
from dashboard.contract.drawing import DarkTheme, MapLayers, PictureTexts
from dashboard.contract.features import Edges, FeatureSource, FilterValues, Matrix, Places
from dashboard.contract.panel import Chapter, Citation, Table
from dashboard.contract.values import Address, Clock, Html, LeastConfidence


class Keys(TypedDict):
    """The keyboard."""

    acts: dict[str, str]
    """`KeyboardEvent.key` -> action."""
    characters: list[str]
    """Keys that a reader can switch off: letters, digits and ?."""


class FilterNames(TypedDict):
    """Names of the choices of two filters."""

    confidence: dict[LeastConfidence, str]
    """How sure."""
    clock: dict[Clock, str]
    """Which clock."""


class Model(MapLayers, PictureTexts):
    """The document `model`: loaded with the page."""

    days: list[Day]
    """The days in order."""
    chapters: list[Chapter]
    """The chapters in order."""
    keys: Keys
    """The keyboard."""
    speaker: dict[str, str]
    """Sentences of the speaker's window, with placeholders in braces."""
    codes: str
    """Alphabet of the codes in `matrices`."""
    matrices: dict[str, Matrix]
    """State of the map's features on each day."""
    features: list[FeatureSource]
    """Map sources whose features change."""
    grades: list[str]
    """Grades of certainty, the surest first; `c` of a feature state is an index into them."""
    traits: dict[str, FilterValues]
    """Map source -> what the filters compare."""
    worst: dict[LeastConfidence, int]
    """Choice of the filter -> last index into `grades` that it shows."""
    told: FilterNames
    """Names of the choices of the filters."""
    places: Places
    """The places."""
    edges: Edges
    """The edges between cells."""
    bases: dict[str, list[str | int | float]]
    """Key of a base's card -> id on the map, longitude, latitude."""
    doubt: dict[str, str]
    """Grade of certainty -> its word."""
    words: dict[str, str | dict[str, str]]
    """Words that scripts put on the page; by CLDR plural category where they follow a number."""
    tabs: list[str]
    """The tabs of the panel, in order."""
    home: list[list[float]]
    """South-west and north-east corner of the first view."""
    cards: Address
    """Address of the document `cards`."""
    later: Address
    """Address of the document `later`."""
    findable: Address
    """Address of the document `findable`."""
    download: Address
    """Start of the addresses of downloads."""
    onDemand: dict[str, Address]
    """Map source that is loaded when first shown -> its address."""
    table: Table
    """The table of places and events."""
    cite: Citation
    """How to cite the view."""
    theme: DarkTheme
    """What the dark theme changes on the map."""


class Method(TypedDict):
    """How a figure is computed."""

    title: str
    """Its title."""
    text: str
    """One paragraph."""


class Later(TypedDict):
    """The document `later`: loaded when a tab, a card or the clock first needs it."""

    why: Html
    """The tab "Why Homs"."""
    story: Html
    """The tab "Story"."""
    about: Html
    """The tab "About"."""
    methods: dict[str, Method]
    """Method -> title and paragraph."""
    days: list[LaterDay]
    """One entry a day of the model."""
