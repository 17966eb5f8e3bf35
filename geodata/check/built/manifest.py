"""Checks that a data folder is one build: its files are those that datapackage.json names, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geodata.problems import Problem
from geodata.store.package import DATAPACKAGE, datapackage

REBUILT = "run python -m geodata build"
LONGEST_VALUE = 60
"""Characters of a value that are shown."""
BYTES = ("bytes", "hash", "version")
"""Members of a file's entry that follow from its bytes."""

Package = dict[str, Any]
"""A data package, or the entry of one of its files, as JSON."""


def manifest_problems(folder: Path) -> list[Problem]:
    """What is wrong with the data package of a folder without other problems, and files that are not those it names.

    The build writes it last, so that it also tells of files of two builds, and of tables or base geography that were
    edited since.
    """
    try:
        kept = json.loads((folder / DATAPACKAGE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return [Problem(DATAPACKAGE, 0, "no such file", f"it in the data folder; {REBUILT}")]
    except (OSError, ValueError, RecursionError):
        return [Problem(DATAPACKAGE, 0, "a file that cannot be read", f"a data package; {REBUILT}")]
    if not _is_package(kept):
        return [Problem(DATAPACKAGE, 0, "no data package", f"resources, each with a path; {REBUILT}")]
    now = datapackage(folder)
    if kept == now:
        return []
    files = list(_of_files(kept["resources"], now["resources"]))
    same = {problem.file for problem in files} <= {DATAPACKAGE}
    return [*_of_the_whole(kept, now, set() if same else {"version"}), *files]


def _is_package(kept: Any) -> bool:
    """Whether a JSON value has the form of a data package."""
    resources = kept.get("resources") if isinstance(kept, dict) else None
    return isinstance(resources, list) and all(
        isinstance(entry, dict) and isinstance(entry.get("path"), str) for entry in resources
    )


def _of_the_whole(kept: Package, now: Package, known: set[str]) -> Iterator[Problem]:
    """Members that are not as the build writes them, as version or licences; not those `known`, nor the files."""
    other = [name for name in {**kept, **now} if kept.get(name) != now.get(name)]
    for name in (name for name in other if name not in {"resources", *known}):
        yield Problem(DATAPACKAGE, 0, f"{name} {_short(kept.get(name))}", f"{_short(now.get(name))}; {REBUILT}")


def _of_files(kept: list[Package], now: list[Package]) -> Iterator[Problem]:
    """Files that are missing in the package, too many, described otherwise, or of other bytes."""
    entries = {entry["path"]: entry for entry in kept}
    present = {entry["path"]: entry for entry in now}
    for path in entries.keys() - present.keys():
        yield Problem(DATAPACKAGE, 0, f"path {_short(path)}", f"a file of a data folder, by its name in it; {REBUILT}")
    for path in present.keys() - entries.keys():
        yield Problem(DATAPACKAGE, 0, f"no entry for {path}", f"one for each file of the data folder; {REBUILT}")
    if len(entries) < len(kept):
        yield Problem(DATAPACKAGE, 0, "two entries for one path", f"one for each file of the data folder; {REBUILT}")
    for path in present.keys() & entries.keys():
        entry, wanted = entries[path], present[path]
        other = [name for name in {**entry, **wanted} if entry.get(name) != wanted.get(name)]
        if set(other) & set(BYTES):
            yield Problem(path, 0, f"other bytes than {DATAPACKAGE} names", f"the file as it was built; {REBUILT}")
        elif other:
            yield Problem(
                DATAPACKAGE, 0, f"another {' and '.join(other)} of {path}", f"as the build writes it; {REBUILT}"
            )
    if kept != now and entries == present:
        yield Problem(
            DATAPACKAGE, 0, "entries in another order", f"the order in which the build writes them; {REBUILT}"
        )


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
