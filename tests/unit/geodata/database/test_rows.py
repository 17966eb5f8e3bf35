"""Cells become values of a database and come back as they were written."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from geodata.database.push import folder_rows
from geodata.database.rows import Stored, as_csv, to_cell, to_values
from geodata.schema import layout


@pytest.mark.parametrize("name", layout.TABLES)
def test_cells_come_back(toy_folder: Path, name: str) -> None:
    for row in folder_rows(toy_folder)[name]:
        assert {column: to_cell(value) for column, value in to_values(name, row).items()} == row


def test_numbers_keep_their_decimals_and_days_are_days() -> None:
    place = dict.fromkeys(layout.TABLES["places"], "") | {
        "id": "here",
        "lat": "36.2390",
        "lon": "-0.10",
        "population": "7",
    }
    values = to_values("places", place)
    assert (type(values["lat"]).__name__, values["population"], values["note"]) == ("Decimal", 7, None)
    assert to_cell(values["lat"]) == "36.2390"
    change = to_values("changes", dict.fromkeys(layout.TABLES["changes"], "") | {"date": "2024-12-01"})
    assert change["date"].isoformat() == "2024-12-01"
    event = to_values("events", dict.fromkeys(layout.TABLES["events"], "") | {"claim": "false", "actors": "a;b"})
    assert (event["claim"], event["actors"]) == (False, "a;b")


def test_lines_lead_to_rows() -> None:
    """By the last line of a row, as the checks count: a cell may have lines of its own."""
    columns = layout.TABLES["spellings"]
    rows = [Stored(fid, dict.fromkeys(columns, cell)) for fid, cell in ((7, "one"), (9, "two\nlines"), (8, "three"))]
    text, lines = as_csv("spellings", rows)
    assert text.startswith(",".join(columns) + "\n")
    reader = csv.reader(io.StringIO(text, newline=""))
    next(reader)
    assert [lines[reader.line_num].fid for _ in reader] == [7, 9, 8]
