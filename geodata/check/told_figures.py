"""Checks the numbers in texts of the tables: each name in braces is one row of figures.csv."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from geodata.check.runner import describe_value, rows
from geodata.problems import Problem
from geodata.schema.told_figures import TEXTS, is_told, names_in, told_figures


def unresolved_figures(table: str, tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Names in a text of a table without their row in figures.csv, and rows that its text does not name.

    Cells that are no list of figures are left to the rules of columns.
    """
    text_column, file = TEXTS[table], f"sources/{table}.csv"
    known = tables["figures"].groupby(["date", "measure", "by"]).size().to_dict()
    for row, text, cell in rows(tables[table], text_column, "figures"):
        told = told_figures(cell) if is_told(cell) else []
        for one in told:
            if known.get(one[1:], 0) != 1:
                expected = "exactly one row of figures.csv with this date, measure and by"
                yield Problem(file, row, describe_value("figures", "/".join(one[1:])), expected)
        try:
            named = set(names_in(text))
        except ValueError:
            yield Problem(file, row, describe_value(text_column, text), "braces in pairs, with a name in them")
            continue
        for name in sorted(named ^ {one.name for one in told}):
            yield Problem(file, row, f"{name!r}", f"it both in braces in {text_column} and as a name in figures")
