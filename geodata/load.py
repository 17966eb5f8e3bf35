"""Loads a data folder once, checked: the layers and sources that everything else reads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata import contract
from geodata.check import examine
from geodata.control import holders
from geodata.package import version
from geodata.problems import InvalidData


@dataclass(frozen=True, eq=False)
class Layers:
    """Everything a reader may see. Nobody changes the frames after loading.

    `geo`: layer name -> GeoDataFrame in WGS 84, as contract.LAYERS says. `tables`: table name -> DataFrame.
    `version`: of the data, as in datapackage.json.
    """

    geo: dict[str, gpd.GeoDataFrame]
    tables: dict[str, pd.DataFrame]
    version: str = "unversioned"

    @cached_property
    def held(self) -> pd.DataFrame:
        """Side that holds each place (index: ids as in `cities`) at the end of each day (columns)."""
        return holders(self.tables["baseline"], self.tables["changes"]).loc[self.geo["cities"]["id"]]


def load(folder: Path = contract.FOLDER) -> Layers:
    """The data of a folder. Raises InvalidData with every problem that `check` finds."""
    examined = examine(folder)
    if examined.problems:
        raise InvalidData(examined.problems)
    return Layers(geo=examined.layers, tables=examined.tables, version=version(folder))
