"""Makes the plan of an import: which rows are new, which are there, and which are left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.check.positions import POINT_FRAMES, country_of, outside_country
from geodata.files.read import ROW, read_geojson, read_table
from geodata.foreign.dates import order_of
from geodata.foreign.table import Cells, Table
from geodata.foreign.unreadable import Unreadable
from geodata.importing.changes import Held, change
from geodata.importing.columns import Columns, recognise
from geodata.importing.events import event
from geodata.importing.places import place
from geodata.importing.plan import KEYS, Plan, Row, Wishes
from geodata.importing.reading import SWAPPED, Left, Reading, slug
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.start.examples import are_examples


def plan_import(file: Path, table: Table, folder: Path, wishes: Wishes) -> Plan:
    """The plan for a foreign table and a data folder. Raises Unreadable, and InvalidData for an unreadable folder."""
    columns = recognise(table.columns, wishes.table, wishes.columns, wishes.fixed)
    tables = folder_tables(folder)
    cited = _source(file, columns, wishes, tables["sources"])
    reading = Reading(columns, _order(table, columns, wishes.dates), wishes.words, cited["id"], wishes.coarse)
    plan = Plan(table, columns, wishes.replace)
    found = list(_drafted(plan, reading, tables))
    if columns.table in POINT_FRAMES:
        found = _well_placed(plan, found, folder)
    for _, rows in found:
        _sort_in(plan, rows, tables)
    if columns.table == "places" and plan.new["places"]:
        baseline = tables["baseline"]
        plan.gone = frozenset(baseline["place_id"][are_examples(baseline)])
    if plan.written and not (tables["sources"]["id"] == cited["id"]).any():
        plan.new["sources"].append(cited)
    return plan


def folder_tables(folder: Path) -> dict[str, pd.DataFrame]:
    """The tables of a folder that rows are compared with, as text. Raises InvalidData for what cannot be read."""
    frames, problems = {}, []
    for name in KEYS:
        frame, found = read_table(folder, name)
        problems += found
        if frame is not None:
            frames[name] = frame.drop(columns=ROW)
    if problems:
        raise InvalidData(problems)
    return frames


Drafted = tuple[int, dict[str, Row]]
"""Number of a row of the file, and table -> the row that it becomes there."""


def _drafted(plan: Plan, reading: Reading, tables: Mapping[str, pd.DataFrame]) -> Iterator[Drafted]:
    """The rows that fit. Those that do not are noted in the plan."""
    draft = _drafter(reading, tables)
    seen: set[tuple[str, ...]] = set()
    for number, cells in plan.table.rows():
        try:
            if isinstance(cells, str):
                raise Left(cells)
            rows = draft(cells)
            key = _key(reading.columns.table, rows[reading.columns.table])
            if key in seen:
                raise Left("a row that stands in the file before")
            seen.add(key)
            yield number, rows
        except Left as left:
            plan.left[left.reason].append(number)
            for field_name, word in left.words:
                plan.unknown[field_name][word] += 1


def _drafter(reading: Reading, tables: Mapping[str, pd.DataFrame]) -> Callable[[Cells], dict[str, Row]]:
    if reading.columns.table == "events":
        return lambda cells: {"events": event(reading, cells)}
    if reading.columns.table == "changes":
        held = Held.of(tables["places"], tables["baseline"], tables["changes"])
        return lambda cells: {"changes": change(reading, cells, held)}
    taken: dict[str, tuple[str, str]] = {}

    def both(cells: Cells) -> dict[str, Row]:
        row, holder = place(reading, cells, taken)
        return {"places": row, "baseline": holder}

    return both


def _well_placed(plan: Plan, found: list[Drafted], folder: Path) -> list[Drafted]:
    """The rows whose points lie where those of their table may lie; others are noted in the plan."""
    table = plan.columns.table
    outline = read_geojson(layout.geography_path(folder, "outline"), "outline")[0]
    country = country_of(outline if isinstance(outline, gpd.GeoDataFrame) else None)
    if country is None or not found:
        return found
    points = [(number, float(rows[table]["lat"]), float(rows[table]["lon"])) for number, rows in found]
    frame = pd.DataFrame(points, columns=[ROW, "lat", "lon"])
    outside = {problem.row: problem.found for problem in outside_country(frame, country, table, "")}
    for number, why in outside.items():
        plan.left[SWAPPED if SWAPPED in why else "outside the country"].append(number)
    return [(number, rows) for number, rows in found if number not in outside]


def _sort_in(plan: Plan, rows: dict[str, Row], tables: Mapping[str, pd.DataFrame]) -> None:
    """Notes the rows of a row of the file as new, there with other values, or there as they are."""
    known = {name: _known(tables[name], name).get(_key(name, row)) for name, row in rows.items()}
    new = {name for name, row in known.items() if row is None}
    other = {name for name in rows if name not in new and known[name] != rows[name]}
    plan.same += not (new or other)
    main = plan.columns.table
    for name in new:
        plan.new[name].append(rows[name])
    for name in other | ({main} if other and main not in new else set()):
        plan.other[name].append(rows[name])


def _known(frame: pd.DataFrame, name: str) -> dict[tuple[str, ...], Row]:
    cached: dict[tuple[str, ...], Row] | None = frame.attrs.get(name)
    if cached is None:
        records = frame.to_dict("records")
        cached = {_key(name, row): row for row in records}
        frame.attrs[name] = cached
    return cached


def _key(name: str, row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row[column] for column in KEYS[name])


def _order(table: Table, columns: Columns, wished: str | None) -> str | None:
    """The order of day and month: as the user says, else as the dates of the file tell it. Raises Unreadable."""
    if wished or "date" not in columns.found:
        return wished
    at = columns.found["date"][0]
    try:
        return order_of(cells[at] for _, cells in table.rows() if not isinstance(cells, str))
    except ValueError as error:
        raise Unreadable(f"cannot be read: {error}; say which with --dates day-first or month-first") from None


def _source(file: Path, columns: Columns, wishes: Wishes, sources: pd.DataFrame) -> Row:
    """The row of sources.csv that imported rows name. Raises Unreadable if the user names one that is not there."""
    collection = columns.collection
    known = sources.set_index("id", drop=False)
    if wishes.source:
        if wishes.source not in known.index:
            raise Unreadable(f"cannot cite the source {wishes.source!r}: sources.csv has no row with this id")
        return dict(known.loc[wishes.source])
    name = file.name.removesuffix(".gz")
    own = slug(name.rsplit(".", 1)[0]) or "import"
    identity = collection.id if collection else own
    return {
        "id": identity,
        "title": f"{collection.title}, file {name}" if collection else f"File {name}",
        "publisher": collection.title.split(" (")[0] if collection else "",
        "date": "",
        "url": collection.address if collection else "",
        "reached": "yes",
        "origin": identity,
    }
