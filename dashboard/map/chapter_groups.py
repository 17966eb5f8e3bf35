"""Which checkboxes of the legend the layer words of a chapter tick."""

from __future__ import annotations

from dashboard.map.style import LAYER_GROUPS

GROUPS: dict[str, tuple[str, ...]] = {
    "advance_arrows": ("arrows",),
    "bases": ("russian", "bases"),
    "control": ("areas",),
    "corridor_iran": ("corridor",),
    "events": ("events",),
    "front_line": ("front",),
    "governorates": ("governorates",),
    "junction_highlight": ("junction",),
    "movements": ("movements",),
    "places": ("places",),
    "reach": ("reach",),
    "roads": ("roads",),
}
"""Word of vocabulary.CHAPTER_LAYERS -> groups of LAYER_GROUPS."""


def groups_of(words: list[str]) -> list[str]:
    """The groups that layer words ask for, each once, in the order of the legend. Raises KeyError for another word."""
    asked = {group for word in words for group in GROUPS[word]}
    return [group for group in LAYER_GROUPS if group in asked]
