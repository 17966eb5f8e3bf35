"""Voronoi cell of each place, clipped to its own bank of each barrier: the ground that is shown as held by the holder.

A barrier is a line that no cell crosses, as a great river that divided the sides. Cells without it assign towns of one
bank to places of the other; with such a river as a wall, leave-one-out accuracy rises
(`geodata.history.accuracy`; the figures are in the README of the data). Nothing in the rule is tuned.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely import STRtree, boundary, get_parts, intersection, polygonize, union_all, voronoi_polygons
from shapely.geometry import MultiPoint, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from geodata import conflict
from geodata.derive.control import dissolve
from geodata.derive.projected import projected_outline
from geodata.files.geojson import DECIMALS, round_coordinates
from geodata.geodesy import area_km2
from geodata.schema import layout

SLIVER = 0.01
"""Share of the country below which a part between barriers is no bank of its own."""
NODE_M = 1e-3
"""Vertices nearer to each other than this are one: floating-point errors where two cells meet."""


def place_cells(places: pd.DataFrame, outline: gpd.GeoDataFrame, barriers: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """One (Multi)Polygon a place, tiling the country without what is excluded; WGS 84, common edges share vertices.

    `places` with id, lon, lat; `outline` and `barriers` (unbroken lines, or none) in WGS 84. Columns: place_id,
    area_km2. Places inside what is excluded have no cell: it is a feature of its own.
    """
    points = points_with_cells(places, outline)
    parts = banks(outline, barriers)
    bank = bank_numbers(points, parts)
    tiles = pd.concat([_voronoi(points[bank == number], part) for number, part in enumerate(parts)])
    shapes = _with_shared_vertices(gpd.GeoSeries(tiles, crs=conflict.METRIC_CRS).loc[points.index])
    frame = gpd.GeoDataFrame({"place_id": points.index}, geometry=shapes, crs=layout.CRS)
    frame.insert(1, "area_km2", [round(area_km2(shape), 2) for shape in shapes])
    return frame


def points_with_cells(places: pd.DataFrame, outline: gpd.GeoDataFrame) -> gpd.GeoSeries:
    """Points (METRIC_CRS, index: ids) of the places that have a cell: those outside what is excluded."""
    points = gpd.GeoSeries(gpd.points_from_xy(places["lon"], places["lat"]), index=places["id"], crs=layout.CRS)
    metric = points.to_crs(conflict.METRIC_CRS)
    if not conflict.EXCLUDED:
        return metric
    excluded = projected_outline(outline)[conflict.EXCLUDED]
    return metric[~metric.within(excluded.buffer(-layout.EXCLUDED_DEPTH_M))]


def banks(outline: gpd.GeoDataFrame, barriers: gpd.GeoDataFrame) -> list[BaseGeometry]:
    """The country in METRIC_CRS, cut at the barriers, the largest part first; whole without a barrier.

    Slivers where a line leaves the country are added to the part with which they share the longer edge.
    """
    country = projected_outline(outline)[conflict.COUNTRY]
    if barriers.empty:
        return [country]
    lines = barriers.to_crs(conflict.METRIC_CRS).geometry
    cut = get_parts(polygonize([unary_union([country.boundary, *lines])]))
    faces = sorted((face for face in cut if _inside(face, country)), key=lambda face: -face.area)
    parts = [face for face in faces if face.area >= SLIVER * country.area]
    for sliver in faces[len(parts) :]:
        shared = [part.boundary.intersection(sliver.boundary).length for part in parts]
        nearest = int(np.argmax(shared))
        parts[nearest] = unary_union([parts[nearest], sliver])
    return parts


def bank_numbers(points: gpd.GeoSeries, parts: list[BaseGeometry]) -> np.ndarray:
    """Position in `parts` of the bank on which each point (METRIC_CRS) lies, or of the nearest bank."""
    numbers: np.ndarray = STRtree(parts).nearest(points.to_numpy())
    return numbers


def _voronoi(points: gpd.GeoSeries, part: BaseGeometry) -> pd.Series:
    diagram = voronoi_polygons(MultiPoint(list(points)), extend_to=part, ordered=True)
    return pd.Series(intersection(diagram.geoms, part), index=points.index)


def _with_shared_vertices(tiles: gpd.GeoSeries) -> list[BaseGeometry]:
    """Tiles (METRIC_CRS) in WGS 84 with rounded coordinates, in which neighbours share every vertex of a common edge.

    Along a barrier the tiles of the two banks have different vertices, and rounding would open gaps. So the lines of
    all tiles are noded together, in metres and again after rounding; each face between them goes to the nearest tile.
    """
    lines = union_all(boundary(tiles.to_numpy()), grid_size=NODE_M)
    degrees = gpd.GeoSeries([lines], crs=conflict.METRIC_CRS).to_crs(layout.CRS).iloc[0]
    noded = round_coordinates(union_all([round_coordinates(degrees)], grid_size=10**-DECIMALS))
    faces = get_parts(polygonize([noded]))
    spots = gpd.GeoSeries(faces, crs=layout.CRS).representative_point().to_crs(conflict.METRIC_CRS)
    owner = STRtree(tiles.to_numpy()).nearest(spots.to_numpy())
    return [dissolve(list(faces[owner == number])) for number in range(len(tiles))]


def _inside(face: Polygon, country: BaseGeometry) -> bool:
    return bool(country.contains(face.representative_point()))
