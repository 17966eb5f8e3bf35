"""The layers of the legend: each switches some layers of the style, and a word of the table of chapters ticks it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geodata.conflict import CAPITAL_NODE, CORRIDOR_ROUTE, JUNCTION, REFERENCE_POINTS, WORDING
from geodata.dataset import Dataset


@dataclass(frozen=True)
class LayerGroup:
    """A layer of the legend.

    `style_layers`: ids in the map's style; `chapter_word`: its word in the column `layers` of the chapters
    (geodata.schema.vocabulary.CHAPTER_LAYERS), empty for what chapters leave as the reader chose it; `hidden_at_first`:
    not ticked when the page opens.
    """

    name: str
    chapter_word: str
    style_layers: tuple[str, ...]
    hidden_at_first: bool = False


ARROWS = tuple(f"{name}{suffix}" for name in ("arrows-far", "arrows") for suffix in ("-casing", "", "-outline"))
ROADS = ("roads-casing", "roads", "roads-closed", "roads-cut", "motorways-cut", "road-numbers")
LAYER_GROUPS: dict[str, LayerGroup] = {
    "areas": LayerGroup("Areas of control", "control", ("areas", "side-names")),
    "front": LayerGroup("Front lines", "front_line", ("front",)),
    "places": LayerGroup(
        "Places",
        "places",
        ("places", "place-labels"),
    ),
    "landmarks": LayerGroup(
        WORDING.landmarks, "bases", ("perimeters", "landmark-dots", "landmarks", "landmark-labels")
    ),
    "bases": LayerGroup("Other bases and posts", "bases", ("bases-small", "bases", "base-labels")),
    "events": LayerGroup("Events of the day (from near)", "events", ("events",)),
    "roads": LayerGroup("Main roads", "roads", ROADS),
    "movements": LayerGroup("Movements of foreign forces that day (from near)", "movements", ("movements",)),
    "arrows": LayerGroup("Advance arrows of the day (derived)", "advance_arrows", ARROWS, hidden_at_first=True),
    "corridor": LayerGroup(
        WORDING.corridor,
        "corridor",
        ("corridor-casing", "corridor", "corridor-broken"),
        hidden_at_first=True,
    ),
    "junction": LayerGroup(
        WORDING.junction_roads, "junction_highlight", ("junction", "junction-ring"), hidden_at_first=True
    ),
    "reach": LayerGroup(WORDING.reach_roads, "reach", ("reach",), hidden_at_first=True),
    "patterns": LayerGroup("Patterns of the sides", "", ("patterns",), hidden_at_first=True),
    "governorates": LayerGroup(WORDING.districts, "governorates", ("governorates",), hidden_at_first=True),
}
"""Key of a checkbox (it stands in addresses) -> the layer of the legend, in the order of the legend."""
SHOWN_AT_FIRST = tuple(key for key, group in LAYER_GROUPS.items() if not group.hidden_at_first)

LEFT_TO_READER = tuple(key for key, group in LAYER_GROUPS.items() if not group.chapter_word)
"""Groups that no chapter switches."""

DRAWN_FROM = {
    "front": "front_lines",
    "events": "events",
    "roads": "roads",
    "movements": "movements",
    "arrows": "advance_arrows",
    "corridor": "roads",
    "junction": "roads",
    "reach": "roads",
    "governorates": "governorates",
}
"""Group -> the layer of the data that must have features; the groups of bases are told apart by their landmarks."""
NAMED = {"corridor": CORRIDOR_ROUTE, "junction": JUNCTION in REFERENCE_POINTS, "reach": CAPITAL_NODE}
"""Group -> what the conflict must name."""


def groups_of(dataset: Dataset) -> dict[str, LayerGroup]:
    """The groups that a conflict has something for, in the order of the legend."""
    landmarks, others = dataset.geo["landmark_bases"], dataset.geo["foreign_bases"]
    marked = int(landmarks["landmark"].astype(bool).sum())
    bases = {"landmarks": marked, "bases": len(landmarks) - marked + len(others)}
    return {
        key: group
        for key, group in LAYER_GROUPS.items()
        if bases.get(key, len(dataset.geo[DRAWN_FROM[key]]) if key in DRAWN_FROM else 1) and NAMED.get(key, True)
    }


def groups_of_chapter(chapter_words: Iterable[str]) -> list[str]:
    """Keys of the groups that the layer words of a chapter tick, in the order of the legend.

    Raises KeyError for a word that no group has.
    """
    ticked = set(chapter_words)
    unknown = ticked - {group.chapter_word for key, group in LAYER_GROUPS.items() if key not in LEFT_TO_READER}
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    return [key for key, group in LAYER_GROUPS.items() if group.chapter_word in ticked]
