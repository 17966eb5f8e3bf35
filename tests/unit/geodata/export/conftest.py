"""Files of selections of the toy conflict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.selection import Selection


@pytest.fixture
def opened(toy: Dataset, tmp_path: Path) -> Callable[[Selection, str], Path]:
    """Where the file of a selection in a form lies, under its own name."""

    def write(selection: Selection, form: str) -> Path:
        file = export(toy, selection, form)
        path = tmp_path / file.name
        path.write_bytes(file.content)
        return path

    return write
