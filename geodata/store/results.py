"""The file `computed.json`: results that take longest to compute, kept by the build and read at a start.

The header of the file says what the results depend on. They are used only if all of it is the same now:

- `version`: the tables and the base geography;
- `layers`: the built layers that the results are computed from;
- `settings`: sides, days, routes, measures and rules (`geodata.measures.settings`);
- `digest`: the results themselves, so that a file cut short or edited by hand is not used.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.files.digest import files_digest, json_digest
from geodata.measures.settings import settings
from geodata.schema import layout
from geodata.store.package import version

LAYERS = ("cities", "cells", "cell_edges", "roads", "landmark_bases")
"""Layers that the results are computed from."""
MEANINGS = {
    "version": "results of other tables or base geography",
    "layers": "results of other layers",
    "settings": "results of other sides, days, routes, measures or rules",
}
"""Part of the header -> what is wrong with the file where that part is not as it is now."""


@dataclass(frozen=True)
class Results:
    """Results that may be used (`computed`), or None and the reason why not (`reason`, in words)."""

    computed: dict[str, Any] | None
    reason: str = ""


def results_text(computed: dict[str, Any], folder: Path, built: Path | None = None) -> str:
    """Text of the file for results (JSON values) of a data folder.

    `built`: the folder whose `layers/` they were computed from, if it is another one: that of a build under way.
    """
    content = {**_header(folder, built or folder), "digest": json_digest(computed), "computed": computed}
    return json.dumps(content, ensure_ascii=False) + "\n"


def read_results(folder: Path) -> Results:
    """The results kept in a data folder, if everything that they depend on is the same now. Never raises."""
    try:
        content = json.loads(layout.computed_path(folder).read_text(encoding="utf-8"))
        computed, digest = content["computed"], content["digest"]
        now = _header(folder, folder)
    except FileNotFoundError:
        return Results(None, "no such file")
    except (OSError, ValueError, KeyError, TypeError):
        return Results(None, "a file that cannot be read, or not of this form")
    for part, meaning in MEANINGS.items():
        if content.get(part) != now[part]:
            return Results(None, meaning)
    return Results(computed) if digest == json_digest(computed) else Results(None, "results edited since the build")


def _header(folder: Path, layers: Path) -> dict[str, str]:
    """What results of a data folder depend on."""
    return {
        "version": version(folder),
        "layers": files_digest(layout.layer_path(layers, name) for name in LAYERS),
        "settings": json_digest(settings()),
    }
