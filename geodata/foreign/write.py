"""Writes a table of others as CSV, as the page reads own events."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from geodata.files.atomic import atomic_write
from geodata.foreign.table import Table


def write_csv(table: Table, file: Path) -> tuple[int, Counter[str]]:
    """Writes the rows in UTF-8 below the names of the columns, whole or not at all. Raises OSError.

    Returns how many rows are written, and why others are left out -> how many.
    """
    left: Counter[str] = Counter()
    count = 0
    with atomic_write(file) as path, path.open("w", encoding="utf-8", newline="") as text:
        writer = csv.writer(text)
        writer.writerow(table.columns)
        for _, cells in table.rows():
            if isinstance(cells, str):
                left[cells] += 1
                continue
            writer.writerow(cells)
            count += 1
    return count, left
