"""`conflict.toml`: what is read, and that every mistake in it is told at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from geodata import chosen
from geodata.conflict import FOLDER
from geodata.conflict_file.read import FILE_NAME, read_conflict
from geodata.problems import InvalidData

ROOT = Path(__file__).parents[3]
TEXT = (FOLDER / FILE_NAME).read_text(encoding="utf-8")


def problems(tmp_path: Path, *edits: tuple[str, str]) -> list[str]:
    """What is wrong with the project's own file after some edits, as (found; expected left out)."""
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    (tmp_path / FILE_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(InvalidData) as raised:
        read_conflict(tmp_path)
    assert {problem.file for problem in raised.value.problems} == {FILE_NAME}
    return [problem.found for problem in raised.value.problems]


def test_all_mistakes_of_fields_are_told_at_once(tmp_path: Path) -> None:
    told = problems(
        tmp_path,
        ("first_day = 2024-11-26", 'first_day = "26 November"'),
        ('colour = "#D57250"', 'colour = "red"'),
        ('file_prefix = "syria-advance"', 'file_prefix = "syria-advance"\ncolor = "red"'),
    )
    assert [text.split(":")[0] for text in told] == ["conflict.color", "conflict.first_day", "side.1.colour"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("last_day = 2024-12-31", "last_day = 2024-11-20", "-5 days from first_day to last_day; expected 2 to 400"),
        ('time_zone = "Asia/Damascus"', 'time_zone = "Damascus"', "no time zone of the IANA database"),
        ('"https://www.geonames.org/" }', '"javascript:alert(1)" }', "conflict.credits.2.url: String should match"),
        ('id = "sdf"', 'id = "sdf"\nstray = "SDF\\u202e"', "side.4.stray: a text with U+202E after 'SDF'"),
        ("year = ", f"year = {'9' * 5000}", "Exceeds the limit"),
        ("[conflict]", f"deep = {'[' * 20_000}\n[conflict]", "lists within lists, too deep to be read"),
        ('unit = "km²"', 'unit = "km2"', "unit: Input should be '', 'km' or 'km²'"),
        ('role = "opposition"', 'role = "incumbent"', "two sides with the role incumbent"),
        ('id = "sdf"', 'id = "sna"', "side 'sna' twice"),
        ('id = "israel"', 'id = "contested"', "side 'contested': built in"),
        ('camp = "opposition"', 'camp = "winners"', "camp 'winners' is no [[camp]]"),
        ('government = ["government"]', 'government = ["army"]', "road user 'government': 'army' is no side"),
        ('homs-tartus = ["Homs", "Tartus"]', 'homs-tartus = ["Homs", "Safita"]', "'Safita' is none of [named.nodes]"),
        ('Hmeimim = { base = "hmeimim" }', 'Hmeimim = { road = "M1" }', "neither road and waypoint, nor base alone"),
    ],
)  # fmt: skip
def test_each_mistake_says_what_was_found(tmp_path: Path, old: str, new: str, found: str) -> None:
    (told,) = problems(tmp_path, (old, new))
    assert found in told


def test_a_file_that_is_missing_or_no_toml_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidData, match=r"conflict.toml: No such file"):
        read_conflict(tmp_path)
    (told,) = problems(tmp_path, ("[conflict]", "[conflict"))
    assert "at line" in told


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["build", "mine"], "mine"),
        (["check", "mine"], "mine"),
        (["situation", "2024-12-08", "--geodata", "mine"], "mine"),
        (["--geodata=mine"], "mine"),
        (["export", "file.kml"], None),
        (["--geodata"], None),
        ([], None),
    ],
)
def test_the_folder_is_the_one_that_the_arguments_name(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], named: str | None
) -> None:
    monkeypatch.setenv(chosen.FOLDER_VARIABLE, "")
    chosen.choose(arguments, positional_after={"build": 0, "check": 0})
    assert chosen.folder() == (Path(named).resolve() if named else chosen.OWN)


@pytest.mark.parametrize("command", [["geodata", "build"], ["geodata", "check"], ["dashboard", "--geodata"]])
def test_a_command_reads_the_conflict_of_its_folder(tmp_path: Path, command: list[str]) -> None:
    """Nothing is imported that has read another one."""
    (tmp_path / FILE_NAME).write_text(TEXT.replace("first_day = 2024", "first_day = 2025"), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", *command, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("1 problem in the data:\nconflict.toml: conflict: -329 days from")
