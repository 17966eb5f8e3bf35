"""Geometry of the ground as one binary: triangles of the cells, segments of the lines between them, and the places.

The scripts draw it without MapLibre's sources (assets/map/ground/). All positions are in Web Mercator (the
world is 1 wide), as shares of a box around the country, in 16 bits: about 10 m in a country 700 km wide. Cells
keep their common vertices, so they still tile the country.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely

from dashboard.contract.drawing import GroundGeometry
from dashboard.map.ground.field import FIELD_KM, report_field
from dashboard.map.ground.generalised import generalised
from dashboard.map.ground.projection import Positions, mercator_of
from geodata.dataset import Dataset
from geodata.places import remote_towns

DOTS_APART_KM = 15.0
"""Distance at which two dots stand clear of each other on a map of the whole country, km."""
FAR_RANK = 2
"""Rank of places up to which they are drawn on such a map."""
FULL = 65535
"""Largest number of 16 bits: the far end of the box."""


def ground_geometry(dataset: Dataset) -> tuple[bytes, GroundGeometry]:
    """The binary (little-endian, no gaps) and what is in it, in this order.

    - `triangles`: three vertices each, 32 bits;
    - `vertices`: x, y and the row of the place in the table of places, 16 bits;
    - `segments` of the edges: x and y of both ends, rows of the place at the left and at the right, number of the
      edge, start and end as shares of the length of the line, and that length as share of the width of the box, 16
      bits;
    - `places`: x, y and the rank they are drawn by (`drawn_ranks`), 16 bits, in the order of the table;
    - the field: averaged distance to the nearest place that a document reports on (field.py), one byte a pixel, rows
      from the north;
    - `marks`: what is drawn as gained, as claimed or inferred and as a small piece on a map of the whole country
      (generalised.py), one byte a place, a row for each clock and day.
    """
    cells, edges, cities = (dataset.geo[name] for name in ("cells", "cell_edges", "cities"))
    rows = pd.Index(cities["id"])
    corner, size = _box(
        np.concatenate([shapely.get_coordinates(cells.geometry), shapely.get_coordinates(cities.geometry)])
    )
    vertices, triangles = _triangles(cells, rows.get_indexer(cells["place_id"]), corner, size)
    ends = np.column_stack([rows.get_indexer(edges[end]) for end in ("place_a", "place_b")])
    segments = _segments(edges, ends, lines_left_of(cells, rows), corner, size)
    ranks = drawn_ranks(cities)[:, None]
    places = np.hstack([_shares(mercator_of(shapely.get_coordinates(cities.geometry)), corner, size), ranks])
    country = shapely.coverage_union_all(cells.geometry.to_numpy())
    field = report_field(reported_places(dataset), country, corner, size)
    arrays = [triangles.astype("<u4"), *(part.astype("<u2") for part in (vertices, segments, places)), field]
    arrays.append(generalised(dataset))
    described: GroundGeometry = {
        "corner": corner.tolist(),
        "size": size.tolist(),
        "triangles": len(triangles),
        "vertices": len(vertices),
        "segments": len(segments),
        "places": len(places),
        "field": [field.shape[1], field.shape[0]],
        "fieldKm": FIELD_KM,
    }
    return b"".join(array.tobytes() for array in arrays), described


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


def _box(degrees: Positions) -> tuple[Positions, Positions]:
    """North-west corner and size, in Web Mercator, of the box around some positions."""
    found = mercator_of(degrees)
    return found.min(axis=0), np.ptp(found, axis=0)


def _shares(mercator: Positions, corner: Positions, size: Positions) -> npt.NDArray[np.int_]:
    """Positions as shares of the box, 0 to FULL."""
    return np.round((mercator - corner) / size * FULL).astype(int)


def _triangles(
    cells: gpd.GeoDataFrame, rows: npt.NDArray[np.intp], corner: Positions, size: Positions
) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.int_]]:
    """Vertices (x, y, row of the place), each once a cell, and triangles as numbers of three vertices."""
    parts, owner = shapely.get_parts(
        shapely.constrained_delaunay_triangles(cells.geometry.to_numpy()), return_index=True
    )
    corners = shapely.get_coordinates(parts).reshape(-1, 4, 2)[:, :3].reshape(-1, 2)
    keyed = np.column_stack([np.repeat(rows[owner], 3), _shares(mercator_of(corners), corner, size)])
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
    edges: gpd.GeoDataFrame,
    ends: npt.NDArray[np.intp],
    left: dict[Line, int],
    corner: Positions,
    size: Positions,
) -> npt.NDArray[np.int_]:
    """Each straight part of an edge, in a row as `ground_geometry` says. `ends`: rows of the two places of an edge."""
    found = []
    for number, shape in enumerate(edges.geometry):
        for line in shapely.get_parts(shape):
            degrees = shapely.get_coordinates(line)
            pair = ends[number] if left[(*degrees[0], *degrees[1])] == ends[number][0] else ends[number][::-1]
            points = _shares(mercator_of(degrees), corner, size)
            along = np.hypot(*(np.diff(points, axis=0) * (1, size[1] / size[0])).T)
            whole = along.sum()
            until = np.concatenate([[0], np.cumsum(along)]) / whole * FULL if whole else np.zeros(len(points))
            row = (*pair, number)
            found += [
                (*start, *end, *row, round(since), round(to), min(round(whole), FULL))
                for start, end, since, to in zip(points[:-1], points[1:], until[:-1], until[1:], strict=True)
            ]
    return np.array(found)
