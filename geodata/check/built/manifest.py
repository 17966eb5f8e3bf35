"""Checks that a data folder is one build: its files are those that datapackage.json names, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geodata.conflict_file.read import FILE_NAME
from geodata.files.strict_json import parse_json
from geodata.problems import Problem
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE, datapackage

REBUILT = "run python -m geodata build"
LONGEST_VALUE = 60
"""Characters of a value that are shown."""
BUILT_FILE = f"the file as it was built; {REBUILT}"

DESCRIBED = {FILE_NAME} | frozenset(
    path(Path(), name).as_posix()
    for path, names in (
        (layout.layer_path, layout.LAYERS),
        (layout.table_path, layout.TABLES),
        (layout.geography_path, layout.GEOGRAPHY),
    )
    for name in names
)
"""Paths in the data folder of the files that the data package names."""

Package = dict[str, Any]
"""A data package, or the entry of one of its files, as JSON."""


def manifest_problems(folder: Path) -> list[Problem]:
    """What is wrong with the data package of a folder without other problems, and files that are not those it names.

    The build writes it last, so that it also tells of files of two builds, and of tables or base geography that were
    edited since.
    """
    kept = _read(folder)
    if isinstance(kept, Problem):
        return [kept]
    now = datapackage(folder)
    if kept == now:
        return []
    files = edited_since(folder)
    wrong = [
        *_of_the_whole(kept, now, {"version"} if files else set()),
        *_of_files(kept["resources"], now["resources"]),
    ]
    return [*files, *wrong]


def edited_since(folder: Path) -> list[Problem]:
    """Files of a folder, with or without other problems, that are not those that its data package names, or are gone.

    None if the package cannot be read.
    """
    kept = _read(folder)
    entries = [] if isinstance(kept, Problem) else [e for e in kept["resources"] if e["path"] in DESCRIBED]
    hashes = {entry["path"]: entry.get("hash") for entry in entries}
    gone = [path for path in hashes if not (folder / path).is_file()]
    edited = [
        path
        for path, told in hashes.items()
        if path not in gone and told != f"sha256:{hashlib.sha256((folder / path).read_bytes()).hexdigest()}"
    ]
    return [
        *(Problem(path, 0, f"other bytes than {DATAPACKAGE} names", BUILT_FILE) for path in edited),
        *(Problem(path, 0, f"no such file, and {DATAPACKAGE} names it", BUILT_FILE) for path in gone),
    ]


def _read(folder: Path) -> Package | Problem:
    """The data package of a folder, or what is wrong with it."""
    try:
        kept: Any = parse_json((folder / DATAPACKAGE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Problem(DATAPACKAGE, 0, "no such file", f"it in the data folder; {REBUILT}")
    except (OSError, ValueError):
        return Problem(DATAPACKAGE, 0, "a file that cannot be read", f"a data package; {REBUILT}")
    if isinstance(kept, dict) and _are_entries(kept.get("resources")):
        return kept
    return Problem(DATAPACKAGE, 0, "no data package", f"resources, each with a path; {REBUILT}")


def _are_entries(resources: Any) -> bool:
    """Whether a JSON value is a list of entries of files."""
    return isinstance(resources, list) and all(
        isinstance(entry, dict) and isinstance(entry.get("path"), str) for entry in resources
    )


def _of_the_whole(kept: Package, now: Package, known: set[str]) -> Iterator[Problem]:
    """Members that are not as the build writes them, as licences; neither the files, nor members in `known`."""
    other = [name for name in {**kept, **now} if kept.get(name) != now.get(name)]
    for name in (name for name in other if name not in {"resources", *known}):
        yield Problem(DATAPACKAGE, 0, f"{name} {_short(kept.get(name))}", f"{_short(now.get(name))}; {REBUILT}")


def _of_files(kept: list[Package], now: list[Package]) -> Iterator[Problem]:
    """Files that are missing in the package, too many, or described otherwise; not those with another hash."""
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
        if other and "hash" not in other:
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
