"""The files of a static site, written as they are made."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

HASHED = "files/"
"""Where the files lie whose names hold a hash of their content, so that browsers may keep them for good."""
STAMP_LETTERS = 12
LIST = "site.json"
"""Says which files the export wrote; a later export replaces a folder only if it holds no others."""


@dataclass
class SiteFiles:
    """Files below a folder. `integrity`: path, parted by `/` -> hash of the content, as browsers check it."""

    folder: Path
    integrity: dict[str, str] = field(default_factory=dict)
    size: int = 0

    def __contains__(self, path: str) -> bool:
        return path in self.integrity

    def add(self, path: str, content: str | bytes) -> None:
        """Writes a file."""
        kept = content.encode() if isinstance(content, str) else content
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(kept)
        self.integrity[path] = f"sha384-{base64.b64encode(hashlib.sha384(kept).digest()).decode()}"
        self.size += len(kept)

    def add_hashed(self, name: str, ending: str, content: bytes) -> str:
        """Writes a file below HASHED under its name, hash and ending, once. Returns its path."""
        stamp = hashlib.sha384(content).hexdigest()[:STAMP_LETTERS]
        plain = "".join(re.findall(r"[\w-]+", name)[:1]).strip("_-")
        path = f"{HASHED}{plain}.{stamp}.{ending}"
        if path not in self:
            self.add(path, content)
        return path

    def add_list(self, **about: object) -> None:
        """Writes LIST: `about`, and every file with its hash. The list itself is not in it."""
        self.add(LIST, json.dumps({**about, "files": dict(sorted(self.integrity.items()))}, indent=1) + "\n")


def listed(folder: Path) -> set[str] | None:
    """Paths of the files that an export wrote into a folder, its list among them; None if none wrote there."""
    try:
        with (folder / LIST).open(encoding="utf-8") as file:
            return {LIST, *json.load(file)["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return None
