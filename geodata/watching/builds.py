"""Which build of a folder there is: what pages are made from, and a name for its present state."""

from __future__ import annotations

import hashlib
from pathlib import Path

from geodata.store.package import DATAPACKAGE
from geodata.watching.stamps import stamps

FILES = (DATAPACKAGE, "locale/*.po")
"""The data package has a hash of every table and layer, and is the last file that a build puts in place."""


def build_name(folder: Path) -> str:
    """A name that differs with every change of what the pages of a folder show."""
    digest = hashlib.sha256()
    for name, *_ in sorted(stamps(folder, FILES)):
        try:
            digest.update((folder / name).read_bytes())
        except OSError:  # it is being replaced: the next look finds another stamp
            continue
    return digest.hexdigest()[:16]
