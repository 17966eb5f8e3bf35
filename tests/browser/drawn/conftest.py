"""What tests of the drawn map share."""

from __future__ import annotations

import pytest

from dashboard.map.ground.geometry import ground_geometry
from geodata.dataset import Dataset
from tests.ground_binary import Ground, read_ground


@pytest.fixture(scope="session")
def binary(dataset: Dataset) -> Ground:
    """The geometry of the ground as the scripts get it. Read only."""
    return read_ground(*ground_geometry(dataset))
