"""The parts of `conflict.toml`, field by field: when, where, who, and in which words.

A field that a model does not have is an error, so that a mistyped name is
not passed over. Days are inclusive at both ends; coordinates are WGS 84 degrees, longitude first.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from geodata.conflict_file.fields import Address, Colour, Id, TimeZone, Word

MOST_DAYS = 400
Pattern = Literal["specks", "dots", "dashes", "diagonals", "verticals", "crosshatch"]
Role = Literal["incumbent", "opposition"]


class Part(BaseModel):
    """A table of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Credit(Part):
    """Whose base geography the map shows."""

    name: Word
    url: Address


class About(Part):
    """Name, period and authors. Days are local days of `time_zone` and end at 24:00.

    `page_title` heads the page (the title if it is blank); `year` of publication (that of the last day if it is 0);
    `package` and `file_prefix` start the names of the data package and of downloaded files (the id if they are blank).
    `questions_title`: of the tab with the questions. `told_until`: the last day that the tables tell of; later ones are
    drawn pale.
    """

    id: Id
    package: Id | Literal[""] = ""
    title: Word
    page_title: str = ""
    first_day: date
    last_day: date
    told_until: date | None = None
    time_zone: TimeZone
    authors: Word
    year: int = 0
    file_prefix: Id | Literal[""] = ""
    licence: str = ""
    credits: list[Credit] = []
    questions_title: str = ""

    @model_validator(mode="after")
    def _period(self) -> About:
        days = (self.last_day - self.first_day).days + 1
        if not 1 < days <= MOST_DAYS:
            raise ValueError(f"{days} days from first_day to last_day; expected 2 to {MOST_DAYS}")
        if self.told_until and not self.first_day <= self.told_until <= self.last_day:
            raise ValueError(f"told_until {self.told_until}; expected a day from first_day to last_day")
        return self


class Excluded(Part):
    """A feature of the layer `outline` that is drawn apart, without cells and areas of control."""

    id: Word
    name: Word
    label: str = ""


class Label(Part):
    """A name on the map. `lon`, `lat`: its middle, degrees."""

    text: Word
    kind: Literal["sea", "country"]
    lon: float
    lat: float


class Country(Part):
    """Its id in the layer `outline`, and where the map lies.

    `crs`: metric, for cells and tolerances; `window`: box in which all points lie, `home`: box of the first view, both
    west, south, east, north in degrees, by default from the outline. `geography`: box of the base geography; events
    outside are not on the map (default: `window`). `neighbour_labels`: id in the layer `neighbours` -> its name on the
    map. `governorates`: words of the column, any if empty. `territory`: ISO 3166 code (default: `id`): its Arabic.
    """

    id: str = ""
    territory: Annotated[str, Field(pattern=r"^([A-Z]{2,3})?$")] = ""
    name: str = ""
    crs: Annotated[str, Field(pattern=r"^EPSG:\d+$")] | Literal["auto"] = "auto"
    window: tuple[float, float, float, float] | None = None
    home: tuple[float, float, float, float] | None = None
    geography: tuple[float, float, float, float] | None = None
    neighbour_labels: dict[str, str] = {}
    label: list[Label] = []
    excluded: Excluded | None = None
    governorates: list[Word] = []
    polygon_names: dict[str, str] = {}

    @model_validator(mode="before")
    @classmethod
    def _boxes(cls, data: object) -> object:
        """TOML has lists only."""
        if not isinstance(data, dict):
            return data
        return {key: tuple(value) if key in ("window", "home", "geography") and isinstance(value, list) else value
                for key, value in data.items()}  # fmt: skip


class Side(Part):
    """A side, with its words (`SideWords` of the dashboard), colour and pattern.

    `short` and `noun` are the name where they are left out.
    """

    id: Id
    role: Role | None = None
    camp: Id | None = None
    name: Word
    short: str = ""
    noun: str = ""
    description: str = ""
    lettered: str = ""
    colour: Colour
    pattern: Pattern | None = None
    pattern_colour: Colour | Literal[""] = ""


class Camp(Part):
    """Sides whose common line is no front of the war. `source_ids`: rows of sources.csv that say so, told in About."""

    id: Id
    source_ids: list[Word] = []


class Node(Part):
    """A point of the road network: a waypoint of a road in roads.csv, or a base."""

    road: str | None = None
    waypoint: str | None = None
    base: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Node:
        if (self.base is None) == (self.road is None or self.waypoint is None):
            raise ValueError("neither road and waypoint, nor base alone")
        return self


class Named(Part):
    """Places, roads and points that figures are computed for; what is left out is neither measured nor shown.

    Ids are those of the tables.
    """

    capital: str = ""
    capital_node: str = ""
    junction: str = ""
    axis: str = ""
    corridor: str = ""
    seats: list[Word] = []
    places: list[Word] = []
    landmark_operator: str = ""
    landmark_bases: list[Word] = []
    roads_drawn_for_opposition_from: date | None = None
    turning_days: list[date] = []
    cities: dict[str, Word] = {}
    reference: dict[str, Word] = {}
    nodes: dict[str, Node] = {}
    routes: dict[str, list[Word]] = {}


class Operator(Part):
    """Who runs a foreign base."""

    name: Word
    adjective: Word
    letters: Annotated[str, Field(min_length=2, max_length=2)]


class Words(Part):
    """Words that columns of the tables may hold, with their English.

    `former_layers`: name of a layer in addresses that were given out -> its name now.
    """

    english: list[Word] = []
    operators: dict[str, Operator] = {}
    movers: dict[str, Word] = {}
    actors: dict[str, Word] = {}
    former_layers: dict[str, Word] = {}


class Title(Part):
    """A licence, or an origin of data."""

    title: Word
    path: Address


class Term(Part):
    """A word of the page and its meaning. `card`: key of the card that says more, blank if there is none."""

    word: Word
    meaning: Word
    card: str = ""


class File(Part):
    """Licence and origins of a layer, or of a table as `table-NAME`. The origin `tables` is the folder's own."""

    licence: str = ""
    origins: list[Word]
