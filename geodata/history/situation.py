"""The situation at the end of a day: who holds what, what changed since the day before, where the front runs."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import fsum
from typing import Any

import pandas as pd

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.calendar import DAYS, index_of
from geodata.conflict import PAIR, REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.geodesy import distances_to_line_km
from geodata.history.area import area_by_side, area_where
from geodata.history.by_clock import confidence_by_clock, holders_by_clock
from geodata.history.changes import Change, changes_on
from geodata.history.view import WHOLE, View, fronts_in_view, fronts_shown, ground_in_view, places_in_view


@dataclass(frozen=True)
class Distance:
    """Distance from a reference point to the nearest front line in a straight line, and the sides of that front.

    `km` and `sides` are None if there is no front.
    """

    point: str
    km: float | None
    sides: tuple[str, str] | None


@dataclass(frozen=True)
class Situation:
    """The state at 24:00 on a day, in a view. `places` (count) and `area_km2` by side, in the order of conflict.SIDES.

    `area_km2`: sums of the cells, as on the page, of the sides that hold ground. The layer of areas rounds each to 0.1:
    rounded once more to whole km², that may be another number. Lengths of fronts are sums of the edges, likewise.
    `fronts_km`: length by pair of sides. `distances`: to any front by the clock of the view, whatever its filters.
    `low_confidence_km2`: area of the cells in view whose claim has low confidence, whatever confidence the view asks
    for; `low_confidence_share`: its share of the area of all cells in view, 0 to 1 (0 if there are none).
    """

    day: str
    places: dict[str, int]
    area_km2: dict[str, float]
    changes: tuple[Change, ...]
    front_km: float
    fronts_km: dict[str, float]
    distances: tuple[Distance, ...]
    low_confidence_km2: float
    low_confidence_share: float
    view: View = WHOLE

    def as_dict(self) -> dict[str, Any]:
        """JSON values."""
        return asdict(self)


def situation_on(dataset: Dataset, day: str, view: View = WHOLE) -> Situation:
    """The situation at the end of a day. Raises ValueError for a day outside the period."""
    index_of(day)
    held = holders_by_clock(dataset, view.clock)[day]
    counts = held[places_in_view(dataset, view)[day]].value_counts()
    in_view = ground_in_view(dataset, view)[[day]]
    areas = area_by_side(dataset, held.to_frame().where(in_view))[day]
    fronts_km = _fronts_km(dataset, day, view)
    ground = ground_in_view(dataset, view.whatever_confidence)[[day]]
    low_km2 = float(area_where(dataset, ground & (confidence_by_clock(dataset, view.clock)[[day]] == "low"))[day])
    return Situation(
        day=day,
        places={side: int(counts[side]) for side in conflict.SIDES if side in counts},
        area_km2={side: round(km2, 2) for side, km2 in areas.items() if km2 > 0},
        changes=changes_on(dataset, day, view),
        front_km=round(fsum(fronts_km.values()), 2),
        fronts_km=fronts_km,
        distances=tuple(_distance(dataset, view.clock, day, point) for point in REFERENCE_POINTS),
        low_confidence_km2=round(low_km2, 2),
        low_confidence_share=round(low_km2 / (float(area_where(dataset, ground)[day]) or 1.0), 6),
        view=view,
    )


@cached_per_object
def situations(dataset: Dataset, clock: str) -> tuple[Situation, ...]:
    """The situation of every day of the period by a clock, in order."""
    return tuple(situation_on(dataset, day, View(clock)) for day in DAYS)


def _fronts_km(dataset: Dataset, day: str, view: View) -> dict[str, float]:
    """Length of the edges that are fronts in view, km, by pair of sides (alphabetical)."""
    edges = dataset.geo["cell_edges"]
    held = holders_by_clock(dataset, view.clock)[day]
    a, b = (held.loc[edges[end]].reset_index(drop=True) for end in ("place_a", "place_b"))
    pairs = a.where(a < b, b) + PAIR + b.where(a < b, a)
    is_front = (a != b) & pairs.notna() & fronts_shown(dataset, view)[:, index_of(day)]
    km = edges["length_km"].reset_index(drop=True)[is_front].groupby(pairs[is_front]).sum()
    return {str(pair): round(float(length), 2) for pair, length in km.items()}


def _distance(dataset: Dataset, clock: str, day: str, point: str) -> Distance:
    fronts = valid_on(fronts_in_view(dataset, View(clock)), day)
    if fronts.empty:
        return Distance(point, None, None)
    km_by_front = _front_distances(dataset, clock)
    nearest = km_by_front.loc[fronts.index, point].idxmin()
    km = km_by_front.at[nearest, point]
    return Distance(point, round(float(km), 1), (fronts.at[nearest, "side_a"], fronts.at[nearest, "side_b"]))


@cached_per_object
def _front_distances(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Km from each reference point (column) to each front line by a clock (row), for all days at once."""
    lines = fronts_in_view(dataset, View(clock)).geometry
    spots = [_point(dataset, feature_id) for feature_id in REFERENCE_POINTS.values()]
    km = [distances_to_line_km([(spot.x, spot.y) for spot in spots], line) for line in lines]
    return pd.DataFrame(km, index=lines.index, columns=list(REFERENCE_POINTS))


def _point(dataset: Dataset, feature_id: str) -> pd.Series:
    """Point of a landmark base, else of a city: a base comes before a town of the same id.

    Raises KeyError if neither has the id.
    """
    for name in ("landmark_bases", "cities"):
        layer = dataset.geo[name]
        matches = layer.geometry[layer["id"] == feature_id]
        if len(matches):
            return matches.iloc[0]
    raise KeyError(feature_id)
