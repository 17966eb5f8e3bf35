"""Measures of every day, computed from holders: ground, people, front, changes, the advance, distances.

Every figure is a sum or a minimum over the arrays of `static.StaticQuantities`; `geodata.measures.methods` describes
each.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pandas as pd

from geodata import conflict
from geodata.conflict import PAIR, REFERENCE_POINTS
from geodata.measures.static import StaticQuantities
from geodata.roads.passable import CLOSING_KM

BY_SIDE = ("places", "area_km2", "settled_km2", "desert_km2", "people", "places_without_population")
"""Measures of each side of conflict.SIDES."""
WHOLE_COUNTRY = (
    "front_km",
    "government_front_km",
    "changed_km2",
    "changed_since_start_km2",
)
"""Measures with one figure a day."""
ON_THE_AXIS = ("axis_advance_km", "axis_speed_km_per_day")
"""The same, if conflict.MAIN_AXIS names a road."""
PAIRS = {PAIR.join(sorted(pair)): pair for pair in combinations(conflict.SIDES, 2)}
"""Name of a pair of sides -> the sides."""
BY_PAIR = "pair_front_km"
"""Measure of each of PAIRS."""
TO_REFERENCE_POINTS = ("crow_km", "road_km")
"""Measures of each of REFERENCE_POINTS."""

DailyMeasures = dict[tuple[str, str], np.ndarray]
"""(measure, what of: a side, a pair of sides, a reference point, or blank) -> one figure a day."""


def measure_keys() -> list[tuple[str, str]]:
    """Every key of `daily_measures`: (measure, side, pair or reference point, or blank)."""
    return [
        *((measure, side) for measure in BY_SIDE for side in conflict.SIDES),
        *((measure, "") for measure in WHOLE_COUNTRY),
        *((measure, "") for measure in ON_THE_AXIS if conflict.MAIN_AXIS),
        *((BY_PAIR, pair) for pair in PAIRS),
        *((measure, point) for measure in TO_REFERENCE_POINTS for point in REFERENCE_POINTS),
    ]


def daily_measures(static: StaticQuantities, held: pd.DataFrame) -> DailyMeasures:
    """Every measure on each day (column) of `held` (side by place and day). Units are in the names of the measures."""
    side = _numbered(static, held)
    a, b = side[static.edges[:, 0]], side[static.edges[:, 1]]
    government = conflict.SIDES.index(conflict.GOVERNMENT)
    front = a != b
    changed_km2 = static.area_km2 @ _changed(side)
    return {
        **_by_side(static, side),
        ("front_km", ""): static.edge_km @ front,
        ("government_front_km", ""): static.edge_km @ (front & ((a == government) | (b == government))),
        **{(BY_PAIR, pair): static.edge_km @ _between(a, b, *PAIRS[pair]) for pair in PAIRS},
        ("changed_km2", ""): changed_km2,
        ("changed_since_start_km2", ""): changed_km2.cumsum(),
        **_advance(static, held),
        **_nearest(static, held),
    }


def _between(a: np.ndarray, b: np.ndarray, one: str, other: str) -> np.ndarray:
    """True where one of two sides is on one end of an edge and the other on the other end."""
    first, second = conflict.SIDES.index(one), conflict.SIDES.index(other)
    parted: np.ndarray = ((a == first) & (b == second)) | ((a == second) & (b == first))
    return parted


def _numbered(static: StaticQuantities, held: pd.DataFrame) -> np.ndarray:
    """Sides as positions in conflict.SIDES (places x days)."""
    numbers: np.ndarray = (
        held.loc[static.places].replace({name: n for n, name in enumerate(conflict.SIDES)}).to_numpy(int)
    )
    return numbers


def _changed(side: np.ndarray) -> np.ndarray:
    """True where a place has another side than at the end of the day before; never on the first day."""
    return np.hstack([np.zeros((len(side), 1), bool), side[:, 1:] != side[:, :-1]])


def _by_side(static: StaticQuantities, side: np.ndarray) -> DailyMeasures:
    known = np.isfinite(static.people)
    weights = {
        "places": np.ones(len(side)),
        "area_km2": static.area_km2,
        "settled_km2": static.settled_km2,
        "desert_km2": static.area_km2 - static.settled_km2,
        "people": np.where(known, static.people, 0.0),
        "places_without_population": (~known).astype(float),
    }
    return {
        (measure, name): weights[measure] @ (side == number)
        for measure in BY_SIDE
        for number, name in enumerate(conflict.SIDES)
    }


def _advance(static: StaticQuantities, held: pd.DataFrame) -> DailyMeasures:
    """Measures of the advance along the main axis; none if no road is named."""
    if not conflict.MAIN_AXIS:
        return {}
    advance_km = _advance_km(static, held)
    return {
        ("axis_advance_km", ""): advance_km,
        ("axis_speed_km_per_day", ""): np.diff(advance_km, prepend=advance_km[0]),
    }


def _advance_km(static: StaticQuantities, held: pd.DataFrame) -> np.ndarray:
    """How far along the main axis, from its northern end, the opposition holds the ground without a gap.

    Ground of others is ignored up to CLOSING_KM in one piece, as on any road. 0 while others hold the northern end.
    """
    is_ours = held.loc[static.places].isin(conflict.OPPOSITION_SIDES).to_numpy()[static.axis_places]
    reached = np.zeros(is_ours.shape[1])
    for day, stretches in enumerate(is_ours.T):
        foreign_km = total_km = 0.0
        for own, km in zip(stretches, static.axis_km, strict=True):
            total_km += km
            foreign_km = 0.0 if own else foreign_km + km
            if foreign_km >= CLOSING_KM:
                break
            reached[day] = total_km if own else reached[day]
    return reached


def _nearest(static: StaticQuantities, held: pd.DataFrame) -> DailyMeasures:
    """Km from each reference point to the nearest place of the opposition; inf if it holds none."""
    is_ours = held.loc[static.places].isin(conflict.OPPOSITION_SIDES).to_numpy()
    nearest = {}
    for measure, km in (("crow_km", static.crow_km), ("road_km", static.road_km)):
        for column, name in enumerate(REFERENCE_POINTS):
            nearest[measure, name] = np.where(is_ours, km[:, [column]], np.inf).min(axis=0)
    return nearest
