"""Which of two places is the greater one."""

from __future__ import annotations

import pandas as pd


def greater_first(cities: pd.DataFrame) -> pd.DataFrame:
    """Features of `cities` by rank, then population (a number here, 0 if unknown), then name."""
    population = pd.to_numeric(cities["population"], errors="coerce").fillna(0).astype(int)
    counted = cities.assign(population=population)
    return counted.sort_values(["rank", "population", "name_en"], ascending=[True, False, True], kind="stable")
