"""The questions of `conflict.toml`: title, view, figures, routes, and sentences with computed values as answers."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, model_validator

from geodata.conflict_file.fields import Word
from geodata.conflict_file.parts import Part

Unit = Literal["", "km", "km²"]
KINDS = ("lost", "measure", "sum", "peak", "date", "first_cut", "junction", "reached", "reached_in_words", "last_held")
"""Fields of a value of which it has one: the field says how it is computed."""


class Value(Part):
    """A computed value of a sentence, of one of KINDS.

    - `lost`: the first day at whose end another side than the incumbent holds a place, by id;
    - `measure`, of a side or reference point (`of`) on a `day`, in a `unit`; `sum` of it from `first` to `last`, both
      inclusive; `peak`: the day with the most of it;
    - `date`: a day in words;
    - `first_cut`: the day on which a named route was first cut, with its range;
    - `junction`: of the city whose loss parts most, its name (`city`), the pairs `cut`, and all `pairs`;
    - `reached`: number of named places that open roads lead to from the capital on a day; `reached_in_words` names few;
    - `last_held`: the last day at whose end a side holds any ground.
    """

    lost: str | None = None
    measure: str | None = None
    sum: str | None = None
    peak: str | None = None
    date: datetime.date | None = None
    first_cut: str | None = None
    junction: str | None = None
    reached: datetime.date | None = None
    reached_in_words: datetime.date | None = None
    last_held: str | None = None
    of: str = ""
    day: datetime.date | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None
    unit: Unit = ""

    @model_validator(mode="after")
    def _one_kind(self) -> Value:
        given = [kind for kind in KINDS if getattr(self, kind) is not None]
        if len(given) != 1:
            raise ValueError(f"{', '.join(given) or 'nothing'}; expected one of {', '.join(KINDS)}")
        if self.measure is not None and self.day is None:
            raise ValueError("a measure without a day")
        if self.sum is not None and (self.first is None or self.last is None):
            raise ValueError("a sum without first and last day")
        return self


class Sentence(Part):
    """A sentence with placeholders in braces, filled with `values`.

    `many`: its plural, by the value `count`. It is said only if the values `if_equal` names are all the same, or those
    of `unless_equal` are not.
    """

    text: Word
    many: str = ""
    if_equal: list[Word] = Field(default_factory=list)
    unless_equal: list[Word] = Field(default_factory=list)
    values: dict[str, Value] = Field(default_factory=dict)


class Figure(Part):
    """A figure of the day: its name, and which measure it is."""

    name: Word
    measure: Word
    of: str = ""
    unit: Unit


class Question(Part):
    """A question; the box of chapter `chapter_no` on `day` answers it on the map with some `layers` of the legend.

    `asked`: by the article, and so with claims of it. `ranking`: it shows what the loss of each city would part;
    `reach`: which named places the capital reaches.
    """

    key: Word
    title: Word
    note: str = ""
    chapter_no: int
    day: datetime.date
    layers: list[Word]
    asked: bool = True
    ranking: bool = False
    reach: bool = False
    routes: list[Word] = Field(default_factory=list)
    figures: list[Figure] = Field(default_factory=list)
    sentence: Annotated[list[Sentence], Field(min_length=1)]
