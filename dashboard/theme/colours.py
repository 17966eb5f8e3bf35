"""The one place that decides names, colours, type and second signs; nothing else holds a colour.

The seven tinted sides keep, at full strength, a CIE76 distance of at least 24 from each other in normal sight and under
simulated deuteranopia, protanopia and tritanopia (Machado 2009); a pattern is the second sign of each but the
government, which is plain, so that grey print works too.
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
CUT = "#C2185B"
CORRIDOR = "#4A2A7B"
CORRIDOR_FILL = "#F3E3A6"
JUNCTION = "#0B6E99"
WASH = "#F4F1EA"
CARD = "#FCFBF8"
LINE = "#D8D3C8"
RIVER_NAME = "#4F7C92"
HALO = "rgba(255,255,255,0.9)"

FONT = "Noto Sans"
AREA_OPACITY = 0.6


@dataclass(frozen=True)
class Side:
    """How a side is named and drawn. `short` fits a heading, `noun` a sentence after "from" and "to".

    `pattern` and its colour `second` are the sign for those who do not see the colour; one side alone is plain.
    """

    name: str
    short: str
    noun: str
    explained: str
    colour: str
    pattern: str | None = None
    second: str = ""


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
        "specks",
        "#FFFFFF",
    ),
    "sna": Side(
        "Syrian National Army",
        "SNA",
        "the SNA",
        "Syrian National Army (SNA), backed by Turkey",
        "#A8DDB5",
        "dots",
        "#2F7A4A",
    ),
    "sdf": Side(
        "Syrian Democratic Forces",
        "SDF",
        "the SDF",
        "Syrian Democratic Forces (SDF), Kurdish-led, partner of the United States",
        "#E5B93C",
        "dashes",
        "#8A6A00",
    ),
    "southern_operations": Side(
        "Southern factions",
        "Southern factions",
        "southern factions",
        "Southern Operations Room and other factions of Daraa, Suwayda and the Damascus countryside",
        "#AA4499",
        "diagonals",
        "#FFFFFF",
    ),
    "sfa": Side(
        "Syrian Free Army",
        "Syrian Free Army",
        "the Syrian Free Army",
        "Syrian Free Army (SFA) at al-Tanf, backed by the United States",
        "#66CCEE",
        "verticals",
        "#11667F",
    ),
    "israel": Side(
        "Israel",
        "Israel",
        "Israeli forces",
        "Israeli forces, in the Golan Heights and beyond",
        "#332288",
        "crosshatch",
        "#FFFFFF",
    ),
    "contested": Side(
        "Contested",
        "Contested",
        "contested",
        "Fighting inside, or no clear holder",
        "#7A7F82",
        "hatch",
        "#7A7F82",
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

MOVERS = {
    **{operator: name for operator, (name, _, _) in OPERATORS.items()},
    "syrian_army": "Syrian army",
    "syria_new_authorities": "New Syrian authorities",
}
"""Actor of a movement -> its name."""

MOVEMENT_KINDS = {"sea": "ships", "air": "aircraft", "land": "vehicles", "": "means of movement not told"}
"""How a movement goes -> in words; blank: its row does not say."""

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
    "strike": ("Air strikes and shelling", ("airstrike", "shelling")),
    "withdrawal": ("Withdrawals", ("withdrawal",)),
    "politics": ("Statements and diplomacy", ("statement", "diplomacy", "leadership")),
    "people": ("People and daily life", ("humanitarian", "protest", "prison_release", "infrastructure")),
}
"""Pictogram -> its name and the kinds of event that wear it."""

EVENT_GROUP = {kind: group for group, (_, kinds) in EVENT_GROUPS.items() for kind in kinds}


TOKENS = {
    "paper": PAPER,
    "ink": INK,
    "ink-2": SECOND_INK,
    "line": LINE,
    "wash": WASH,
    "card": CARD,
    "sea": SEA,
    "accent": ACCENT,
}
"""Custom property of the page -> its colour."""
