"""What the columns and codes of two public collections of events mean, from their codebooks.

- ACLED: https://acleddata.com/knowledge-base/codebook/
- UCDP GED: https://ucdp.uu.se/downloads/ (UCDP GED Codebook)
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Collection:
    """A collection: `signs` are columns that all its files have; `columns`: our column -> theirs, the first there is.

    `kinds`: their word (small letters) -> our kind of event. `time`: column of the precision of a date; `days`: its
    code -> days either side within which the true date lies, None where it is not told. `area`: column of the precision
    of a point; `coarse`: its codes for which the point only stands for a region -> what is known. `told`: words ->
    their column that the detail of an event tells too; `kind_words`: their code of a kind -> its words.
    """

    id: str
    title: str
    address: str
    signs: frozenset[str]
    columns: dict[str, tuple[str, ...]]
    kinds: dict[str, str]
    time: str
    days: dict[str, int | None]
    area: str
    coarse: dict[str, str]
    told: dict[str, str]
    terms: str
    kind_words: dict[str, str] = field(default_factory=dict)


ACLED = Collection(
    id="acled",
    title="ACLED (Armed Conflict Location and Event Data)",
    address="https://acleddata.com/",
    signs=frozenset({"event_id_cnty", "event_date", "event_type", "latitude", "longitude"}),
    columns={
        "id": ("event_id_cnty",),
        "date": ("event_date",),
        "kind": ("sub_event_type", "event_type"),
        "detail": ("notes",),
        "actors": ("actor1", "actor2"),
        "place_name": ("location",),
        "lat": ("latitude",),
        "lon": ("longitude",),
    },
    kinds={
        "armed clash": "clash",
        "government regains territory": "capture",
        "non-state actor overtakes territory": "capture",
        "air/drone strike": "airstrike",
        "shelling/artillery/missile attack": "shelling",
        "peaceful protest": "protest",
        "protest with intervention": "protest",
        "excessive force against protesters": "protest",
        "violent demonstration": "protest",
        "agreement": "diplomacy",
    },
    time="time_precision",
    days={"1": 0, "2": 3, "3": 15},  # the day; the middle of a week or the like; the middle of a month
    area="geo_precision",
    coarse={"3": "only its region is known"},  # 1: a town; 2: near a town
    told={"Fatalities": "fatalities", "Sources": "source"},
    terms="ACLED's terms do not let you hand its rows on to others, and ask for attribution: "
    "https://epo.acleddata.com/terms-of-use-and-attribution-policy",
)
UCDP = Collection(
    id="ucdp-ged",
    title="UCDP Georeferenced Event Dataset (Uppsala Conflict Data Program)",
    address="https://ucdp.uu.se/downloads/",
    signs=frozenset({"type_of_violence", "date_prec", "where_prec", "date_start", "date_end", "latitude", "longitude"}),
    columns={
        "id": ("id",),
        "date": ("date_start",),
        "date_end": ("date_end",),
        "kind": ("type_of_violence",),
        "detail": ("source_headline",),
        "actors": ("side_a", "side_b"),
        "place_name": ("where_coordinates",),
        "lat": ("latitude",),
        "lon": ("longitude",),
    },
    kinds={"state-based violence": "clash", "non-state violence": "clash"},
    kind_words={"1": "State-based violence", "2": "Non-state violence", "3": "One-sided violence"},
    time="date_prec",
    # The day; two to six days; a week; a month; a year. The middle of the first and last day that they tell is taken.
    days={"1": 0, "2": 3, "3": 3, "4": 15, "5": None},
    area="where_prec",
    coarse={  # 1: the place; 2: near it; 3: its district
        "4": "only its province is known",
        "5": "only a part of the country is known",
        "6": "only its country is known",
        "7": "it is at sea or in the air, at a point that stands for a whole area",
    },
    told={"Deaths, best estimate": "best", "low": "low", "high": "high", "Sources": "source_office"},
    terms="UCDP asks for a citation: https://ucdp.uu.se/downloads/",
)
COLLECTIONS = (ACLED, UCDP)

ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "event_id", "code"),
    "place_id": ("place_id",),
    "date": ("date", "event_date", "day", "date_start", "when", "timestamp", "begin"),
    "local_time": ("local_time", "time"),
    "lat": ("lat", "latitude", "y"),
    "lon": ("lon", "lng", "long", "longitude", "x"),
    "name_en": ("name_en", "name", "place", "place_name", "town", "city", "settlement", "location"),
    "name_ar": ("name_ar", "name_arabic", "arabic"),
    "place_name": ("place_name", "place", "name", "town", "city", "settlement", "location"),
    "title": ("title", "event", "headline", "what", "summary"),
    "detail": ("detail", "description", "notes", "note", "text", "comment"),
    "note": ("note", "notes", "description", "comment"),
    "kind": ("kind", "type", "event_type", "category", "class"),
    "actors": ("actors", "actor", "actor1", "who"),
    "side": ("side", "holder", "held_by", "control", "controlled_by"),
    "from_side": ("from_side", "from", "old_side"),
    "to_side": ("to_side", "to", "new_side", "side", "holder", "held_by", "control", "controlled_by"),
    "precision_days": ("precision_days", "precision"),
    "confidence": ("confidence",),
    "governorate": ("governorate", "admin1", "adm1", "province", "region", "district"),
    "population": ("population", "pop"),
    "geonames_id": ("geonames_id", "geonameid"),
    "source_ids": ("source_ids",),
    "chapter": ("chapter",),
    "claim": ("claim",),
}
"""Our column -> names that it may have in files of no collection, in small letters with `_` for spaces."""
