"""English words for the values of the tables: sides, actors, kinds of base, of event and of movement.

They are messages of the catalogues, so they are translated where they are used, not here.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    "government": SideWords(
        "Syrian government",
        "Government",
        "the government",
        "Army of the government of Bashar al-Assad and allied militias",
    ),
    "opposition_hts": SideWords(
        "HTS-led opposition",
        "HTS-led opposition",
        "HTS-led forces",
        "Military Operations Command led by Hayat Tahrir al-Sham (HTS), and groups that joined it",
        "HTS-led",
    ),
    "sna": SideWords(
        "Syrian National Army",
        "SNA",
        "the SNA",
        "Syrian National Army (SNA), backed by Turkey",
    ),
    "sdf": SideWords(
        "Syrian Democratic Forces",
        "SDF",
        "the SDF",
        "Syrian Democratic Forces (SDF), Kurdish-led, partner of the United States",
    ),
    "southern_operations": SideWords(
        "Southern factions",
        "Southern factions",
        "southern factions",
        "Southern Operations Room and other factions of Daraa, Suwayda and the Damascus countryside",
    ),
    "sfa": SideWords(
        "Syrian Free Army",
        "Syrian Free Army",
        "the Syrian Free Army",
        "Syrian Free Army (SFA) at al-Tanf, backed by the United States",
    ),
    "israel": SideWords(
        "Israel",
        "Israel",
        "Israeli forces",
        "Israeli forces, in the Golan Heights and beyond",
    ),
    "contested": SideWords(
        "Contested",
        "Contested",
        "contested",
        "Fighting inside, or no clear holder",
    ),
}
"""Side -> its words, in the order of the legend."""

OPERATORS = {
    "russia": ("Russia", "Russian", "RU"),
    "turkey": ("Turkey", "Turkish", "TR"),
    "iran": ("Iran", "Iranian", "IR"),
    "usa": ("United States", "US", "US"),
    "hezbollah": ("Hezbollah", "Hezbollah", "HZ"),
    "israel": ("Israel", "Israeli", "IL"),
    "un": ("United Nations", "UN", "UN"),
}
"""Operator of a foreign base -> name, adjective, and the two letters of its icon."""

MOVEMENT_ACTORS = {
    **{operator: name for operator, (name, _, _) in OPERATORS.items()},
    "syrian_army": "Syrian army",
    "syria_new_authorities": "New Syrian authorities",
}
"""Actor of a movement -> its name."""

MOVEMENT_KINDS = {"sea": "ships", "air": "aircraft", "land": "vehicles", "": "means of movement not told"}
"""Kind of a movement -> its words; the blank kind is for rows that do not say."""

ACTORS = {
    "civilians": "civilians",
    "hezbollah": "Hezbollah",
    "hts_led": "HTS-led forces",
    "iran": "Iran",
    "israel": "Israel",
    "other": "others",
    "russia": "Russia",
    "sdf": "the SDF",
    "sfa": "the Syrian Free Army",
    "sna": "the SNA",
    "southern_operations": "southern factions",
    "syrian_government": "the Syrian government",
    "turkey": "Turkey",
    "un": "the United Nations",
    "usa": "the United States",
}
"""Actor of an event -> its name in a sentence."""

BASE_KINDS = {
    "airbase": "air base",
    "naval_base": "naval base",
    "outpost": "outpost",
    "observation_post": "observation post",
    "depot": "depot",
}

EVENT_GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ground": ("Fighting and captures", ("ground_advance", "capture")),
    "incursion": ("Incursions, no change of holder", ("incursion",)),
    "strike": ("Air strikes and shelling", ("airstrike", "shelling")),
    "withdrawal": ("Withdrawals", ("withdrawal",)),
    "politics": ("Statements and diplomacy", ("statement", "diplomacy", "leadership")),
    "people": ("People and daily life", ("humanitarian", "protest", "prison_release", "infrastructure")),
}
"""Pictogram -> its name and the kinds of event that it marks."""

EVENT_GROUP = {kind: group for group, (_, kinds) in EVENT_GROUPS.items() for kind in kinds}
