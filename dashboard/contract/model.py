"""The two documents that hold everything but cards, rows and search options."""

from __future__ import annotations

from typing import Any, TypedDict

from dashboard.contract.days import Day, EveningDay, OnDemandDay
from dashboard.contract.drawing import DarkTheme, Ground, MapLayers, PictureTexts
from dashboard.contract.features import Edges, FeatureSource, FilterValues, Matrix, Places
from dashboard.contract.panel import Chapter, Citation, Table
from dashboard.contract.signs import Signs
from dashboard.contract.values import Address, Clock, Html, LeastConfidence


class Keys(TypedDict):
    """The keyboard."""

    acts: dict[str, str]
    """`KeyboardEvent.key` -> action."""
    characters: list[str]
    """Keys that a reader can switch off: letters, digits and signs."""
    whenPresenting: list[str]
    """Keys that act only while presenting."""
    forSpeaker: list[str]
    """Keys that act only in the speaker's window."""


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
    endCard: Html
    """What stands after the last step of the story."""
    codes: str
    """Alphabet of the codes in `matrices`."""
    matrices: dict[str, Matrix]
    """State of the map's features on each day."""
    features: list[FeatureSource]
    """Map sources whose features change."""
    grades: list[str]
    """Grades of certainty, the surest first; `c` of a feature state is an index into them."""
    filterValues: dict[str, FilterValues]
    """Map source -> what the filters compare."""
    gradeLimits: dict[LeastConfidence, int]
    """Choice of the filter -> last index into `grades` that it shows."""
    filterNames: FilterNames
    """Names of the choices of the filters."""
    ground: Ground
    """How the scripts draw areas, fronts and places."""
    mapSigns: Signs
    """Signs that the scripts draw."""
    places: Places
    """The places."""
    edges: Edges
    """The edges between cells."""
    bases: dict[str, list[str | int | float]]
    """Key of a base's card -> id on the map, longitude, latitude."""
    ways: dict[str, str]
    """Way that can be drawn on the map (a named route, or `road:` and the id of a road) -> its name."""
    gradeWords: dict[str, str]
    """Grade of certainty -> its word."""
    apart: dict[str, list[str]]
    """Figure -> the parts of the view that it stands apart from (`geodata/history/figures.py`); those that follow all
    are left out."""
    apartWords: dict[str, str]
    """Part of the view -> what a figure says that stands apart from it."""
    words: dict[str, str | dict[str, str]]
    """Words that scripts put on the page; by CLDR plural category where they follow a number."""
    tabs: list[str]
    """The tabs of the panel, in order."""
    tabsOnDemand: list[str]
    """Tabs that need the document `on_demand`."""
    home: list[list[float]]
    """South-west and north-east corner of the first view."""
    cards: Address
    """Address of the document `cards`."""
    sourceCards: Address
    """Address of the document `source_cards`."""
    onDemand: Address
    """Address of the document `on_demand`."""
    evenings: Address
    """Address of the document `evenings`."""
    searchOptions: Address
    """Address of the document `search_options`."""
    download: Address
    """Start of the addresses of downloads."""
    prepared: dict[str, dict[str, str]] | None
    """Scope (view, all) -> format -> name of a file made beforehand, `{day}` in it, where no server makes others."""
    sourcesOnDemand: dict[str, Address]
    """Map source that is loaded when first shown -> its address."""
    table: Table
    """The table of places and events."""
    citation: Citation
    """How to cite the view."""
    darkTheme: DarkTheme
    """What the dark theme changes on the map."""


class Method(TypedDict):
    """How a figure is computed."""

    title: str
    """Its title."""
    text: str
    """One paragraph."""


class ChartFiles(TypedDict):
    """What the files that are saved of a chart say of themselves."""

    name: str
    """Name without its ending; `{chart}` stands for the chart."""
    version: str
    """Version of the data."""
    credit: str
    """Whose the figures are, and their licence."""
    paper: str
    """Colour of the ground of a picture."""
    governorates: dict[str, str]
    """Governorate -> its name on the page."""


class OnDemand(TypedDict):
    """The document `on_demand`: loaded when a tab, a card or a filter first needs it."""

    tabHtml: dict[str, Html]
    """Tab, or slot (`outside`, `marks`, `events`) -> its content, where the page does not hold it from the start."""
    storyWords: dict[str, str]
    """Words of the place where a story is edited."""
    markWords: dict[str, str | dict[str, str]]
    """Words of own marks; by CLDR plural category where they follow a number."""
    polygonNames: dict[str, str]
    """Name of a polygon of the map's districts -> name of the district, where it is another."""
    eventWords: dict[str, str | dict[str, str]]
    """Words of own events; by CLDR plural category where they follow a number."""
    eventGrid: Any
    """The grid of the table of own events, as Dash takes a component from a script."""
    methods: dict[str, Method]
    """Method -> title and paragraph."""
    days: list[OnDemandDay]
    """One entry a day of the model."""
    charts: list[Any]
    """The figures of the charts as known now, as Plotly takes them."""
    chartFiles: ChartFiles
    """What the files of charts say of themselves."""
    edgeKm: list[float]
    """Length of each edge of the model, km."""
    roads: dict[str, list[int]]
    """`road:` and the id of a road -> ids of its edges on the map."""


class Evenings(TypedDict):
    """The document `evenings`: loaded when the clock is first set to `then`."""

    days: list[EveningDay]
    """One entry a day of the model."""
    charts: list[Any]
    """The figures of the charts as known on each evening."""
