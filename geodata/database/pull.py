"""Brings the rows of a database into the tables of a folder: all of them, or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from geodata.check.tables import KEYS, check_tables
from geodata.conflict_file.read import FILE_NAME
from geodata.database.connection import connected
from geodata.database.push import folder_rows
from geodata.database.rows import Stored, as_csv, stored_rows
from geodata.edits.difference import Difference, difference
from geodata.edits.rows import EditedTable, edited_rows
from geodata.problems import InvalidData, Problem
from geodata.schema import layout
from geodata.store.swap import building

UNTOUCHED = "nothing was pulled, and the tables are as they were"


@dataclass(frozen=True)
class Pulled:
    """What a database has that a folder has not. `texts`: table -> its new text, of those that differ.

    `found`: their rows, and what follows for the map, or None where the folder as it is cannot be compared, for the
    reason in `apart`; then `edited` has the rows alone, if they can be read.
    """

    texts: dict[str, str]
    found: Difference | None = None
    edited: Mapping[str, EditedTable] = field(default_factory=dict)
    apart: str = ""


def pull(folder: Path, address: str, schema: str) -> Pulled:
    """What would be written into a folder; its `conflict.toml` and geography stay.

    Raises InvalidData, with table and number (fid) of each row, if the rows break the contract, and Refused if the
    database cannot be read.
    """
    with connected(address, read_only=True) as connection:
        stored = stored_rows(connection, schema)
    texts = {name: as_csv(name, rows) for name, rows in stored.items()}
    with _beside(folder, {name: text for name, (text, _) in texts.items()}) as copy:
        problems = check_tables(copy)[1]
        if problems:
            raise InvalidData(
                _named(problem, schema, {name: lines for name, (_, lines) in texts.items()}) for problem in problems
            )
        other = _other(folder, stored)
        new = {name: texts[name][0] for name in other}
        return _with_differences(new, folder, copy, schema) if other else Pulled(new)


def write(folder: Path, pulled: Pulled) -> None:
    """Puts the new texts into `sources/`, all in one step. Raises OSError if a build of the folder is under way."""
    with building(folder, UNTOUCHED) as stage:
        (stage / "sources").mkdir()
        for name, text in pulled.texts.items():
            layout.table_path(stage, name).write_text(text, encoding="utf-8", newline="")


def _other(folder: Path, stored: dict[str, list[Stored]]) -> list[str]:
    """Tables whose rows differ from those of the folder, or that the folder must have and has not."""
    try:
        rows = folder_rows(folder)
    except InvalidData:
        return list(stored)
    return [name for name, found in stored.items() if [row.cells for row in found] != rows[name]]


@contextmanager
def _beside(folder: Path, texts: dict[str, str]) -> Iterator[Path]:
    """A copy of the folder with the tables of the database in it."""
    with tempfile.TemporaryDirectory(prefix="geodata-pull-") as scratch:
        copy = Path(scratch)
        shutil.copytree(
            folder / "sources", copy / "sources", copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("*.csv")
        )
        shutil.copyfile(folder / FILE_NAME, copy / FILE_NAME)
        for name, text in texts.items():
            layout.table_path(copy, name).write_text(text, encoding="utf-8", newline="")
        yield copy


def _with_differences(texts: dict[str, str], folder: Path, copy: Path, schema: str) -> Pulled:
    try:
        found = difference(folder, copy)
        return Pulled(texts, replace(found, a=str(folder), b=f"schema {schema} of the database"))
    except InvalidData as error:
        apart = error.summary()
    try:
        return Pulled(texts, edited=edited_rows(folder, copy), apart=apart)
    except InvalidData:
        return Pulled(texts, apart=apart)


def _named(problem: Problem, schema: str, lines: dict[str, dict[int, Stored]]) -> Problem:
    """A problem of a table with the number and the key of its row in the database, instead of the line in a file."""
    name = problem.file.removeprefix("sources/").removesuffix(".csv")
    row = lines.get(name, {}).get(problem.row)
    if name not in lines:
        return problem
    if row is None:
        return Problem(f"table {schema}.{name}", 0, problem.found, problem.expected)
    key = " ".join(filter(None, (row.cells[column] for column in KEYS[name])))
    return Problem(f"table {schema}.{name}, fid {row.fid} ({key})", 0, problem.found, problem.expected)
