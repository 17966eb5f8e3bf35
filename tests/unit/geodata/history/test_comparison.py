"""Two days compared: who lost what to whom between their ends, on a made-up country and on the project's own."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.cli.report import comparison_report
from geodata.dataset import Dataset
from geodata.history.comparison import Exchange, compare

FIRST, SECOND, THIRD = DAYS[:3]
SIDES = {
    "town": ["government", "contested", "opposition_hts"],
    "village": ["government", "opposition_hts", "opposition_hts"],
    "city": ["government", "government", "opposition_hts"],
    "back": ["government", "sdf", "government"],
    "golan": ["israel", "israel", "sna"],
}


@pytest.fixture
def country() -> Dataset:
    """Five places; the one in the Golan stands for no ground."""
    cities = pd.DataFrame(
        {
            "id": list(SIDES),
            "name_en": ["Town", "Village", "City", "Back", "Golan"],
            "rank": [3, 4, 2, 4, 4],
            "population": ["", "", "9000", "", "50"],
        }
    )
    changes = [(i, DAYS[n], sides[n]) for i, sides in SIDES.items() for n in (1, 2) if sides[n] != sides[n - 1]]
    cells = pd.DataFrame({"place_id": ["village", "town", "city", "back"], "area_km2": [10.04, 20.04, 30.04, 40.0]})
    tables = {
        "baseline": pd.DataFrame({"place_id": list(SIDES), "side": [sides[0] for sides in SIDES.values()]}),
        "changes": pd.DataFrame(changes, columns=["place_id", "date", "to_side"]),
    }
    return Dataset(geo={"cities": gpd.GeoDataFrame(cities), "cells": gpd.GeoDataFrame(cells)}, tables=tables)


def test_ground_and_places_by_pair_of_sides(country: Dataset) -> None:
    """The greatest ground first, greater places first; what came back does not count, nor what lay between."""
    told = compare(country, FIRST, THIRD)
    assert told.groups == (
        Exchange("government", "opposition_hts", 60.12, ("city", "town", "village")),
        Exchange("israel", "sna", 0.0, ("golan",)),
    )
    assert (told.a, told.b, told.total_km2, told.total_places) == (FIRST, THIRD, 60.12, 4)


def test_the_other_way_round_swaps_the_sides(country: Dataset) -> None:
    forth, back = compare(country, FIRST, SECOND), compare(country, SECOND, FIRST)
    assert [(g.from_side, g.to_side, g.km2) for g in forth.groups] == [
        ("government", "sdf", 40.0),
        ("government", "contested", 20.04),
        ("government", "opposition_hts", 10.04),
    ]
    assert {(g.to_side, g.from_side, g.km2, g.place_ids) for g in back.groups} == {
        (g.from_side, g.to_side, g.km2, g.place_ids) for g in forth.groups
    }


def test_a_day_and_itself(country: Dataset) -> None:
    told = compare(country, SECOND, SECOND)
    assert (told.groups, told.total_km2, told.total_places) == ((), 0.0, 0)


def test_other_holders_may_be_given(country: Dataset) -> None:
    """As known at another time: here the city fell a day earlier."""
    held = country.held.copy()
    held.loc["city", SECOND] = "opposition_hts"
    assert (
        Exchange("government", "opposition_hts", 40.08, ("city", "village"))
        in compare(country, FIRST, SECOND, held).groups
    )


@pytest.mark.parametrize("days", [("2024-11-25", "2024-12-05"), ("2024-12-05", "2025-01-01"), ("2024-12-05", "x")])
def test_another_day_is_refused(country: Dataset, days: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="2024-11-26 to 2024-12-31"):
        compare(country, *days)


def test_report_of_two_days(country: Dataset) -> None:
    assert comparison_report(compare(country, FIRST, THIRD), country).splitlines() == [
        "From 2024-11-26 to 2024-11-28, each at 24:00 in Damascus",
        "",
        "Changed hands: 4 place(s), 60 km²",
        "",
        "government -> opposition_hts: 3 place(s), 60 km²",
        "  City",
        "  Town",
        "  Village",
        "",
        "israel -> sna: 1 place(s), 0 km²",
        "  Golan",
    ]
