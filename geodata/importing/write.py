"""Writes the rows of a plan into the tables of a folder: all of them, or none."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from geodata.check.tables import check_tables
from geodata.conflict_file.read import FILE_NAME
from geodata.files.atomic import atomic_write
from geodata.importing.plan import KEYS, Plan, Row
from geodata.problems import InvalidData, Problem
from geodata.schema import layout
from geodata.start.examples import SOURCE

ORDER = ("sources", "places", "baseline", "changes", "events")
"""Tables in the order in which they are put in place: what others cite comes first."""
WITH_EXAMPLES = ("sources", "places", "baseline")
"""Tables from which example rows are taken out, with their source."""


def write_plan(plan: Plan, folder: Path) -> list[str]:
    """Writes the new rows, and with `replace` those with other values; returns the names of the tables written.

    Raises InvalidData, and writes nothing, if the tables would break the contract where they kept it before, and
    OSError if a file cannot be written.
    """
    texts = {}
    for name in ORDER:
        other = plan.other[name] if plan.replace else []
        gone = (plan.gone | {SOURCE}) if plan.gone and name in WITH_EXAMPLES else frozenset()
        if plan.new[name] or other or gone:
            texts[name] = _with_rows(layout.table_path(folder, name), name, plan.new[name], other, gone)
    _keeps_contract(folder, texts)
    for name, text in texts.items():
        with atomic_write(layout.table_path(folder, name)) as path:
            path.write_text(text, encoding="utf-8", newline="")
    return list(texts)


def _with_rows(path: Path, name: str, new: list[Row], other: list[Row], gone: frozenset[str]) -> str:
    """The text of a table with more rows at its end, others instead of those of the same key, and without some ids."""
    text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    end = "\r\n" if "\r\n" in text else "\n"
    columns = layout.TABLES[name]
    text = text if text.strip() else end.join((",".join(columns), ""))
    if other or gone:
        replaced = {_key(name, row): row for row in other}
        rows = [row for row in csv.DictReader(io.StringIO(text, newline="")) if _key(name, row)[0] not in gone]
        text = _text((replaced.get(_key(name, row), row) for row in rows), columns, end, header=True)
    text += "" if text.endswith(("\n", "\r")) else end
    return text + _text(new, columns, end)


def _text(rows: object, columns: tuple[str, ...], end: str, *, header: bool = False) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, lineterminator=end)
    if header:
        writer.writeheader()
    writer.writerows(rows)  # type: ignore[arg-type]
    return written.getvalue()


def _key(name: str, row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row[column] for column in KEYS[name])


def _keeps_contract(folder: Path, texts: Mapping[str, str]) -> None:
    """Checks a copy of the folder with the new texts. Raises InvalidData with the problems that it had not before."""
    with tempfile.TemporaryDirectory(prefix="geodata-import-") as scratch:
        copy = Path(scratch)
        shutil.copytree(folder / "sources", copy / "sources", copy_function=shutil.copyfile)
        shutil.copyfile(folder / FILE_NAME, copy / FILE_NAME)
        problems = _problems_with(copy, texts)
        if problems and (worse := problems - set(check_tables(folder)[1])):
            raise InvalidData(worse)


def _problems_with(copy: Path, texts: Mapping[str, str]) -> set[Problem]:
    for name, text in texts.items():
        layout.table_path(copy, name).write_text(text, encoding="utf-8", newline="")
    return set(check_tables(copy)[1])
