"""Names of the sides, written on their areas: for each piece of a side's area points where its name may stand.

A piece is a polygon of the cells that a side holds on a day, by either clock. The name stands level, so room is a box
as large as the name; where it is too wide at one zoom it may fit at the next, at which the box is half as wide. Each
piece has several points: at which of them the name is free of names, dots and the edge of the map, the scripts find in
each view (assets/map/signs/side_names.mjs), where they also measure it in the language of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely import STRtree
from shapely.geometry import Point, Polygon

from dashboard.map.ground.geometry import FAR_RANK, drawn_ranks
from dashboard.map.ground.lettering import size_px
from geodata import conflict
from geodata.cache import cached_per_object
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS
from geodata.places import remote_towns
from geodata.schema import layout

LEAST_KM2 = 1_500.0
"""Pieces that are smaller have no name."""
ZOOMS = (4, 5, 6, 7, 8)
"""Zooms at which room is looked for."""
KM_PER_PX = 4.0
"""Length of a pixel at the first of ZOOMS, km; half of it at each further zoom."""
CITY_NAME_PX, DOT_PX, GREAT_RANK = (110.0, 18.0), 4.0, 1
"""Room of a great city's name, to the right of its dot, and of a place's dot, from its middle; rank of great cities."""
INSIDE = 0.92
"""Share of the box that must lie on the piece."""
LEAST_GRID_KM, TRIED = 6.0, 100
"""Least distance between the points that are tried, and about how many are tried on a piece."""
SPOTS, CLEAR_SPOTS = 8, 4
"""Points that a piece has at most, and those besides that are clear of dots, but for more of other days."""
NO_PIECE, NOWHERE = 0, 99


@dataclass(frozen=True)
class Spot:
    """A point in METRIC_CRS at which the name of a side fits on its ground, from a zoom on. `inland_km`: distance from
    the edge of the piece for which it was found; `is_clear`: chosen because it is clear of dots."""

    side: str
    point: Point
    zoom: int
    inland_km: float
    is_clear: bool = False


@dataclass(frozen=True)
class _Taken:
    """What stands on a map at a zoom: boxes of the names of great cities, and dots of places with room around them."""

    names: npt.NDArray[np.object_]
    dots: STRtree


@dataclass(frozen=True)
class SideName:
    """Where the name of a side may stand, in WGS 84. `zoom`: at which it was found to fit on the ground; `on`: by clock
    and day the number of the piece of the side's area on which it stands, from 1; NO_PIECE: on none."""

    side: str
    point: Point
    zoom: int
    on: dict[str, list[int]]


@cached_per_object
def side_names(dataset: Dataset) -> list[SideName]:
    """The points for all pieces of all days by both clocks, the roomiest first.

    A point of an earlier day is kept as long as it has room, so that a name does not move from day to day.
    """
    cells = dataset.geo["cells"].set_index("place_id").geometry.to_crs(conflict.METRIC_CRS)
    cities = dataset.geo["cities"]
    named = (cities["rank"].to_numpy() <= GREAT_RANK) | np.array(remote_towns(cities))
    great = cities[named].geometry.to_crs(conflict.METRIC_CRS)
    dots = cities[drawn_ranks(cities) <= FAR_RANK].geometry.to_crs(conflict.METRIC_CRS)
    taken = {zoom: _Taken(_city_names(great, zoom), _dots(dots, zoom)) for zoom in ZOOMS}
    pieces: dict[tuple[str, frozenset[str]], list[tuple[Polygon, list[Spot]]]] = {}
    found: dict[Spot, dict[str, list[int]]] = {}
    for clock in CLOCKS:
        held = holders_by_clock(dataset, clock).loc[cells.index]
        for number, day in enumerate(DAYS):
            for side, places in _held_by_side(held[day]):
                if (side, places) not in pieces:
                    parts = _pieces(cells.loc[list(places)])
                    pieces[side, places] = [(part, _roomy(part, side, taken)) for part in parts]
                for piece, (polygon, own) in enumerate(pieces[side, places], start=NO_PIECE + 1):
                    for spot in _spots(polygon, own, [one for one in found if one.side == side]):
                        found.setdefault(spot, {name: [NO_PIECE] * len(DAYS) for name in CLOCKS})[clock][number] = piece
    points = gpd.GeoSeries([spot.point for spot in found], crs=conflict.METRIC_CRS).to_crs(layout.CRS)
    names = zip(found.items(), points, strict=True)
    order = sorted(names, key=lambda name: (name[0][0].zoom, -name[0][0].inland_km))
    return [SideName(spot.side, at, spot.zoom, on) for (spot, on), at in order]


def _held_by_side(held: pd.Series) -> Iterator[tuple[str, frozenset[str]]]:
    """Each side but `contested` with the places that it holds."""
    for side, places in held.groupby(held):
        if side != conflict.CONTESTED:
            yield side, frozenset(places.index)


def _pieces(cells: gpd.GeoSeries) -> list[Polygon]:
    """The polygons of LEAST_KM2 and more that some cells make up."""
    parts = shapely.get_parts(shapely.coverage_union_all(cells.to_numpy()))
    return [part for part in parts if part.area >= LEAST_KM2 * 1e6]


def _size(side: str, zoom: int) -> npt.NDArray[np.float64]:
    """Width and height that the name of a side takes at a zoom, metres."""
    return np.array(size_px(side)) * _metres(zoom)


def _metres(zoom: int) -> float:
    """Length of a pixel at a zoom."""
    return KM_PER_PX * 1000 / float(2 ** (zoom - ZOOMS[0]))


def _boxes(points: npt.NDArray[np.float64], sizes: npt.NDArray[np.float64]) -> npt.NDArray[np.object_]:
    """Boxes around points (METRIC_CRS, two columns). `sizes`: width and height of all, or of each."""
    return np.asarray(shapely.box(*(points - sizes / 2).T, *(points + sizes / 2).T))


def _are_inside(boxes: npt.NDArray[np.object_], piece: Polygon) -> npt.NDArray[np.bool_]:
    """Whether INSIDE of each box lies on the piece."""
    whole = np.asarray(shapely.contains(piece, boxes))
    cut = boxes[~whole]
    whole[~whole] = shapely.area(shapely.intersection(cut, piece)) >= INSIDE * shapely.area(cut)
    return whole


def _spots(piece: Polygon, own: list[Spot], others: list[Spot]) -> list[Spot]:
    """The spots of a piece: those of `others`, found on other days, that have room on it; then its own, until SPOTS are
    as roomy as its roomiest.
    """
    if not own:
        return []
    kept = [spot for spot, fits in zip(others, _fit(others, piece), strict=True) if fits]
    for spot in own:
        alike = [other for other in kept if other.is_clear == spot.is_clear]
        roomy = [other for other in alike if other.zoom <= own[0].zoom]
        most = CLEAR_SPOTS if spot.is_clear else SPOTS
        is_wanted = not roomy or (len(roomy) < most and not any(_near(spot, other) for other in alike))
        if is_wanted and spot.point not in [other.point for other in kept]:
            kept.append(spot)
    return kept


def _fit(spots: list[Spot], piece: Polygon) -> npt.NDArray[np.bool_]:
    """Whether each spot of one side has room on a piece at its zoom."""
    if not spots:
        return np.array([], dtype=bool)
    points = np.array([[spot.point.x, spot.point.y] for spot in spots])
    return _are_inside(_boxes(points, np.array([_size(spot.side, spot.zoom) for spot in spots])), piece)


def _near(spot: Spot, other: Spot) -> bool:
    """Whether a name at one spot would cover half of that at the other, or stand right above it."""
    width, height = _size(spot.side, max(spot.zoom, other.zoom))
    away = abs(spot.point.x - other.point.x), abs(spot.point.y - other.point.y)
    return bool(away[0] < width / 2 and away[1] < 1.5 * height)


def _roomy(piece: Polygon, side: str, taken: dict[int, _Taken]) -> list[Spot]:
    """Points of a piece with room for a name beside names of cities: up to SPOTS, and CLEAR_SPOTS; roomiest first."""
    west, south, east, north = piece.bounds
    step = 1000 * max(LEAST_GRID_KM, (piece.area / 1e6 / TRIED) ** 0.5)
    grid = np.stack(np.meshgrid(np.arange(west, east, step), np.arange(south, north, step)), axis=-1).reshape(-1, 2)
    grid = grid[shapely.contains_xy(piece, *grid.T)]
    inland = shapely.distance(shapely.points(grid), piece.exterior)
    order = np.argsort(-inland)
    grid, inland = grid[order], inland[order] / 1000
    shapely.prepare(piece)
    fits_from = np.full(len(grid), NOWHERE)
    found: list[Spot] = []
    clear: list[Spot] = []
    for zoom in ZOOMS:
        boxes = _boxes(grid, _size(side, zoom))
        narrow = np.flatnonzero(fits_from == NOWHERE)
        fits_from[narrow[_are_inside(boxes[narrow], piece)]] = zoom
        fits = np.flatnonzero(fits_from <= zoom)
        covered = shapely.area(shapely.intersection(boxes[fits, None], taken[zoom].names[None, :])).sum(axis=1)
        fits = fits[covered <= (1 - INSIDE) * shapely.area(boxes[fits])]
        dotted = set(fits[taken[zoom].dots.query(boxes[fits], predicate="intersects")[0]].tolist())
        for n in fits.tolist():
            spot = Spot(side, Point(grid[n]), int(fits_from[n]), float(inland[n]))
            if len(found) < SPOTS and not any(_near(spot, other) for other in found):
                found.append(spot)
            elif n not in dotted and len(clear) < CLEAR_SPOTS and not any(_near(spot, other) for other in clear):
                clear.append(replace(spot, is_clear=True))
        if len(found) == SPOTS and len(clear) == CLEAR_SPOTS:
            break
    return sorted(found + clear, key=lambda spot: (spot.zoom, -spot.inland_km))


def _dots(places: gpd.GeoSeries, zoom: int) -> STRtree:
    """Dots of places (METRIC_CRS) at a zoom, with room around them."""
    return STRtree(places.buffer(DOT_PX * _metres(zoom), quad_segs=2).to_numpy())


def _city_names(cities: gpd.GeoSeries, zoom: int) -> npt.NDArray[np.object_]:
    """Boxes that the names of great cities take at a zoom."""
    width, height = (px * _metres(zoom) for px in CITY_NAME_PX)
    x, y = cities.x.to_numpy(), cities.y.to_numpy()
    return np.asarray(shapely.box(x - height / 2, y - height / 2, x + width, y + height / 2))
