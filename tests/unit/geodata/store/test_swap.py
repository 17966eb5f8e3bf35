"""A build is put in place whole or not at all; two builds of a folder do not mix, nor do a build and a reader."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata import build as building_module
from geodata.build import build
from geodata.cli.main import main
from geodata.conflict_file.read import FILE_NAME
from geodata.load import load
from geodata.problems import InvalidData
from geodata.schema import layout
from geodata.store import swap
from geodata.store.swap import READY, building, reading, settle
from tests.unit.geodata.store.built import BUILT, built_files


def test_a_second_build_at_the_same_time_is_refused_in_one_sentence(
    edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = built_files(edited)
    with building(edited) as stage:
        (stage / "layers").mkdir()
        assert main(["build", str(edited)]) == 1
        assert list(stage.iterdir()) == [stage / "layers"], "and it leaves the first alone"
        shutil.copytree(edited / "layers", stage / "layers", dirs_exist_ok=True)
    told = capsys.readouterr().err
    assert told == f"{edited}: another build of this folder is under way; wait until it has ended\n"
    assert built_files(edited) == before
    build(edited)
    assert built_files(edited) != before


def test_a_reader_never_sees_files_of_two_builds(edited: Path) -> None:
    """Files are only moved when no reader is at work, and a reader waits until they are."""
    (edited / READY / "layers").mkdir(parents=True)
    (edited / READY / "layers" / "new").touch()
    with swap._locked(edited, shared=True):
        mover = threading.Thread(target=settle, args=[edited])
        mover.start()
        assert (edited / READY / "layers" / "new").exists()
    with reading(edited):
        assert [path.name for path in (edited / "layers").iterdir()] == ["new"]
    mover.join()


def test_tables_that_were_pulled_are_put_in_place_by_whoever_comes_next(edited: Path) -> None:
    """All of those that stand ready, also where whoever wrote them was ended before it moved the rest."""
    (edited / READY / "sources").mkdir(parents=True)
    for name in ("figures", "spellings"):
        layout.table_path(edited / READY, name).write_text(",".join(layout.TABLES[name]) + "\n", encoding="utf-8")
    with reading(edited):
        assert [len(layout.table_path(edited, name).read_text().splitlines()) for name in ("figures", "spellings")] == [
            1,
            1,
        ]
        assert layout.table_path(edited, "places").exists()
    assert not (edited / READY).exists()


@pytest.fixture(params=[0, 11, 23], ids=["first file", "middle file", "last file"])
def full_disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The disk is full when the n-th file is written."""
    write, count = Path.write_text, iter(range(99))

    def full(path: Path, *arguments: str, **named: str) -> int:
        if next(count) == request.param:
            write(path, "half of", encoding="utf-8")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return write(path, *arguments, **named)

    monkeypatch.setattr(Path, "write_text", full)
    return


def test_a_full_disk_leaves_what_was_there_and_one_sentence(
    edited: Path, full_disk: None, capsys: pytest.CaptureFixture[str]
) -> None:
    before = built_files(edited)
    assert main(["build", str(edited)]) == 1
    told = capsys.readouterr().err
    assert told == f"{edited}: No space left on device: nothing was built, and what was built before is as it was\n"
    assert built_files(edited) == before
    assert {path.name for path in edited.iterdir()} == {FILE_NAME, "sources", *BUILT}


def test_a_folder_that_cannot_be_written_to_is_one_sentence(
    edited: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(errno.EROFS, os.strerror(errno.EROFS), str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert main(["build", str(edited)]) == 1
    told = capsys.readouterr().err
    assert told == f"{edited}: Read-only file system: nothing was built, and what was built before is as it was\n"


def test_files_that_cannot_be_moved_are_told_at_a_start(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (edited / READY / "layers").mkdir(parents=True)

    def refuse(path: Path, _: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(InvalidData) as refused:
        load(edited)
    assert str(refused.value) == (
        "layers: a build that was ended before its files were in place (Permission denied); "
        "expected files that are; run python -m geodata build"
    )


def test_tables_edited_while_a_build_runs_are_notbuilt_files(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, derive = built_files(edited), building_module.derive

    def edit(*given: dict) -> dict:
        notes = layout.table_path(edited, "spellings")
        notes.write_text(notes.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return derive(*given)

    monkeypatch.setattr(building_module, "derive", edit)
    with pytest.raises(InvalidData, match="sources: files edited while the build ran; expected the build run again"):
        build(edited)
    assert built_files(edited) == before
