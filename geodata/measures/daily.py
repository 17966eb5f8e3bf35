"""Figures for every day from holders alone: ground, people, front, what changed, the advance, distances.

Every figure is a sum or a least value over arrays of `static.Country`; `geodata.measures.methods` describes each.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from geodata import conflict
from geodata.conflict import REFERENCE_POINTS
from geodata.measures.static import StaticQuantities
from geodata.roads.passable import CLOSING_KM

BY_SIDE = ("places", "area_km2", "settled_km2", "desert_km2", "people", "places_without_population")
"""Measures told for each side of conflict.SIDES."""
WHOLE_COUNTRY = (
    "front_km",
    "government_front_km",
    "changed_km2",
    "changed_since_start_km2",
    "m5_advance_km",
    "m5_speed_km_per_day",
)
"""Measures with one figure a day."""
TO_REFERENCE_POINTS = ("crow_km", "road_km")
"""Measures of each of REFERENCE_POINTS."""

DailyMeasures = dict[tuple[str, str], np.ndarray]
"""(measure, what of: a side, a reference point, or blank) -> one figure a day."""


def measure_keys() -> list[tuple[str, str]]:
    """Every key of `daily_measures`: (measure, side or reference point, or blank)."""
    return [
        *((measure, side) for measure in BY_SIDE for side in conflict.SIDES),
        *((measure, "") for measure in WHOLE_COUNTRY),
        *((measure, point) for measure in TO_REFERENCE_POINTS for point in REFERENCE_POINTS),
    ]


def daily_measures(country: StaticQuantities, held: pd.DataFrame) -> DailyMeasures:
    """Every measure for each day (column) of `held`; the units stand in the names."""
    side = _numbered(country, held)
    a, b = side[country.edges[:, 0]], side[country.edges[:, 1]]
    government = conflict.SIDES.index(conflict.GOVERNMENT)
    front = a != b
    changed_km2 = country.area_km2 @ _changed(side)
    advance_km = _advance_km(country, held)
    return {
        **_by_side(country, side),
        ("front_km", ""): country.edge_km @ front,
        ("government_front_km", ""): country.edge_km @ (front & ((a == government) | (b == government))),
        ("changed_km2", ""): changed_km2,
        ("changed_since_start_km2", ""): changed_km2.cumsum(),
        ("m5_advance_km", ""): advance_km,
        ("m5_speed_km_per_day", ""): np.diff(advance_km, prepend=advance_km[0]),
        **_nearest(country, held),
    }


def _numbered(country: StaticQuantities, held: pd.DataFrame) -> np.ndarray:
    """Sides as positions in conflict.SIDES, places x days."""
    return held.loc[country.places].replace({name: n for n, name in enumerate(conflict.SIDES)}).to_numpy(int)


def _changed(side: np.ndarray) -> np.ndarray:
    """True where a place is another side's than at the end of the day before; never on the first day."""
    return np.hstack([np.zeros((len(side), 1), bool), side[:, 1:] != side[:, :-1]])


def _by_side(country: StaticQuantities, side: np.ndarray) -> DailyMeasures:
    known = np.isfinite(country.people)
    weights = {
        "places": np.ones(len(side)),
        "area_km2": country.area_km2,
        "settled_km2": country.settled_km2,
        "desert_km2": country.area_km2 - country.settled_km2,
        "people": np.where(known, country.people, 0.0),
        "places_without_population": (~known).astype(float),
    }
    return {
        (measure, name): weights[measure] @ (side == number)
        for measure in BY_SIDE
        for number, name in enumerate(conflict.SIDES)
    }


def _advance_km(country: StaticQuantities, held: pd.DataFrame) -> np.ndarray:
    """How far down the M5 from Aleppo the opposition's ground reaches unbroken.

    Other ground is passed over while it stays under CLOSING_KM in one piece, as on any road. Nil while the road's
    northern end is another's.
    """
    ours = held.loc[country.places].isin(conflict.OPPOSITION_SIDES).to_numpy()[country.m5_places]
    reached = np.zeros(ours.shape[1])
    for day, stretches in enumerate(ours.T):
        foreign_km = gone_km = 0.0
        for own, km in zip(stretches, country.m5_km, strict=True):
            gone_km += km
            foreign_km = 0.0 if own else foreign_km + km
            if foreign_km >= CLOSING_KM:
                break
            reached[day] = gone_km if own else reached[day]
    return reached


def _nearest(country: StaticQuantities, held: pd.DataFrame) -> DailyMeasures:
    """Distance of the nearest place of the opposition, by road and as the crow flies; inf if it holds none."""
    ours = held.loc[country.places].isin(conflict.OPPOSITION_SIDES).to_numpy()
    found = {}
    for measure, km in (("crow_km", country.crow_km), ("road_km", country.road_km)):
        for column, name in enumerate(REFERENCE_POINTS):
            found[measure, name] = np.where(ours, km[:, [column]], np.inf).min(axis=0)
    return found
