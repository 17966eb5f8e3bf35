"""Falsifies a data folder as a whole: tables, base geography and layers, every problem at once."""

from __future__ import annotations

from pathlib import Path

from geodata.check_layers import check_geography, check_layers
from geodata.check_tables import check_tables
from geodata.problems import Problem

__all__ = ["check", "check_geography", "check_layers", "check_tables"]

PARTS = {"sources": (check_tables, check_geography), "layers": (check_layers,)}
"""Folders in a data folder, and what looks for problems in them."""


def check(folder: Path) -> list[Problem]:
    """Everything that breaks the contract in a data folder, sorted by file and row; it never raises for bad data.

    A part (`sources`, `layers`) that is no folder is one problem; so is a data folder that has neither.
    """
    present = [part for part in PARTS if (folder / part).is_dir()]
    if not present:
        return [Problem(str(folder), 0, "no data folder", f"a folder with {' and '.join(PARTS)} in it")]
    problems = [Problem(part, 0, "no such folder", "it in the data folder") for part in PARTS if part not in present]
    for part in present:
        for look in PARTS[part]:
            problems += look(folder)[1]
    return sorted(set(problems))
