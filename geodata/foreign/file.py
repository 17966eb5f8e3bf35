"""Reads a file of any form as a table."""

from __future__ import annotations

from pathlib import Path

from geodata.foreign.delimited import read_delimited
from geodata.foreign.opening import SQLITE, ZIP, head_of
from geodata.foreign.shapes import FORMS, read_shapes
from geodata.foreign.table import Table
from geodata.foreign.unreadable import Unreadable


def read_file(path: Path, encoding: str | None = None, layer: str | None = None) -> Table:
    """The table of a file: by its ending what GDAL reads (`shapes.FORMS`), else text. Raises Unreadable.

    `encoding`: of text; `layer`: of a file with several.
    """
    if path.suffix.lower() in FORMS:
        return read_shapes(path, layer)
    head = head_of(path)
    for start, what in ((ZIP, "a packed file (zip, or a spreadsheet)"), (SQLITE, "a database (GeoPackage?)")):
        if head.startswith(start):
            endings = ", ".join(FORMS)
            raise Unreadable(
                f"is {what} with the ending {path.suffix or 'none'!r}; expected one of {endings} or a table"
            )
    return read_delimited(path, encoding)
