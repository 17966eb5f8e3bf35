"""Checks the log of corrections: each names a row that is there, or says that the row is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from geodata.check.runner import rows
from geodata.problems import Problem
from geodata.schema.layout import NO_ROW, ROW_NAMES

FILE = "sources/corrections.csv"


def misnamed_rows(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Corrections whose `row_id` is no row of their table, or is one although the row is said to be gone.

    A blank `row_id` stands for the whole table.
    """
    names = {name: _names(tables[name], name) for name in set(tables["corrections"]["table_name"]) & set(tables)}
    for row, table, name, now in rows(tables["corrections"], "table_name", "row_id", "now"):
        if not name or table not in names:
            continue
        shape = " and ".join(ROW_NAMES[table])
        if now == NO_ROW and name in names[table]:
            yield Problem(FILE, row, f"row_id {name!r}, which is in {table}.csv", f"no such row, as now is {NO_ROW!r}")
        if now != NO_ROW and name not in names[table]:
            yield Problem(FILE, row, f"row_id {name!r}", f"a row of {table}.csv, named by {shape} with a space between")


def _names(frame: pd.DataFrame, name: str) -> set[str]:
    """How corrections name each row of a table."""
    columns = [frame[column].astype(str) for column in ROW_NAMES[name]]
    return {" ".join(values) for values in zip(*columns, strict=True)}
