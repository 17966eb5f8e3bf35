"""The whole map as one HTML file that needs neither a server nor a network."""

from __future__ import annotations

import tempfile
from pathlib import Path

from dashboard.app import create_app
from dashboard.bundle import bundle
from geodata.load import Layers


def story(layers: Layers) -> bytes:
    """The file's content. Raises InvalidData if the layers break the contract."""
    return bundle(create_app(layers), layers.version)


def write_story(path: Path, layers: Layers) -> None:
    """Writes the file beside, then renames: there is never half of one. Raises OSError where nothing can be written."""
    content = story(layers)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".story-") as scratch:
        written = Path(scratch) / path.name
        written.write_bytes(content)
        written.replace(path)
