"""A made-up conflict that shares nothing with the project's own: 30 towns on an island of the southern hemisphere.

It has the five files that every folder needs, and none besides. Nothing of it is a fact.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

CONFLICT = """\
[conflict]
id = "island-2031"
title = "The island, made up for a test"
first_day = 2031-03-01
last_day = 2031-03-10
time_zone = "Pacific/Auckland"
authors = "Nobody: made up"

[[side]]
id = "north"
role = "incumbent"
name = "Northern army"
noun = "the northern army"
colour = "#D1603F"

[[side]]
id = "south"
role = "opposition"
name = "Southern league"
noun = "the southern league"
colour = "#1F6F5C"
"""
TOWNS, IN_A_ROW = 30, 6
"""Five rows of towns, the first in the north."""
CITIES = (2, 14, 27)
"""Towns, counted from 0, that are cities of 100,000 people; the others have 2,000 and some."""
SOUTH, WEST, NORTH, EAST = -42.6, 170.0, -40.9, 172.3
"""Box of the island, degrees."""
COLUMNS = {
    "places": "id,name_en,name_ar,kind,governorate,lat,lon,population,geonames_id,note",
    "baseline": "place_id,side,source_ids,coverage,confidence",
    "changes": "place_id,date,local_time,from_side,to_side,precision_days,source_ids,coverage,confidence,note",
    "sources": "id,title,publisher,date,url,reached,origin",
}


FIRST_DAY, DAYS = date(2031, 3, 1), 10


def write_island(folder: Path, days: int = DAYS, first_day: date = FIRST_DAY) -> None:
    """Writes conflict.toml and `sources/` of the island. The last row is of the south; the next two fall to it.

    `days`: length of the period, 7 or more.

    From 2 March on two towns a day change hands, those of the fourth row first, from east to west.
    """
    (folder / "sources" / "geography").mkdir(parents=True)
    last_day = first_day + timedelta(days - 1)
    text = CONFLICT.replace("2031-03-01", f"{first_day}").replace("2031-03-10", f"{last_day}")
    (folder / "conflict.toml").write_text(text, encoding="utf-8")
    numbers = range(TOWNS)
    _write(folder, "places", (_place(number) for number in numbers))
    sides = ("north" if number < TOWNS - IN_A_ROW else "south" for number in numbers)
    _write(folder, "baseline", ((_id(n), side, "s1", "named", "medium") for n, side in enumerate(sides)))
    fallen = list(numbers)[TOWNS - IN_A_ROW - 1 : TOWNS - 3 * IN_A_ROW - 1 : -1]
    dates = (f"{first_day + timedelta(1 + order // 2)}" for order in range(len(fallen)))
    changes = zip(fallen, dates, strict=True)
    _write(
        folder, "changes", ((_id(n), day, "", "north", "south", 0, "s2", "named", "medium", "") for n, day in changes)
    )
    reports = (("s1", "A report", first_day), ("s2", "Another report", first_day + timedelta(7)))
    _write(
        folder, "sources", ((i, title, "Nobody", day, "https://example.org/", "yes", i) for i, title, day in reports)
    )
    ring = [[WEST, SOUTH], [EAST, SOUTH], [EAST, NORTH], [WEST, NORTH], [WEST, SOUTH]]
    outline = {
        "type": "Feature",
        "properties": {"id": "ISL", "name": "The island", "note": ""},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    path = folder / "sources" / "geography" / "outline.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [outline]}), encoding="utf-8")


def _id(number: int) -> str:
    return f"town-{number + 1}"


def _place(number: int) -> tuple[object, ...]:
    row, column = divmod(number, IN_A_ROW)
    lat, lon = round(-41.2 - 0.25 * row, 4), round(170.3 + 0.3 * column + 0.1 * (row % 2), 4)
    kind, people = ("city", 100_000) if number in CITIES else ("town", 2_000 + number)
    return (_id(number), f"Town {number + 1}", "", kind, "", lat, lon, people, "", "")


def _write(folder: Path, table: str, rows: Iterable[Sequence[object]]) -> None:
    with (folder / "sources" / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(COLUMNS[table].split(","))
        lines.writerows(rows)
