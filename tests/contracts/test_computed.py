"""What the build keeps of the analysis is what the code computes today, and nothing else is taken for it."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.dataset import Dataset
from geodata.measures.analysis import analyse
from geodata.schema import layout
from geodata.store.load import load


def test_what_is_kept_is_what_is_computed(dataset: Dataset) -> None:
    """Every range of every measure on every day, every first cut, every loss of the ranking."""
    assert dataset.stored is not None
    kept, fresh = analyse(dataset), analyse(replace(dataset, stored=None))
    assert kept.measures == fresh.measures
    assert kept.first_cut == fresh.first_cut
    assert kept.first_off_course == fresh.first_off_course
    assert kept.junction == fresh.junction
    assert isinstance(kept.measures["places", "government"][0].best, int)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the project's data."""
    return shutil.copytree(layout.FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("*.py", "__pycache__"))


def test_what_was_kept_of_these_data_is_taken(data: Path) -> None:
    assert load(data).stored is not None


@pytest.mark.parametrize("harm", ["gone", "cut", "edited", "of other data", "no object"])
def test_anything_else_is_passed_over(data: Path, harm: str) -> None:
    path = layout.computed_path(data)
    text = path.read_text(encoding="utf-8")
    told = json.loads(text)
    told["computed"]["first_cut"]["damascus-homs"][1] = "2024-12-01"
    other = json.loads(text) | {"version": "1.0.0+00000000"}
    harmed = {"cut": text[:900], "edited": json.dumps(told), "of other data": json.dumps(other), "no object": "[]"}
    if harm == "gone":
        path.unlink()
    else:
        path.write_text(harmed[harm], encoding="utf-8")
    assert load(data).stored is None
