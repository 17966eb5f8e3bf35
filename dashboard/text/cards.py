"""Pieces of the page that follow the day or the selection, as HTML: rendered once at start, switched in the browser."""

from __future__ import annotations

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dashboard import words
from dashboard.i18n import dates, numbers
from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import _, local_digits, ngettext, pgettext, translated_name, whole_number
from dashboard.i18n.markup import english_attributes, english_record, escaping_translation
from dashboard.i18n.names import kind_in_words, translated_names
from dashboard.i18n.numbers import percent
from dashboard.map.sources import all_bases, base_key
from dashboard.text import sentences
from dashboard.theme import colours, symbols
from geodata.conflict import FIRST_DAY
from geodata.dataset import Dataset
from geodata.history.clocks import Difference
from geodata.history.evidence import AreaEvidence, disputes_by_subject
from geodata.history.situation import Situation

SHOWN_AT_ONCE = 12
"""Rows of a group before the rest is folded away."""
GROUPS_IN_BRIEF, NAMED_IN_BRIEF = 5, 5
"""Groups, and places of a group, that an audience reads."""
HTML = Environment(
    loader=PackageLoader("dashboard.text"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
HTML.globals.update(
    _=escaping_translation(_),
    pgettext=escaping_translation(pgettext),
    ngettext=escaping_translation(ngettext),
    english=english_attributes,
    listing=sentences.comma_list,
    day_words=Markup("<span data-day-words></span>"),
    sides=words.SIDES,
    operators=words.OPERATORS,
    base_kinds=words.BASE_KINDS,
    shown_at_once=SHOWN_AT_ONCE,
    first_day=FIRST_DAY,
    doubt=sentences.claim_word,
)
HTML.filters.update(
    words=dates.day_in_words,
    whole=whole_number,
    numerals=local_digits,
    actor=lambda word: _(words.ACTORS[word]),
    percent=percent,
    name=translated_name,
    record=english_record,
    short=dates.day_short,
    source_date=dates.source_date,
    number=numbers.number,
    grouped=numbers.grouped,
    precision=sentences.date_precision,
    grade=sentences.confidence_in_words,
    names_in=lambda places, names: sentences.comma_list([names[place] for place in places]),
    label=kind_in_words,
)


def swatch_css(side: str) -> Markup:
    """Background of a legend swatch, as CSS."""
    parts = swatch_parts(side)
    picture = f"url({parts['picture']})" if parts["picture"] else "none"
    return Markup(f"background-color:{parts['colour']};background-image:{picture}")


def swatch_parts(side: str) -> dict[str, str | None]:
    """The tint of a side, and its second sign as the address of a picture (None: plain)."""
    drawn = colours.SIDES[side]
    return {
        "colour": colours.PAPER if side == "contested" else drawn.colour,
        "picture": symbols.data_uri(symbols.images()[f"side-{side}"]) if drawn.pattern else None,
    }


def day_panel(situation: Situation, events: pd.DataFrame, names: dict[str, str]) -> str:
    """What changed since the day before, what was reported, and the day's measures. `names`: place id -> label."""
    distances = [(_(d.point), sentences.distance_sentence(d.km, d.sides)) for d in situation.distances]
    sides = {_(words.SIDES[side].short) for change in situation.changes for side in (change.from_side, change.to_side)}
    told = [sentences.headline(situation), *sides, *map(_, events["title"]), *(text for _point, text in distances)]
    return HTML.get_template("day.html").render(
        situation=situation,
        groups=sentences.grouped_by_sides(situation.changes),
        names=names,
        events=events.to_dict("records"),
        front=sentences.front_sentence(situation),
        distances=distances,
        abbreviations=abbreviations_in(". ".join(told)),
    )


def day_in_brief(situation: Situation, names: dict[str, str]) -> str:
    """Who gained what from whom that day; the groups with the greatest places, and those by name.

    `names`: place id -> label.
    """
    moved = sentences.changed_hands(situation)
    groups = sorted(sentences.grouped_by_sides(moved), key=lambda group: moved.index(group[2][0]))
    return HTML.get_template("brief.html").render(groups=groups[:GROUPS_IN_BRIEF], names=names, named=NAMED_IN_BRIEF)


def evening_panel(differences: tuple[Difference, ...], names: dict[str, str]) -> str:
    """Where the day as known that evening differs from the day as known now. `names`: place id -> label."""
    return HTML.get_template("evening.html").render(differences=differences, names=names)


def area_card(evidence: AreaEvidence) -> str:
    """What the area of a side rests on that day."""
    return HTML.get_template("area.html").render(evidence=evidence)


def cards(dataset: Dataset) -> dict[str, str]:
    """Card of every place, base, event and movement by its key, each with the reports that were not followed."""
    sources = dataset.tables["sources"].set_index("id").to_dict("index")
    disputes = disputes_by_subject(dataset)
    place, base, event, movement = (
        HTML.get_template(f"{name}.html") for name in ("place", "base", "event", "movement")
    )
    moves = dataset.geo["movements"].drop(columns="geometry").to_dict("records")
    found = {
        row["id"]: place.render(place=row, sources=sources, disputes=disputes.get(("place", row["id"]), ()))
        for row in _named(dataset.geo["cities"])
    }
    for row in _named(all_bases(dataset)):
        seen = [move for move in moves if row["landmark"] and _mentions(move, row["id"])]
        doubted = disputes.get(("base", row["id"]), ()) + tuple(
            dispute for move in seen for dispute in disputes.get(("movement", move["id"]), ())
        )
        found[base_key(row["id"])] = base.render(base=row, movements=seen, sources=sources, disputes=doubted)
    found |= {
        row["id"]: event.render(event=row, sources=sources, disputes=disputes.get(("event", row["id"]), ()))
        for row in _records(dataset.geo["events"])
    }
    return found | {
        move["id"]: movement.render(
            movement=move,
            **_movement_words(move),
            sources=sources,
            disputes=disputes.get(("movement", move["id"]), ()),
        )
        for move in moves
    }


def _movement_words(move: dict) -> dict[str, str]:
    who, kind = words.MOVEMENT_ACTORS[move["actor"]], words.MOVEMENT_KINDS[move["kind"]]
    return {"who": _(who), "kind": _(kind)}


def _named(layer: pd.DataFrame) -> list[dict]:
    """Records with the `name` of each in the language being spoken."""
    return _records(layer.assign(name=translated_names(layer)))


def _records(layer: pd.DataFrame) -> list[dict]:
    return layer.drop(columns="geometry").to_dict("records")


def _mentions(movement: dict, base_id: str) -> bool:
    """Whether a movement starts or ends at a landmark (its id is the name that the table uses)."""
    return base_id in f"{movement['from_place']} {movement['to_place']}".lower()
