"""A table of others: its columns, and its rows one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

Cells = list[str]
"""The cells of a row, one for each column."""
Rows = Iterator[tuple[int, Cells | str]]
"""The number of each row and its cells, or the reason why it cannot be read."""


@dataclass(frozen=True)
class Table:
    """`form`: what the file is, in words. `unit`: `row` (as an editor counts lines) or `feature` (the first is 1).

    `rows` reads them from the start, and may be called again; it keeps no row.
    """

    form: str
    unit: str
    columns: tuple[str, ...]
    rows: Callable[[], Rows]
