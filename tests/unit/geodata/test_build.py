"""A build writes the same bytes of the same tables."""

from __future__ import annotations

import shutil
from pathlib import Path

from geodata.build import build


def _files(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_two_builds_are_equal(toy_folder: Path, tmp_path: Path) -> None:
    """Over the old layers too, and nothing else is left in the folder."""
    folder = shutil.copytree(toy_folder, tmp_path / "data")
    build(folder)
    again, first = _files(folder), _files(toy_folder)
    assert again.keys() == first.keys()
    assert [file for file, content in again.items() if content != first[file]] == []
