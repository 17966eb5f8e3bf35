"""What `conflict.toml` of a data folder holds as a whole, and what its parts must say of each other."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from geodata.conflict_file.fields import Word
from geodata.conflict_file.parts import About, Camp, Country, File, Named, Part, Side, Term, Title, Words
from geodata.conflict_file.questions import Question
from geodata.conflict_file.wording import MethodWords, Wording

CONTESTED = "contested"
"""The side of a place with fighting inside, or without a clear holder. Every conflict has it, last in the legend."""


class Conflict(Part):
    """The whole file."""

    conflict: About
    country: Country = Field(default_factory=Country)
    side: Annotated[list[Side], Field(min_length=1)]
    camp: list[Camp] = Field(default_factory=list)
    named: Named = Field(default_factory=Named)
    road_users: dict[str, list[Word]] = Field(default_factory=dict)
    words: Words = Field(default_factory=Words)
    question: list[Question] = Field(default_factory=list)
    abbreviations: dict[str, Word] = Field(default_factory=dict)
    term: list[Term] = Field(default_factory=list)
    licences: dict[str, Title] = Field(default_factory=dict)
    origins: dict[str, Title] = Field(default_factory=dict)
    files: dict[str, File] = Field(default_factory=dict)
    wording: Wording = Field(default_factory=Wording)
    methods: dict[str, MethodWords] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _names(self) -> Conflict:
        ids = [side.id for side in self.side]
        found = [f"side {name!r} twice" for name in sorted({name for name in ids if ids.count(name) > 1})]
        if CONTESTED in ids:
            found.append(f"side {CONTESTED!r}: built in, not to be given")
        if sum(side.role == "incumbent" for side in self.side) > 1:
            found.append("two sides with the role incumbent")
        camps = {camp.id for camp in self.camp}
        found += [f"side {side.id!r}: camp {side.camp!r} is no [[camp]]" for side in self.side
                  if side.camp and side.camp not in camps]  # fmt: skip
        found += [f"road user {user!r}: {name!r} is no side" for user, sides in self.road_users.items()
                  for name in sides if name not in ids]  # fmt: skip
        found += [f"route {name!r}: {end!r} is none of [named.nodes]" for name, ends in self.named.routes.items()
                  for end in ends if end not in self.named.nodes]  # fmt: skip
        found += [f"route {name!r}: {len(ends)} nodes, not two" for name, ends in self.named.routes.items()
                  if len(ends) != 2]  # fmt: skip
        if self.named.corridor and self.named.corridor not in self.named.routes:
            found.append(f"corridor {self.named.corridor!r} is none of [named.routes]")
        found += [f"reference point {name!r} is none of [named.nodes]" for name in self.named.reference
                  if name not in self.named.nodes]  # fmt: skip
        named = [("conflict", self.conflict.licence), *((name, file.licence) for name, file in self.files.items())]
        found += [f"{name}: licence {licence!r} is none of [licences]" for name, licence in named
                  if licence and licence not in self.licences]  # fmt: skip
        found += [f"{name}: origin {origin!r} is none of [origins]" for name, file in self.files.items()
                  for origin in file.origins if origin not in {"tables", *self.origins}]  # fmt: skip
        found += [f"question {question.key!r}: route {route!r} is none of [named.routes]" for question in self.question
                  for route in question.routes if route not in self.named.routes]  # fmt: skip
        if found:
            raise ValueError("; ".join(found))
        return self
