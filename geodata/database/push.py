"""Makes the tables of a folder in a database and fills them, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from geodata.check.tables import check_tables
from geodata.database.connection import Refused, connected
from geodata.database.ddl import drop_statements, row_statements, table_statements
from geodata.database.rows import Row, columns_in, stored_rows, to_values
from geodata.database.tables import ORDER, metadata
from geodata.files.read import ROW, read_table
from geodata.problems import InvalidData
from geodata.schema import layout

LEAST_VERSION = 150_000
"""Of the server, as it says it: 15 is the first in which blank cells of a key count as the same."""


def push(folder: Path, address: str, schema: str, *, replace: bool = False, discard: bool = False) -> dict[str, int]:
    """Table -> its rows that were written. Tables that are there are replaced with `replace` if they hold the same
    rows as the folder, and with `discard` whatever they hold.

    Raises InvalidData if the tables of the folder break the contract, and Refused.
    """
    problems = check_tables(folder)[1]
    if problems:
        raise InvalidData(problems)
    rows = folder_rows(folder)
    with connected(address) as connection:
        _has_postgis(connection)
        _may_write(connection, schema, rows, replace=replace, discard=discard)
        for statement in (*drop_statements(schema), *table_statements(schema)):
            _run(connection, statement)
        for table in metadata(schema).sorted_tables:
            if rows[table.name]:
                numbered = enumerate(rows[table.name], start=1)
                values = [{ORDER: number, **to_values(table.name, row)} for number, row in numbered]
                connection.execute(table.insert(), values)
        after = max(map(len, rows.values())) + 1
        named = {"name": f'"{schema}".{ORDER}', "after": after}
        connection.execute(text("SELECT setval(:name, :after, false)"), named)
        for statement in row_statements(schema):
            _run(connection, statement)
    return {name: len(found) for name, found in rows.items()}


def folder_rows(folder: Path) -> dict[str, list[Row]]:
    """Table -> its rows as text; those that the folder leaves out have none. Raises InvalidData."""
    found, problems = {}, []
    for name in layout.TABLES:
        frame, unread = read_table(folder, name)
        problems += unread
        found[name] = [] if frame is None else frame.drop(columns=ROW).to_dict("records")
    if problems:
        raise InvalidData(problems)
    return found


def _run(connection: Connection, statement: str) -> None:
    """Runs a statement as it is: a percent sign in it stands for itself."""
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _has_postgis(connection: Connection) -> None:
    if int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) < LEAST_VERSION:
        raise Refused("the server is older than PostgreSQL 15")
    if connection.execute(text("SELECT to_regtype('geometry')")).scalar_one() is None:
        known = connection.execute(text("SELECT count(*) FROM pg_available_extensions WHERE name = 'postgis'"))
        if not known.scalar_one():
            raise Refused("the server has no PostGIS; on Debian it is the package postgresql-15-postgis-3")
        connection.exec_driver_sql("CREATE EXTENSION postgis")


def _may_write(
    connection: Connection, schema: str, rows: dict[str, list[Row]], *, replace: bool, discard: bool
) -> None:
    """Raises Refused if there are tables that may not be replaced."""
    if discard or not columns_in(connection, schema).keys() & layout.TABLES.keys():
        return
    if not replace:
        raise Refused(f"schema {schema} has tables already; --replace puts those of the folder in their place")
    try:
        stored = stored_rows(connection, schema)
    except InvalidData as error:
        raise Refused(f"{error}\n--discard replaces all of them") from None
    other = [name for name, found in stored.items() if [row.cells for row in found] != rows[name]]
    if other:
        raise Refused(
            f"rows of {', '.join(other)} in the database are not those of the folder; pull them first, or give"
            " --discard to lose them"
        )
