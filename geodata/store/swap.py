"""Puts a build in place whole or not at all, and keeps two builds of a folder, or a build and a reader, apart.

A build writes into the folder STAGE beside the old files. Renaming it to READY is the moment from which the new files
count; then they are moved over the old ones. A build that is killed before leaves the old files, and one that is killed
after leaves READY: whoever comes next, a build or a reader, moves the rest. Locks end with the process that holds them.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geodata.problems import InvalidData, Problem

try:
    import fcntl
except ImportError:  # Windows has no such locks: there, two builds of a folder are not kept apart
    fcntl = None  # type: ignore[assignment]

STAGE, READY = ".build", ".built"
"""Folder in a data folder that a build writes to, and its name from the moment when all of it is written."""
OLD = "old"
"""Where the old `layers/` goes, in READY."""
UNTOUCHED = "nothing was built, and what was built before is as it was"


@contextmanager
def building(folder: Path, untouched: str = UNTOUCHED) -> Iterator[Path]:
    """An empty folder for the files of a build, laid out as in the data folder; they are put in place at the end.

    Only `layers/`, files at its top and tables are moved. If the block raises, the old files stay. Raises OSError, with
    one sentence (`untouched`) and the data folder in it, if another build of the folder is under way or nothing can be
    written.
    """
    stage = folder / STAGE
    with _locked(folder / "sources", wait=False), _told(folder, untouched):
        settle(folder)
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir()
        try:
            yield stage
            stage.rename(folder / READY)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    with _told(folder, "not all new files are in place; run python -m geodata build again"):
        settle(folder)


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """While the block runs no build moves files of the folder. Files that a killed build left ready are moved first.

    Raises InvalidData if there are such files and they cannot be moved.
    """
    try:
        settle(folder)
    except OSError as error:
        found = f"a build that was ended before its files were in place ({error.strerror})"
        raise InvalidData([Problem("layers", 0, found, "files that are; run python -m geodata build")]) from error
    with _locked(folder, shared=True):
        yield


def settle(folder: Path) -> None:
    """Moves the files of a complete build over the old ones, if there are any to move. Raises OSError if it cannot."""
    ready = folder / READY
    if not ready.is_dir():
        return
    with _locked(folder):
        if (ready / "layers").is_dir():
            if (folder / "layers").is_dir():
                shutil.rmtree(ready / OLD, ignore_errors=True)
                (folder / "layers").rename(ready / OLD)
            (ready / "layers").rename(folder / "layers")
        for table in sorted((ready / "sources").glob("*.csv")):
            table.replace(folder / "sources" / table.name)
        # The name of the data package sorts last: it says what the other files are.
        for file in sorted(path for path in ready.glob("*") if path.is_file()):
            file.replace(folder / file.name)
        shutil.rmtree(ready, ignore_errors=True)


@contextmanager
def _locked(folder: Path, *, shared: bool = False, wait: bool = True) -> Iterator[None]:
    """Holds the lock of a folder, alone or with others who share it. None where the system or the folder has no locks.

    Raises BlockingIOError if another process holds it and `wait` is false.
    """
    try:
        handle = os.open(folder, os.O_RDONLY) if fcntl else None
    except OSError:  # no such folder, which the checks tell
        handle = None
    try:
        if handle is not None:
            _lock(handle, folder, shared=shared, wait=wait)
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _lock(handle: int, folder: Path, *, shared: bool, wait: bool) -> None:
    """Takes the lock of an open folder. A file system without locks is used without."""
    try:
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        reason = "another build of this folder is under way; wait until it has ended"
        raise BlockingIOError(errno.EWOULDBLOCK, reason, str(folder.parent)) from None
    except OSError:
        return


@contextmanager
def _told(folder: Path, then: str) -> Iterator[None]:
    """Errors of the file system in the block get the data folder as their file, and say what follows (`then`)."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, f"{error.strerror or error}: {then}", str(folder)) from error
