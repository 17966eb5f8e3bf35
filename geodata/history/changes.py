"""The places that changed hands on a day, with the changes that say so: as known now, or as known that evening."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pandas as pd

from geodata.cache import cached_per_object
from geodata.calendar import DAYS, day_before
from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import NOW, THEN, known_changes
from geodata.history.view import WHOLE, View, places_in_view
from geodata.places import by_importance

Steps = tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Change:
    """A place that changed hands since the day before.

    `from_side` held it at the end of the day before, `to_side` at the end of the day; they are equal if it changed
    back. `steps`: the changes in order, as in the layer `cities`: those of the day, or as known that evening those that
    became known on it, which may have happened before; then none for a place that became contested as the government
    had ended (`geodata.history.clocks.holder_unknown`). `rank`: as in the layer.
    """

    place_id: str
    name_en: str
    rank: int
    population: int
    from_side: str
    to_side: str
    steps: Steps


def changes_on(dataset: Dataset, day: str, view: View = WHOLE) -> tuple[Change, ...]:
    """The changes of a day whose place is in view at its end, most important first (rank, population, name)."""
    before = day_before(day)
    if before is None:
        return ()
    held, shown = holders_by_clock(dataset, view.clock), places_in_view(dataset, view)[day]
    return tuple(
        Change(
            place_id=place.id,
            name_en=place.name_en,
            rank=int(place.rank),
            population=int(place.population),
            from_side=held.at[place.id, before],
            to_side=held.at[place.id, day],
            steps=steps,
        )
        for place, steps in _changed(dataset, view.clock).get(day, ())
        if shown[place.id]
    )


@cached_per_object
def _changed(dataset: Dataset, clock: str) -> dict[str, list[tuple[Any, Steps]]]:
    """Day -> rows of `cities` that changed hands on it, most important first, each with its steps."""
    steps = _steps_by_day(dataset, clock)
    held = holders_by_clock(dataset, clock)
    differs = held.ne(held.shift(axis=1)).to_numpy()
    moved = {
        place: [day for day, other in zip(DAYS, row, strict=True) if other][1:]
        for place, row in zip(held.index, differs, strict=True)
    }
    found = defaultdict(list)
    for place in by_importance(dataset.geo["cities"].drop(columns="geometry")).itertuples():
        of_place = steps[place.id]
        for day in {*of_place, *(moved[place.id] if clock == THEN else ())}:
            found[day].append((place, tuple(of_place.get(day, ()))))
    return found


def _steps_by_day(dataset: Dataset, clock: str) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Place -> day on which changes count by the clock -> these changes, as in the layer `cities`, in order."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    days = _days_counted(dataset, clock)
    for place, changes in zip(dataset.geo["cities"]["id"], dataset.geo["cities"]["changes"], strict=True):
        for number, step in enumerate(changes):
            day = days.get((place, number)) if clock == THEN else step["date"]
            if day is not None:
                found[place][day].append(step)
    return found


def _days_counted(dataset: Dataset, clock: str) -> dict[tuple[str, int], str]:
    """Place and number of one of its changes, oldest first -> the day it became known; those never reported are left
    out. Empty for the clock `now`."""
    if clock == NOW:
        return {}
    changes = dataset.tables["changes"].sort_values("date", kind="stable")
    number = changes.groupby("place_id").cumcount()
    known: pd.Series = known_changes(dataset)["known_on"]
    keys = zip(changes.loc[known.index, "place_id"], number[known.index], strict=True)
    return dict(zip(keys, known, strict=True))
