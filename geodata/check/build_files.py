"""Checks the files that the build writes besides the layers: stored results and the data package."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from geodata.problems import Problem
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE, datapackage
from geodata.store.results import read_results

REBUILT = "run python -m geodata build"


def build_file_problems(folder: Path) -> Iterator[Problem]:
    """Files of a data folder without other problems that are not as the build would write them.

    Either file may be missing: without stored results a start takes longer, and nothing reads the data package.
    """
    yield from _results_problems(folder)
    yield from _package_problems(folder)


def _results_problems(folder: Path) -> Iterator[Problem]:
    """Stored results of other data or rules."""
    path = layout.computed_path(folder)
    if path.exists() and (reason := read_results(folder).reason):
        yield Problem(path.name, 0, reason, f"results of these data, by the rules of this program; {REBUILT}")


def _package_problems(folder: Path) -> Iterator[Problem]:
    """A data package that does not describe the files as they are."""
    try:
        kept = json.loads((folder / DATAPACKAGE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except (OSError, ValueError):
        yield Problem(DATAPACKAGE, 0, "a file that cannot be read", f"a data package; {REBUILT}")
    else:
        if kept != datapackage(folder):
            found = "a description of other files, fields or licences"
            yield Problem(DATAPACKAGE, 0, found, f"a description of the files as they are; {REBUILT}")
