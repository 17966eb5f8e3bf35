"""The ground that each place stands for: the ground nearest to it on its own bank of the Euphrates.

The river parts the country from the Turkish to the Iraqi border, and for most of the period it parted the sides. Plain
nearest-place ground puts towns of one bank under reports from the other; with the river as a wall, leave-one-out
accuracy rises (`geodata.history.accuracy`; the figures stand in geodata/README.md). Nothing in the rule is tuned.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import STRtree, boundary, get_parts, intersection, polygonize, union_all, voronoi_polygons
from shapely.geometry import LineString, MultiPoint, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from geodata import conflict
from geodata.derive.control import dissolve
from geodata.files.geojson import DECIMALS, round_coordinates
from geodata.geodesy import area_km2
from geodata.schema import layout

NODE_M = 1e-3
"""Vertices nearer than this are one: what rounding of floating point leaves where two cells meet."""


def place_cells(places: pd.DataFrame, outline: gpd.GeoDataFrame, river: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """One (Multi)Polygon a place, tiling Syria without the Golan; WGS 84, vertices of common edges shared.

    `places` with id, lon, lat; `outline` and `river` (the unbroken Euphrates) in WGS 84. Columns: place_id, area_km2.
    Places inside the Golan stand for no ground: it is a feature of its own.
    """
    points = points_with_cells(places, outline)
    parts = river_banks(outline, river)
    bank = bank_numbers(points, parts)
    tiles = pd.concat([_voronoi(points[bank == number], part) for number, part in enumerate(parts)])
    shapes = _with_shared_vertices(gpd.GeoSeries(tiles, crs=conflict.METRIC_CRS).loc[points.index])
    frame = gpd.GeoDataFrame({"place_id": points.index}, geometry=shapes, crs=layout.CRS)
    frame.insert(1, "area_km2", [round(area_km2(shape), 2) for shape in shapes])
    return frame


def points_with_cells(places: pd.DataFrame, outline: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Points (METRIC_CRS, index: ids) of the places that stand for ground in the country."""
    points = gpd.GeoSeries(gpd.points_from_xy(places["lon"], places["lat"]), index=places["id"], crs=layout.CRS)
    metric = points.to_crs(conflict.METRIC_CRS)
    golan = _metric(outline)[conflict.GOLAN]
    return metric[~metric.within(golan.buffer(-layout.GOLAN_DEPTH_M))]


def river_banks(outline: gpd.GeoDataFrame, river: gpd.GeoDataFrame) -> list[BaseGeometry]:
    """The country in METRIC_CRS, cut at the river: two banks, the larger first.

    Slivers where the line leaves the country fall to the bank that they share the longer edge with.
    """
    country = _metric(outline)[conflict.COUNTRY]
    line: LineString = river.to_crs(conflict.METRIC_CRS).geometry.iloc[0]
    faces = [face for face in get_parts(polygonize([unary_union([country.boundary, line])])) if _inside(face, country)]
    faces.sort(key=lambda face: -face.area)
    parts, slivers = faces[:2], faces[2:]
    for sliver in slivers:
        shared = [part.boundary.intersection(sliver.boundary).length for part in parts]
        nearest = int(np.argmax(shared))
        parts[nearest] = unary_union([parts[nearest], sliver])
    return parts


def bank_numbers(points: gpd.GeoSeries, parts: list[BaseGeometry]) -> np.ndarray:
    """Number of the bank that each point (METRIC_CRS) lies on, or is nearest to if it stands just outside."""
    return STRtree(parts).nearest(points.to_numpy())


def _voronoi(points: gpd.GeoSeries, part: BaseGeometry) -> pd.Series:
    diagram = voronoi_polygons(MultiPoint(list(points)), extend_to=part, ordered=True)
    return pd.Series(intersection(diagram.geoms, part), index=points.index)


def _with_shared_vertices(tiles: gpd.GeoSeries) -> list[BaseGeometry]:
    """Tiles (METRIC_CRS) in WGS 84 on the grid that files keep, with every vertex on a common edge shared.

    Two banks meet at the river with other vertices on either side, and rounding parts them. So the lines of all tiles
    are noded together, in metres and once more on the grid, and the faces between them are dealt out anew.
    """
    lines = union_all(boundary(tiles.to_numpy()), grid_size=NODE_M)
    degrees = gpd.GeoSeries([lines], crs=conflict.METRIC_CRS).to_crs(layout.CRS).iloc[0]
    noded = round_coordinates(union_all([round_coordinates(degrees)], grid_size=10**-DECIMALS))
    faces = get_parts(polygonize([noded]))
    spots = gpd.GeoSeries(faces, crs=layout.CRS).representative_point().to_crs(conflict.METRIC_CRS)
    owner = STRtree(tiles.to_numpy()).nearest(spots.to_numpy())
    return [dissolve(list(faces[owner == number])) for number in range(len(tiles))]


def _metric(outline: gpd.GeoDataFrame) -> gpd.GeoSeries:
    return outline.set_index("id").to_crs(conflict.METRIC_CRS).geometry


def _inside(face: Polygon, country: BaseGeometry) -> bool:
    return country.contains(face.representative_point())
