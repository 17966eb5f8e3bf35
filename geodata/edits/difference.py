"""What differs on the map between two folders, day by day."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from shapely import STRtree, from_wkb, get_parts, intersection
from shapely.geometry.base import BaseGeometry

from geodata.edits.rows import EditedTable, edited_rows, other_files
from geodata.edits.state import State, state_of
from geodata.geodesy import area_km2

LEAST_KM2 = 0.01
"""Pieces that are smaller come from the rounding of coordinates where cells meet."""
LEAST_TOLD = 0.05
"""km or km²: figures that differ by less are the same."""


@dataclass(frozen=True)
class PlaceDays:
    """A run of days (both ends inclusive) on which a place has other holders; None where the place is not there."""

    place_id: str
    name: str
    first_day: str
    last_day: str
    before: str | None
    after: str | None

    days: int


@dataclass(frozen=True)
class Difference:
    """What differs from folder `a` to folder `b`. Figures are of the days that both have, in `days`.

    `ground_km2`: day -> ground with another holder; `area_km2` and `fronts_km`: side or pair of sides -> day -> before
    and after, where they differ; `other_days`: days that only one of them has.
    """

    a: str
    b: str
    files: list[str]
    tables: dict[str, EditedTable]
    days: list[str]
    other_days: list[str]
    places: list[PlaceDays]
    ground_km2: dict[str, float]
    area_km2: dict[str, dict[str, tuple[float, float]]]
    fronts_km: dict[str, dict[str, tuple[float, float]]]

    @property
    def place_days(self) -> int:
        """Over all places, days with another holder."""
        return sum(place.days for place in self.places)

    def as_dict(self) -> dict[str, Any]:
        """The same as JSON values."""
        return asdict(self) | {"place_days": self.place_days}


def difference(a: Path, b: Path) -> Difference:
    """What differs from one folder to another. Raises InvalidData if the tables of one break the contract."""
    with ThreadPoolExecutor(2) as both:
        before, after = both.map(state_of, (a, b))
    days = [day for day in after.days if day in set(before.days)]
    old, new = _held(before, days), _held(after, days)
    ground, areas = _ground(before, after, old, new, days)
    return Difference(
        a=str(a),
        b=str(b),
        files=other_files(a, b),
        tables=edited_rows(a, b),
        days=days,
        other_days=sorted({*before.days} ^ {*after.days}),
        places=_place_days(before, after, old, new, days),
        ground_km2=ground,
        area_km2=areas,
        fronts_km=_fronts(before, after, days),
    )


def _held(state: State, days: list[str]) -> dict[str, list[str]]:
    at = [state.days.index(day) for day in days]
    return {place: [sides[day] for day in at] for place, sides in state.held.items()}


def _place_days(
    before: State, after: State, old: dict[str, list[str]], new: dict[str, list[str]], days: list[str]
) -> list[PlaceDays]:
    """Runs of days with one pair of holders, by place and then by day."""
    found: list[PlaceDays] = []
    for place in sorted({*old, *new}):
        pairs = [
            (old[place][n] if place in old else None, new[place][n] if place in new else None) for n in range(len(days))
        ]
        start = 0
        for n in range(1, len(days) + 1):
            if n == len(days) or pairs[n] != pairs[start]:
                if pairs[start][0] != pairs[start][1]:
                    name = after.names.get(place) or before.names[place]
                    found.append(PlaceDays(place, name, days[start], days[n - 1], *pairs[start], days=n - start))
                start = n
    return found


def _ground(
    before: State, after: State, old: dict[str, list[str]], new: dict[str, list[str]], days: list[str]
) -> tuple[dict[str, float], dict[str, dict[str, tuple[float, float]]]]:
    """Day -> ground with another holder; side -> day -> its ground before and after, where that differs.

    Ground is cut into pieces of one cell before and one after; a cell that stayed is one piece.
    """
    pieces = _pieces(before.cells, after.cells)
    sides_a = np.array([old[a] for a, _, _ in pieces], dtype=object).reshape(len(pieces), len(days))
    sides_b = np.array([new[b] for _, b, _ in pieces], dtype=object).reshape(len(pieces), len(days))
    km2 = np.array([size for _, _, size in pieces])
    changed = ((sides_a != sides_b) * km2[:, None]).sum(axis=0)
    ground = {day: round(float(size), 2) for day, size in zip(days, changed, strict=True) if size >= LEAST_TOLD}
    areas = {}
    for side in dict.fromkeys((*before.sides, *after.sides)):
        was, now = (((held == side) * km2[:, None]).sum(axis=0).round(2) for held in (sides_a, sides_b))
        pairs = zip(days, was, now, strict=True)
        areas[side] = {day: (float(x), float(y)) for day, x, y in pairs if abs(x - y) >= LEAST_TOLD}
    return ground, {side: by_day for side, by_day in areas.items() if by_day}


def _pieces(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, float]]:
    """Place before, place after and size (km²) of each piece of ground."""
    same = [place for place, cell in before.items() if after.get(place) == cell]
    pieces = [(place, place, area_km2(from_wkb(before[place]))) for place in same]
    old = {place: from_wkb(cell) for place, cell in before.items() if place not in set(same)}
    new = {place: from_wkb(cell) for place, cell in after.items() if place not in set(same)}
    if not old or not new:
        return pieces
    names_a, names_b = list(old), list(new)
    shapes_a, shapes_b = list(old.values()), list(new.values())
    for a, b in STRtree(shapes_b).query(shapes_a, predicate="intersects").T.tolist():
        size = _size(intersection(shapes_a[a], shapes_b[b]))
        if size >= LEAST_KM2:
            pieces.append((names_a[a], names_b[b], size))
    return pieces


def _size(shape: BaseGeometry) -> float:
    return sum(area_km2(part) for part in get_parts(shape) if part.geom_type == "Polygon")


def _fronts(before: State, after: State, days: list[str]) -> dict[str, dict[str, tuple[float, float]]]:
    found: dict[str, dict[str, tuple[float, float]]] = {}
    for pair in sorted({*before.fronts_km, *after.fronts_km}):
        was, now = (_front(state, pair, days) for state in (before, after))
        by_day = {day: (x, y) for day, x, y in zip(days, was, now, strict=True) if abs(x - y) >= LEAST_TOLD}
        found |= {pair: by_day} if by_day else {}
    return found


def _front(state: State, pair: str, days: list[str]) -> list[float]:
    lengths = state.fronts_km.get(pair, [0.0] * len(state.days))
    return [lengths[state.days.index(day)] for day in days]
