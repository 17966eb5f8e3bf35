"""What a folder may lack: each optional table, layer of geography and part of conflict.toml, alone and all at once.

Without a part the folder builds and its page opens: no tab, layer, chart or method of it, no heading of nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.island import write_island
from tests.island.parts import ALL, TOML, add_parts, without

ROOT = Path(__file__).parents[3]
CASES = {"everything": set(ALL), "nothing": set(), **{f"without-{part}": without({part}) for part in ALL}}
"""Name of a folder -> its optional parts."""
GONE = {
    "chapters": ("tabs", "story"),
    "questions": ("tabs", "why"),
    "events": ("layers", "events"),
    "bases": ("layers", "bases"),
    "movements": ("layers", "movements"),
    "roads": ("layers", "roads"),
    "governorates": ("layers", "governorates"),
    "named": ("layers", "corridor"),
}
"""Part -> what the page has none of without it: which list, and which name of it."""


def _toml(parts: set[str]) -> frozenset[str]:
    return frozenset(parts & set(TOML))


@cache
def _told(toml: frozenset[str], folder: Path) -> dict[str, Any]:
    """What the pages of all folders with one conflict.toml say."""
    cases = {name: parts for name, parts in CASES.items() if _toml(parts) == toml}
    for name, parts in cases.items():
        write_island(folder / name)
        add_parts(folder / name, parts)
    folders = [str(folder / name) for name in cases]
    told = subprocess.run(
        [sys.executable, "-m", "tests.island.told", "en", *folders],
        cwd=ROOT,
        env={**os.environ, "GEODATA_FOLDER": folders[0]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr[-3000:]
    found: dict[str, Any] = json.loads(told.stdout)
    return found


@pytest.mark.parametrize(
    "toml", sorted({_toml(parts) for parts in CASES.values()}, key=sorted), ids=lambda toml: "+".join(sorted(toml))
)
def test_what_is_not_there_leaves_no_trace(toml: frozenset[str], tmp_path: Path) -> None:
    found = _told(toml, tmp_path)
    for name, pages in found.items():
        page, parts = pages["en"], CASES[name]
        assert page["empty"] == [], name
        for part, (kind, gone) in GONE.items():
            assert (gone in page[kind]) == (part in parts), (name, gone)
        assert page["charts"] == (6 if "named" in parts else 4), name
        assert ("corridor" in page["methods"]) == ("named" in parts), name
        assert ("network" in page["methods"]) == ("roads" in parts), name
