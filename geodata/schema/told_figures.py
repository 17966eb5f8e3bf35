"""Numbers in a text of the tables: `{dead}` in the text, and beside it the row of figures.csv that it is.

A cell of a column `figures` is a list like `dead=2031-03-08/killed_total/observers`: name, date, measure, by.
"""

from __future__ import annotations

import re
from string import Formatter
from typing import NamedTuple

from geodata.schema.values import LIST_SEPARATOR

TEXTS = {"chapters": "narration", "claims": "record"}
"""Table with a column `figures` -> its text that names them."""
_TOLD = re.compile(r"([a-z]\w*)=([0-9]{4}-[0-9]{2}-[0-9]{2})/(\w+)/([^;/]+)")


class Told(NamedTuple):
    """A name in a text, and the row of figures.csv: date, measure, and who gave it."""

    name: str
    date: str
    measure: str
    by: str


def told_figures(cell: str) -> list[Told]:
    """The items of a cell. Raises ValueError for one that is no `name=date/measure/by`."""
    found = []
    for item in filter(None, map(str.strip, cell.split(LIST_SEPARATOR))):
        match = _TOLD.fullmatch(item)
        if match is None:
            raise ValueError(item)
        found.append(Told(*match.groups()))
    return found


def is_told(cell: object) -> bool:
    """True for a cell that `told_figures` reads."""
    try:
        return isinstance(cell, str) and bool(told_figures(cell))
    except ValueError:
        return False


def names_in(text: str) -> list[str]:
    """Names in braces in a text, in its order. Raises ValueError for braces that do not close."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]
