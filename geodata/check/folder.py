"""Checks a data folder as a whole: tables, base geography and layers, every problem at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.check.built.manifest import edited_since, manifest_problems
from geodata.check.built.results import results_problems
from geodata.check.freshness import outdated_arrows, outdated_layers
from geodata.check.geography import check_geography
from geodata.check.layers import check_layers
from geodata.check.roads import routing_problems
from geodata.check.tables import check_tables
from geodata.conflict import CONFLICT
from geodata.conflict_file.read import FILE_NAME, read_conflict
from geodata.problems import InvalidData, Problem

FOLDERS = {
    "sources": {"tables": check_tables, "geography": check_geography},
    "layers": {"layers": check_layers},
}
"""Folder in a data folder -> what it holds -> the function that reads and checks it."""


@dataclass(frozen=True)
class Examined:
    """What could be read of a data folder, by name, and everything that is wrong with it, by file and row."""

    problems: list[Problem]
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    geography: dict[str, gpd.GeoDataFrame] = field(default_factory=dict)
    layers: dict[str, gpd.GeoDataFrame] = field(default_factory=dict)


def examine(folder: Path, parts: tuple[str, ...] = tuple(FOLDERS)) -> Examined:
    """Reads a data folder, or some of its parts (FOLDERS), and lists everything that breaks the contract.

    It never raises for bad data. A missing part is one problem, and so is a data folder without any part. Layers are
    compared with what the tables give where both keep the contract; `check` alone compares the arrows: it takes long.
    """
    present = [part for part in FOLDERS if (folder / part).is_dir()]
    if not present:
        return Examined([Problem(str(folder), 0, "no data folder", f"a folder with {' and '.join(FOLDERS)} in it")])
    problems = [Problem(part, 0, "no such folder", "it in the data folder") for part in parts if part not in present]
    problems += conflict_problems(folder)
    frames: dict[str, dict[str, Any]] = {kind: {} for kinds in FOLDERS.values() for kind in kinds}
    for part in (part for part in parts if part in present):
        for kind, check_part in FOLDERS[part].items():
            frames[kind], found = check_part(folder)
            problems += found
    problems += routing_problems(frames["tables"], {problem.file for problem in problems})
    problems += outdated_layers(frames["tables"], frames["layers"], {problem.file for problem in problems})
    if problems and "layers" in parts:
        told = {problem.file for problem in problems}
        problems += [problem for problem in edited_since(folder) if problem.file not in told]
    return Examined(sorted(set(problems)), **frames)


def conflict_problems(folder: Path) -> list[Problem]:
    """What is wrong with the `conflict.toml` of a folder; every check takes its words from that of the process."""
    try:
        found = read_conflict(folder)
    except InvalidData as error:
        return error.problems
    if found == CONFLICT:
        return []
    expected = f"the {FILE_NAME} that the program was started with: start it with this folder"
    return [Problem(FILE_NAME, 0, f"another conflict, {found.conflict.id!r}", expected)]


def check(folder: Path) -> list[Problem]:
    """Everything that breaks the contract in a data folder.

    Stored results and the data package follow from the rest, so they are checked only if nothing else is wrong.
    """
    found = examine(folder)
    arrows = outdated_arrows(found.tables, found.layers, {problem.file for problem in found.problems})
    return sorted({*found.problems, *arrows}) or sorted({*manifest_problems(folder), *results_problems(folder)})
