"""Digests: they are equal if the data are equal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any


def json_digest(value: Any) -> str:
    """SHA-256 (hexadecimal) of a JSON value, independent of formatting and of the order of keys."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()


def files_digest(paths: Iterable[Path]) -> str:
    """SHA-256 (hexadecimal) of the bytes of several files, one after the other. Raises OSError if one is missing."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()
