"""The tables of a folder as tables of PostgreSQL, from their columns and rules in `geodata.schema`."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Identity,
    Integer,
    MetaData,
    Numeric,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.types import UserDefinedType

from geodata.check.tables import KEYS, REFERENCES
from geodata.schema import layout
from geodata.schema.columns import ANY_TEXT, COLUMNS
from geodata.schema.values import LIST_SEPARATOR, Form

NUMBER, ORDER, POINT = "fid", "row_order", "geom"
"""Columns that each table has besides its own: a number that names the row, and its place in the file (a number
between two others puts a row between them); and the point of a table with lat and lon."""
EDITED = ("edited_by", "edited_at")
"""Who wrote the row last, and when; kept by a trigger."""
LOG = "edits"
"""Table of what was edited: by whom, when, the row before and after."""
TRUTH = ("true", "false")
BETWEEN_ITEMS = rf"\s*{LIST_SEPARATOR}\s*"
"""Pattern of what parts the items of a list."""

Reference = tuple[str, str, str, str]
"""Table and column, and the table and column that must hold its values."""
ONE_EACH_WAY = ("places", "id", "baseline", "place_id")
"""A place and its first holder ask for each other: the database lets one stand before the other, `pull` does not."""


class Point(UserDefinedType[Any]):
    """A point of PostGIS in WGS 84."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The type as SQL names it."""
        return "geometry(Point, 4326)"


def form_of(table: str, column: str) -> Form:
    """What a cell of a column may be."""
    return COLUMNS.get(f"{table}.{column}", COLUMNS.get(column, ANY_TEXT)).form


def has_points(table: str) -> bool:
    """True for a table with a point in each row."""
    return {"lat", "lon"} <= set(layout.TABLES[table])


def metadata(schema: str) -> MetaData:
    """The tables, with their keys, references and checks."""
    found = MetaData(schema=schema)
    for name in layout.TABLES:
        Table(name, found, *_columns(name, schema), *_constraints(name, schema))
    return found


def keys_between() -> list[Reference]:
    """References of one value to the key of another table: foreign keys."""
    return [one for one in REFERENCES if one != ONE_EACH_WAY and _is_key(*one)]


def lists_between() -> list[Reference]:
    """References that no foreign key can hold: of lists, and to a column that does not name one row."""
    return [one for one in REFERENCES if one != ONE_EACH_WAY and not _is_key(*one)]


def _is_key(table: str, column: str, other: str, key: str) -> bool:
    return not form_of(table, column).many and KEYS[other] == (key,)


def _columns(name: str, schema: str) -> list[Column[Any]]:
    next_number = text(f"nextval('\"{schema}\".{ORDER}')")
    own = [
        Column(column, _type(form_of(name, column)), nullable=_nullable(name, column)) for column in layout.TABLES[name]
    ]
    by, at = EDITED
    return [
        Column(NUMBER, BigInteger, Identity(always=True), primary_key=True),
        Column(ORDER, Numeric, nullable=False, server_default=next_number),
        *own,
        *([Column(POINT, Point)] if has_points(name) else []),
        Column(by, Text, nullable=False, server_default=text("session_user")),
        Column(at, DateTime(timezone=True), nullable=False, server_default=func.now()),
    ]


def _nullable(name: str, column: str) -> bool:
    return form_of(name, column).blank


def _type(form: Form) -> Any:
    if form.many:
        return Text
    if form.words == TRUTH:
        return Boolean
    return {"text": Text, "number": Numeric, "integer": Integer, "date": Date}[form.type]


def _constraints(name: str, schema: str) -> list[Any]:
    checks = [
        CheckConstraint(test, name=f"{name}_{column}")
        for column in layout.TABLES[name]
        if (test := _test(column, form_of(name, column)))
    ]
    keys = [
        ForeignKeyConstraint(
            [column], [f"{schema}.{other}.{key}"], name=f"{table}_{column}_of_{other}",
            deferrable=True, initially="DEFERRED", onupdate="CASCADE",
        )
        for table, column, other, key in keys_between()
        if table == name
    ]  # fmt: skip
    return [UniqueConstraint(*KEYS[name], name=f"{name}_key", postgresql_nulls_not_distinct=True), *checks, *keys]


def _test(column: str, form: Form) -> str:
    """The condition of SQL that holds what a column may be; blank if anything fits."""
    name = f'"{column}"'
    if form.many:
        item = _item(form)
        return f"{name} ~ {_quoted(f'^({item})({BETWEEN_ITEMS}({item}))*$')}" if item else ""
    if form.words and form.words != TRUTH:
        return f"{name} IN ({', '.join(map(_quoted, form.words))})"
    if form.low is not None:
        low, high = (_quoted(end) if isinstance(end, str) else f"{end:.10g}" for end in (form.low, form.high))
        return f"{name} BETWEEN {low} AND {high}"
    if form.pattern:
        return f"{name} ~ {_quoted(f'^({form.pattern})$')}"
    return f"btrim({name}) <> ''" if form.type == "text" and not form.blank and not form.words else ""


def _item(form: Form) -> str:
    """Pattern of an item of a list."""
    if form.words:
        return "|".join(map(re.escape, form.words))
    return "[0-9]{1,9}" if form.type == "integer" else form.pattern


def _quoted(value: str) -> str:
    """Text of SQL. A colon would name a parameter to SQLAlchemy."""
    return "'" + value.replace("'", "''").replace(":", r"\:") + "'"
