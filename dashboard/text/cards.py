"""HTML of the day and of the cards of places, bases, events and movements; made at start, chosen in the browser."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from dashboard import words
from dashboard.contract.drawing import Swatch
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _
from dashboard.i18n.names import translated_names
from dashboard.map.sources import all_bases
from dashboard.text import sentences
from dashboard.text.html import TEMPLATES
from dashboard.theme import colours, symbols
from dashboard.theme.svg import data_uri
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.history.clocks import Difference
from geodata.history.evidence import AreaEvidence, Dispute, disputes_by_subject
from geodata.history.situation import Situation

Disputes = Mapping[tuple[str, str], tuple[Dispute, ...]]
"""Kind of record and its id -> the reports on it that were not followed."""
Record = dict[str, Any]
"""A row of a table: column -> value."""
GROUPS_IN_BRIEF, NAMED_IN_BRIEF = 5, 5
"""Groups, and places of a group, in the text for an audience."""


def swatch_parts(side: str) -> Swatch:
    """Colour of a side, and its pattern as a data: address (None if it has none)."""
    pattern = symbols.patterns().get(side)
    return {
        "colour": colours.PAPER if side == CONTESTED else colours.SIDES[side].colour,
        "isPlain": side == CONTESTED,
        "picture": data_uri(pattern) if pattern else None,
    }


def day_panel(situation: Situation, events: pd.DataFrame, names: dict[str, str]) -> str:
    """What changed since the day before, what was reported, and the day's measures. `names`: place id -> label."""
    distances = [(_(d.point), sentences.distance_sentence(d.km, d.sides)) for d in situation.distances]
    sides = {_(words.SIDES[side].short) for change in situation.changes for side in (change.from_side, change.to_side)}
    texts = [sentences.headline(situation), *sides, *map(_, events["title"]), *(text for _point, text in distances)]
    return TEMPLATES.get_template("day.html").render(
        situation=situation,
        groups=sentences.grouped_by_sides(situation.changes),
        names=names,
        events=events.to_dict("records"),
        front=sentences.front_sentence(situation),
        low_confidence=sentences.low_confidence_sentence(situation),
        distances=distances,
        abbreviations=abbreviations_in(". ".join(texts)),
    )


def day_in_brief(situation: Situation, names: dict[str, str]) -> str:
    """Who gained what from whom that day: the groups with the greatest places, and the places by name.

    `names`: place id -> label.
    """
    moved = sentences.changed_hands(situation)
    groups = sorted(sentences.grouped_by_sides(moved), key=lambda group: moved.index(group[2][0]))
    template = TEMPLATES.get_template("brief.html")
    return template.render(groups=groups[:GROUPS_IN_BRIEF], names=names, named=NAMED_IN_BRIEF)


def evening_panel(differences: tuple[Difference, ...], names: dict[str, str]) -> str:
    """Differences between the day as known that evening and as known now. `names`: place id -> label."""
    return TEMPLATES.get_template("evening.html").render(differences=differences, names=names)


def area_card(evidence: AreaEvidence) -> str:
    """Card of the area of a side on a day: the claims that it rests on."""
    return TEMPLATES.get_template("area.html").render(evidence=evidence)


def cards(dataset: Dataset) -> dict[str, str]:
    """Key -> card of every place, base, event and movement, each with the reports that were not followed."""
    sources = dataset.tables["sources"].set_index("id").to_dict("index")
    disputes = disputes_by_subject(dataset)

    def card(subject: str, row: Record, **more: Any) -> str:
        values = {subject: row, "sources": sources, "disputes": disputes.get((subject, row["id"]), ()), **more}
        return TEMPLATES.get_template(f"{subject}.html").render(values)

    moves, bases = _records(dataset.geo["movements"]), _named(all_bases(dataset))
    return {
        **{row["id"]: card("place", row) for row in _named(dataset.geo["cities"])},
        **{row["key"]: card("base", row, **_base_movements(row, moves, disputes)) for row in bases},
        **{row["id"]: card("event", row) for row in _records(dataset.geo["events"])},
        **{row["id"]: card("movement", row, **_movement_words(row)) for row in moves},
    }


def _base_movements(base: Record, moves: list[Record], disputes: Disputes) -> dict[str, Any]:
    """Movements from and to a landmark, and the disputes over the base and over them."""
    own = [move for move in moves if base["landmark"] and _mentions(move, base["id"])]
    over_moves = tuple(dispute for move in own for dispute in disputes.get(("movement", move["id"]), ()))
    return {"movements": own, "disputes": disputes.get(("base", base["id"]), ()) + over_moves}


def _movement_words(move: Record) -> dict[str, str]:
    who, kind = words.MOVEMENT_ACTORS[move["actor"]], words.MOVEMENT_KINDS[move["kind"]]
    return {"who": _(who), "kind": _(kind)}


def _named(layer: pd.DataFrame) -> list[Record]:
    """Rows as records, with the `name` in the language of the page."""
    return _records(layer.assign(name=translated_names(layer)))


def _records(layer: pd.DataFrame) -> list[Record]:
    records: list[Record] = layer.drop(columns="geometry").to_dict("records")
    return records


def _mentions(movement: Record, base_id: str) -> bool:
    """Whether a movement starts or ends at a landmark; the table names it by its id."""
    return base_id in f"{movement['from_place']} {movement['to_place']}".lower()
