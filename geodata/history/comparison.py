"""Two days compared: the ground and the places that another side holds on the second day than on the first."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pandas as pd

from geodata import conflict
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.places import by_importance


@dataclass(frozen=True)
class Exchange:
    """What one side held at the end of the first day and another at the end of the second.

    `km2`: ground that the places stand for, to 0.1. `place_ids`: greater places first, as `situation.changes_on` has
    them.
    """

    from_side: str
    to_side: str
    km2: float
    place_ids: tuple[str, ...]


@dataclass(frozen=True)
class Comparison:
    """From the end of day `a` to the end of day `b`; `a` may be the later one. The greatest ground comes first.

    Ground that came back to its holder in between does not count. `total_km2` is rounded after the sum.
    """

    a: str
    b: str
    groups: tuple[Exchange, ...]
    total_km2: float
    total_places: int

    def as_dict(self) -> dict:
        """Plain dicts and lists, ready for JSON."""
        return asdict(self)


def compare(dataset: Dataset, a: str, b: str, held: pd.DataFrame | None = None) -> Comparison:
    """What changed hands between the ends of two days. Raises ValueError for a day outside the period.

    `held`: holders like `Dataset.held`, if not those. Ground comes from the cells; places inside the Golan stand for
    none.
    """
    for day in (a, b):
        index_of(day)
    held = dataset.held if held is None else held
    places = list(by_importance(dataset.geo["cities"])["id"])
    ground = dataset.geo["cells"].set_index("place_id")["area_km2"].reindex(places, fill_value=0.0)
    frame = pd.DataFrame({"from": held.loc[places, a], "to": held.loc[places, b], "km2": ground})
    moved = frame[frame["from"] != frame["to"]]
    groups = [
        Exchange(before, after, round(float(part["km2"].sum()), 1), tuple(part.index))
        for (before, after), part in moved.groupby(["from", "to"], sort=False)
    ]
    return Comparison(
        a=a,
        b=b,
        groups=tuple(sorted(groups, key=_order)),
        total_km2=round(float(moved["km2"].sum()), 1),
        total_places=len(moved),
    )


def _order(group: Exchange) -> tuple[float, int, int]:
    return -group.km2, conflict.SIDES.index(group.from_side), conflict.SIDES.index(group.to_side)
