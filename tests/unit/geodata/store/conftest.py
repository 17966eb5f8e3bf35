"""Built folders for one test to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from geodata.schema import layout


@pytest.fixture
def data(toy_folder: Path, tmp_path: Path) -> Path:
    """A copy of the toy conflict with all that was built of it."""
    return shutil.copytree(toy_folder, tmp_path / "data")


@pytest.fixture
def edited(data: Path) -> Path:
    """The same, in which a place got another name since the build."""
    places = layout.table_path(data, "places")
    places.write_text(places.read_text(encoding="utf-8").replace("Midway", "Halfway"), encoding="utf-8")
    return data
