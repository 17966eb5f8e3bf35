"""A build writes the same bytes of the same tables, whatever the machine is set to."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.build import build


def _files(folder: Path) -> dict[str, bytes]:
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_two_builds_are_equal(toy_folder: Path, tmp_path: Path) -> None:
    """Over the old layers too, and nothing else is left in the folder."""
    folder = shutil.copytree(toy_folder, tmp_path / "data")
    build(folder)
    again, first = _files(folder), _files(toy_folder)
    assert again.keys() == first.keys()
    assert [file for file, content in again.items() if content != first[file]] == []


@pytest.mark.parametrize(
    "settings",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/St_Johns", "LC_ALL": "ar_SY.UTF-8", "PYTHONHASHSEED": "31337"},
        {"TZ": "Asia/Damascus", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "7"},
    ],
    ids=["Turkish, ahead of all", "Arabic, half an hour off", "ASCII"],
)
def test_time_zone_language_and_hash_seed_change_no_byte(
    toy_folder: Path, tmp_path: Path, settings: dict[str, str]
) -> None:
    """A locale that the machine has not is as good as none to Python; where it has it, it counts."""
    folder = shutil.copytree(toy_folder, tmp_path / "data")
    program = (
        "import contextlib, locale\n"
        "with contextlib.suppress(locale.Error): locale.setlocale(locale.LC_ALL, '')\n"
        "from geodata.cli.main import main; main()"
    )
    environment = {**os.environ, **settings}
    command = [sys.executable, "-c", program, "build", str(folder)]
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
    assert _files(folder) == _files(toy_folder)


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["CRLF", "CRLF and a byte-order mark"])
def test_tables_from_a_spreadsheet_give_the_same_layers(toy_folder: Path, tmp_path: Path, start: bytes) -> None:
    """With the line ends of Windows, as Excel writes them; only the hashes of the tables are others."""
    folder = shutil.copytree(toy_folder, tmp_path / "data")
    for table in (folder / "sources").glob("*.csv"):
        table.write_bytes(start + table.read_bytes().replace(b"\n", b"\r\n"))
    build(folder)
    built, first = _files(folder), _files(toy_folder)
    other = {file for file, content in built.items() if content != first[file]}
    assert {file for file in other if not file.startswith("sources/")} == {"computed.json", "datapackage.json"}
