"""What `push` and `pull` do; see `geodata.cli.commands`. Only they import `geodata.database` and what it needs."""

from __future__ import annotations

import argparse
import sys

from geodata.edits.report import difference_report, rows_report

NEEDED = ("sqlalchemy", "psycopg")
INSTALL = "pip install -r geodata/database/requirements.txt"


def run_push(options: argparse.Namespace) -> int:
    """Fills a database, or prints the SQL. Exit code 2 without an address, 1 if the database refuses."""
    try:
        from geodata.database.connection import Refused
        from geodata.database.ddl import SCHEMA, script
        from geodata.database.push import push
    except ModuleNotFoundError as error:
        return _needs_more("push", error)
    schema = options.schema or SCHEMA
    if options.ddl:
        print(script(schema), end="")
        return 0
    if not options.address:
        print("push: no ADDRESS; expected postgresql://USER@HOST/DATABASE, or --ddl", file=sys.stderr)
        return 2
    try:
        written = push(options.folder, options.address, schema, replace=options.replace, discard=options.discard)
    except Refused as error:
        print(f"push: {error}; nothing was written", file=sys.stderr)
        return 1
    for name, count in written.items():
        print(f"{schema}.{name}: {count:,} rows")
    return 0


def run_pull(options: argparse.Namespace) -> int:
    """Shows what differs in a database, and writes it with `write`. Exit code 1 if it cannot be read."""
    try:
        from geodata.database.connection import Refused
        from geodata.database.ddl import SCHEMA
        from geodata.database.pull import pull, write
    except ModuleNotFoundError as error:
        return _needs_more("pull", error)
    try:
        pulled = pull(options.folder, options.address, options.schema or SCHEMA)
    except Refused as error:
        print(f"pull: {error}; nothing was written", file=sys.stderr)
        return 1
    if not pulled.texts:
        print(f"{options.folder}: the tables of the database and of the folder have the same rows")
        return 0
    if pulled.found:
        print(difference_report(pulled.found))
    else:
        print(rows_report(pulled.edited), f"The folder as it is has no map to compare: {pulled.apart}", sep="\n\n")
    if not options.write:
        print("\nNothing is written; --write writes it.")
        return 0
    write(options.folder, pulled)
    print(f"\nWritten: {', '.join(f'sources/{name}.csv' for name in pulled.texts)}")
    print(f"  then: python -m geodata build {options.folder}")
    return 0


def _needs_more(command: str, error: ModuleNotFoundError) -> int:
    """Says what is to be installed. Raises the error if it is about something else."""
    if (error.name or "").partition(".")[0] not in NEEDED:
        raise error
    print(f"{command}: needs {' and '.join(NEEDED)}, which are not installed: {INSTALL}", file=sys.stderr)
    return 1
