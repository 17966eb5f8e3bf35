"""What `conflict.toml` of a data folder holds, field by field: when, where, who, and in which words.

A field that a model does not have is an error, so that a mistyped name is
not passed over. Days are inclusive at both ends; coordinates are WGS 84 degrees, longitude first.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

CONTESTED = "contested"
"""The side of a place with fighting inside, or without a clear holder. Every conflict has it, last in the legend."""
MOST_DAYS = 400
Pattern = Literal["specks", "dots", "dashes", "diagonals", "verticals", "crosshatch"]
Role = Literal["incumbent", "opposition"]

Word = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("no time zone of the IANA database, as Europe/Kyiv") from None
    return name


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class About(_Part):
    """Name, period and authors. Days are local days of `time_zone` and end at 24:00."""

    id: Id
    package: Id
    title: Word
    page_title: Word
    first_day: date
    last_day: date
    time_zone: Annotated[str, AfterValidator(_zone)]
    authors: Word
    year: int
    file_prefix: Id

    @model_validator(mode="after")
    def _period(self) -> About:
        days = (self.last_day - self.first_day).days + 1
        if not 1 < days <= MOST_DAYS:
            raise ValueError(f"{days} days from first_day to last_day; expected 2 to {MOST_DAYS}")
        return self


class Excluded(_Part):
    """A feature of the layer `outline` that is drawn apart, without cells and areas of control."""

    id: Word
    name: Word


class Country(_Part):
    """Its id in the layer `outline`, and where the map lies.

    `crs`: metric, for cells and tolerances; `window`: box in which all points lie, `home`: box of the first view, both
    west, south, east, north in degrees.
    """

    id: Word
    name: Word
    crs: Annotated[str, Field(pattern=r"^EPSG:\d+$")]
    window: tuple[float, float, float, float]
    home: tuple[float, float, float, float]
    excluded: Excluded
    governorates: list[Word]
    polygon_names: dict[str, str] = {}

    @model_validator(mode="before")
    @classmethod
    def _boxes(cls, data: object) -> object:
        """TOML has lists only."""
        if not isinstance(data, dict):
            return data
        return {key: tuple(value) if key in ("window", "home") and isinstance(value, list) else value
                for key, value in data.items()}  # fmt: skip


class Side(_Part):
    """A side, with its words (`SideWords` of the dashboard), colour and pattern."""

    id: Id
    role: Role | None = None
    camp: Id | None = None
    name: Word
    short: Word
    noun: Word
    description: str = ""
    lettered: str = ""
    colour: Colour
    pattern: Pattern | None = None
    pattern_colour: Colour | Literal[""] = ""


class Camp(_Part):
    """Sides whose common line is no front line of the war; `source_ids` say so."""

    id: Id
    source_ids: list[Word] = []


class Node(_Part):
    """A point of the road network: a waypoint of a road in roads.csv, or a base."""

    road: str | None = None
    waypoint: str | None = None
    base: str | None = None

    @model_validator(mode="after")
    def _one(self) -> Node:
        if (self.base is None) == (self.road is None or self.waypoint is None):
            raise ValueError("neither road and waypoint, nor base alone")
        return self


class Named(_Part):
    """Places, roads and points that figures are computed for. Ids are those of the tables."""

    capital: Word
    capital_node: Word
    junction: Word
    axis: Word
    corridor: Word
    seats: list[Word]
    places: list[Word]
    landmark_operator: Word
    landmark_bases: list[Word]
    roads_drawn_for_opposition_from: date
    reference: dict[str, Word]
    nodes: dict[str, Node]
    routes: dict[str, list[Word]]


class Operator(_Part):
    """Who runs a foreign base."""

    name: Word
    adjective: Word
    letters: Annotated[str, Field(min_length=2, max_length=2)]


class Words(_Part):
    """Words that columns of the tables may hold, with their English."""

    questions: list[Word]
    english: list[Word] = []
    operators: dict[str, Operator] = {}
    movers: dict[str, Word] = {}
    actors: dict[str, Word] = {}


class Conflict(_Part):
    """The whole file."""

    conflict: About
    country: Country
    side: list[Side]
    camp: list[Camp] = []
    named: Named
    road_users: dict[str, list[Word]]
    words: Words

    @model_validator(mode="after")
    def _names(self) -> Conflict:
        ids = [side.id for side in self.side]
        found = [f"side {name!r} twice" for name in sorted({name for name in ids if ids.count(name) > 1})]
        if CONTESTED in ids:
            found.append(f"side {CONTESTED!r}: built in, not to be given")
        if sum(side.role == "incumbent" for side in self.side) != 1:
            found.append("expected one side with the role incumbent")
        camps = {camp.id for camp in self.camp}
        found += [f"side {side.id!r}: camp {side.camp!r} is no [[camp]]" for side in self.side
                  if side.camp and side.camp not in camps]  # fmt: skip
        found += [f"road user {user!r}: {name!r} is no side" for user, sides in self.road_users.items()
                  for name in sides if name not in ids]  # fmt: skip
        found += [f"route {name!r}: {end!r} is none of [named.nodes]" for name, ends in self.named.routes.items()
                  for end in ends if end not in self.named.nodes]  # fmt: skip
        found += [f"route {name!r}: {len(ends)} nodes, not two" for name, ends in self.named.routes.items()
                  if len(ends) != 2]  # fmt: skip
        if self.named.corridor not in self.named.routes:
            found.append(f"corridor {self.named.corridor!r} is none of [named.routes]")
        found += [f"reference point {name!r} is none of [named.nodes]" for name in self.named.reference
                  if name not in self.named.nodes]  # fmt: skip
        if found:
            raise ValueError("; ".join(found))
        return self
