"""Leave-one-out accuracy of the areas of control: does a place left out have the side of the ground around it?"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from geodata.derive.cells import bank_numbers, banks, points_with_cells

OTHER_BANK_M = 1e7
"""Added to a distance across a barrier: more than any distance in the country, so that places on the same bank come
first."""


@dataclass(frozen=True)
class Accuracy:
    """Shares (0 to 1) of the tested `place_days` that are right.

    `rule`: by the rule of the areas of control. `nearest_place`: by the nearest place alone, whatever its bank.
    """

    rule: float
    nearest_place: float
    place_days: int

    def __str__(self) -> str:
        return (
            f"leave-one-out accuracy: {self.rule:.2%} of {self.place_days} place-days with barriers, "
            f"{self.nearest_place:.2%} by the nearest place alone"
        )


def leave_one_out(
    places: pd.DataFrame, outline: gpd.GeoDataFrame, barriers: gpd.GeoDataFrame, held: pd.DataFrame
) -> Accuracy:
    """How often a place has the side that its ground would have if the place were not in the tables.

    Each place with a cell is left out in turn; its ground then belongs to the nearest other place (metres in
    METRIC_CRS) on the same bank of each barrier. A place-day is right if both have the same side at the end of the day;
    `contested` counts as a side. `held`: side by place and day.
    """
    points = points_with_cells(places, outline)
    truth = held.loc[points.index].to_numpy()
    xy = np.column_stack([points.x, points.y])
    metres = np.linalg.norm(xy[:, None] - xy[None], axis=2)
    np.fill_diagonal(metres, np.inf)
    bank = bank_numbers(points, banks(outline, barriers))
    across = metres + np.where(bank[:, None] != bank[None], OTHER_BANK_M, 0.0)

    def share(distances: np.ndarray) -> float:
        return float((truth == truth[distances.argmin(axis=1)]).mean())

    return Accuracy(share(across), share(metres), truth.size)
