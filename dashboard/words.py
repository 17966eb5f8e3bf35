"""English words for the values of the tables: sides, actors, kinds of base, of event and of movement.

They are messages of the catalogues, so they are translated where they are used, not here.
"""

from __future__ import annotations

from dataclasses import dataclass

from geodata.conflict import CONFLICT, CONTESTED


@dataclass(frozen=True)
class SideWords:
    """Words for a side: `short` fits a heading, `noun` a sentence after "from" and "to", `lettered` its area on the map
    (empty: as `short`)."""

    name: str
    short: str
    noun: str
    description: str
    lettered: str = ""


SIDES: dict[str, SideWords] = {
    **{
        side.id: SideWords(side.name, side.short or side.name, side.noun or side.name, side.description, side.lettered)
        for side in CONFLICT.side
    },
    CONTESTED: SideWords("Contested", "Contested", "contested", "Fighting inside, or no clear holder"),
}
"""Side -> its words, in the order of the legend."""

OPERATORS = {
    name: (operator.name, operator.adjective, operator.letters) for name, operator in CONFLICT.words.operators.items()
}
"""Operator of a foreign base -> name, adjective, and the two letters of its icon."""

MOVEMENT_ACTORS = {**{operator: name for operator, (name, _, _) in OPERATORS.items()}, **CONFLICT.words.movers}
"""Actor of a movement -> its name."""

MOVEMENT_KINDS = {"sea": "ships", "air": "aircraft", "land": "vehicles", "": "means of movement not told"}
"""Kind of a movement -> its words; the blank kind is for rows that do not say."""

ACTORS = CONFLICT.words.actors
"""Actor of an event -> its name in a sentence."""

BASE_KINDS = {
    "airbase": "air base",
    "naval_base": "naval base",
    "outpost": "outpost",
    "observation_post": "observation post",
    "depot": "depot",
}

EVENT_GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ground": ("Fighting and captures", ("ground_advance", "capture", "clash")),
    "incursion": ("Incursions, no change of holder", ("incursion",)),
    "strike": ("Air strikes and shelling", ("airstrike", "shelling")),
    "withdrawal": ("Withdrawals", ("withdrawal",)),
    "politics": ("Statements and diplomacy", ("statement", "diplomacy", "leadership")),
    "people": ("People and daily life", ("humanitarian", "protest", "prison_release", "infrastructure")),
}
"""Pictogram -> its name and the kinds of event that it marks."""

EVENT_GROUP = {kind: group for group, (_, kinds) in EVENT_GROUPS.items() for kind in kinds}
