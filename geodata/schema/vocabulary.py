"""The words that may stand in a column: kinds, governorates, operators, actors, chapters, verdicts."""

from __future__ import annotations

PLACE_KINDS = (
    "airbase",
    "border_crossing",
    "bridge",
    "city",
    "dam",
    "hill",
    "industrial_zone",
    "junction",
    "military_base",
    "naval_base",
    "oil_field",
    "other",
    "port",
    "prison",
    "refinery",
    "town",
    "village",
)
GOVERNORATES = (
    "Aleppo",
    "Damascus",
    "Daraa",
    "Deir ez-Zor",
    "Hama",
    "Hasakah",
    "Homs",
    "Idlib",
    "Latakia",
    "Quneitra",
    "Raqqa",
    "Rif Dimashq",
    "Suwayda",
    "Tartus",
)
OPERATORS = ("russia", "turkey", "iran", "usa", "hezbollah", "israel", "un")
BASE_KINDS = ("airbase", "naval_base", "outpost", "observation_post", "depot")
ROAD_KINDS = ("motorway", "primary")
EVENT_KINDS = (
    "airstrike",
    "capture",
    "diplomacy",
    "ground_advance",
    "humanitarian",
    "infrastructure",
    "leadership",
    "prison_release",
    "protest",
    "shelling",
    "statement",
    "withdrawal",
)
EVENT_ACTORS = (
    "civilians",
    "hezbollah",
    "hts_led",
    "iran",
    "israel",
    "other",
    "russia",
    "sdf",
    "sfa",
    "sna",
    "southern_operations",
    "syrian_government",
    "turkey",
    "un",
    "usa",
)
MOVEMENT_KINDS = ("air", "land", "sea")
"""How a movement goes, where its row says so."""
CHAPTER_LAYERS = (
    "advance_arrows",
    "bases",
    "control",
    "corridor_iran",
    "events",
    "front_line",
    "governorates",
    "junction_highlight",
    "movements",
    "places",
    "reach",
    "roads",
)
"""What a presenter's chapter may ask the map to show."""
CHAPTERS = ("homs_strategic", "rapid_progress", "allies", "assad_danger", "overview")
CLAIM_STATUS = ("confirmed", "overtaken", "partly", "disputed", "unverified", "no_claim")
