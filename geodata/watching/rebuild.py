"""One build of a folder in a process of its own, as its conflict.toml may have changed since the last one."""

from __future__ import annotations

from geodata.build import build
from geodata.schema import layout


def run() -> None:
    """Builds the folder of this process and prints what came of it. Raises as `build`."""
    dataset = build(layout.FOLDER)
    rows = f"{len(dataset.tables['places'])} places, {len(dataset.tables['changes'])} changes"
    print(f"{rows}, {len(dataset.tables['events'])} events: {len(dataset.geo)} layers")
