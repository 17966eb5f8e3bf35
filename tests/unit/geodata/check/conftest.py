"""The toy conflict for one test to break."""

from __future__ import annotations

import shutil
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.conflict_file.read import FILE_NAME
from geodata.schema import layout


@pytest.fixture
def data(toy_folder: Path, tmp_path: Path) -> Path:
    """The tables and base geography of the toy conflict, for one test to break."""
    shutil.copytree(toy_folder / "sources", tmp_path / "sources")
    shutil.copyfile(toy_folder / FILE_NAME, tmp_path / FILE_NAME)
    return tmp_path


@pytest.fixture(scope="session")
def country(toy_folder: Path) -> BaseGeometry:
    """Syria without the Golan."""
    outline = gpd.read_file(layout.geography_path(toy_folder, "outline"))
    return outline.set_index("id").geometry[conflict.COUNTRY]
