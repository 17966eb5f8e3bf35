"""The front is what the areas of two sides share: nothing of it is missing, nothing is too much."""

from __future__ import annotations

from itertools import combinations

import geopandas as gpd
import pandas as pd
import pytest
from shapely import boundary, coverage_invalid_edges, coverage_is_valid, intersection, is_valid
from shapely.geometry import LineString, MultiLineString, box
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.derive.fronts import cell_edges
from geodata.geodesy import length_km
from geodata.history.situation import valid_on
from geodata.schema import layout

GAP_DEGREES = 5e-5
"""About 5 m: what used to lie open between the two banks of the Euphrates."""


def _shared_km(one: BaseGeometry, other: BaseGeometry) -> float:
    """Length of the line that two areas have in common; points at which they only touch are none."""
    met = intersection(boundary(one), boundary(other))
    return sum(length_km(p) for p in getattr(met, "geoms", [met]) if isinstance(p, LineString | MultiLineString))


@pytest.mark.parametrize("day", ["2024-11-26", "2024-11-30", "2024-12-05", "2024-12-07", "2024-12-08", "2024-12-31"])
def test_the_front_of_two_sides_is_all_that_their_areas_share(dataset: Dataset, day: str) -> None:
    areas = valid_on(dataset.geo["control_areas"], day).set_index("side").geometry
    fronts = valid_on(dataset.geo["front_lines"], day).set_index(["side_a", "side_b"])["length_km"].to_dict()
    shared = {pair: _shared_km(*areas[list(pair)]) for pair in combinations(sorted(areas.index), 2)}
    assert fronts == pytest.approx({pair: km for pair, km in shared.items() if km}, abs=0.05)


@pytest.mark.parametrize("day", DAYS)
def test_no_gap_lies_between_two_areas(dataset: Dataset, day: str) -> None:
    """Where ground of two sides is nearer than 5 m it has one edge. The country's own outline has no such slit."""
    areas = valid_on(dataset.geo["control_areas"], day).geometry.to_numpy()
    assert [edges.wkt for edges in coverage_invalid_edges(areas, gap_width=GAP_DEGREES) if not edges.is_empty] == []


def test_the_government_and_the_sdf_face_each_other_along_the_whole_euphrates(dataset: Dataset) -> None:
    """Lake Assad and the valley below Raqqa, 26 November: points in the middle of the river between their places."""
    fronts = valid_on(dataset.geo["front_lines"], "2024-11-26").set_index(["side_a", "side_b"])
    line = fronts.geometry["government", "sdf"]
    river: BaseGeometry = dataset.geo["barriers"].geometry.iloc[0]
    held = valid_on(dataset.geo["control_areas"], "2024-11-26").set_index("side").geometry
    between = river & held["government"].buffer(1e-4) & held["sdf"].buffer(1e-4)
    assert length_km(between) > 100
    assert length_km(between - line.buffer(1e-4)) < 0.1


@pytest.mark.parametrize("name", ["cells", "control_areas"])
def test_ground_is_valid_in_degrees_and_in_metres(dataset: Dataset, name: str) -> None:
    ground: gpd.GeoSeries = dataset.geo[name].geometry
    assert is_valid(ground.to_numpy()).all()
    assert is_valid(ground.to_crs(conflict.METRIC_CRS).to_numpy()).all()


def test_cells_tile_in_degrees_and_in_metres(dataset: Dataset) -> None:
    """So does whatever they are joined to."""
    ground: gpd.GeoSeries = dataset.geo["cells"].geometry
    assert coverage_is_valid(ground.to_numpy())
    assert coverage_is_valid(ground.to_crs(conflict.METRIC_CRS).to_numpy())


@pytest.fixture(scope="module")
def edges() -> gpd.GeoDataFrame:
    """Edges of a grid of two by two cells of half a degree: a b over c d, the corner at 36° E, 34° N."""
    shapes = [box(35.5, 34, 36, 34.5), box(36, 34, 36.5, 34.5), box(35.5, 33.5, 36, 34), box(36, 33.5, 36.5, 34)]
    return cell_edges(gpd.GeoDataFrame({"place_id": list("abcd")}, geometry=shapes, crs=layout.CRS))


@pytest.mark.parametrize("day", ["2024-11-26", "2024-12-05", "2024-12-08"])
def test_every_kilometre_of_front_is_an_edge_between_two_places(dataset: Dataset, day: str) -> None:
    edges, side = dataset.geo["cell_edges"], dataset.held[day]
    parted = side[edges["place_a"]].to_numpy() != side[edges["place_b"]].to_numpy()
    fronts: pd.DataFrame = valid_on(dataset.geo["front_lines"], day)
    assert fronts["length_km"].sum() == pytest.approx(edges["length_km"][parted].sum(), rel=0.001)
    assert (fronts["side_a"] < fronts["side_b"]).all()
