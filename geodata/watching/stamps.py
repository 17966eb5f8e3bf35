"""Whether files of a folder were written: by name, time and size, without reading them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

TABLES = ("conflict.toml", "sources/*.csv", "sources/geography/*.geojson")
"""What a build reads, as patterns of names."""
PAUSE_S = 0.5
"""Between two looks."""
Stamps: TypeAlias = frozenset[tuple[str, int, int, int]]
"""Of each file its name, time of the last change in ns, size in bytes, and number in the file system."""


def stamps(folder: Path, patterns: Iterable[str] = TABLES) -> Stamps:
    """The stamps of the files of a folder that some patterns name; files that are not there have none."""
    found = set()
    for pattern in patterns:
        for path in folder.glob(pattern):
            try:
                about = path.stat()
            except OSError:  # gone since it was listed, as when an editor puts a new file in its place
                continue
            found.add((path.relative_to(folder).as_posix(), about.st_mtime_ns, about.st_size, about.st_ino))
    return frozenset(found)
