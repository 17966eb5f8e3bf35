"""Which rows of the tables differ between two folders."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from geodata.check.tables import KEYS
from geodata.problems import InvalidData, Problem
from geodata.schema import layout

BY_SUBJECT = {
    "changes": ("place_id", "date"),
    "figures": ("date", "measure", "by"),
    "corrections": ("date", "table_name"),
}
"""Tables whose rows are paired by fewer columns than those in which two rows differ, so that an edit of one of the
others is told as such."""


@dataclass(frozen=True)
class Edited:
    """A row that differs. `key`: what names it; `columns`: column -> text before and after; empty for a row that was
    added or removed. `row`: the row as it is now, or was.
    """

    key: str
    row: dict[str, str]
    columns: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class EditedTable:
    """The rows of a table that differ, and whether the rows that stayed are in another order."""

    added: list[Edited]
    removed: list[Edited]
    changed: list[Edited]
    reordered: bool

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.reordered)


def edited_rows(a: Path, b: Path) -> dict[str, EditedTable]:
    """Table -> what differs from the folder `a` to the folder `b`; tables that do not differ are left out.

    Raises InvalidData for a table that cannot be read.
    """
    found = {name: _table(name, _rows(a, name), _rows(b, name)) for name in layout.TABLES}
    return {name: edited for name, edited in found.items() if edited}


def other_files(a: Path, b: Path) -> list[str]:
    """Names of conflict.toml and of base geography that are not the same bytes in both folders."""
    names = ["conflict.toml", *(f"sources/geography/{name}.geojson" for name in layout.GEOGRAPHY)]
    return [name for name in names if _bytes(a / name) != _bytes(b / name)]


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    path = layout.table_path(folder, name)
    if not path.exists():
        return []
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return [
            {column: cell or "" for column, cell in row.items() if column}
            for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)
        ]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InvalidData([Problem(str(path), 0, f"cannot be read ({error})", "a table in UTF-8")]) from None


def _table(name: str, before: list[dict[str, str]], after: list[dict[str, str]]) -> EditedTable:
    columns = BY_SUBJECT.get(name, KEYS[name])
    old, new = _by_key(columns, before), _by_key(columns, after)
    kept = [key for key in new if key in old]
    added = [Edited(_shown(key), new[key], {}) for key in new if key not in old]
    removed = [Edited(_shown(key), old[key], {}) for key in old if key not in new]
    changed = [Edited(_shown(key), new[key], _columns(old[key], new[key])) for key in kept if old[key] != new[key]]
    return EditedTable(added, removed, changed, kept != [key for key in old if key in new])


def _columns(old: dict[str, str], new: dict[str, str]) -> dict[str, tuple[str, str]]:
    names = dict.fromkeys((*old, *new))
    return {name: (old.get(name, ""), new.get(name, "")) for name in names if old.get(name, "") != new.get(name, "")}


def _by_key(columns: tuple[str, ...], rows: list[dict[str, str]]) -> dict[tuple[str, ...], dict[str, str]]:
    """Rows by their key; the second and later of one key get a number."""
    found: dict[tuple[str, ...], dict[str, str]] = {}
    count: dict[tuple[str, ...], int] = defaultdict(int)
    for row in rows:
        key = tuple(row.get(column, "") for column in columns)
        count[key] += 1
        found[key if count[key] == 1 else (*key, f"({count[key]})")] = row
    return found


def _shown(key: tuple[str, ...]) -> str:
    return " ".join(part for part in key if part)
