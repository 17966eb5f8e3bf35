"""The field by which areas pale: distances to the nearest report, averaged inside the country."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely

from dashboard.map.ground.field import COLUMNS, FIELD_KM, averaged, nearest_km, report_field
from geodata.schema import layout

REPORT = gpd.GeoSeries(shapely.points([(39.0, 0.0)]), crs=layout.CRS)
DEGREES_AROUND = np.array([0.5 + 38 / 360, 0.5 - 1 / 360]), np.array([2 / 360, 2 / 360])
"""A box of 2° around the report, which is as long in both directions at the equator."""
EVERYWHERE = np.ones((5, 7), dtype=bool)


def test_distance_from_one_point() -> None:
    """A degree of latitude is 110.57 km long at the equator."""
    found = nearest_km(REPORT, gpd.GeoSeries(shapely.points([(39.0, 0.0), (39.0, 1.0)]), crs=layout.CRS))
    assert found == pytest.approx([0, 110.57], rel=0.01, abs=0.01)


def test_what_is_the_same_everywhere_stays_so() -> None:
    assert averaged(np.full((5, 7), 12.0), EVERYWHERE, 1.5) == pytest.approx(np.full((5, 7), 12.0))


def test_one_value_spreads_evenly_and_falls_off() -> None:
    values = np.zeros((5, 7))
    values[2, 3] = 1
    found = averaged(values, EVERYWHERE, 1)
    assert found[2, 3] == found.max() < 0.25
    assert found[2, 2] == pytest.approx(found[2, 4])
    assert found[2, 1] / found[2, 2] == pytest.approx(np.exp(-1.5), rel=0.1)


def test_what_lies_outside_does_not_count() -> None:
    """A far value beyond the border leaves the near ones as they are; too far from the inside, values stay."""
    values, inside = np.full((1, 30), 5.0), np.arange(30)[None] < 10
    values[0, 12:] = 60
    found = averaged(values, inside, 1)
    assert found[0, :10] == pytest.approx(np.full(10, 5.0))
    assert found[0, 20] == 60


def test_the_field_has_one_byte_a_pixel() -> None:
    """Near the report it is the mean of what is near: more than none, less than half; at the corner it is full."""
    field = report_field(REPORT, shapely.box(38, -1, 40, 1), *DEGREES_AROUND)
    assert field.shape == (COLUMNS, COLUMNS)
    assert field.dtype == np.uint8
    assert field.min() == field[47:49, 47:49].min()
    assert 15 < field.min() / 255 * FIELD_KM < 32
    assert field[0, 0] == 255
