"""A build that is killed leaves what was built before, or the new build whole."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata import build as building_module
from geodata.build import build
from geodata.check.folder import examine
from geodata.load import load
from geodata.problems import InvalidData
from geodata.store.package import DATAPACKAGE
from geodata.store.swap import READY, STAGE
from tests.unit.geodata.store.built import built_files

WRITES = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree")
"""Audit events of Python at which a file system is changed, or a file opened."""
MOMENTS = 25


def _in_a_child(act: Callable[[], object]) -> int:
    """Runs a function in a process of its own; minus the number of the signal that ended it, or 0."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _build_and_call(folder: Path, call: Callable[[str], None]) -> None:
    """Builds a folder, and calls a function before each change of the file system, with what is about to happen."""

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event in WRITES and (event != "open" or "w" in str(arguments[1])):
            call(f"{event} {arguments[0]}")

    sys.addaudithook(hook)
    build(folder)


def _changes(folder: Path) -> list[str]:
    """What a build of a folder does to the file system, step by step."""
    told, steps = folder.parent / "steps", []

    def act() -> None:
        _build_and_call(folder, steps.append)
        told.write_text("\n".join(steps), encoding="utf-8")

    assert _in_a_child(act) == 0
    return told.read_text(encoding="utf-8").splitlines()


def _killed_before(moment: int, folder: Path) -> bool:
    """Builds a folder in a process that is killed before a change of the file system; whether it was killed."""
    count = iter(range(999))

    def kill(_: str) -> None:
        if next(count) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    return _in_a_child(lambda: _build_and_call(folder, kill)) == -signal.SIGKILL


def test_a_build_killed_at_any_of_25_moments_leaves_the_old_files_or_the_new(
    edited: Path, toy_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each moment is before another change of the file system: 11 while files are written, 14 of the swap.

    A start then either shows the new build, or says that the tables are newer and what to do. The next build succeeds.
    """
    whole = shutil.copytree(edited, tmp_path / "whole")
    steps = _changes(shutil.copytree(edited, tmp_path / "counted"))
    swap_starts = next(number for number, step in enumerate(steps) if step.startswith("os.rename"))
    writing = [*range(0, swap_starts - 1, swap_starts // 10)][:10]
    moments = [*writing, *range(swap_starts - 1, swap_starts + 12), len(steps) - 2, len(steps) - 1]
    assert len(set(moments)) == MOMENTS and steps[swap_starts - 1].endswith(DATAPACKAGE)
    build(whole)
    old, new = built_files(toy_folder), built_files(whole)
    assert old.keys() == new.keys() and old != new
    known = {
        "examine": (examined := examine(edited, ("sources",))),
        "derive": building_module.derive(examined.tables, examined.geography),
        "check_layers": ({}, []),
        "_computed": load(whole).stored,
    }
    for step, result in known.items():  # computed once: a killed build is not waited for 25 times
        monkeypatch.setattr(building_module, step, lambda *_, known=result, **__: known)
    outcomes = []
    for moment in moments:
        folder = shutil.copytree(edited, tmp_path / str(moment))
        assert _killed_before(moment, folder)
        try:
            load(folder)
            assert built_files(folder) == new, steps[moment]
            outcomes.append("new")
        except InvalidData as error:
            assert "run python -m geodata build" in str(error), steps[moment]
            assert built_files(folder) == old, steps[moment]
            outcomes.append("old")
        assert not (folder / READY).exists()
    assert outcomes == ["old"] * 12 + ["new"] * 13, "the new build counts from the renaming of its folder on"
    build(folder := tmp_path / "0")
    assert built_files(folder) == new
    assert not (folder / STAGE).exists()
