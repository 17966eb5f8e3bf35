"""Front lines: edges between cells of different sides. Each edge names the two places on either side of it."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import get_coordinates
from shapely.geometry import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge

from geodata.calendar import DAYS, runs
from geodata.geodesy import length_km
from geodata.schema import layout

Segment = tuple[tuple[float, float], tuple[float, float]]
"""Two neighbouring vertices (longitude, latitude) of a ring, in ascending order."""


def cell_edges(cells: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Edges that two cells share, one row a pair of places; WGS 84, (Multi)LineString.

    The cells must share the vertices of their common edges. Columns: place_a, place_b (alphabetical), length_km. Edges
    whose length rounds to 0 are left out: where four cells almost meet in a point, two of them share next to nothing.
    """
    owners: dict[Segment, list[str]] = defaultdict(list)
    for place, shape in zip(cells["place_id"], cells.geometry, strict=True):
        for segment in _segments(shape):
            owners[segment].append(place)
    shared: dict[tuple[str, str], list[Segment]] = defaultdict(list)
    for segment, places in owners.items():
        if len(places) == 2:
            shared[min(places), max(places)].append(segment)
    rows = [(a, b, merge_lines([LineString(s) for s in segments])) for (a, b), segments in sorted(shared.items())]
    edges = _with_lengths(rows, ["place_a", "place_b"])
    return edges[edges["length_km"] > 0].reset_index(drop=True)


def front_lines(edges: gpd.GeoDataFrame, held: pd.DataFrame, shown: np.ndarray | None = None) -> gpd.GeoDataFrame:
    """Front lines: edges between places of different sides, joined; one row a pair of sides and run of equal days.

    Columns: side_a, side_b (alphabetical), valid_from, valid_to (inclusive, missing = still so), length_km, geometry.
    Places without a side in `held` (missing) have no front. `shown`: which edges
    to use (bool, edges x days); None: all.
    """
    side_a, side_b = held.loc[edges["place_a"]].to_numpy(), held.loc[edges["place_b"]].to_numpy()
    by_pair: dict[tuple[str, str], list[set[int]]] = defaultdict(lambda: [set() for _ in DAYS])
    parted = (side_a != side_b) & pd.notna(side_a) & pd.notna(side_b)
    if shown is not None:
        parted &= shown
    for edge, day in np.argwhere(parted).tolist():
        a, b = side_a[edge, day], side_b[edge, day]
        by_pair[min(a, b), max(a, b)][day].add(edge)
    lines = edges.geometry.to_list()
    rows = [
        (*pair, valid_from, valid_to, merge_lines([lines[edge] for edge in sorted(members)]))
        for pair, daily in sorted(by_pair.items())
        for valid_from, valid_to, members in runs(daily)
        if members
    ]
    return _with_lengths(rows, ["side_a", "side_b", "valid_from", "valid_to"])


def merge_lines(lines: list[BaseGeometry]) -> BaseGeometry:
    """Lines merged where the ends of two meet: a LineString, or a MultiLineString if some stay separate."""
    parts = [part for line in lines for part in getattr(line, "geoms", [line])]
    merged = linemerge(parts)
    return merged.geoms[0] if isinstance(merged, MultiLineString) and len(merged.geoms) == 1 else merged


def _segments(shape: BaseGeometry) -> list[Segment]:
    """Segments of a (Multi)Polygon's rings, each with its ends in one order whichever way the ring runs."""
    found = []
    for polygon in getattr(shape, "geoms", [shape]):
        for ring in (polygon.exterior, *polygon.interiors):
            ends = [(lon, lat) for lon, lat in get_coordinates(ring).tolist()]
            found += [(min(a, b), max(a, b)) for a, b in itertools.pairwise(ends)]
    return found


def _with_lengths(rows: Sequence[tuple[object, ...]], columns: list[str]) -> gpd.GeoDataFrame:
    """Rows (values of the columns, then a line) as a frame with `length_km` to 0.01 km, in WGS 84."""
    frame = gpd.GeoDataFrame(pd.DataFrame(rows, columns=[*columns, "geometry"]), geometry="geometry", crs=layout.CRS)
    frame.insert(len(columns), "length_km", [round(length_km(line), 2) for line in frame.geometry])
    return frame
