"""`push` and `pull`: what they ask for, and what they say where it is missing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from geodata.cli.database_commands import INSTALL, NEEDED
from geodata.cli.main import main

ROOT = Path(__file__).resolve().parents[4]


@pytest.mark.parametrize("command", [["push", "FOLDER", "postgresql:///x"], ["pull", "postgresql:///x", "FOLDER"]])
@pytest.mark.parametrize("package", NEEDED)
def test_a_package_that_is_missing_is_told(toy_folder: Path, command: list[str], package: str) -> None:
    """With the command that installs it; nothing else of the command line needs it."""
    arguments = [str(toy_folder) if word == "FOLDER" else word for word in command]
    program = (
        f"import sys; sys.modules[{package!r}] = None; from geodata.cli.main import main; sys.exit(main({arguments!r}))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"{command[0]}: needs sqlalchemy and psycopg, which are not installed: {INSTALL}\n"


def test_what_is_installed_is_what_is_needed() -> None:
    text = (ROOT / INSTALL.rpartition(" ")[2]).read_text(encoding="utf-8")
    assert set(re.findall(r"^[a-z]+", text, re.MULTILINE)) == set(NEEDED)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql", "the address cannot be read; expected postgresql://USER@HOST/DATABASE"),
        ("mysql://someone:secret@here/news", "mysql:// is no address of PostgreSQL"),
        ("postgresql://someone:secret@/news?host=/no/such/folder", "No such file or directory"),
    ],
)
def test_an_address_that_leads_nowhere(
    toy_folder: Path, address: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one sentence without the password."""
    assert main(["pull", address, str(toy_folder)]) == 1
    said = capsys.readouterr().err
    assert said.startswith("pull: ") and told in said and said.endswith("; nothing was written\n")
    assert "secret" not in said and "Traceback" not in said


def test_push_asks_for_an_address(toy_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["push", str(toy_folder)]) == 2
    assert "no ADDRESS" in capsys.readouterr().err


def test_the_sql_is_printed(toy_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["push", str(toy_folder), "--ddl", "--schema", "news"]) == 0
    told = capsys.readouterr().out
    assert told.startswith('BEGIN;\n\nCREATE SCHEMA IF NOT EXISTS "news";\n') and told.endswith("COMMIT;\n\n")


@pytest.mark.parametrize("name", ['x"; DROP', "Upper", "1st", ""])
def test_a_schema_needs_no_quotes(toy_folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["push", str(toy_folder), "--ddl", "--schema", name])
    assert ended.value.code == 2
    assert "small letters, digits and underscores" in capsys.readouterr().err
