"""The whole map as one HTML file that needs neither a server nor a network."""

from __future__ import annotations

from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.dataset import Dataset


def single_file_of(dataset: Dataset) -> bytes:
    """The file's content. Raises InvalidData if the layers break the contract."""
    return single_file(create_app(dataset), dataset.version)
