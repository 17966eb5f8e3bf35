"""The statements that make the tables of a folder in PostgreSQL 15 or later with PostGIS."""

from __future__ import annotations

import re

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from geodata.conflict import CONFLICT
from geodata.database import triggers
from geodata.database.tables import ORDER, has_points, lists_between, metadata
from geodata.schema import layout

SCHEMA = re.sub(r"[^a-z0-9]+", "_", CONFLICT.conflict.id.lower()).strip("_")
"""Schema of the conflict: one database may hold several."""


def drop_statements(schema: str) -> list[str]:
    """Takes away what `table_statements` makes; the log of edits stays."""
    tables = ", ".join(f'"{schema}"."{name}"' for name in layout.TABLES)
    functions = [f'DROP FUNCTION IF EXISTS "{schema}".{name}' for name in triggers.FUNCTIONS]
    return [f"DROP TABLE IF EXISTS {tables}", *functions, f'DROP SEQUENCE IF EXISTS "{schema}".{ORDER}']


def table_statements(schema: str) -> list[str]:
    """Schema, functions and tables, with what keeps points in step and signs edits."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    created = [str(CreateTable(table).compile(dialect=dialect)).strip() for table in metadata(schema).sorted_tables]
    found = [f'CREATE SCHEMA IF NOT EXISTS "{schema}"', f'CREATE SEQUENCE "{schema}".{ORDER}', *created]
    found += map(str.strip, triggers.BEFORE_ROWS)
    found.append(triggers.LOG_TABLE)
    for name in layout.TABLES:
        found += [_of(triggers.POINT_TRIGGER, name)] if has_points(name) else []
        found.append(_of(triggers.SIGN_TRIGGER, name))
    return [_in(schema, one) for one in found]


def row_statements(schema: str) -> list[str]:
    """What holds once the first rows are there: lists of ids name rows, and edits are logged."""
    found = []
    for table, column, other, key in lists_between():
        for trigger in (triggers.NAMES_TRIGGER, triggers.NAMED_TRIGGER):
            found.append(trigger.replace("{column}", column).replace("{other}", other).replace("{key}", key))
            found[-1] = _of(found[-1], table)
    found += [_of(triggers.LOG_TRIGGER, name) for name in layout.TABLES]
    return [_in(schema, one) for one in found]


def script(schema: str) -> str:
    """All of it as one text, for psql: empty tables."""
    return "".join(f"{one};\n\n" for one in ("BEGIN", *table_statements(schema), *row_statements(schema), "COMMIT"))


def _of(statement: str, table: str) -> str:
    return statement.replace("{table}", table)


def _in(schema: str, statement: str) -> str:
    return statement.replace("{s}", f'"{schema}"').strip()
