"""Checks the stored results of a data folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from geodata.check.built.manifest import REBUILT
from geodata.problems import Problem
from geodata.schema import layout
from geodata.store.results import read_results


def results_problems(folder: Path) -> Iterator[Problem]:
    """Stored results of other data or rules, in a folder without other problems.

    Nobody uses them, so that a start only takes longer; the same if the file is missing, which is no problem.
    """
    path = layout.computed_path(folder)
    if path.exists() and (reason := read_results(folder).reason):
        yield Problem(path.name, 0, reason, f"results of these data, by the rules of this program; {REBUILT}")
