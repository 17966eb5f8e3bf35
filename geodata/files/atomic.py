"""Files that are written whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def atomic_write(file: Path) -> Iterator[Path]:
    """A path to write to, with the file's suffix, renamed to the file when all went well: nobody ever sees half of it.

    Raises OSError where nothing can be written; what stood there before stays.
    """
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".export-") as scratch:
        written = Path(scratch) / f"export{file.suffix}"
        yield written
        written.replace(file)
