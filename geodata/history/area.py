"""How much ground the sides hold, computed from the cells for any table of holders, also where no layer exists."""

from __future__ import annotations

import numpy as np
import pandas as pd

from geodata import conflict
from geodata.dataset import Dataset


def area_by_side(dataset: Dataset, held: pd.DataFrame) -> pd.DataFrame:
    """Km2 of each side (rows, conflict.SIDES) on each day (columns of `held`): sums of `cells.area_km2`.

    `held`: side by place and day, a superset of the places with a cell. A place without a side counts for no side.
    """
    return pd.DataFrame({side: area_where(dataset, held == side) for side in conflict.SIDES}).T


def area_where(dataset: Dataset, chosen: pd.DataFrame) -> pd.Series:
    """Km2 of the cells of the chosen places (bool, by place and day) on each day."""
    cells = dataset.geo["cells"]
    km2 = cells["area_km2"].to_numpy(float) @ chosen.loc[cells["place_id"]].to_numpy(float)
    return pd.Series(np.asarray(km2), index=chosen.columns)
