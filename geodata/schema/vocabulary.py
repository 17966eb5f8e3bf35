"""Words that columns may hold in the tables of any conflict; those of one conflict are in its conflict.toml."""

from __future__ import annotations

COVERAGE = ("named", "area", "none")
"""How the sources of a row cover its place: they name it, a report on the area covers it, or neither."""
NO_DOCUMENT = frozenset(("background", "interp"))
"""Sources that are no document: general knowledge, and inference."""
LEAST_ORIGINS = 2
"""Independent origins that name a place whose holder is of high confidence."""
ROAD_KINDS = ("motorway", "primary")
EVENT_KINDS = (
    "airstrike", "capture", "clash", "diplomacy", "ground_advance", "humanitarian", "incursion", "infrastructure",
    "leadership", "prison_release", "protest", "shelling", "statement", "withdrawal",
)  # fmt: skip
PLACE_KINDS = (
    "airbase", "border_crossing", "bridge", "city", "dam", "hill", "industrial_zone", "junction", "military_base",
    "naval_base", "oil_field", "other", "port", "prison", "refinery", "town", "village",
)  # fmt: skip
BASE_KINDS = ("airbase", "naval_base", "outpost", "observation_post", "depot")
MOVEMENT_KINDS = ("air", "land", "sea")
"""How a movement goes, where its row says so."""
CHAPTER_LAYERS = (
    "advance_arrows",
    "bases",
    "control",
    "corridor",
    "events",
    "front_line",
    "governorates",
    "junction_highlight",
    "movements",
    "places",
    "reach",
    "roads",
)
"""What a presenter's chapter may show on the map."""
CLAIM_STATUS = ("confirmed", "overtaken", "partly", "disputed", "unverified", "no_claim")
OUTSIDE_QUANTITIES = (
    "share_of_country",
    "share_of_governorate",
    "ground_held",
    "ground_gained",
    "places_gained",
    "distance",
)
"""What a figure of others measures; `geodata.measures.outside` computes ours."""
OF_GOVERNORATES = ("share_of_governorate", "ground_held")
"""Quantities whose `place` names governorates."""
OF_A_PLACE = ("distance",)
"""Quantities whose `place` is the id of a place."""
SINCE_A_DAY = ("ground_gained", "places_gained")
"""Quantities that count from the end of the day `since`."""
