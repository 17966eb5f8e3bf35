"""Corners of cells that the map may draw rounded: where three cells meet, the corner of one may stand between ground of
one other side.

A front that turns at such a node has a corner there that no report tells of: it comes from the rule of the nearest
place. On maps of small scales the scripts draw a quadratic curve instead. It begins and ends on the two edges of the
corner, in their direction, so that the fronts of neighbouring nodes meet without a bend (a quadratic B-spline, where
curves begin in the middle of the edges). Every place stays on its own side of the curve.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.map.ground.projection import Positions

SHARES = (0.5, 0.4, 0.3, 0.2, 0.1)
"""Shares of the two edges of a corner, from the node, between which a curve may run; the first that fits is used."""
TOLERANCE = 1e-9
"""How far a curve may leave a cell, degrees: floating-point numbers are true to some digits alone."""
Node = tuple[float, float]
"""Longitude and latitude of a vertex."""


class Corners(NamedTuple):
    """Corners of cells, three at each node, and the share of the edges that they take."""

    points: npt.NDArray[np.float64]
    """Where the curve begins, the node, and where it ends (n x 3 x 2, WGS 84); the cell lies at the left."""
    rows: npt.NDArray[np.intp]
    """Rows of the place of the cell, of that beyond the first edge and of that beyond the second (n x 3)."""
    shares: dict[Node, float]
    """Node -> share of its edges at which curves begin and end."""
    rounded: int
    """Number of the first corners, which are drawn rounded on some day; the others are on none."""


class _Turn(NamedTuple):
    """A vertex of an outline, whose cell lies at its left: row of the place, and the vertices before and after."""

    row: int
    before: Node
    after: Node


def rounded_corners(
    cells: gpd.GeoDataFrame, rows: npt.NDArray[np.intp], places: Positions, looks: list[npt.NDArray[np.int_]]
) -> Corners:
    """Corners of the nodes at which a front or the edge of a look runs on some day.

    `rows`: of the place of each cell; `places`: positions by row, WGS 84; `looks`: what tells cells apart, the side
    first, as numbers: a row for each clock and day, a column for each place. A node is left out where no share of
    SHARES fits: in one of its cells the curve would leave the cell or cut off the place.
    """
    shapes = dict(zip(rows.tolist(), cells.geometry, strict=True))
    nodes = {node: turns for node, turns in _turns(shapes).items() if _is_node(turns)}
    shares = _shares(nodes, shapes, places)
    while crossed := {row for row, cell in shapes.items() if not without_corners(cell, shares).is_valid}:
        shares = {node: share for node, share in shares.items() if not crossed & {turn.row for turn in nodes[node]}}
    points, found = [], []
    for node, share in shares.items():
        first = {turn.after: turn.row for turn in nodes[node]}
        second = {turn.before: turn.row for turn in nodes[node]}
        for row, before, after in nodes[node]:
            points.append([_towards(node, before, share), node, _towards(node, after, share)])
            found.append([row, first[before], second[after]])
    corners = Corners(np.array(points).reshape(-1, 3, 2), np.array(found, dtype=np.intp).reshape(-1, 3), shares, 0)
    return _of_some_day(corners, looks)


def _of_some_day(corners: Corners, looks: list[npt.NDArray[np.int_]]) -> Corners:
    """Those of `rounded_corners` at the nodes that are needed, first the corners between two cells that look alike."""
    sides = [looks[0][:, corners.rows[:, n]] for n in range(3)]
    is_rounded = np.zeros(len(corners.rows), dtype=bool)
    for look in looks:
        of, first, second = (look[:, corners.rows[:, n]] for n in range(3))
        is_rounded |= ((first == second) & (of != first) & (sides[1] == sides[2])).any(axis=0)
    is_front = ((sides[0] != sides[1]) | (sides[0] != sides[2])).any(axis=0)
    wanted = (is_rounded | is_front).reshape(-1, 3).any(axis=1)
    order = np.flatnonzero(np.repeat(wanted, 3))
    order = order[np.argsort(~is_rounded[order], kind="stable")]
    shares = {node: share for (node, share), is_wanted in zip(corners.shares.items(), wanted, strict=True) if is_wanted}
    return Corners(corners.points[order], corners.rows[order], shares, int(is_rounded[order].sum()))


def without_corners(cell: BaseGeometry, shares: dict[Node, float]) -> BaseGeometry:
    """A cell without the triangles at its corners, as a (Multi)Polygon."""
    parts = [
        shapely.Polygon(
            *_cut(polygon.exterior, shares), [ring for hole in polygon.interiors for ring in _cut(hole, shares)]
        )
        for polygon in shapely.get_parts(shapely.orient_polygons(cell))
    ]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


def _cut(ring: shapely.LinearRing, shares: dict[Node, float]) -> list[list[Node]]:
    """The ring with two vertices in place of each node."""
    found: list[Node] = []
    for node, before, after in _vertices(ring):
        share = shares.get(node)
        ends = [node] if share is None else [_towards(node, before, share), _towards(node, after, share)]
        found += [end for end in ends if not found or end != found[-1]]
    return [found]


def _towards(node: Node, other: Node, share: float) -> Node:
    """The point on a line from a node to another vertex that is straight in Web Mercator, as the map draws it.

    From both ends it is the same if the share is a half.
    """
    lon, y = (a * (1 - share) + b * share for a, b in zip(_mercator(node), _mercator(other), strict=True))
    return lon, math.degrees(math.atan(math.sinh(y)))


def _mercator(node: Node) -> Node:
    """Longitude in degrees and y in Web Mercator, radians to the north."""
    return node[0], math.asinh(math.tan(math.radians(node[1])))


def _vertices(ring: shapely.LinearRing) -> Iterator[tuple[Node, Node, Node]]:
    """Each vertex of a ring with those before and after it."""
    points = [(x, y) for x, y in shapely.get_coordinates(ring)[:-1].tolist()]
    return zip(points, points[-1:] + points[:-1], points[1:] + points[:1], strict=True)


def _turns(shapes: dict[int, BaseGeometry]) -> dict[Node, list[_Turn]]:
    """Vertex -> the cells that have it."""
    found: dict[Node, list[_Turn]] = defaultdict(list)
    for row, cell in shapes.items():
        for polygon in shapely.get_parts(shapely.orient_polygons(cell)):
            for ring in (polygon.exterior, *polygon.interiors):
                for node, before, after in _vertices(ring):
                    found[node].append(_Turn(row, before, after))
    return found


def _is_node(turns: list[_Turn]) -> bool:
    """Whether three cells meet at a vertex, with nothing else around it."""
    around = {turn.before for turn in turns}
    return len({turn.row for turn in turns}) == len(turns) == len(around) == 3 and around == {
        turn.after for turn in turns
    }


def _shares(nodes: dict[Node, list[_Turn]], shapes: dict[int, BaseGeometry], places: Positions) -> dict[Node, float]:
    """Node -> the first of SHARES that fits all three cells."""
    if not nodes:
        return {}
    turns = pd.DataFrame(
        [
            (number, *node, turn.row, *turn.before, *turn.after)
            for number, node in enumerate(nodes)
            for turn in nodes[node]
        ],
        columns=["number", "x", "y", "row", "before_x", "before_y", "after_x", "after_y"],
    )
    rows = turns["row"].to_numpy()
    whole = {row: shape.buffer(TOLERANCE) for row, shape in shapes.items()}
    cells = np.array([whole[row] for row in rows.tolist()], dtype=object)
    node, before, after = (turns[[f"{of}x", f"{of}y"]].to_numpy() for of in ("", "before_", "after_"))
    found: dict[int, float] = {}
    for share in SHARES:
        start, end = (node * (1 - share) + other * share for other in (before, after))
        chords = shapely.linestrings(np.stack([start, end], axis=1))
        triangles = shapely.polygons(np.stack([start, node, end], axis=1))
        fits = shapely.covers(cells, chords) & ~shapely.intersects(triangles, shapely.points(places[rows]))
        fit = np.flatnonzero(fits.reshape(-1, 3).all(axis=1))
        found |= {number: share for number in fit.tolist() if number not in found}
    return {node: found[number] for number, node in enumerate(nodes) if number in found}
