"""A place stands for the ground nearest to it on its own bank of the Euphrates; the cells tile the country."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely import coverage_invalid_edges, coverage_is_valid, union_all
from shapely.geometry import LineString, Point

from geodata.derive.cells import place_cells
from geodata.derive.fronts import cell_edges
from geodata.geodesy import length_km
from geodata.schema import layout
from tests.unit.conftest import Square


@pytest.fixture(scope="module")
def ground(square: Square) -> gpd.GeoDataFrame:
    """Cells of the made-up country."""
    return place_cells(square.places, square.outline, square.river)


def test_cells_tile_the_country(square: Square, ground: gpd.GeoDataFrame) -> None:
    country = square.outline.geometry.iloc[0]
    assert coverage_is_valid(ground.geometry.to_numpy())
    assert union_all(ground.geometry.to_numpy()).symmetric_difference(country).area < 1e-5
    assert ground["area_km2"].sum() == pytest.approx(10_127.4, rel=1e-4)


def test_each_place_lies_in_its_own_cell(square: Square, ground: gpd.GeoDataFrame) -> None:
    """One in the Golan stands for no ground: it is a feature of its own."""
    assert ground["place_id"].tolist() == ["west", "near", "north", "south"]
    points = square.places.set_index("id")
    for place, shape in zip(ground["place_id"], ground.geometry, strict=True):
        assert shape.contains(Point(points.loc[place, ["lon", "lat"]]))


def test_a_place_on_the_bank_does_not_stand_for_ground_across_the_river(ground: gpd.GeoDataFrame) -> None:
    """The spot is 9 km from `near`, 43 km from `north` and `south`, and on their bank."""
    spot = Point(37.10, 35.01)
    owner = ground["place_id"][ground.contains(spot)]
    assert owner.tolist() == ["north"]
    assert ground.set_index("place_id").geometry["near"].bounds[2] == pytest.approx(37.05, abs=1e-5)


def test_cells_of_two_banks_share_the_whole_river(square: Square) -> None:
    """A river drawn with two points: every vertex on it is where the edges of one bank alone come to it."""
    line = LineString([(36.9, 34.3), (37.2, 35.7)])
    slanting = gpd.GeoDataFrame(geometry=[line], crs=layout.CRS)
    slant = place_cells(square.places, square.outline, slanting)
    across = cell_edges(slant).set_index(["place_a", "place_b"])["length_km"]
    along = [km for (a, b), km in across.items() if {a, b} & {"west", "near"} and {a, b} & {"north", "south"}]
    assert sum(along) == pytest.approx(length_km(line & square.outline.geometry.iloc[0]), abs=0.1)
    assert all(edge.is_empty for edge in coverage_invalid_edges(slant.geometry.to_numpy(), gap_width=5e-5))
