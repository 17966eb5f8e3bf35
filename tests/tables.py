"""Tables of a data folder as they lie on disk."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path


def rows(folder: Path, table: str) -> dict[str, dict[str, str]]:
    """Rows of a table by their first cell."""
    with (folder / "sources" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {next(iter(row.values())): row for row in csv.DictReader(file)}


def digest(folder: Path) -> str:
    """Of all tables."""
    paths = sorted((folder / "sources").glob("*.csv"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
