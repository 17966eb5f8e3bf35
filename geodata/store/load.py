"""Loads a data folder once, checked: the layers and sources that everything else reads."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from geodata.check.folder import examine
from geodata.dataset import Dataset
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.store.package import version


def load(folder: Path = layout.FOLDER) -> Dataset:
    """The data of a folder. Raises InvalidData with every problem that `check.examine` finds."""
    examined = examine(folder)
    if examined.problems:
        raise InvalidData(examined.problems)
    now = version(folder)
    return Dataset(geo=examined.layers, tables=examined.tables, version=now, stored=_stored(folder, now))


def _stored(folder: Path, now: str) -> dict[str, Any] | None:
    """What the build kept for the data of this version; None if it is not there, of other data, cut or edited."""
    try:
        told = json.loads(layout.computed_path(folder).read_text(encoding="utf-8"))
        fits = told["version"] == now and told["digest"] == digest(told["computed"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return told["computed"] if fits else None


def digest(told: dict[str, Any]) -> str:
    """Of what JSON holds, however it is written."""
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
