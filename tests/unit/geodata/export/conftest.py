"""Files of selections of the toy conflict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.dataset import Dataset
from geodata.export.selection import Selection
from tests.exported import writer


@pytest.fixture
def opened(toy: Dataset, tmp_path: Path) -> Callable[[Selection, str], Path]:
    """Where the file of a selection in a form lies, under its own name."""
    return writer(toy, tmp_path)
