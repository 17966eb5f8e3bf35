"""Voronoi cell of each place, clipped to its own bank of the Euphrates: the ground that is shown as held by the holder.

The river divides the country from the Turkish to the Iraqi border, and for most of the period it divided the sides.
Cells without the river assign towns of one bank to places of the other; with the river as a wall, leave-one-out
accuracy rises (`geodata.history.accuracy`; the figures are in the README of the data). Nothing in the rule is tuned.
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
"""Vertices nearer to each other than this are one: floating-point errors where two cells meet."""


def place_cells(places: pd.DataFrame, outline: gpd.GeoDataFrame, river: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """One (Multi)Polygon a place, tiling the country without the Golan; WGS 84, vertices of common edges shared.

    `places` with id, lon, lat; `outline` and `river` (the unbroken Euphrates) in WGS 84. Columns: place_id, area_km2.
    Places inside the Golan have no cell: it is a feature of its own.
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
    """Points (METRIC_CRS, index: ids) of the places that have a cell: those outside the Golan."""
    points = gpd.GeoSeries(gpd.points_from_xy(places["lon"], places["lat"]), index=places["id"], crs=layout.CRS)
    metric = points.to_crs(conflict.METRIC_CRS)
    golan = _metric(outline)[conflict.GOLAN]
    return metric[~metric.within(golan.buffer(-layout.GOLAN_DEPTH_M))]


def river_banks(outline: gpd.GeoDataFrame, river: gpd.GeoDataFrame) -> list[BaseGeometry]:
    """The country in METRIC_CRS, cut at the river: two banks, the larger first.

    Slivers where the line leaves the country are added to the bank with which they share the longer edge.
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
    """Position in `parts` of the bank on which each point (METRIC_CRS) lies, or of the nearest bank."""
    numbers: np.ndarray = STRtree(parts).nearest(points.to_numpy())
    return numbers


def _voronoi(points: gpd.GeoSeries, part: BaseGeometry) -> pd.Series:
    diagram = voronoi_polygons(MultiPoint(list(points)), extend_to=part, ordered=True)
    return pd.Series(intersection(diagram.geoms, part), index=points.index)


def _with_shared_vertices(tiles: gpd.GeoSeries) -> list[BaseGeometry]:
    """Tiles (METRIC_CRS) in WGS 84 with rounded coordinates, in which neighbours share every vertex of a common edge.

    Along the river the tiles of the two banks have different vertices, and rounding would open gaps. So the lines of
    all tiles are noded together, in metres and again after rounding; each face between them goes to the nearest tile.
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
    return bool(country.contains(face.representative_point()))
