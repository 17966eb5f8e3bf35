"""The data of one conflict in memory: the layers and tables that everything else reads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.derive.control import holders


@dataclass(frozen=True, eq=False)
class Dataset:
    """Layers and tables of a data folder. Nobody changes the frames after loading.

    `geo`: layer name -> GeoDataFrame in WGS 84 with the properties of layout.LAYERS. `tables`: table name -> DataFrame.
    `version`: of the data, as in datapackage.json. `stored`: results that the build computed from the same data and
    rules (JSON values, see `geodata.store.results`), or None.
    """

    geo: dict[str, gpd.GeoDataFrame]
    tables: dict[str, pd.DataFrame]
    version: str = "unversioned"
    stored: dict[str, Any] | None = None

    @cached_property
    def held(self) -> pd.DataFrame:
        """Side that holds each place (index: ids as in `cities`) at the end of each day (columns)."""
        return holders(self.tables["baseline"], self.tables["changes"]).loc[self.geo["cities"]["id"]]
