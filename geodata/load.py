"""Loads a data folder once, checked: the layers and sources that everything else reads."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

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
    `version`: of the data, as in datapackage.json. `stored`: what the build computed of these very data (`computed`).
    """

    geo: dict[str, gpd.GeoDataFrame]
    tables: dict[str, pd.DataFrame]
    version: str = "unversioned"
    stored: dict[str, Any] | None = None

    @cached_property
    def held(self) -> pd.DataFrame:
        """Side that holds each place (index: ids as in `cities`) at the end of each day (columns)."""
        return holders(self.tables["baseline"], self.tables["changes"]).loc[self.geo["cities"]["id"]]


def load(folder: Path = contract.FOLDER) -> Layers:
    """The data of a folder. Raises InvalidData with every problem that `check.examine` finds."""
    examined = examine(folder)
    if examined.problems:
        raise InvalidData(examined.problems)
    now = version(folder)
    return Layers(geo=examined.layers, tables=examined.tables, version=now, stored=_stored(folder, now))


def _stored(folder: Path, now: str) -> dict[str, Any] | None:
    """What the build kept for the data of this version; None if it is not there, of other data, cut or edited."""
    try:
        told = json.loads(contract.computed_path(folder).read_text(encoding="utf-8"))
        fits = told["version"] == now and told["digest"] == digest(told["computed"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return told["computed"] if fits else None


def digest(told: dict[str, Any]) -> str:
    """Of what JSON holds, however it is written."""
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
