"""The binary with the geometry of the ground, opened again by its description, and checked against the layers."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.contract.drawing import GroundGeometry
from dashboard.map.ground.geometry import drawn_ranks
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.geodesy import distance_km
from geodata.history.clocks import CLOCKS

FULL = 65535
ROUNDED_BY = 0.7072
"""Furthest that rounding moves a position, as share of the box times FULL: half a step along both axes."""
PLACE_WITHIN_M = 12
"""How far a place may be drawn from where it lies."""


@dataclass(frozen=True)
class Ground:
    """The arrays of a binary, one row a thing, and the box that they are shares of: corner and size in Web Mercator."""

    triangles: np.ndarray
    vertices: np.ndarray
    segments: np.ndarray
    places: np.ndarray
    beyond: np.ndarray
    field: np.ndarray
    marks: np.ndarray
    corner: np.ndarray
    size: np.ndarray

    def shares(self, degrees: np.ndarray) -> np.ndarray:
        """Longitudes and latitudes as shares of the box, 0 to FULL, not rounded."""
        lon, lat = np.asarray(degrees, dtype=float).T
        y = 0.5 - np.log(np.tan(np.pi / 4 + np.radians(lat) / 2)) / (2 * np.pi)
        return (np.column_stack([0.5 + lon / 360, y]) - self.corner) / self.size * FULL

    def degrees(self, shares: np.ndarray) -> np.ndarray:
        """Longitudes and latitudes of shares of the box."""
        x, y = (self.corner + np.asarray(shares, dtype=float) / FULL * self.size).T
        return np.column_stack([(x - 0.5) * 360, np.degrees(2 * np.arctan(np.exp((0.5 - y) * 2 * np.pi)) - np.pi / 2)])

    def cells(self) -> dict[int, BaseGeometry]:
        """Row of a place -> the triangles of its cell, as one MultiPolygon of shares."""
        corners = self.vertices[self.triangles]
        shapes = shapely.polygons(corners[:, :, :2].astype(float))
        rows = corners[:, 0, 2]
        return {int(row): shapely.multipolygons(shapes[rows == row]) for row in np.unique(rows)}


def read_ground(content: bytes, described: GroundGeometry) -> Ground:
    """The arrays in a binary. Fails if its description leaves bytes over or wants more."""
    rest = content

    def take(kind: str, *shape: int) -> np.ndarray:
        nonlocal rest
        length = np.dtype(kind).itemsize * int(np.prod(shape))
        found = np.frombuffer(rest[:length], dtype=kind).reshape(shape).astype(int)
        rest = rest[length:]
        return found

    width, height = described["field"]
    parts = (
        take("<u4", described["triangles"], 3),
        take("<u2", described["vertices"], 3),
        take("<u2", described["segments"], 12),
        take("<u2", described["places"], 3),
        take("<u2", described["corners"], 2),
        take("u1", height, width),
        take("u1", len(CLOCKS) * len(DAYS), described["places"]),
    )
    assert rest == b""
    return Ground(*parts, np.array(described["corner"]), np.array(described["size"]))


def assert_cells_are_those_of_the_layer(ground: Ground, dataset: Dataset) -> None:
    """All cells are there, and the triangles of each cover its polygon, once.

    A vertex moves by ROUNDED_BY at most, so area and outline differ by that along the outline.
    """
    cells = dataset.geo["cells"]
    places = list(dataset.geo["cities"]["id"])
    found = ground.cells()
    assert sorted(found) == sorted(places.index(place) for place in cells["place_id"])
    for place, shape in zip(cells["place_id"], cells.geometry, strict=True):
        expected, drawn = shapely.transform(shape, ground.shares), found[places.index(place)]
        tolerance = ROUNDED_BY * expected.length
        assert abs(shapely.area(shapely.get_parts(drawn)).sum() - expected.area) <= tolerance, place
        assert shapely.union_all(shapely.get_parts(drawn)).symmetric_difference(expected).area <= tolerance, place


def assert_each_triangle_lies_in_one_cell(ground: Ground) -> None:
    rows = ground.vertices[ground.triangles][:, :, 2]
    assert (rows == rows[:, :1]).all()


def assert_corners_are_those_of_their_cells(ground: Ground) -> None:
    """The first triangles are corners: each knows the two cells beyond its edges, and what its curve cuts off the cell
    is without the place."""
    corners = ground.vertices[ground.triangles[: len(ground.beyond)]]
    edges = {
        (frozenset(rows), x, y)
        for ax, ay, bx, by, *rows in ground.segments[:, :6].tolist()
        for x, y in ((ax, ay), (bx, by))
    }
    along = np.linspace(0, 1, 33)[:, None]
    for points, beyond in zip(corners, ground.beyond.tolist(), strict=True):
        start, node, end = points[:, :2].astype(float)
        row = int(points[0, 2])
        assert len({row, *beyond}) == 3
        assert all((frozenset((row, other)), *node.tolist()) in edges for other in beyond)
        curve = (1 - along) ** 2 * start + 2 * along * (1 - along) * node + along**2 * end
        assert not shapely.Polygon([node, *curve]).contains(shapely.Point(ground.places[row, :2])), row


def assert_neighbours_share_their_vertices(ground: Ground) -> None:
    """The ends of every segment are vertices of the cells on both sides, to the last bit: no gap opens between them."""
    known = {tuple(vertex) for vertex in ground.vertices.tolist()}
    wanted = {
        (x, y, row)
        for ax, ay, bx, by, *rows in ground.segments[:, :6].tolist()
        for x, y in ((ax, ay), (bx, by))
        for row in rows
    }
    assert wanted - known == set()


def assert_segments_follow_the_edges(ground: Ground, dataset: Dataset) -> None:
    """Each edge is there with the rows of its two places, the cell of the first at its left, and each of its lines from
    start to end, at its places."""
    edges, cells = dataset.geo["cell_edges"], dataset.geo["cells"].set_index("place_id").geometry
    places = list(dataset.geo["cities"]["id"])
    by_edge = defaultdict(list)
    for segment in ground.segments.tolist():
        by_edge[segment[6]].append(segment)
    assert sorted(by_edge) == list(range(len(edges)))
    for number, (a, b, shape) in enumerate(edges[["place_a", "place_b", "geometry"]].itertuples(index=False)):
        found = by_edge[number]
        for line in shapely.get_parts(shape):
            degrees = shapely.get_coordinates(line)
            points = ground.shares(degrees)
            part, found = found[: len(points) - 1], found[len(points) - 1 :]
            left = {places[segment[4]] for segment in part}
            assert left <= {a, b}
            assert {(left == {a}, places[segment[5]]) for segment in part} == {(left == {a}, b if left == {a} else a)}
            assert cells[left.pop()].contains(shapely.Point(beside(degrees[0], degrees[1])))
            assert_line(np.array(part), points, ground.size[1] / ground.size[0])
        assert found == []


def beside(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Point about 1 cm at the left of the middle of a line. Positions in degrees, east and north."""
    across = np.array([start[1] - end[1], end[0] - start[0]])
    return (start + end) / 2 + across / np.hypot(*across) * 1e-7


def assert_line(part: np.ndarray, points: np.ndarray, flat: float) -> None:
    """Segments run through points (as shares), from 0 to FULL without a gap, and know the length of the whole.

    `flat`: height of the box over its width.
    """
    drawn = np.vstack([part[:, :2], part[-1:, 2:4]])
    assert (part[1:, :2] == part[:-1, 2:4]).all()
    assert np.abs(drawn - points).max() <= 0.5 + 1e-6
    since, until, length = part[:, 7], part[:, 8], part[:, 9]
    assert (since[0], until[-1]) == (0, FULL)
    assert (since[1:] == until[:-1]).all()
    assert (since <= until).all()
    along = np.hypot(*(np.diff(points, axis=0) * (1, flat)).T)
    assert set(length) == {length[0]}
    assert abs(length[0] - along.sum()) <= 2 * ROUNDED_BY * len(along) + 0.5
    middle = np.cumsum(along)[:-1] / along.sum()
    assert np.abs(until[:-1] / FULL - middle).max(initial=0) <= 4 * ROUNDED_BY * len(along) / along.sum()


def assert_places_lie_where_the_table_says(ground: Ground, dataset: Dataset) -> None:
    """In its order, with the ranks that they are drawn by."""
    cities = dataset.geo["cities"]
    assert ground.places[:, 2].tolist() == drawn_ranks(cities).tolist()
    for place, (lon, lat), point in zip(
        cities["id"], ground.degrees(ground.places[:, :2]).tolist(), cities.geometry, strict=True
    ):
        assert distance_km(lon, lat, point.x, point.y) * 1000 <= PLACE_WITHIN_M, place
