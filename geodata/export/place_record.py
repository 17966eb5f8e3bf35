"""The whole record of one place, to take away: who held it on each day by both clocks, every claim, and its sources."""

from __future__ import annotations

from typing import Any

import numpy as np

from geodata.cache import cached_per_object
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.export.contents import json_text, records
from geodata.files.geojson import json_value
from geodata.files.read import split_list
from geodata.geodesy import distances_km
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS
from geodata.history.doubt import date_uncertain
from geodata.history.evidence import disputes_by_subject
from geodata.history.grades import GRADE_NAMES, grades
from geodata.places import by_importance
from geodata.schema import layout
from geodata.store.provenance import OWN, licence_in_words

NEAR_KM = 5.0
"""An event belongs to the place that is nearest to its point, if that is no further away than this."""
PLACE = ("id", "name_en", "name_ar", "kind", "governorate", "lat", "lon", "population", "geonames_id", "note")
"""Columns of `cities` that describe a place."""


def place_record(dataset: Dataset, place_id: str) -> dict[str, Any]:
    """The record as JSON values. Raises ValueError for an id that no place has.

    `days`: side and grade at the end of each day, as known now and (`_then`) as known that evening; `date_uncertain` if
    a change may have happened on another day near it. `events`: those whose point is nearest to this place, at most
    NEAR_KM away. Ids of sources are those of `sources`.
    """
    cities = dataset.geo["cities"]
    if place_id not in set(cities["id"]):
        raise ValueError("place: expected the id of a place, as in places.csv")
    (place,) = records(cities[cities["id"] == place_id])
    people = int(place["population"]) if place["population"] else None
    parts: dict[str, Any] = {
        "baseline": {"date": FIRST_DAY, **_with_sources(_rows_on(dataset, "baseline", place_id)[0])},
        "changes": [{**without(step, "sources"), "source_ids": step["sources"]} for step in place["changes"]],
        "events": _events(dataset, place_id),
        "road_reports": _road_reports(dataset, place_id),
        "disputes": _disputes(dataset, place_id),
    }
    cited = {source for part in parts.values() for row in _rows(part) for source in row["source_ids"]}
    sources = dataset.tables["sources"]
    record = {
        "title": f"{PAGE_TITLE}: {place['name_en']}",
        "data_version": dataset.version,
        "licence": licence_in_words(OWN),
        "place": {name: place[name] for name in PLACE} | {"population": people},
        **parts,
        "days": _days(dataset, place_id),
        "sources": records(sources[sources["id"].isin(cited)]),
    }
    told: dict[str, Any] = json_value(record)  # type: ignore[assignment] # of a dict it makes a dict
    return told


def record_json(record: dict[str, Any]) -> bytes:
    """The record as text: a member a line, and in lists an item a line."""
    lines = []
    for name, part in record.items():
        items = ",\n".join(f"    {json_text(item)}" for item in part) if isinstance(part, list) else ""
        lines.append(f"  {json_text(name)}: " + (f"[\n{items}\n  ]" if items else json_text(part)))
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    """The row without some of its columns."""
    return {name: value for name, value in row.items() if name not in names}


def _rows(part: dict[str, Any] | list[dict[str, Any]]) -> list[dict[str, Any]]:
    return part if isinstance(part, list) else [part]


def _rows_on(dataset: Dataset, table: str, place_id: str) -> list[dict[str, Any]]:
    """Rows of a table on the place, without its id."""
    frame = dataset.tables[table]
    return [without(row, "place_id") for row in records(frame[frame["place_id"] == place_id])]


def _with_sources(row: dict[str, Any]) -> dict[str, Any]:
    """The row with the ids of its sources as a list."""
    return row | {"source_ids": split_list(row["source_ids"])}


def _days(dataset: Dataset, place_id: str) -> list[dict[str, Any]]:
    now, then = ((holders_by_clock(dataset, clock), grades(dataset, clock)) for clock in CLOCKS)
    return [
        {
            "date": day,
            "side": now[0].at[place_id, day],
            "grade": GRADE_NAMES[now[1].at[place_id, day]],
            "date_uncertain": bool(date_uncertain(dataset).at[place_id, day]),
            "side_then": then[0].at[place_id, day],
            "grade_then": GRADE_NAMES[then[1].at[place_id, day]],
        }
        for day in DAYS
    ]


def _events(dataset: Dataset, place_id: str) -> list[dict[str, Any]]:
    """Events near the place, in the order of the table, each with its distance; of places equally near the greatest."""
    cities = dataset.geo["cities"]
    here = cities.loc[cities["id"] == place_id].geometry.iloc[0]
    events = dataset.geo["events"][_nearest_places(dataset) == place_id]
    told = events.assign(km=distances_km((here.x, here.y), events).round(1))
    return records(told[told["km"] <= NEAR_KM])


@cached_per_object
def _nearest_places(dataset: Dataset) -> np.ndarray:
    """Id of the place nearest to the point of each event, in the order of the table; of equal ones the greatest."""
    cities = by_importance(dataset.geo["cities"])
    rows = [distances_km((spot.x, spot.y), cities).argmin() for spot in dataset.geo["events"].geometry]
    return np.array(cities["id"])[rows]


def _road_reports(dataset: Dataset, place_id: str) -> list[dict[str, Any]]:
    return [_with_sources(row) for row in _rows_on(dataset, "road_reports", place_id)]


def _disputes(dataset: Dataset, place_id: str) -> list[dict[str, Any]]:
    found = disputes_by_subject(dataset).get(("place", place_id), ())
    names = [name for name in layout.TABLES["disputes"] if not name.startswith("subject_")]
    return [{name: getattr(one, name) for name in names} for one in found]
