"""Loads and checks a data folder."""

from __future__ import annotations

from pathlib import Path

from geodata.check.built.manifest import manifest_problems
from geodata.check.folder import examine
from geodata.dataset import Dataset
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.store.package import version
from geodata.store.results import read_results
from geodata.store.swap import reading


def load(folder: Path = layout.FOLDER) -> Dataset:
    """The data of a folder.

    Raises InvalidData with every problem that `check.folder.examine` finds, or, if it finds none, with what shows that
    the files are not all of one build.
    """
    with reading(folder):
        examined = examine(folder)
        problems = examined.problems or manifest_problems(folder)
        if problems:
            raise InvalidData(problems)
        stored = read_results(folder).computed
        return Dataset(geo=examined.layers, tables=examined.tables, version=version(folder), stored=stored)
