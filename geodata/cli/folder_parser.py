"""The arguments of `new`, `import`, `table` and `diff`: commands that make, fill and compare data folders."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from geodata.cli import folder_commands as commands
from geodata.foreign.dates import ORDERS
from geodata.importing.columns import TABLES

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_new(parsers: Parsers) -> None:
    """`new FOLDER`."""
    parser = parsers.add_parser("new", help="make a folder for a conflict of your own", allow_abbrev=False)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="that is not there yet, or is empty")
    parser.add_argument("--title", required=True, help="of the conflict, on the page and in citations")
    parser.add_argument("--from", dest="first_day", required=True, metavar="DAY", help="first day, YYYY-MM-DD")
    parser.add_argument(
        "--to", dest="last_day", required=True, metavar="DAY", help="last day, inclusive: 7 to 400 days"
    )
    text = (
        "polygons of the country, or of the area that was fought for: GeoJSON, GeoPackage, KML, FlatGeobuf or shapefile"
    )
    parser.add_argument("--outline", required=True, type=Path, metavar="FILE", help=text)
    parser.add_argument("--layer", help="of the outline's file, where it has several")
    parser.add_argument("--sides", required=True, metavar="ID=NAME,ID=NAME", help="who held ground")
    parser.add_argument("--time-zone", default="UTC", metavar="ZONE", help="in which days end (default: UTC)")
    parser.add_argument("--authors", default="Authors not named", help="who keeps the tables")
    parser.set_defaults(run=commands.run_new)


def add_import(parsers: Parsers) -> None:
    """`import FILE FOLDER`."""
    text = "bring places, events or changes of others into a folder: shows what it would do; --write does it"
    parser = parsers.add_parser("import", help=text, allow_abbrev=False)
    forms = "CSV (ACLED, UCDP GED, or any), Excel, GeoJSON, GeoPackage, KML, FlatGeobuf or shapefile"
    parser.add_argument("file", type=Path, metavar="FILE", help=forms)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="data folder")
    parser.add_argument("--write", action="store_true", help="write the rows into the tables")
    parser.add_argument("--replace", action="store_true", help="take the values of the file for rows that are there")
    parser.add_argument("--as", dest="table", choices=TABLES, help="what the rows are (default: by their columns)")
    text = "which column of the file is which of ours; may be repeated"
    parser.add_argument("--column", action="append", default=[], metavar="OURS=THEIRS", help=text)
    text = "a value of one of our columns for every row; may be repeated"
    parser.add_argument("--set", dest="fixed", action="append", default=[], metavar="OURS=VALUE", help=text)
    text = "which word of the file is which side, kind or actor of ours; may be repeated"
    parser.add_argument("--map", dest="words", action="append", default=[], metavar="THEIRS=OURS", help=text)
    parser.add_argument("--dates", choices=ORDERS, help="how to read dates such as 05/09/2022")
    parser.add_argument("--encoding", help="of a text file that is not UTF-8, as cp1252")
    parser.add_argument("--layer", help="of a file with several, or the sheet")
    parser.add_argument("--source", metavar="ID", help="a row of sources.csv to cite (default: a new one for the file)")
    parser.add_argument("--coarse", action="store_true", help="take rows whose point only stands for a region")
    parser.set_defaults(run=commands.run_import)


def add_table(parsers: Parsers) -> None:
    """`table FILE CSV`."""
    text = "write a file of any form as the CSV that the page reads as own events"
    parser = parsers.add_parser("table", help=text, allow_abbrev=False)
    forms = "Excel, OpenDocument, GeoPackage, KML, FlatGeobuf, shapefile, GeoJSON, or text"
    parser.add_argument("file", type=Path, metavar="FILE", help=forms)
    parser.add_argument("csv", type=Path, metavar="CSV", help="file to write")
    parser.add_argument("--encoding", help="of a text file that is not UTF-8, as cp1252")
    parser.add_argument("--layer", help="of a file with several, or the sheet")
    parser.set_defaults(run=commands.run_table)


def add_diff(parsers: Parsers) -> None:
    """`diff A B`."""
    parser = parsers.add_parser("diff", help="say what an edit changed: rows, and days, ground and fronts on the map")
    parser.add_argument("a", type=Path, metavar="A", help="data folder before")
    parser.add_argument("b", type=Path, metavar="B", help="data folder after")
    parser.add_argument("--json", action="store_true", help="as JSON, with every row and day")
    parser.set_defaults(run=commands.run_diff)
