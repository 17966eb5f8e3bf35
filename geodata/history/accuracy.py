"""Leave-one-out accuracy of the rule behind the areas: is a place that we leave out on the side of its ground?"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from geodata.derive.cells import bank_numbers, points_with_cells, river_banks

ACROSS_M = 1e7
"""Added to a distance across the river: more than any in the country, so that the own bank comes first."""


@dataclass(frozen=True)
class Accuracy:
    """Shares of place-days, 0 to 1, and how many place-days were asked."""

    rule: float
    nearest_place: float
    place_days: int

    def __str__(self) -> str:
        return (
            f"leave-one-out accuracy: {self.rule:.2%} of {self.place_days} place-days with the Euphrates as a wall, "
            f"{self.nearest_place:.2%} by the nearest place alone"
        )


def leave_one_out(
    places: pd.DataFrame, outline: gpd.GeoDataFrame, river: gpd.GeoDataFrame, held: pd.DataFrame
) -> Accuracy:
    """How often a place has the side of the ground it would lie on were it not in the tables.

    Each place that stands for ground is left out in turn; its ground then falls to the nearest other place (METRIC_CRS,
    metres) on the same bank. A place-day is right if both have the same side at the end of the day; `contested` is a
    side of its own, so contested against anything else is wrong.
    """
    points = points_with_cells(places, outline)
    truth = held.loc[points.index].to_numpy()
    xy = np.column_stack([points.x, points.y])
    metres = np.linalg.norm(xy[:, None] - xy[None], axis=2)
    np.fill_diagonal(metres, np.inf)
    bank = bank_numbers(points, river_banks(outline, river))
    across = metres + np.where(bank[:, None] != bank[None], ACROSS_M, 0.0)

    def share(distances: np.ndarray) -> float:
        return float((truth == truth[distances.argmin(axis=1)]).mean())

    return Accuracy(share(across), share(metres), truth.size)
