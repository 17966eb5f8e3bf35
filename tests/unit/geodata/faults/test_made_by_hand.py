"""75 faults in tables, base geography and conflict.toml, drawn at random: refused by name, or harmless."""

from __future__ import annotations

from pathlib import Path

from tests.fuzz.run import run
from tests.fuzz.verdict import PASSED, REFUSED


def test_every_fault_is_refused_by_name_or_harmless(toy_folder: Path, tmp_path: Path) -> None:
    """`python -m tests.fuzz` judges a thousand, each more thoroughly."""
    outcome = run(toy_folder, tmp_path / "broken", 75, ("sources/", "conflict.toml"))
    assert [(mutation.path, mutation.how, verdict) for mutation, verdict in outcome.faults] == []
    assert outcome.counts.keys() <= {REFUSED, PASSED}
    assert outcome.counts.total() == 75 and outcome.counts[REFUSED] >= 37
