"""Rows between text, as the tables of a folder have it, and values of the database."""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import Connection, column, select, table, text

from geodata.database.tables import NUMBER, ORDER, TRUTH, form_of
from geodata.problems import InvalidData, Problem
from geodata.schema import layout

Row = dict[str, str]


class Stored(NamedTuple):
    """A row of the database: the number that names it there, and its cells as text."""

    fid: int
    cells: Row


def to_values(name: str, row: Row) -> dict[str, Any]:
    """Cells as values of the database; blank ones are null."""
    return {column: _value(name, column, cell) for column, cell in row.items()}


def _value(name: str, column_name: str, cell: str) -> Any:
    form = form_of(name, column_name)
    if not cell:
        return None
    if form.many:
        return cell
    if form.words == TRUTH:
        return cell == TRUTH[0]
    makes = {"number": Decimal, "integer": int, "date": date.fromisoformat, "text": str}
    return makes[form.type](cell)  # type: ignore[operator]


def to_cell(value: Any) -> str:
    """A value of the database as text. Numbers keep the decimals that they were written with."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return TRUTH[0] if value else TRUTH[1]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    return str(value)


def stored_rows(connection: Connection, schema: str) -> dict[str, list[Stored]]:
    """Table -> its rows in their order. Raises InvalidData for tables and columns that are not there."""
    there, missing = columns_in(connection, schema), []
    for name, columns in layout.TABLES.items():
        if name not in there:
            missing.append(Problem(f"table {schema}.{name}", 0, "no such table", "it, as geodata push makes it"))
            continue
        if wanted := [one for one in (NUMBER, ORDER, *columns) if one not in there[name]]:
            missing.append(Problem(f"table {schema}.{name}", 0, f"no column {', '.join(wanted)}", "it in the table"))
    if missing:
        raise InvalidData(missing)
    return {name: _rows(connection, schema, name) for name in layout.TABLES}


def columns_in(connection: Connection, schema: str) -> dict[str, set[str]]:
    """Table of a schema -> its columns."""
    asked = text("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = :schema")
    found: dict[str, set[str]] = {}
    for name, one in connection.execute(asked, {"schema": schema}):
        found.setdefault(name, set()).add(one)
    return found


def _rows(connection: Connection, schema: str, name: str) -> list[Stored]:
    columns = layout.TABLES[name]
    source = table(name, *map(column, (NUMBER, ORDER, *columns)), schema=schema)
    asked = select(*(source.c[one] for one in (NUMBER, *columns))).order_by(source.c[ORDER], source.c[NUMBER])
    found = connection.execute(asked)
    return [Stored(fid, dict(zip(columns, map(to_cell, cells), strict=True))) for fid, *cells in found]


def as_csv(name: str, rows: list[Stored]) -> tuple[str, dict[int, Stored]]:
    """The text of a table, and the last line of each row in it -> that row."""
    written, lines, line = io.StringIO(newline=""), {}, 1
    writer = csv.DictWriter(written, layout.TABLES[name], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        start = written.tell()
        writer.writerow(row.cells)
        written.seek(start)
        line += written.read().count("\n")
        lines[line] = row
    return written.getvalue(), lines
