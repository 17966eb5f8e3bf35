"""A folder that is written whole or not at all, and only where nothing of others is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dashboard.export.site.files import listed

SHOWN = 3
"""Files that a refusal names."""


def cannot_take(folder: Path) -> str:
    """Why a site cannot be put at a path, in one sentence; blank if it can.

    It can where nothing is, in an empty folder, and in place of a site that an export wrote.
    """
    if not folder.parent.is_dir():
        return f"there is no folder {folder.parent}"
    if folder.exists() and not folder.is_dir():
        return f"{folder} is a file: expected the name of a folder"
    if Path.cwd().is_relative_to(folder.resolve()):
        return f"{folder} is where you are, and would be replaced: expected another folder"
    others = sorted(_files(folder) - (listed(folder) or set()))
    if others:
        named = ", ".join(others[:SHOWN]) + (f" and {len(others) - SHOWN} more" if len(others) > SHOWN else "")
        return f"{folder} holds what no export wrote ({named}): expected an empty folder, or one that an export wrote"
    try:
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".export-"):
            return ""
    except OSError as error:
        return f"cannot write beside {folder}: {error.strerror}"


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """An empty folder beside a path, to write to. If the block raises nothing it is put there.

    Raises OSError if nothing can be written. After an error what was there before is unchanged.
    """
    target = folder.resolve()
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as scratch:
        written, before = Path(scratch) / "site", Path(scratch) / "before"
        written.mkdir()
        yield written
        try:
            if target.exists():
                target.rename(before)
            written.rename(target)
        except BaseException:
            if before.exists() and not target.exists():
                before.rename(target)
            raise


def _files(folder: Path) -> set[str]:
    """Paths of the files below a folder, parted by `/`; none if there is no folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}
