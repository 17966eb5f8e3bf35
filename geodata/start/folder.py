"""Makes a data folder that builds and opens at once, whole or not at all."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from shapely import from_geojson

from geodata.another_process import output_for
from geodata.conflict_file.outline import OUTLINE
from geodata.conflict_file.read import FILE_NAME, read_conflict
from geodata.start.recipe import recipe
from geodata.start.request import Request


def make_folder(folder: Path, request: Request, outline: str) -> None:
    """Writes and builds a new folder beside its place, then moves it there.

    `outline`: GeoJSON with one feature. Raises FileExistsError if something is there that is no empty folder, OSError
    if nothing can be written, and InvalidData if what was asked for does not make a folder that keeps the contract.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(None, "is there already, and is no empty folder; name another", str(folder))
    parent = folder.resolve().parent
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=parent, prefix=".new-") as scratch:
        made = Path(scratch) / folder.name
        (made / OUTLINE).parent.mkdir(parents=True)
        (made / OUTLINE).write_text(outline, encoding="utf-8", newline="\n")
        shape = from_geojson(json.dumps(json.loads(outline)["features"][0]["geometry"]))
        (made / FILE_NAME).write_text(recipe(request, shape.bounds), encoding="utf-8", newline="\n")
        read_conflict(made)
        output_for(made, "geodata.start.tables")
        made.replace(folder.resolve())
