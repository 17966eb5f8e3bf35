"""Machines with another clock, language, hashes, or no room: the same bytes, or the old ones and a sentence."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.files.digest import files_digest
from tests.supply.lock import ROOT

ROOM_BYTES = 8192
"""Less than the largest layer of the toy conflict."""
LIMIT_S = 300


def digests(folder: Path) -> dict[str, str]:
    """File below a folder -> its hash."""
    return {str(path.relative_to(folder)): files_digest([path]) for path in sorted(folder.rglob("*")) if path.is_file()}


def build(folder: Path, room: int = resource.RLIM_INFINITY, **variables: str) -> subprocess.CompletedProcess[str]:
    """The command, with variables of the environment, and files of at most `room` bytes."""
    return subprocess.run(
        [sys.executable, "-m", "geodata", "build", str(folder)],
        cwd=ROOT,
        env={**os.environ, **variables},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY)),
        capture_output=True,
        text=True,
        timeout=LIMIT_S,
        check=False,
    )


@pytest.fixture
def copy(toy_folder: Path, tmp_path: Path) -> Path:
    """A folder with the tables of the toy conflict and nothing built."""
    folder = tmp_path / "toy"
    shutil.copytree(toy_folder, folder, ignore=shutil.ignore_patterns("layers", "computed.json", "datapackage.json"))
    return folder


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "ar_SY.UTF-8", "LANGUAGE": "ar", "PYTHONHASHSEED": "2"},
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "3"},
    ],
    ids=["Turkish", "Arabic", "ASCII"],
)
def test_a_build_is_the_same_bytes(toy_folder: Path, copy: Path, variables: dict[str, str]) -> None:
    ran = build(copy, **variables)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert digests(copy) == digests(toy_folder)


def test_a_full_disk_leaves_the_old_files_and_one_sentence(toy_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "toy"
    shutil.copytree(toy_folder, folder)
    before = digests(folder)
    ran = build(folder, room=ROOM_BYTES)
    assert ran.returncode == 1
    told = "File too large: nothing was built, and what was built before is as it was"
    assert ran.stderr == f"{folder}: {told}\n"
    assert digests(folder) == before
