"""Reads a table of text: comma-separated, or with semicolons, tabs or bars, as spreadsheets write it."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path
from typing import TextIO

from geodata.foreign.opening import checked_encoding, open_text
from geodata.foreign.table import Cells, Rows, Table
from geodata.foreign.unreadable import Unreadable

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
EXCEL = "sep="
"""Start of a first line that Excel writes: the separator follows."""
LONGEST_CELL = 1_000_000
"""Characters of a cell that are read."""
LONGEST_SHOWN = 40


def read_delimited(path: Path, encoding: str | None = None) -> Table:
    """The table of a text file; its first row names the columns. Raises Unreadable."""
    name = checked_encoding(path, encoding)
    csv.field_size_limit(LONGEST_CELL)
    with open_text(path, name) as text:
        first = text.readline(LONGEST_CELL)
        separator = first.strip()[len(EXCEL) :] if first.lower().startswith(EXCEL) else ""
        line = text.readline(LONGEST_CELL) if separator else first
    separator = separator or max(SEPARATORS, key=lambda mark: len(_split(line, mark)))
    if len(separator) != 1:
        raise Unreadable(f"begins with {first.strip()[:LONGEST_SHOWN]!r}; expected names of columns")
    try:
        with open_text(path, name) as text:
            header = tuple(
                cell.strip() for cell in next(csv.reader(_table(text), delimiter=separator, strict=True), [])
            )
    except csv.Error as error:
        raise Unreadable(f"has a broken first row ({error}); expected names of columns") from None
    if len(header) < 2:
        shown = line.strip()[:LONGEST_SHOWN]
        raise Unreadable(f"has one column, {shown!r}; expected several, with commas, semicolons or tabs between them")
    form = f"table, {name.removesuffix('-sig').upper()}, {SEPARATORS.get(separator, repr(separator))}"
    return Table(form, "row", header, partial(_rows, path, name, separator, len(header)))


def _split(line: str, separator: str) -> Cells:
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return []


def _table(text: TextIO) -> TextIO:
    """The text behind Excel's own first line, if it has one."""
    start = text.tell()
    if not text.readline(LONGEST_CELL).lower().startswith(EXCEL):
        text.seek(start)
    return text


def _rows(path: Path, encoding: str, separator: str, width: int) -> Rows:
    with open_text(path, encoding) as text:
        excel = text.readline(LONGEST_CELL).lower().startswith(EXCEL)
    with open_text(path, encoding) as text:
        lines = csv.reader(_table(text), delimiter=separator, strict=True)
        next(lines)
        while True:
            number = lines.line_num + 1 + excel
            try:
                cells = next(lines, None)
            except csv.Error as error:
                reason = "a cell that is too long" if "field limit" in str(error) else f"broken quotes ({error})"
                yield number, f"{reason}: nothing is read from there on"
                return
            if cells is None:
                return
            if not any(map(str.strip, cells)):
                continue
            if len(cells) > width and not any(map(str.strip, cells[width:])):  # as spreadsheets leave at the end
                cells = cells[:width]
            yield number, cells if len(cells) == width else f"{len(cells)} cells, not {width} as in the first row"
