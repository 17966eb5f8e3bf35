"""The whole map as one HTML file that needs neither a server nor a network."""

from __future__ import annotations

from dashboard.app import create_app
from dashboard.bundle import bundle
from geodata.load import Layers


def story(layers: Layers) -> bytes:
    """The file's content. Raises InvalidData if the layers break the contract."""
    return bundle(create_app(layers), layers.version)
