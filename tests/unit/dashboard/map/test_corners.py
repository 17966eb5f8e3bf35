"""Corners of cells that are drawn rounded, over three cells that meet in a node and over the toy conflict.

The three cells make up a square from 36° to 38° E and from 34° to 36° N: `west` is its left half, `north` and `south`
are the quarters at the right. They meet at 37° E, 35° N, where the outline of `west` runs straight on.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely

from dashboard.map.ground.corners import SHARES, Corners, rounded_corners, without_corners

WEST, NORTH, SOUTH = range(3)
NODE = (37.0, 35.0)
OUTLINES = [
    [(36, 34), (37, 34), NODE, (37, 36), (36, 36)],
    [NODE, (38, 35), (38, 36), (37, 36)],
    [(37, 34), (38, 34), (38, 35), NODE],
]
CELLS = gpd.GeoDataFrame(geometry=[shapely.Polygon(outline) for outline in OUTLINES], crs=4326)
PLACES = np.array([(36.2, 35.0), (37.8, 35.8), (37.8, 34.2)])


def corners_of(*sides: tuple[int, int, int], places: np.ndarray = PLACES, marks: object = None) -> Corners:
    """The corners if `west`, `north` and `south` have these sides, one after the other."""
    looks = [np.array(sides)] if marks is None else [np.array(sides), np.array(marks)]
    return rounded_corners(CELLS, np.arange(3), places, looks)


def test_a_node_at_a_front_has_a_corner_in_each_cell() -> None:
    """Each names its cell, and those beyond the edges by which it is reached and left, the cell at the left."""
    found = corners_of((0, 1, 0))
    assert sorted(found.rows.tolist()) == [[WEST, SOUTH, NORTH], [NORTH, WEST, SOUTH], [SOUTH, NORTH, WEST]]
    assert found.points[:, 1].tolist() == [list(NODE)] * 3
    for start, node, end in found.points:
        assert np.linalg.det([node - start, end - node]) >= -1e-9


def test_the_corner_between_cells_of_one_side_comes_first() -> None:
    """That of `north` alone is another side's; on the second day it is that of `south`."""
    assert corners_of((0, 1, 0)).rows[0].tolist() == [NORTH, WEST, SOUTH]
    assert corners_of((0, 1, 0)).rounded == 1
    both = corners_of((0, 1, 0), (0, 0, 1))
    assert both.rounded == 2
    assert sorted(both.rows[:2, 0].tolist()) == [NORTH, SOUTH]


def test_where_three_sides_meet_no_corner_is_rounded() -> None:
    found = corners_of((0, 1, 2))
    assert (len(found.rows), found.rounded) == (3, 0)


def test_a_node_within_one_side_has_no_corner() -> None:
    found = corners_of((1, 1, 1))
    assert (len(found.rows), found.shares) == (0, {})


def test_two_cells_have_no_node() -> None:
    found = rounded_corners(CELLS.iloc[1:], np.array([NORTH, SOUTH]), PLACES, [np.array([(0, 1, 0)])])
    assert (found.points.shape, found.rows.shape, found.shares, found.rounded) == ((0, 3, 2), (0, 3), {}, 0)


def test_within_a_side_the_edge_of_a_look_is_rounded() -> None:
    """As that of what was gained; not between ground of different sides."""
    assert corners_of((1, 1, 1), marks=[(0, 1, 0)]).rounded == 1
    assert corners_of((1, 2, 3), marks=[(0, 1, 0)]).rounded == 0


def test_curves_begin_and_end_in_the_middle_of_the_edges() -> None:
    """On the map, which Web Mercator stretches to the north: to the south that is 2 km from the middle in degrees."""
    start, _node, end = corners_of((0, 1, 0)).points[0]
    assert start.tolist() == pytest.approx([37.0, 35.5], abs=5e-3)
    assert end.tolist() == pytest.approx([37.5, 35.0])
    assert corners_of((0, 1, 0)).shares == {NODE: SHARES[0]}


@pytest.mark.parametrize(("offset", "share"), [(0.3, 0.5), (0.22, 0.4), (0.12, 0.2), (0.06, 0.1), (0.01, None)])
def test_the_nearer_a_place_to_the_node_the_shorter_the_curve(offset: float, share: float | None) -> None:
    """The place of `north` stands on the line from the node to the north-east: the triangle of the corner, half as wide
    as the cell, reaches to 0.25 degrees from the node, one of four tenths to 0.2."""
    places = np.array([PLACES[WEST], (37 + offset, 35 + offset), PLACES[SOUTH]])
    assert corners_of((0, 1, 0), places=places).shares.get(NODE) == share


def test_cells_without_their_corners_and_the_corners_make_up_the_cells() -> None:
    """But for the bend of a straight line of the map, which is less than 1 in 1,000 of a cell."""
    found = corners_of((0, 1, 0))
    for row, cell in enumerate(CELLS.geometry):
        rest = without_corners(cell, found.shares)
        own = shapely.polygons(found.points[found.rows[:, 0] == row])
        assert rest.area + shapely.area(own).sum() == pytest.approx(cell.area, rel=1e-3)
        assert shapely.area(shapely.intersection(own, rest)).sum() < 1e-3
    assert without_corners(CELLS.geometry[NORTH], found.shares).area == pytest.approx(7 / 8, rel=1e-2)


def test_a_curve_that_would_leave_the_cell_is_shorter() -> None:
    """A bay from the east cuts into `north` up to 37.1° E, north of the edge to `south`."""
    bay = [NODE, (38, 35), (37.15, 35.1), (38, 35.2), (38, 36), (37, 36)]
    cells = CELLS.copy()
    cells.loc[NORTH, "geometry"] = shapely.Polygon(bay)
    places = np.array([PLACES[WEST], (37.5, 35.8), PLACES[SOUTH]])
    found = rounded_corners(cells, np.arange(3), places, [np.array([(0, 1, 0)])])
    assert found.shares == {NODE: 0.2}
