"""The files of a data folder that a build writes."""

from __future__ import annotations

from pathlib import Path

from geodata.store.package import DATAPACKAGE

BUILT = ("layers", DATAPACKAGE, "computed.json")


def built_files(folder: Path) -> dict[str, bytes]:
    """Path in the data folder -> bytes of each file that a build writes."""
    paths = [path for name in BUILT for path in [folder / name, *(folder / name).glob("*")] if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
