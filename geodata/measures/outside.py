"""Figures that others published, and the map's own for the same thing on that day.

Ours is always computed here, from the layers: nothing of it stands in outside_figures.csv.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from shapely import area, intersection

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.geodesy import distances_km

UNITS = {
    "share_of_country": "%",
    "share_of_governorate": "%",
    "ground_held": "km²",
    "ground_gained": "km²",
    "places_gained": "",
    "distance": "km",
}
"""Quantity -> its unit; places are counted."""


@dataclass(frozen=True)
class OutsideFigure:
    """A figure of others, and ours at the end of `day`; both in `unit`.

    `low` is None for "at most", `high` for "at least". `ratio`: ours over theirs, the middle where theirs is a range.
    `date`: of theirs, maybe without day or month. `reason`: why they differ, as far as known.
    """

    id: str
    date: str
    by: str
    what: str
    unit: str
    low: float | None
    high: float | None
    day: str
    ours: float
    ratio: float
    reason: str
    sources: tuple[str, ...]

    @property
    def theirs(self) -> float:
        """The figure that ours is held against."""
        return float(np.mean([value for value in (self.low, self.high) if value is not None]))


@cached_per_object
def outside_figures(dataset: Dataset) -> tuple[OutsideFigure, ...]:
    """Every row of outside_figures.csv with our figure, in the order of the table."""
    return tuple(_figure(dataset, row) for row in dataset.tables["outside_figures"].to_dict("records"))


def outside_table(dataset: Dataset) -> pd.DataFrame:
    """The same as a table to take away: the columns of outside_figures.csv, and `unit`, `ours` and `ratio`."""
    found = outside_figures(dataset)
    return dataset.tables["outside_figures"].assign(
        unit=[figure.unit or "places" for figure in found],
        ours=[round(figure.ours, 1) for figure in found],
        ratio=[round(figure.ratio, 2) for figure in found],
    )


def _figure(dataset: Dataset, row: dict[str, str]) -> OutsideFigure:
    low, high = (float(row[name]) if row[name] else None for name in ("low", "high"))
    theirs = float(np.mean([value for value in (low, high) if value is not None]))
    ours = OURS[row["quantity"]](dataset, row)
    return OutsideFigure(
        **{name: row[name] for name in ("id", "date", "by", "what", "day", "reason")},
        unit=UNITS[row["quantity"]],
        low=low,
        high=high,
        ours=ours,
        ratio=ours / theirs,
        sources=tuple(split_list(row["source_ids"])),
    )


def _held(dataset: Dataset, row: dict[str, str], day: str) -> pd.Series:
    """True for each place (index: ids) that one of the row's sides holds at the end of a day."""
    return dataset.held[day].isin(split_list(row["sides"]))


def _km2(dataset: Dataset) -> pd.Series:
    """Ground of each place in km2; places without a cell are left out."""
    return dataset.geo["cells"].set_index("place_id")["area_km2"]


def _share_of_country(dataset: Dataset, row: dict[str, str]) -> float:
    km2 = _km2(dataset)
    return 100 * float(km2[_held(dataset, row, row["day"])[km2.index]].sum() / km2.sum())


def _share_of_governorate(dataset: Dataset, row: dict[str, str]) -> float:
    km2 = _km2_within(dataset, split_list(row["place"]))
    return 100 * float(km2[_held(dataset, row, row["day"])[km2.index]].sum() / km2.sum())


def _ground_held(dataset: Dataset, row: dict[str, str]) -> float:
    km2 = _km2_within(dataset, split_list(row["place"])) if row["place"] else _km2(dataset)
    return float(km2[_held(dataset, row, row["day"])[km2.index]].sum())


def _gained(dataset: Dataset, row: dict[str, str]) -> pd.Series:
    return _held(dataset, row, row["day"]) & ~_held(dataset, row, row["since"])


def _ground_gained(dataset: Dataset, row: dict[str, str]) -> float:
    km2 = _km2(dataset)
    return float(km2[_gained(dataset, row)[km2.index]].sum())


def _places_gained(dataset: Dataset, row: dict[str, str]) -> float:
    return float(_gained(dataset, row).sum())


def _distance(dataset: Dataset, row: dict[str, str]) -> float:
    cities = dataset.geo["cities"].set_index("id")
    place = cities.geometry[row["place"]]
    return float(distances_km((place.x, place.y), cities[_held(dataset, row, row["day"])]).min())


def _km2_within(dataset: Dataset, governorates: list[str]) -> pd.Series:
    """Ground of each place (index: ids) that lies in some governorates, in km2."""
    polygons = dataset.geo["governorates"]
    names = polygons["name"].replace(conflict.POLYGON_NAMES)
    inside = polygons[names.isin(governorates)].to_crs(conflict.METRIC_CRS).union_all()
    cells = dataset.geo["cells"].to_crs(conflict.METRIC_CRS)
    touched = cells[cells.intersects(inside)].set_index("place_id")
    shapes = touched.geometry.to_numpy()
    return touched["area_km2"] * area(intersection(shapes, inside)) / area(shapes)


OURS: dict[str, Callable[[Dataset, dict[str, str]], float]] = {
    "share_of_country": _share_of_country,
    "share_of_governorate": _share_of_governorate,
    "ground_held": _ground_held,
    "ground_gained": _ground_gained,
    "places_gained": _places_gained,
    "distance": _distance,
}
"""Quantity -> how ours is computed for a row of the table."""
