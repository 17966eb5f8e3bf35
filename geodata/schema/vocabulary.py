"""Words that columns may hold in the tables of any conflict; those of this conflict are in geodata/conflict.py."""

from __future__ import annotations

ROAD_KINDS = ("motorway", "primary")
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
"""What a presenter's chapter may show on the map."""
CLAIM_STATUS = ("confirmed", "overtaken", "partly", "disputed", "unverified", "no_claim")
