"""A module run for another folder: what lies where it is run changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.another_process import InvalidElsewhere, output_for
from tests.island import write_island

PRINTS = "geodata.edits.state"


def test_modules_in_the_folder_where_it_runs_are_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python would else import those with the names of its own."""
    island = tmp_path / "island"
    write_island(island)
    expected = output_for(island, PRINTS)
    for name in ("json", "csv", "numpy", "geodata"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not this one')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert output_for(island, PRINTS) == expected
    assert "town-3" in expected


def test_what_is_wrong_there_is_told_as_it_was_said(tmp_path: Path) -> None:
    with pytest.raises(InvalidElsewhere) as raised:
        output_for(tmp_path / "nothing", PRINTS)
    assert raised.value.summary().startswith(f"{tmp_path / 'nothing'}: ")
    assert "conflict.toml" in raised.value.summary()
