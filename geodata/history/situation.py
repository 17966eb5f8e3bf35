"""The situation at the end of a day: who holds what, what changed since the day before, where the front runs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.calendar import DAYS, day_before, index_of
from geodata.conflict import REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.geodesy import distances_to_line_km
from geodata.history.area import area_where
from geodata.history.doubt import confidence
from geodata.places import by_importance


@dataclass(frozen=True)
class Change:
    """A place that changed hands since the day before.

    `from_side` held it at the end of the day before, `to_side` at the end of the day; they are equal if it changed
    back. `steps`: the changes of the day in order, as in the layer `cities`. `rank`: as there.
    """

    place_id: str
    name_en: str
    rank: int
    population: int
    from_side: str
    to_side: str
    steps: tuple[dict[str, Any], ...]


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
    """The state at 24:00 on a day. `places` (count) and `area_km2` by side, in the order of conflict.SIDES.

    `fronts_km`: length by pair of sides. `low_confidence_km2`: area of the cells whose claim has low confidence (they
    are the difference between the layers `control_areas` and `control_areas_named`); `low_confidence_share`: its share
    of the area of all cells, 0 to 1.
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

    def as_dict(self) -> dict[str, Any]:
        """JSON values."""
        return asdict(self)


def situation_on(dataset: Dataset, day: str) -> Situation:
    """The situation at the end of a day. Raises ValueError for a day outside the period."""
    index_of(day)
    counts = dataset.held[day].value_counts()
    areas = valid_on(dataset.geo["control_areas"], day).set_index("side")["area_km2"]
    fronts = valid_on(dataset.geo["front_lines"], day)
    pairs = fronts["side_a"] + " / " + fronts["side_b"]
    low_km2 = float(area_where(dataset, confidence(dataset)[[day]] == "low")[day])
    return Situation(
        day=day,
        places={side: int(counts[side]) for side in conflict.SIDES if side in counts},
        area_km2={side: float(areas[side]) for side in conflict.SIDES if side in areas},
        changes=changes_on(dataset, day),
        front_km=round(float(fronts["length_km"].sum()), 1),
        fronts_km=dict(zip(pairs, fronts["length_km"].astype(float), strict=True)),
        distances=tuple(_distance(dataset, fronts, point) for point in REFERENCE_POINTS),
        low_confidence_km2=round(low_km2, 1),
        low_confidence_share=round(low_km2 / float(dataset.geo["cells"]["area_km2"].sum()), 4),
    )


@cached_per_object
def situations(dataset: Dataset) -> tuple[Situation, ...]:
    """The situation of every day of the period, in order."""
    return tuple(situation_on(dataset, day) for day in DAYS)


def changes_on(dataset: Dataset, day: str) -> tuple[Change, ...]:
    """Places with a change dated on the day, most important first (rank, then population, then name)."""
    before = day_before(day)
    if before is None:
        return ()
    return tuple(
        Change(
            place_id=place.id,
            name_en=place.name_en,
            rank=int(place.rank),
            population=int(place.population),
            from_side=dataset.held.at[place.id, before],
            to_side=dataset.held.at[place.id, day],
            steps=tuple(step for step in place.changes if step["date"] == day),
        )
        for place in _changed(dataset).get(day, ())
    )


@cached_per_object
def _changed(dataset: Dataset) -> dict[str, list[Any]]:
    """Day -> rows of `cities` with a change dated on it, most important first."""
    places_by_day = defaultdict(list)
    for place in by_importance(dataset.geo["cities"].drop(columns="geometry")).itertuples():
        for day in {step["date"] for step in place.changes}:
            places_by_day[day].append(place)
    return places_by_day


def _distance(dataset: Dataset, fronts: gpd.GeoDataFrame, point: str) -> Distance:
    if fronts.empty:
        return Distance(point, None, None)
    nearest = _front_distances(dataset).loc[fronts.index, point].idxmin()
    km = _front_distances(dataset).at[nearest, point]
    return Distance(point, round(float(km), 1), (fronts.at[nearest, "side_a"], fronts.at[nearest, "side_b"]))


@cached_per_object
def _front_distances(dataset: Dataset) -> pd.DataFrame:
    """Km from each reference point (column) to each feature of the layer `front_lines` (row), for all days at once."""
    lines = dataset.geo["front_lines"].geometry
    spots = [_point(dataset, feature_id) for feature_id in REFERENCE_POINTS.values()]
    km = [distances_to_line_km([(spot.x, spot.y) for spot in spots], line) for line in lines]
    return pd.DataFrame(km, index=lines.index, columns=list(REFERENCE_POINTS))


def _point(dataset: Dataset, feature_id: str) -> pd.Series:
    """Point of a landmark base, else of a city: the naval base at Tartus comes before the town of that id.

    Raises KeyError if neither has the id.
    """
    for name in ("russian_bases", "cities"):
        layer = dataset.geo[name]
        matches = layer.geometry[layer["id"] == feature_id]
        if len(matches):
            return matches.iloc[0]
    raise KeyError(feature_id)
