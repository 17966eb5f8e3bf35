"""Loads and checks a data folder."""

from __future__ import annotations

from pathlib import Path

from geodata.check.folder import examine
from geodata.dataset import Dataset
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.store.package import version
from geodata.store.results import read_results


def load(folder: Path = layout.FOLDER) -> Dataset:
    """The data of a folder. Raises InvalidData with every problem that `check.folder.examine` finds."""
    examined = examine(folder)
    if examined.problems:
        raise InvalidData(examined.problems)
    return Dataset(
        geo=examined.layers, tables=examined.tables, version=version(folder), stored=read_results(folder).computed
    )
