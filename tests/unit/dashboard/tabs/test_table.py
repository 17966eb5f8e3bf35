"""The table of places: its columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.tabs.table import columns_of
from geodata.dataset import Dataset

BEFORE = ["name", "side", "since", "doubt", "moved", "governorate", "kind", "population", "arabic"]


def fields(dataset: Dataset) -> list[str]:
    return [field for field, *_ in columns_of("places", dataset)]


def test_with_everything(toy: Dataset) -> None:
    assert fields(toy) == BEFORE


@pytest.mark.parametrize(
    ("column", "blank", "field"),
    [("governorate", "", "governorate"), ("name_ar", "", "arabic"), ("population", 0, "population")],
)
def test_a_column_in_which_nothing_would_stand_is_left_out(
    toy: Dataset, column: str, blank: object, field: str
) -> None:
    """One place that has something is enough to keep it."""
    cities = toy.geo["cities"].copy()
    cities[column] = cities[column].where(cities.index == cities.index[0], blank)
    assert fields(replace(toy, geo={**toy.geo, "cities": cities})) == BEFORE
    cities[column] = blank
    assert fields(replace(toy, geo={**toy.geo, "cities": cities})) == [name for name in BEFORE if name != field]
    assert len(columns_of("events", toy)) == 6
