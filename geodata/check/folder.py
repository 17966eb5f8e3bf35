"""Falsifies a data folder as a whole: tables, base geography and layers, every problem at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.check.build_files import build_file_problems
from geodata.check.freshness import outdated_arrows, outdated_layers
from geodata.check.layers import check_geography, check_layers
from geodata.check.roads import routing_problems
from geodata.check.tables import check_tables
from geodata.problems import Problem

__all__ = ["Examined", "check", "check_geography", "check_layers", "check_tables", "examine"]

FOLDERS = {
    "sources": {"tables": check_tables, "geography": check_geography},
    "layers": {"layers": check_layers},
}
"""Folders in a data folder, what is read from them, and what reads it and looks for problems."""


@dataclass(frozen=True)
class Examined:
    """What could be read of a data folder, by name, and everything that is wrong with it, by file and row."""

    problems: list[Problem]
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    geography: dict[str, gpd.GeoDataFrame] = field(default_factory=dict)
    layers: dict[str, gpd.GeoDataFrame] = field(default_factory=dict)


def examine(folder: Path, parts: tuple[str, ...] = tuple(FOLDERS)) -> Examined:
    """Reads a data folder, or some of its parts, and tells everything that breaks the contract.

    It never raises for bad data. A part that is no folder is one problem; so is a data folder that has none of PARTS.
    Layers are held against the tables where both keep the contract; the arrows by `check` alone, since it takes long.
    """
    present = [part for part in FOLDERS if (folder / part).is_dir()]
    if not present:
        return Examined([Problem(str(folder), 0, "no data folder", f"a folder with {' and '.join(FOLDERS)} in it")])
    problems = [Problem(part, 0, "no such folder", "it in the data folder") for part in parts if part not in present]
    frames: dict[str, dict] = {kind: {} for kinds in FOLDERS.values() for kind in kinds}
    for part in (part for part in parts if part in present):
        for kind, look in FOLDERS[part].items():
            frames[kind], found = look(folder)
            problems += found
    problems += routing_problems(frames["tables"], {problem.file for problem in problems})
    problems += outdated_layers(frames["tables"], frames["layers"], {problem.file for problem in problems})
    return Examined(sorted(set(problems)), **frames)


def check(folder: Path) -> list[Problem]:
    """Everything that breaks the contract in a data folder.

    Stored results and the data package are looked at only where nothing else is wrong: they follow from the rest.
    """
    found = examine(folder)
    arrows = outdated_arrows(found.tables, found.layers, {problem.file for problem in found.problems})
    return sorted({*found.problems, *arrows}) or sorted(build_file_problems(folder))
