"""The geometry of the ground as one binary, over the toy conflict: 15 places, of which `heights` has no cell."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
from shapely.geometry import Point

from dashboard.contract.drawing import GroundGeometry
from dashboard.map.ground.geometry import drawn_ranks, ground_geometry, reported_places
from geodata.dataset import Dataset
from tests import ground_binary
from tests.ground_binary import FULL, Ground, read_ground

NAMED_BY_NO_DOCUMENT = {"farside", "steppe", "heights"}
"""Only `background` or `interp` says who holds them; `latakia` and `tartus` have a report of their change."""


@pytest.fixture(scope="module")
def written(toy: Dataset) -> tuple[bytes, GroundGeometry]:
    """The binary and its description."""
    return ground_geometry(toy)


@pytest.fixture(scope="module")
def ground(written: tuple[bytes, GroundGeometry]) -> Ground:
    """The arrays."""
    return read_ground(*written)


def test_the_binary_is_as_long_as_its_description_says(written: tuple[bytes, GroundGeometry]) -> None:
    content, described = written
    width, height = described["field"]
    triangles, vertices, segments = (described[name] for name in ("triangles", "vertices", "segments"))
    rows = 6 * 15 + 4 * described["corners"] + width * height + 15 * 2 * 36
    assert len(content) == 12 * triangles + 6 * vertices + 24 * segments + rows
    assert described["places"] == 15
    with pytest.raises(AssertionError):
        read_ground(content + b"\0", described)


def test_the_box_is_that_of_the_country(toy: Dataset, ground: Ground) -> None:
    """From 33° to 37° N and as far east as 40°; in the west `heights` lies outside of the country."""
    (west, north), (east, south) = ground.degrees(np.array([(0, 0), (FULL, FULL)])).tolist()
    assert (north, east, south) == pytest.approx((37, 40, 33), abs=1e-3)
    assert west == pytest.approx(toy.geo["cities"].geometry.x.min(), abs=1e-3)
    numbers = np.concatenate([ground.vertices[:, :2], ground.places[:, :2]])
    assert (numbers.min(axis=0).tolist(), numbers.max(axis=0).tolist()) == ([0, 0], [FULL, FULL])


def test_triangles_cover_each_cell_once(toy: Dataset, ground: Ground) -> None:
    ground_binary.assert_cells_are_those_of_the_layer(ground, toy)
    ground_binary.assert_each_triangle_lies_in_one_cell(ground)
    assert set(ground.vertices[:, 2]) == set(range(15)) - {toy.held.index.get_loc("heights")}


def test_vertices_of_a_cell_come_once(ground: Ground) -> None:
    assert len(np.unique(ground.vertices, axis=0)) == len(ground.vertices)
    assert set(ground.triangles.ravel()) == set(range(len(ground.vertices)))


def test_corners_are_those_of_their_cells(ground: Ground) -> None:
    ground_binary.assert_corners_are_those_of_their_cells(ground)
    assert len(ground.beyond) > 0


def test_neighbours_share_their_vertices(ground: Ground) -> None:
    ground_binary.assert_neighbours_share_their_vertices(ground)


def test_segments_follow_the_edges(toy: Dataset, ground: Ground) -> None:
    ground_binary.assert_segments_follow_the_edges(ground, toy)


def test_places_lie_where_the_table_says(toy: Dataset, ground: Ground) -> None:
    """In the order of the table, which is that of the states."""
    ground_binary.assert_places_lie_where_the_table_says(ground, toy)
    assert toy.geo["cities"]["id"].tolist() == toy.held.index.tolist()


def test_reported_is_what_a_document_names(toy: Dataset) -> None:
    """Steppe's one change is an inference too; that of Midway on 30 November is reported."""
    cities = toy.geo["cities"]
    found = cities["id"][reported_places(toy).index]
    assert set(cities["id"]) - set(found) == NAMED_BY_NO_DOCUMENT
    assert len(found) == 12


def test_a_dot_that_would_touch_a_greater_one_waits_with_the_towns() -> None:
    """A tenth of a degree of latitude is about 11 km: the suburb's dot would touch the city's."""
    cities = gpd.GeoDataFrame(
        {"rank": [1, 2, 2, 4], "population": [500_000, 90_000, 20_000, 100]},
        geometry=[Point(37.0, latitude) for latitude in (35.0, 35.1, 35.3, 35.31)],
        crs=4326,
    )
    assert drawn_ranks(cities).tolist() == [1, 3, 2, 4]
