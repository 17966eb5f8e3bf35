"""The log of corrections as the page tells it: days, and in them rows that were corrected alike."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from geodata.dataset import Dataset
from geodata.schema.layout import NO_ROW, ROW_NAMES


@dataclass(frozen=True)
class Alike:
    """Rows of one table that said the same and now say the same, for the same reason.

    `rows`: how a reader knows each of them; empty if the whole table is meant. `was` and `now` are blank where the rows
    were added or taken away.
    """

    table: str
    rows: tuple[str, ...]
    was: str
    now: str
    why: str


@dataclass(frozen=True)
class CorrectedOn:
    """The corrections of one day (ISO date), in the order of the table."""

    date: str
    count: int
    groups: tuple[Alike, ...]


def corrections_by_day(dataset: Dataset) -> list[CorrectedOn]:
    """All corrections, the newest day first."""
    log = dataset.tables["corrections"].sort_values("date", ascending=False, kind="stable")
    names = dict(zip(dataset.tables["places"]["id"], dataset.tables["places"]["name_en"], strict=True))
    return [CorrectedOn(str(day), len(rows), _alike(rows, names)) for day, rows in log.groupby("date", sort=False)]


def _alike(log: pd.DataFrame, names: dict[str, str]) -> tuple[Alike, ...]:
    columns = ["table_name", "was", "now", "why"]
    found = []
    for (table, was, now, why), rows in groupby(log.itertuples(), key=lambda row: [getattr(row, c) for c in columns]):
        labels = tuple(_label(row.table_name, row.row_id, names) for row in rows)
        blank = {NO_ROW: ""}
        found.append(Alike(table, tuple(filter(None, labels)), blank.get(was, was), blank.get(now, now), why))
    return tuple(found)


def _label(table: str, row_id: str, names: dict[str, str]) -> str:
    """The name of the place where the row is about one, else the words that name the row."""
    place = row_id.split(" ")[0]
    return names.get(place, row_id) if ROW_NAMES[table][0] == "place_id" else row_id
