"""The real places: banks of the river, seats, names; and the rule behind the areas, measured on them."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from pyproj import Transformer
from shapely.geometry import Point

from dashboard.i18n.language import (
    use_language,
)
from dashboard.i18n.names import names_from_tables, place_names
from geodata import conflict
from geodata.conflict import POLYGON_NAMES
from geodata.dataset import Dataset
from geodata.derive.cells import bank_numbers, banks, points_with_cells
from geodata.geodesy import distance_km
from geodata.history.accuracy import leave_one_out
from geodata.schema import layout


def test_the_wall_helps_on_the_real_map(dataset: Dataset) -> None:
    """847 places stand for ground on 36 days."""
    geo = dataset.geo
    found = leave_one_out(dataset.tables["places"], geo["outline"], geo["barriers"], dataset.held)
    assert found.place_days == 847 * 36
    assert found.nearest_place < found.rule
    assert found.rule > 0.9


RIGHT_BANK = (
    "abu-kamal",
    "al-jalaa",
    "deir-ez-zor",
    "deir-ez-zor-airport",
    "maadan",
    "manbij",
    "mayadin",
    "quriyah",
    "salihiyah-dura",
    "tabqa",
)
"""South-west of the Euphrates, on maps of the country."""


LEFT_BANK = ("baghuz", "dhiban", "hajin", "kobani", "qara-qozak", "qara-qozak-bridge", "raqqa")
"""North-east of it. The bridge at Qara Qozak is held from its eastern end."""


@pytest.fixture(scope="module")
def bank(dataset: Dataset) -> pd.Series:
    """Number of the bank of every place that stands for ground."""
    points = points_with_cells(dataset.tables["places"], dataset.geo["outline"])
    return pd.Series(bank_numbers(points, banks(dataset.geo["outline"], dataset.geo["barriers"])), index=points.index)


def test_the_euphrates_parts_the_country_in_two(dataset: Dataset) -> None:
    """Its left bank, the north-east, is about a quarter of the country; nothing of it is lost."""
    right, left = banks(dataset.geo["outline"], dataset.geo["barriers"])
    country = dataset.geo["outline"].set_index("id").to_crs(conflict.METRIC_CRS).geometry[conflict.COUNTRY]
    assert right.area + left.area == pytest.approx(country.area, rel=1e-9)
    assert left.area / country.area == pytest.approx(0.26, abs=0.02)
    assert left.centroid.x > right.centroid.x
    assert left.centroid.y > right.centroid.y


@pytest.mark.parametrize("place", RIGHT_BANK)
def test_right_bank(bank: pd.Series, place: str) -> None:
    assert bank[place] == bank["damascus"]


@pytest.mark.parametrize("place", LEFT_BANK)
def test_left_bank(bank: pd.Series, place: str) -> None:
    assert bank[place] == bank["hasakah"] != bank["damascus"]


def test_places_in_the_golan_stand_for_no_ground(dataset: Dataset) -> None:
    without = set(dataset.geo["cities"]["id"]) - set(dataset.geo["cells"]["place_id"])
    assert without == {"buqata", "ein-qiniyye", "katzrin", "majdal-shams", "masadah"}


def test_every_capital_is_a_city_of_the_tables(dataset: Dataset) -> None:
    cities = dataset.geo["cities"]
    assert set(cities["id"][cities["rank"] == 1]) == conflict.GOVERNORATE_SEATS


def _utm_km(*points: tuple[float, float]) -> float:
    """Straight distance of two points in UTM zone 37N: another method than the one tested, good to 0.1 %."""
    to_metric = Transformer.from_crs(layout.CRS, conflict.METRIC_CRS, always_xy=True)
    return math.dist(*(to_metric.transform(*point) for point in points)) / 1000


def test_damascus_to_homs(dataset: Dataset) -> None:
    cities = dataset.geo["cities"].set_index("id")
    a, b = cities.loc["damascus"], cities.loc["homs-city"]
    km = distance_km(a.lon, a.lat, b.lon, b.lat)
    assert km == pytest.approx(140, abs=3)
    assert km == pytest.approx(_utm_km((a.lon, a.lat), (b.lon, b.lat)), rel=0.001)


def test_no_two_places_are_told_by_one_name(dataset: Dataset) -> None:
    names = place_names(dataset.geo["cities"])
    assert len(set(names.values())) == len(names)
    assert (names["homs-city"], names["aleppo-city"]) == ("Homs", "Aleppo")


def test_names_of_the_tables(dataset: Dataset) -> None:
    """In Arabic those of the column name_ar, without what stands in brackets."""
    assert names_from_tables(dataset, "name_en") == {}
    assert names_from_tables(dataset, "name_ar")["Hama"] == "حماة"
    with use_language("ar"):
        assert place_names(dataset.geo["cities"])["homs-city"] == "حمص"
    with use_language("de"):
        assert place_names(dataset.geo["cities"])["homs-city"] == "Homs"


def test_every_governorate_has_its_polygon(dataset: Dataset) -> None:
    names = dataset.geo["governorates"]["name"].replace(POLYGON_NAMES)
    assert set(names) == set(dataset.geo["cities"]["governorate"])
    assert not dataset.geo["governorates"].contains(Point(37.618, 55.752)).any(), "Moscow"
