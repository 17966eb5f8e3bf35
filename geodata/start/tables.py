"""Writes the tables of a new folder and builds it, in a process of its own: what they hold depends on the conflict."""

from __future__ import annotations

import csv
from pathlib import Path

from geodata.build import build
from geodata.files.read import read_geojson
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.start.examples import example_rows


def write_tables(folder: Path) -> None:
    """Every table with its header, and the example rows, beside the outline that lies there."""
    outline, problems = read_geojson(layout.geography_path(folder, "outline"), "outline.geojson")
    if outline is None or problems:
        raise InvalidData(problems)
    rows = example_rows(outline)
    for name, columns in layout.TABLES.items():
        with layout.table_path(folder, name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows.get(name, []))


def run() -> None:
    """Writes the tables of the folder of this process, and builds it."""
    write_tables(layout.FOLDER)
    build(layout.FOLDER)
