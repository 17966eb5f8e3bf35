"""A file is whole or is not there: what went wrong half-way leaves what stood there before."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from geodata.files.atomic import atomic_write


def half_then_full_disk(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content[: len(content) // 2])
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_it_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "story.html"
    with atomic_write(file) as path:
        path.write_bytes(b"whole")
    assert file.read_bytes() == b"whole"
    monkeypatch.setattr(Path, "write_bytes", half_then_full_disk)
    with pytest.raises(OSError, match="No space left"), atomic_write(file) as path:
        path.write_bytes(b"other")
    assert file.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [file]
