"""A copy of the toy conflict's tables, which a test may fill."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def folder(toy_folder: Path, tmp_path: Path) -> Path:
    """Tables and conflict.toml of the toy conflict."""
    copy = tmp_path / "toy"
    shutil.copytree(toy_folder / "sources", copy / "sources", copy_function=shutil.copyfile)
    shutil.copyfile(toy_folder / "conflict.toml", copy / "conflict.toml")
    return copy
