"""Two days compared: the ground and the places that change sides from the first day to the second."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from math import fsum
from typing import Any

import pandas as pd

from geodata import conflict
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.places import by_importance


@dataclass(frozen=True)
class Exchange:
    """What one side held at the end of the first day and another side at the end of the second.

    `km2`: area of the places' cells, rounded to 0.01, as they are. `place_ids`: most important places first.
    """

    from_side: str
    to_side: str
    km2: float
    place_ids: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """From the end of day `a` to the end of day `b`; `a` may be the later one. `groups`: largest area first.

    Ground that its holder lost and regained in between does not count. `total_km2` is rounded after the sum.
    """

    a: str
    b: str
    groups: tuple[Exchange, ...]
    total_km2: float
    total_places: int

    def as_dict(self) -> dict[str, Any]:
        """JSON values."""
        return asdict(self)


def compare(dataset: Dataset, a: str, b: str, held: pd.DataFrame | None = None) -> Comparison:
    """What changed hands between the ends of two days. Raises ValueError for a day outside the period.

    `held`: side by place and day, by default `Dataset.held`. Ground is the area of cells.
    """
    for day in (a, b):
        index_of(day)
    held = dataset.held if held is None else held
    places = list(by_importance(dataset.geo["cities"])["id"])
    ground = dataset.geo["cells"].set_index("place_id")["area_km2"].reindex(places, fill_value=0.0)
    frame = pd.DataFrame({"from": held.loc[places, a], "to": held.loc[places, b], "km2": ground})
    moved = frame[frame["from"] != frame["to"]]
    groups = [
        Exchange(before, after, round(fsum(places_moved["km2"]), 2), tuple(places_moved.index))
        for (before, after), places_moved in moved.groupby(["from", "to"], sort=False)
    ]
    return Comparison(
        a=a,
        b=b,
        groups=tuple(sorted(groups, key=_order)),
        total_km2=round(fsum(moved["km2"]), 2),
        total_places=len(moved),
    )


def _order(group: Exchange) -> tuple[float, int, int]:
    return -group.km2, conflict.SIDES.index(group.from_side), conflict.SIDES.index(group.to_side)
