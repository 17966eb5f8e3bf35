"""Atomic writes: a file is written completely, or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def atomic_write(file: Path) -> Iterator[Path]:
    """A temporary path with the file's suffix, to write to. It is renamed to the file if the block raises nothing.

    Raises OSError if nothing can be written. After an error the old file, if there was one, is unchanged.
    """
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".export-") as scratch:
        written = Path(scratch) / f"export{file.suffix}"
        yield written
        written.replace(file)
