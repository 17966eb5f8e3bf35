"""Names of the sides, written on their areas: for each piece of a side's area a point where its name has room.

A piece is a polygon of the cells that a side holds on a day, by either clock. The name stands level, so room is a box
as wide as the name; where it is too wide at one zoom it may fit at the next, at which the box is half as wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import pandas as pd
import shapely
from shapely.geometry import Point, Polygon

from dashboard import words
from dashboard.i18n.language import _
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
"""Zooms from which a name may be shown."""
KM_PER_PX = 4.0
"""Length of a pixel at the first of ZOOMS, km; half of it at each further zoom."""
LETTER_PX, LINE_PX = 9.6, 16.0
"""Width of a letter with its space, and height of a line."""
CITY_NAME_PX = (110.0, 18.0)
"""Room that the name of a city takes, to the right of its dot."""
GREAT_RANK = 1
INSIDE = 0.92
"""Share of the box that must lie on the piece."""
GRID_KM = 12.0
"""Distance between the points that are tried."""


MOST_TRIED = 80
"""How many of them are tried, those furthest from the edge of the piece."""
Spot = tuple[str, Point, int]
"""Side, point in METRIC_CRS, and the zoom from which a name has room there."""


@dataclass(frozen=True)
class SideName:
    """Where the name of a side stands. `zoom`: from which it is shown; `on`: by clock, on which days (True)."""

    side: str
    point: Point
    zoom: int
    on: dict[str, list[bool]]


@cached_per_object
def side_names(dataset: Dataset) -> list[SideName]:
    """The names of all pieces of all days by both clocks. Points in WGS 84.

    A name stays where it is as long as it has room there, so that it does not move from day to day.
    """
    cells = dataset.geo["cells"].set_index("place_id").geometry.to_crs(conflict.METRIC_CRS)
    cities = dataset.geo["cities"]
    named = (cities["rank"].to_numpy() <= GREAT_RANK) | np.array(remote_towns(cities))
    taken = _city_names(cities[named].geometry.to_crs(conflict.METRIC_CRS))
    pieces: dict[tuple[str, frozenset[str]], list[tuple[Polygon, Spot | None]]] = {}
    found: dict[Spot, dict[str, list[bool]]] = {}
    for clock in CLOCKS:
        held = holders_by_clock(dataset, clock).loc[cells.index]
        for number, day in enumerate(DAYS):
            for side, places in _held_by_side(held[day]):
                letters = len(lettering(side))
                if (side, places) not in pieces:
                    parts = _pieces(cells.loc[list(places)])
                    pieces[side, places] = [(part, _roomiest(part, side, letters, taken)) for part in parts]
                for piece, roomiest in pieces[side, places]:
                    spot = _kept(piece, letters, [one for one in found if one[0] == side], roomiest)
                    if spot is not None:
                        found.setdefault(spot, {name: [False] * len(DAYS) for name in CLOCKS})[clock][number] = True
    points = gpd.GeoSeries([spot for _side, spot, _zoom in found], crs=conflict.METRIC_CRS).to_crs(layout.CRS)
    return [
        SideName(side, point, zoom, on) for ((side, _spot, zoom), on), point in zip(found.items(), points, strict=True)
    ]


def lettering(side: str) -> str:
    """What is written on the area of a side."""
    return _(words.SIDES[side].lettered or words.SIDES[side].short)


def _held_by_side(held: pd.Series) -> Iterator[tuple[str, frozenset[str]]]:
    """Each side but `contested` with the places that it holds."""
    for side, places in held.groupby(held):
        if side != conflict.CONTESTED:
            yield side, frozenset(places.index)


def _pieces(cells: gpd.GeoSeries) -> list[Polygon]:
    """The polygons of LEAST_KM2 and more that some cells make up."""
    parts = shapely.get_parts(shapely.coverage_union_all(cells.to_numpy()))
    return [part for part in parts if part.area >= LEAST_KM2 * 1e6]


def _boxes(points: npt.NDArray[np.float64], letters: int, zoom: int) -> npt.NDArray[np.object_]:
    """Boxes that a name of some letters takes around points (METRIC_CRS, two columns) at a zoom."""
    metres = KM_PER_PX * 1000 / 2 ** (zoom - ZOOMS[0])
    half = np.array([letters * LETTER_PX, LINE_PX]) / 2 * metres
    return np.asarray(shapely.box(*(points - half).T, *(points + half).T))


def _shares(boxes: npt.NDArray[np.object_], piece: Polygon) -> npt.NDArray[np.float64]:
    """Share of each box that lies on the piece."""
    return np.asarray(shapely.area(shapely.intersection(boxes, piece)) / shapely.area(boxes))


def _kept(piece: Polygon, letters: int, spots: list[Spot], roomiest: Spot | None) -> Spot | None:
    """A spot of another day that has room on a piece at the zoom of its roomiest one or below; else that one."""
    if roomiest is None:
        return None
    for spot in spots:
        box = _boxes(np.array([[spot[1].x, spot[1].y]]), letters, spot[2])
        if spot[2] <= roomiest[2] and _shares(box, piece)[0] >= INSIDE:
            return spot
    return roomiest


def _roomiest(piece: Polygon, side: str, letters: int, taken: npt.NDArray[np.object_]) -> Spot | None:
    """The point of a piece with the most room for a name, and the lowest of ZOOMS at which it fits; None if at none."""
    west, south, east, north = piece.bounds
    step = GRID_KM * 1000
    grid = np.stack(np.meshgrid(np.arange(west, east, step), np.arange(south, north, step)), axis=-1).reshape(-1, 2)
    grid = grid[shapely.contains_xy(piece, *grid.T)]
    depth = shapely.distance(shapely.points(grid), piece.exterior)
    deepest = np.argsort(-depth)[:MOST_TRIED]
    grid = grid[deepest]
    for zoom in ZOOMS:
        boxes = _boxes(grid, letters, zoom)
        covered = shapely.area(shapely.intersection(boxes[:, None], taken[None, :])).sum(axis=1) / shapely.area(boxes)
        fits = (covered <= 1 - INSIDE) & (_shares(boxes, piece) >= INSIDE)
        if fits.any():
            return side, Point(grid[int(np.argmax(fits))]), zoom
    return None


def _city_names(cities: gpd.GeoSeries) -> npt.NDArray[np.object_]:
    """Boxes that the names of great cities take in the first view."""
    width, height = (px * KM_PER_PX * 1000 / 4 for px in CITY_NAME_PX)
    x, y = cities.x.to_numpy(), cities.y.to_numpy()
    return np.asarray(shapely.box(x - height / 2, y - height / 2, x + width, y + height / 2))
