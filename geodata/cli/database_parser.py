"""The arguments of `push` and `pull`: the tables of a folder in PostGIS."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from geodata.cli import database_commands as commands
from geodata.cli.folder_parser import Parsers

ADDRESS = "postgresql://USER@HOST/DATABASE; the password comes from ~/.pgpass or PGPASSWORD"
SCHEMA = "of the database (default: the id of the conflict)"


def schema_name(text: str) -> str:
    """A name that needs no quotes in SQL. Raises argparse.ArgumentTypeError for any other."""
    if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", text):
        raise argparse.ArgumentTypeError(f"{text!r}; expected small letters, digits and underscores")
    return text


def add_push(parsers: Parsers) -> None:
    """`push FOLDER ADDRESS`."""
    text = "make the tables of a folder in PostGIS, and fill them, for several editors"
    parser = parsers.add_parser("push", help=text, allow_abbrev=False)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="data folder")
    parser.add_argument("address", nargs="?", metavar="ADDRESS", help=ADDRESS)
    parser.add_argument("--ddl", action="store_true", help="print the SQL that makes empty tables, and do nothing")
    parser.add_argument("--replace", action="store_true", help="replace tables that hold the same rows as the folder")
    parser.add_argument("--discard", action="store_true", help="replace tables whatever rows they hold")
    parser.add_argument("--schema", type=schema_name, metavar="NAME", help=SCHEMA)
    parser.set_defaults(run=commands.run_push)


def add_pull(parsers: Parsers) -> None:
    """`pull ADDRESS FOLDER`."""
    text = "bring the tables of a PostGIS database into a folder: shows what would change; --write does it"
    parser = parsers.add_parser("pull", help=text, allow_abbrev=False)
    parser.add_argument("address", metavar="ADDRESS", help=ADDRESS)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="data folder: its conflict.toml and outline stay")
    parser.add_argument("--write", action="store_true", help="write the rows into the tables")
    parser.add_argument("--schema", type=schema_name, metavar="NAME", help=SCHEMA)
    parser.set_defaults(run=commands.run_pull)
