"""A place stands for the ground nearest to it on its own bank of the Euphrates; the cells tile the country."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pytest
from shapely import coverage_invalid_edges, coverage_is_valid, union_all
from shapely.geometry import LineString, Point

from geodata import conflict
from geodata.dataset import Dataset
from geodata.derive.cells import bank_numbers, place_cells, points_with_cells, river_banks
from geodata.derive.fronts import cell_edges
from geodata.geodesy import length_km
from geodata.schema import layout
from tests.conftest import Toy

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
def ground(toy: Toy) -> gpd.GeoDataFrame:
    """Cells of the made-up country."""
    return place_cells(toy.places, toy.outline, toy.river)


@pytest.fixture(scope="module")
def bank(dataset: Dataset) -> pd.Series:
    """Number of the bank of every place that stands for ground."""
    points = points_with_cells(dataset.tables["places"], dataset.geo["outline"])
    return pd.Series(
        bank_numbers(points, river_banks(dataset.geo["outline"], dataset.geo["euphrates"])), index=points.index
    )


def test_cells_tile_the_country(toy: Toy, ground: gpd.GeoDataFrame) -> None:
    country = toy.outline.geometry.iloc[0]
    assert coverage_is_valid(ground.geometry.to_numpy())
    assert union_all(ground.geometry.to_numpy()).symmetric_difference(country).area < 1e-5
    assert ground["area_km2"].sum() == pytest.approx(10_127.4, rel=1e-4)


def test_each_place_lies_in_its_own_cell(toy: Toy, ground: gpd.GeoDataFrame) -> None:
    """One in the Golan stands for no ground: it is a feature of its own."""
    assert ground["place_id"].tolist() == ["west", "near", "north", "south"]
    points = toy.places.set_index("id")
    for place, shape in zip(ground["place_id"], ground.geometry, strict=True):
        assert shape.contains(Point(points.loc[place, ["lon", "lat"]]))


def test_a_place_on_the_bank_does_not_stand_for_ground_across_the_river(ground: gpd.GeoDataFrame) -> None:
    """The spot is 9 km from `near`, 43 km from `north` and `south`, and on their bank."""
    spot = Point(37.10, 35.01)
    owner = ground["place_id"][ground.contains(spot)]
    assert owner.tolist() == ["north"]
    assert ground.set_index("place_id").geometry["near"].bounds[2] == pytest.approx(37.05, abs=1e-5)


def test_the_euphrates_parts_the_country_in_two(dataset: Dataset) -> None:
    """Its left bank, the north-east, is about a quarter of the country; nothing of it is lost."""
    right, left = river_banks(dataset.geo["outline"], dataset.geo["euphrates"])
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


def test_cells_of_two_banks_share_the_whole_river(toy: Toy) -> None:
    """A river drawn with two points: every vertex on it is where the edges of one bank alone come to it."""
    line = LineString([(36.9, 34.3), (37.2, 35.7)])
    slanting = gpd.GeoDataFrame(geometry=[line], crs=layout.CRS)
    slant = place_cells(toy.places, toy.outline, slanting)
    across = cell_edges(slant).set_index(["place_a", "place_b"])["length_km"]
    along = [km for (a, b), km in across.items() if {a, b} & {"west", "near"} and {a, b} & {"north", "south"}]
    assert sum(along) == pytest.approx(length_km(line & toy.outline.geometry.iloc[0]), abs=0.1)
    assert all(edge.is_empty for edge in coverage_invalid_edges(slant.geometry.to_numpy(), gap_width=5e-5))
