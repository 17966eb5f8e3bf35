"""The one place that decides names, colours, type and second signs; nothing else holds a colour.

The seven tinted sides keep, at full strength, a CIE76 distance of at least 24 from each other in normal sight and under
simulated deuteranopia, protanopia and tritanopia (Machado 2009); a pattern or a plain surface is the second sign, and
the front line parts what is left alike.
"""

from __future__ import annotations

from dataclasses import dataclass

INK = "#22262A"
SECOND_INK = "#5B615F"
PAPER = "#FFFFFF"
LAND = "#F4F1EA"
SEA = "#D9E4EA"
NEIGHBOUR = "#FAF8F4"
BORDER = "#B9B2A5"
RIVER = "#A9C3D1"
ROAD = "#8A8478"
GOLAN = "#6F6A86"
ACCENT = "#0B6E99"

FONT = "Noto Sans"
AREA_OPACITY = 0.6


@dataclass(frozen=True)
class Side:
    """How a side is named and drawn. `short` fits a heading, `noun` a sentence after "from" and "to"."""

    name: str
    short: str
    noun: str
    explained: str
    colour: str
    pattern: str | None = None


SIDES: dict[str, Side] = {
    "government": Side(
        "Syrian government",
        "Government",
        "the government",
        "Army of the government of Bashar al-Assad and allied militias",
        "#D1603F",
    ),
    "opposition_hts": Side(
        "HTS-led opposition",
        "HTS-led opposition",
        "HTS-led forces",
        "Military Operations Command led by Hayat Tahrir al-Sham (HTS), and groups that joined it",
        "#1F6F5C",
    ),
    "sna": Side(
        "Syrian National Army",
        "SNA",
        "the SNA",
        "Syrian National Army (SNA), backed by Turkey",
        "#A8DDB5",
        "dots",
    ),
    "sdf": Side(
        "Syrian Democratic Forces",
        "SDF",
        "the SDF",
        "Syrian Democratic Forces (SDF), Kurdish-led, partner of the United States",
        "#E5B93C",
    ),
    "southern_operations": Side(
        "Southern factions",
        "Southern factions",
        "southern factions",
        "Southern Operations Room and other factions of Daraa, Suwayda and the Damascus countryside",
        "#AA4499",
        "diagonals",
    ),
    "sfa": Side(
        "Syrian Free Army",
        "Syrian Free Army",
        "the Syrian Free Army",
        "Syrian Free Army (SFA) at al-Tanf, backed by the United States",
        "#66CCEE",
        "verticals",
    ),
    "israel": Side(
        "Israel",
        "Israel",
        "Israeli forces",
        "Israeli forces east of the 1974 ceasefire line",
        "#332288",
        "crosshatch",
    ),
    "contested": Side(
        "Contested",
        "Contested",
        "contested",
        "Fighting inside, or no clear holder",
        "#7A7F82",
        "hatch",
    ),
}
"""Side -> how it is named and drawn, in the order of the legend."""

OPERATORS = {
    "russia": ("Russia", "Russian", "RU"),
    "turkey": ("Turkey", "Turkish", "TR"),
    "iran": ("Iran", "Iranian", "IR"),
    "usa": ("United States", "US", "US"),
    "hezbollah": ("Hezbollah", "Hezbollah", "HZ"),
    "israel": ("Israel", "Israeli", "IL"),
    "un": ("United Nations", "UN", "UN"),
}
"""Who runs a foreign base -> name, adjective, and the two letters on its plate."""

BASE_KINDS = {
    "airbase": "air base",
    "naval_base": "naval base",
    "outpost": "outpost",
    "observation_post": "observation post",
    "depot": "depot",
}

EVENT_GROUPS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ground": ("Fighting and captures", ("ground_advance", "capture")),
    "strike": ("Air strikes and shelling", ("airstrike", "shelling")),
    "withdrawal": ("Withdrawals", ("withdrawal",)),
    "politics": ("Statements and diplomacy", ("statement", "diplomacy", "leadership")),
    "people": ("People and daily life", ("humanitarian", "protest", "prison_release", "infrastructure")),
}
"""Pictogram -> its name and the kinds of event that wear it."""

EVENT_GROUP = {kind: group for group, (_, kinds) in EVENT_GROUPS.items() for kind in kinds}
