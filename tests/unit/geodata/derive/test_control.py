"""A change holds from its date on, the last of a day counts, and areas are the dissolved cells of a side."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal
from shapely.geometry import box

from geodata.calendar import DAYS
from geodata.derive.control import control_areas, holders
from geodata.geodesy import area_km2
from geodata.schema import layout


@pytest.fixture
def baseline() -> pd.DataFrame:
    """Three places that the government holds on 26 November."""
    return pd.DataFrame({"place_id": ["hama", "homs", "tartus"], "side": ["government"] * 3})


@pytest.fixture
def changes() -> pd.DataFrame:
    """Homs changes before Hama in the table; Hama changes twice on one day."""
    rows = [
        ("homs", "2024-12-07", "contested"),
        ("hama", "2024-12-05", "contested"),
        ("hama", "2024-12-05", "opposition_hts"),
        ("homs", "2024-12-08", "opposition_hts"),
    ]
    return pd.DataFrame(rows, columns=["place_id", "date", "to_side"])


def test_a_change_holds_from_its_date_inclusive(baseline: pd.DataFrame, changes: pd.DataFrame) -> None:
    """Day before, day of, day after; then to the end."""
    held = holders(baseline, changes)
    days = ["2024-12-06", "2024-12-07", "2024-12-08", "2024-12-09", "2024-12-31"]
    expected = ["government", "contested", "opposition_hts", "opposition_hts", "opposition_hts"]
    assert held.loc["homs", days].tolist() == expected


def test_of_two_changes_on_one_day_the_last_row_counts(baseline: pd.DataFrame, changes: pd.DataFrame) -> None:
    held = holders(baseline, changes)
    assert held.loc["hama", ["2024-12-04", "2024-12-05"]].tolist() == ["government", "opposition_hts"]


def test_there_is_a_row_a_place_and_a_column_a_day(baseline: pd.DataFrame, changes: pd.DataFrame) -> None:
    """Also for days on which nothing changed, and for a place that never did."""
    held = holders(baseline, changes)
    assert held.index.tolist() == ["hama", "homs", "tartus"]
    assert tuple(held.columns) == DAYS
    assert set(held.loc["tartus"]) == {"government"}
    assert not held.isna().any(axis=None)


def test_the_tables_stay_as_they_were(baseline: pd.DataFrame, changes: pd.DataFrame) -> None:
    before = baseline.copy(), changes.copy()
    holders(baseline, changes)
    assert_frame_equal(baseline, before[0])
    assert_frame_equal(changes, before[1])


def test_areas_are_the_cells_of_a_side(baseline: pd.DataFrame, changes: pd.DataFrame) -> None:
    shapes = [box(36, 34, 37, 35), box(37, 34, 38, 35), box(38, 34, 39, 35)]
    ground = gpd.GeoDataFrame({"place_id": baseline["place_id"]}, geometry=shapes, crs=layout.CRS)
    areas = control_areas(ground, holders(baseline, changes))
    assert areas[["side", "valid_from", "valid_to"]].fillna("").to_numpy().tolist() == [
        ["government", "2024-11-26", "2024-12-04"],
        ["government", "2024-12-05", "2024-12-06"],
        ["government", "2024-12-07", ""],
        ["opposition_hts", "2024-12-05", "2024-12-07"],
        ["opposition_hts", "2024-12-08", ""],
        ["contested", "2024-12-07", "2024-12-07"],
    ]
    assert areas.geometry.iloc[0].equals(box(36, 34, 39, 35))
    assert areas.geometry.iloc[4].equals(box(36, 34, 38, 35))
    assert areas["area_km2"].iloc[0] == pytest.approx(3 * area_km2(shapes[0]), abs=0.1)
