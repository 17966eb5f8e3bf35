"""Whether a file can be written, asked before the work for it begins."""

from __future__ import annotations

import tempfile
from pathlib import Path


def cannot_write(file: Path) -> str:
    """Why a file cannot be written, in one sentence that names it; blank if it can.

    Tried out, since rights alone do not tell: a file is made in the folder, and is gone at once.
    """
    if not file.parent.is_dir():
        return f"there is no folder {file.parent}"
    if file.is_dir():
        return f"{file} is a folder: expected the name of a file"
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".export-"):
            return ""
    except OSError as error:
        return f"cannot write {file}: {error.strerror}"
