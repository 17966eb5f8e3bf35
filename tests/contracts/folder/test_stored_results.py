"""The stored results of the real data are what the code computes today (what else they depend on: tests/unit)."""

from __future__ import annotations

from dataclasses import replace

from geodata.dataset import Dataset
from geodata.measures.analysis import analyse


def test_what_is_kept_is_what_is_computed(dataset: Dataset) -> None:
    """Every range of every measure on every day, every first cut, every loss of the ranking."""
    assert dataset.stored is not None
    kept, fresh = analyse(dataset), analyse(replace(dataset, stored=None))
    assert kept.measures == fresh.measures
    assert kept.first_cut == fresh.first_cut
    assert kept.first_off_course == fresh.first_off_course
    assert kept.junction == fresh.junction
    assert isinstance(kept.measures["places", "government"][0].best, int)
