"""Geometry of the ground as one binary: triangles of the cells, segments of the lines between them, and the places.

The scripts draw it without MapLibre's sources (assets/map/ground/). All positions are in Web Mercator (the
world is 1 wide), as shares of a box around the country, in 16 bits: about 10 m in a country 700 km wide. Cells
keep their common vertices, so they still tile the country.
"""

from __future__ import annotations

from typing import NamedTuple

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from dashboard.contract.drawing import GroundGeometry
from dashboard.map.ground.corners import Corners, rounded_corners, without_corners
from dashboard.map.ground.field import FIELD_KM, report_field
from dashboard.map.ground.generalised import LOOKS, generalised
from dashboard.map.ground.projection import Positions, mercator_of
from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS
from geodata.places import remote_towns

DOTS_APART_KM = 15.0
"""Distance at which two dots stand clear of each other on a map of the whole country, km."""
FAR_RANK = 2
"""Rank of places up to which they are drawn on such a map."""
FULL = 65535
"""Largest number of 16 bits: the far end of the box."""


class Box(NamedTuple):
    """The box around the country in Web Mercator that positions are shares of."""

    corner: Positions
    """North-west corner."""
    size: Positions
    """Width and height."""

    def shares(self, degrees: Positions) -> npt.NDArray[np.int_]:
        """Longitudes and latitudes as shares of the box, 0 to FULL."""
        return np.round((mercator_of(degrees) - self.corner) / self.size * FULL).astype(int)


def ground_geometry(dataset: Dataset) -> tuple[bytes, GroundGeometry]:
    """The binary (little-endian, no gaps) and what is in it, in this order.

    - `triangles`: three vertices each, 32 bits; the first are the corners of cells at fronts (corners.py): where the
      curve begins, the node, where it ends;
    - `vertices`: x, y and the row of the place in the table of places, 16 bits;
    - `segments` of the edges: x and y of both ends, rows of the place at the left and at the right, number of the
      edge, start and end as shares of the length of the line, that length as share of the width of the box, and shares
      of the segment that corners take at its start and at its end, 16 bits;
    - `places`: x, y and the rank they are drawn by (`drawn_ranks`), 16 bits, in the order of the table;
    - `beyond`: for each corner the rows of the places beyond its first and its second edge, 16 bits;
    - the field: averaged distance to the nearest place that a document reports on (field.py), one byte a pixel, rows
      from the north;
    - `marks`: what is drawn as gained, as claimed or inferred and as a small piece on a map of the whole country
      (generalised.py), one byte a place, a row for each clock and day.
    """
    cells, edges, cities = (dataset.geo[name] for name in ("cells", "cell_edges", "cities"))
    rows = pd.Index(cities["id"])
    at = shapely.get_coordinates(cities.geometry)
    box = _box(np.concatenate([shapely.get_coordinates(cells.geometry), at]))
    owners = rows.get_indexer(cells["place_id"])
    marks = generalised(dataset)
    corners = rounded_corners(cells, owners, at, [_sides(dataset), *(marks & mask for mask in LOOKS)])
    vertices, triangles = _triangles(cells, owners, corners, box)
    ends = np.column_stack([rows.get_indexer(edges[end]) for end in ("place_a", "place_b")])
    segments = _segments(edges, ends, lines_left_of(cells, rows), corners, box)
    places = np.hstack([box.shares(at), drawn_ranks(cities)[:, None]])
    country = shapely.coverage_union_all(cells.geometry.to_numpy())
    field = report_field(reported_places(dataset), country, box.corner, box.size)
    shorts = (vertices, segments, places, corners.rows[:, 1:])
    arrays = [triangles.astype("<u4"), *(part.astype("<u2") for part in shorts), field, marks]
    described: GroundGeometry = {
        "corner": box.corner.tolist(),
        "size": box.size.tolist(),
        "triangles": len(triangles),
        "vertices": len(vertices),
        "segments": len(segments),
        "places": len(places),
        "corners": len(corners.rows),
        "rounded": corners.rounded,
        "field": [field.shape[1], field.shape[0]],
        "fieldKm": FIELD_KM,
    }
    return b"".join(array.tobytes() for array in arrays), described


def _sides(dataset: Dataset) -> npt.NDArray[np.int_]:
    """Number of the side of each place (columns) on each day by each clock (rows)."""
    held = np.concatenate([holders_by_clock(dataset, clock).to_numpy().T for clock in CLOCKS])
    return np.unique(held, return_inverse=True)[1].reshape(held.shape)


def drawn_ranks(cities: gpd.GeoDataFrame) -> npt.NDArray[np.int_]:
    """The rank of each place; 3 for a place of rank 2 whose dot would touch a greater one on a map of the country."""
    ranks = cities["rank"].to_numpy(dtype=int)
    return np.where((ranks == 2) & ~np.array(remote_towns(cities, DOTS_APART_KM)), 3, ranks)


def reported_places(dataset: Dataset) -> gpd.GeoSeries:
    """Points (WGS 84) of the places whose holder a document tells, by name or with their area, on some day."""
    claims = pd.concat([dataset.tables[name][["place_id", "coverage"]] for name in ("baseline", "changes")])
    named = claims["place_id"][claims["coverage"] != "none"]
    cities = dataset.geo["cities"]
    return cities.geometry[cities["id"].isin(named)]


def _box(degrees: Positions) -> Box:
    """The box around some positions."""
    found = mercator_of(degrees)
    return Box(found.min(axis=0), np.ptp(found, axis=0))


def _triangles(
    cells: gpd.GeoDataFrame, rows: npt.NDArray[np.intp], corners: Corners, box: Box
) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.int_]]:
    """Vertices (x, y, row of the place), each once a cell, and triangles as three of their numbers: corners first."""
    rest = np.array([without_corners(cell, corners.shares) for cell in cells.geometry], dtype=object)
    parts, owner = shapely.get_parts(shapely.constrained_delaunay_triangles(rest), return_index=True)
    others = shapely.get_coordinates(parts).reshape(-1, 4, 2)[:, :3]
    points = np.concatenate([corners.points, others]).reshape(-1, 2)
    owners = np.concatenate([corners.rows[:, 0], rows[owner]])
    keyed = np.column_stack([np.repeat(owners, 3), box.shares(points)])
    vertices, numbers = np.unique(keyed, axis=0, return_inverse=True)
    return vertices[:, [1, 2, 0]], numbers.reshape(-1, 3)


Line = tuple[float, float, float, float]
"""A straight line from one vertex to the next: x and y of both."""


def lines_left_of(cells: gpd.GeoDataFrame, rows: pd.Index) -> dict[Line, int]:
    """Each straight line of the outlines of cells, directed with the cell at its left -> row of its place."""
    found: dict[Line, int] = {}
    for row, cell in zip(rows.get_indexer(cells["place_id"]), cells.geometry, strict=True):
        for part in shapely.get_parts(shapely.orient_polygons(cell)):
            for ring in (part.exterior, *part.interiors):
                points = shapely.get_coordinates(ring)
                found |= dict.fromkeys(map(tuple, np.hstack([points[:-1], points[1:]]).tolist()), int(row))
    return found


def _segments(
    edges: gpd.GeoDataFrame, ends: npt.NDArray[np.intp], left: dict[Line, int], corners: Corners, box: Box
) -> npt.NDArray[np.int_]:
    """Each straight part of an edge, in a row as `ground_geometry` says. `ends`: rows of the two places of an edge."""
    found = []
    for number, shape in enumerate(edges.geometry):
        for line in shapely.get_parts(shape):
            degrees = shapely.get_coordinates(line)
            pair = ends[number] if left[(*degrees[0], *degrees[1])] == ends[number][0] else ends[number][::-1]
            points = box.shares(degrees)
            along = np.hypot(*(np.diff(points, axis=0) * (1, box.size[1] / box.size[0])).T)
            whole = along.sum()
            until = np.concatenate([[0], np.cumsum(along)]) / whole * FULL if whole else np.zeros(len(points))
            row = (*pair, number)
            cut = [round(corners.shares.get((x, y), 0.0) * FULL) for x, y in degrees.tolist()]
            found += [
                (
                    *points[n],
                    *points[n + 1],
                    *row,
                    round(until[n]),
                    round(until[n + 1]),
                    min(round(whole), FULL),
                    *cut[n : n + 2],
                )
                for n in range(len(along))
            ]
    return np.array(found)
