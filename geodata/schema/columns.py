"""What each column of each table and each property of each layer may hold.

A rule is looked up as `table.column`, then as `column`. The words come from conflict.py, vocabulary.py and layout.py.
"""

from __future__ import annotations

from dataclasses import replace

from geodata import conflict
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY
from geodata.schema import layout, vocabulary
from geodata.schema.harmless import UNSEEN, WEB_ADDRESS
from geodata.schema.told_figures import is_told
from geodata.schema.values import (
    FORMULA,
    Form,
    Rule,
    cell_list,
    dated_items,
    day,
    is_day,
    is_whole,
    iso_date,
    json_list,
    json_number,
    matching,
    number,
    one_of,
    optional,
    whole,
)

NUMBERS = {
    **dict.fromkeys(("lat", "lon", "south", "west", "north", "east"), float),
    **dict.fromkeys(("precision_days", "seq"), int),
}
"""Columns of the tables that are numbers, and their types; all others are text."""

MOST_QUOTED = 20
"""Words of the article that one row may quote."""

TEXT = Rule(lambda value: isinstance(value, str) and bool(value.strip()), "text")
ANY_TEXT = optional(TEXT)
NO_CONTROL_CHARACTERS = Rule(
    lambda value: not (isinstance(value, str) and UNSEEN.search(value)),
    "no control characters and none that nobody sees, which break lines, XML and spreadsheets",
)
NO_STRAY_CHARACTERS = Rule(
    lambda value: value == value.strip() and "\ufffd" not in value,
    "no spaces at the ends and no U+FFFD, the mark of a broken encoding",
)
NO_FORMULA = Rule(
    lambda value: not FORMULA.match(value),
    "text that does not start with =, +, - or @, which a spreadsheet would run as a formula",
)
SLUG = matching(r"[a-z0-9]+(-[a-z0-9]+)*", "an id in small letters, digits and hyphens, like new-harbour")
NAME = matching(r"[A-Za-z0-9_-]+", "an id in letters, digits, hyphens and underscores")
NAMES = cell_list(NAME, "one or more source ids")
_DATED_ITEM = Rule(lambda item: is_day(item[:10]) and item[10:12] == ": " and bool(item[12:].strip()), "a dated item")
SHORT_QUOTATION = Rule(
    lambda value: isinstance(value, str) and 0 < len(value.split()) <= MOST_QUOTED,
    f"at most {MOST_QUOTED} words of the article",
)
ARABIC = optional(matching(r".*[\u0621-\u064a].*", "a name in Arabic letters"))
SIDE = one_of(conflict.SIDES, "a side")
CONFIDENCE = one_of(layout.CONFIDENCE, "a confidence")
ACTOR = one_of(conflict.EVENT_ACTORS, "an actor")
BASE_KIND = one_of(vocabulary.BASE_KINDS, "a kind of base")
CHAPTER_LAYER = one_of(vocabulary.CHAPTER_LAYERS, "a layer of the map")
PLACE_KIND = one_of(vocabulary.PLACE_KINDS, "a kind of place")
DAY = day()
CHANGE_DAY = replace(day(DAYS[1]), expected=f"{day(DAYS[1]).expected} (the baseline covers {FIRST_DAY})")
TIME = optional(matching(r"([01][0-9]|2[0-3]):[0-5][0-9]", "a local time, HH:MM"))
_ANY_DATE = iso_date(4, 7, 10, expected="a date as YYYY, YYYY-MM or YYYY-MM-DD")
PARTIAL_DATE = optional(_ANY_DATE)
PUBLISHED = optional(
    Rule(
        lambda value: _ANY_DATE.test(value) and "1900" <= value < "2100",
        f"{_ANY_DATE.expected}, from 1900 to 2099",
        Form(pattern=r"(19|20)[0-9]{2}(-[0-9]{2}){0,2}"),
    )
)
ADDRESS = optional(
    matching(
        rf"{WEB_ADDRESS}|github:[\w./@#:-]+",
        "an address that starts with http://, https:// or github:, without spaces, brackets or a password",
    )
)
WHOLE = whole(0, 10**9, "a whole number")
ORDINAL = whole(1, 10**6, "a whole number from 1")
PRECISION_DAYS = f"a whole number of days from 0 to {layout.MAX_PRECISION_DAYS}"
LATITUDE, LONGITUDE = "a latitude in degrees, -90 to 90", "a longitude in degrees, -180 to 180"
DATED_LIST = Rule(
    lambda value: isinstance(value, str) and all(map(_DATED_ITEM.test, dated_items(value))),
    "a list like `2031-03-02: what; 2031-03-08: what` with dates of the period",
)

COMMON: dict[str, Rule] = {
    **dict.fromkeys(("place_id", "base_id", "place_a", "place_b"), SLUG),
    **dict.fromkeys(("advance_arrows.from_place", "advance_arrows.to_place"), SLUG),
    **dict.fromkeys(("side", "from_side", "to_side", "side_a", "side_b", "side_before"), SIDE),
    **dict.fromkeys(("confidence", "confidence_before"), CONFIDENCE),
    **dict.fromkeys(("places.kind", "cities.kind"), PLACE_KIND),
    **dict.fromkeys(("bases.kind", "landmark_bases.kind", "foreign_bases.kind"), BASE_KIND),
    "movements.kind": optional(one_of(vocabulary.MOVEMENT_KINDS, "a kind of movement")),
    "events.kind": one_of(vocabulary.EVENT_KINDS, "a kind of event"),
    "roads.kind": one_of(vocabulary.ROAD_KINDS, "a kind of road"),
    "governorate": one_of(conflict.GOVERNORATES, "a governorate") if conflict.GOVERNORATES else ANY_TEXT,
    "operator": one_of(conflict.OPERATORS, "an operator"),
    "actor": one_of(conflict.MOVEMENT_ACTORS, "an actor"),
    "chapter": one_of(conflict.CHAPTERS, "a question of the article") if conflict.CHAPTERS else ANY_TEXT,
    **dict.fromkeys(("date", "date_from", "date_to", "valid_from"), DAY),
    "valid_to": optional(DAY),
    "local_time": TIME,
    "established": PARTIAL_DATE,
    "name_ar": ARABIC,
    **dict.fromkeys(("note", "forces", "from_place", "to_place", "publisher", "lakes.name", "rivers.name"), ANY_TEXT),
    **dict.fromkeys(("name_en", "name", "place_name", "title", "detail", "what", "unit", "by", "iso"), TEXT),
}
"""Rules for both tables and layers."""

COLUMNS: dict[str, Rule] = COMMON | {
    "id": SLUG,
    **dict.fromkeys(("events.id", "disputes.id", "sources.id", "subject_id", "road_id", "measure"), NAME),
    "changes.date": CHANGE_DAY,
    **dict.fromkeys(("figures.date", "corrections.date"), iso_date(10, expected="a date, YYYY-MM-DD")),
    "table_name": one_of(tuple(layout.ROW_NAMES), "a table"),
    **dict.fromkeys(("was", "now"), TEXT),
    **dict.fromkeys(("row_id", "column_name"), ANY_TEXT),
    **dict.fromkeys(("sources.date", "outside_figures.date"), PUBLISHED),
    "quantity": one_of(vocabulary.OUTSIDE_QUANTITIES, "a quantity"),
    "sides": cell_list(SIDE, "one or more sides"),
    "day": DAY,
    "since": optional(DAY),
    **dict.fromkeys(("low", "high"), optional(number(0, 10**9, "a number"))),
    **dict.fromkeys(("place", "reason", "seed_pointer"), ANY_TEXT),
    "precision_days": whole(0, layout.MAX_PRECISION_DAYS, PRECISION_DAYS),
    "source_ids": NAMES,
    **dict.fromkeys(("claims.source_ids", "disputes.source_ids", "corrections.source_ids"), optional(NAMES)),
    "disputes.subject_kind": one_of(tuple(layout.DISPUTE_SUBJECTS), "a kind of subject"),
    "spellings.subject_kind": one_of(tuple(layout.SPELLING_SUBJECTS), "a kind of subject"),
    "place_ids": cell_list(SLUG, "ids of places or bases"),
    "event_ids": optional(cell_list(NAME, "event ids")),
    "presenter_chapters": optional(cell_list(ORDINAL, "numbers of chapters")),
    "seed_sentence_no": optional(cell_list(ORDINAL, "numbers of claims")),
    **dict.fromkeys(("lat", "south", "north"), number(-90, 90, LATITUDE)),
    **dict.fromkeys(("lon", "west", "east"), number(-180, 180, LONGITUDE)),
    "value": number(0, 10**9, "a number"),
    **dict.fromkeys(("population", "geonames_id"), optional(WHOLE)),
    **dict.fromkeys(("seq", "chapter_no", "claim_no"), ORDINAL),
    "actors": cell_list(ACTOR, f"one or more of {ACTOR.expected}"),
    "status": one_of(vocabulary.CLAIM_STATUS, "a status"),
    "events.claim": one_of(("true", "false"), "one of"),
    "coverage": one_of(vocabulary.COVERAGE, "how sources cover the place"),
    "origin": optional(SLUG),
    "reached": one_of(("yes", "no"), "one of"),
    "layers": cell_list(CHAPTER_LAYER, f"one or more of {CHAPTER_LAYER.expected}"),
    "url": ADDRESS,
    "bases.changes": optional(DATED_LIST),
    "quotation": optional(SHORT_QUOTATION),
    "figures": optional(Rule(is_told, "a list like `dead=2031-03-08/killed_total/observers`")),
    **dict.fromkeys(("claims.claim", "speaker", "record", "narration", layout.BASE_STATUS_COLUMN), TEXT),
    **dict.fromkeys(("report", "followed", "why", "spelling"), TEXT),
}
"""Rules for the cells of the tables, which are text."""

JSON_LAT, JSON_LON = json_number(-90, 90, LATITUDE), json_number(-180, 180, LONGITUDE)
POSITIVE = json_number(1e-9, 10**9, "a number above 0")
SOURCES = json_list(NAME, "source ids")

PROPERTIES: dict[str, Rule] = COMMON | {
    "id": Rule(lambda value: TEXT.test(value) or is_whole(value), "an id"),
    **dict.fromkeys(("source_ids", "sources_before"), SOURCES),
    "lat": JSON_LAT,
    "lon": JSON_LON,
    **dict.fromkeys(("area_km2", "length_km", "gained_km2"), POSITIVE),
    **dict.fromkeys(("km2", "lakes.area_km2"), optional(POSITIVE)),
    "rank": json_number(1, 4, "a rank from 1 to 4"),
    **dict.fromkeys(
        ("population", "geonames_id"), optional(Rule(lambda v: WHOLE.test(v) or is_whole(v), "a whole number"))
    ),
    "actors": json_list(ACTOR, ACTOR.expected),
    **dict.fromkeys(("claim", "landmark"), Rule(lambda value: isinstance(value, bool), "true or false")),
    **dict.fromkeys(("changes", "waypoints"), json_list(Rule(lambda v: isinstance(v, dict), ""), "objects", least=0)),
    "status": TEXT,
    "stands_from": optional(DAY),
}
"""Rules for the properties of the layers, which have the types of JSON."""

_BASE_CHANGES = {"date": DAY, "what": TEXT}
RECORDS: dict[tuple[str, str], dict[str, Rule]] = {
    ("cities", "changes"): {
        "date": CHANGE_DAY,
        **dict.fromkeys(("from_side", "side"), SIDE),
        "local_time": TIME,
        "precision_days": json_number(0, layout.MAX_PRECISION_DAYS, PRECISION_DAYS, (int,)),
        "coverage": COLUMNS["coverage"],
        "confidence": CONFIDENCE,
        "sources": SOURCES,
        "reported_on": optional(COLUMNS["figures.date"]),
        "note": ANY_TEXT,
    },
    ("landmark_bases", "changes"): _BASE_CHANGES,
    ("foreign_bases", "changes"): _BASE_CHANGES,
    ("roads", "waypoints"): {"place_name": TEXT, "lat": JSON_LAT, "lon": JSON_LON, "note": ANY_TEXT},
}
"""(Layer, property) whose value is a list of objects -> key of an object -> rule."""
