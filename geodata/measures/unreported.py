"""What no report covers: places and ground held on inference or general knowledge, and until when all is told."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geodata import conflict
from geodata.cache import cached_per_object
from geodata.dataset import Dataset
from geodata.derive.control import claims_by_day
from geodata.places import districts_of

UNCOVERED = "none"
"""Coverage of a claim that no document names and no report on the area covers."""


@dataclass(frozen=True)
class Unreported:
    """Places, and their ground in km2, whose holder rests on no report; `share` (0 to 1): of the ground of all."""

    places: int
    km2: float
    share: float


@dataclass(frozen=True)
class Told:
    """What is told of a governorate: `told_until` is the date of its last change, None if nothing there changed.

    `places`: all in the tables; `never`: those that no report covers on any day; `last`: of the last day of the period.
    """

    governorate: str
    told_until: str | None
    places: int
    never: int
    last: Unreported


@cached_per_object
def uncovered(dataset: Dataset) -> pd.DataFrame:
    """True where the claim behind the holder of a place is covered by no report. Places and days as in `held`."""
    tables = dataset.tables
    coverage = claims_by_day(tables["baseline"], tables["changes"], ("coverage", "coverage"))
    return coverage.loc[dataset.held.index] == UNCOVERED


def unreported_on(dataset: Dataset, day: str) -> Unreported:
    """What rests on no report at the end of a day, in the whole country."""
    return _unreported(dataset, uncovered(dataset)[day])


def told_of_governorates(dataset: Dataset) -> tuple[Told, ...]:
    """Each governorate with places in the tables, in the order of `districts_of`."""
    governorate = dataset.tables["places"].set_index("id")["governorate"].loc[dataset.held.index]
    changes = dataset.tables["changes"]
    last_change = changes.groupby(governorate.loc[changes["place_id"]].to_numpy())["date"].max()
    without = uncovered(dataset)
    return tuple(
        Told(
            governorate=name,
            told_until=last_change.get(name),
            places=int((governorate == name).sum()),
            never=int(without[governorate == name].all(axis=1).sum()),
            last=_unreported(dataset, without.loc[governorate == name, conflict.LAST_DAY]),
        )
        for name in districts_of(governorate)
    )


def _unreported(dataset: Dataset, without: pd.Series) -> Unreported:
    """`without`: place id -> True if no report covers its holder. Places without a cell have no ground."""
    km2 = dataset.geo["cells"].set_index("place_id")["area_km2"]
    km2 = km2[km2.index.isin(without.index)]
    bare = float(km2[without[km2.index]].sum())
    return Unreported(int(without.sum()), bare, bare / float(km2.sum()) if len(km2) else 0.0)
