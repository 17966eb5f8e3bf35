"""The numbers that a text of the tables tells, out of figures.csv."""

from __future__ import annotations

import pandas as pd

from geodata.schema.told_figures import told_figures


def figures_told(cell: str, figures: pd.DataFrame) -> dict[str, float]:
    """Name in the text -> number. `cell`: column `figures` of the text's row, which `check` found to be whole."""
    values = figures.set_index(["date", "measure", "by"])["value"]
    return {one.name: float(values[one.date, one.measure, one.by]) for one in told_figures(cell)}
