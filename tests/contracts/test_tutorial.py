"""The README's *A map of your own conflict*, word for word: a folder of 30 places, checked, built, and opened."""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from geodata.cli.folder_parser import add_import
from geodata.importing.codebooks import ACLED, ALIASES, UCDP

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "geodata" / "README.md").read_text(encoding="utf-8")
WAIT_S = 120
OUR_WORDS = re.compile(r"syria|homs|damascus|aleppo|hmeimim|tartus|golan|euphrates|openstreetmap", re.I)
"""Words of the project's own conflict."""


def blocks() -> list[str]:
    """The indented blocks of the section, as commands."""
    section = README.split("\n## A map of your own conflict\n")[1].split("\n## ")[0]
    found = re.findall(r"(?:^    .*\n)+", section, re.MULTILINE)
    return [re.sub(r"^    ", "", block, flags=re.MULTILINE) for block in found]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks as the project's does to the commands: the Python of the tests, and the tutorial's files."""
    place = tmp_path_factory.mktemp("tutorial")
    (place / ".venv" / "bin").mkdir(parents=True)
    python = place / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    (place / "tests").symlink_to(ROOT / "tests")
    return place


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}


@pytest.fixture(scope="module")
def told(place: Path) -> str:
    """What the commands of the first block print."""
    command = ["bash", "-e", "-c", blocks()[0]]
    done = subprocess.run(command, cwd=place, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_commands_do_what_they_say(place: Path, told: str) -> None:
    assert "Added: 30 rows\n  alder-harbour, Alder Harbour, town, -41.1, 170.2\n" in told
    assert "Taken out: 2 example rows that were made up\n" in told
    assert "Added: 10 rows\n  yarrow-town, 2031-03-02, north, south\n" in told
    assert "Added: 3 rows\n" in told
    assert "70 place-day(s) of 10 place(s) are other than before\n" in told
    assert "  Yarrow Town (yarrow-town): 2031-03-02 to 2031-03-10 north -> south\n" in told
    assert told.endswith("island: tables and layers keep the contract\n")
    cities = json.loads((place / "island" / "layers" / "cities.geojson").read_text(encoding="utf-8"))["features"]
    assert len(cities) == 30
    assert not any("Example" in city["properties"]["name_en"] for city in cities)


def rows(head: str) -> list[list[str]]:
    """Cells of the table of geodata/README.md under a header."""
    lines = GUIDE[GUIDE.index(head) :].split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_option_of_an_import_is_told() -> None:
    parsers = argparse.ArgumentParser().add_subparsers()
    add_import(parsers)
    known = {name for action in parsers.choices["import"]._actions for name in action.option_strings}
    told = {name for row in rows("| option | what it does |") for name in re.findall(r"--[a-z]+", row[0])}
    assert told == known - {"-h", "--help", "--as"}, "--as stands in the text above"
    assert "`--as`" in GUIDE


def test_names_of_columns_that_are_told_are_known() -> None:
    for ours, theirs in rows("| ours | theirs |"):
        names = {name for name in re.split(r"[,;]\s*(?:also\s+)?", theirs) if not name.startswith("else")}
        known = set().union(*(ALIASES[column] for column in re.split(r",\s*", ours)))
        assert names <= known, (ours, names - known)
        assert known - names <= {"name_en", "place_id"}, (ours, known - names)


def test_codes_that_are_told_are_those_of_the_import() -> None:
    told = {row[0]: row[2] for row in rows("| code | what it means | here |")}
    assert told["ACLED time_precision 1, 2, 3"] == f"within {', '.join(map(str, ACLED.days.values()))} days"
    assert (told["UCDP date_prec 5"], UCDP.days["5"]) == ("left out", None)
    left = [name for name, here in told.items() if here == "left out, unless `--coarse`"]
    assert left == ["ACLED geo_precision 3", "UCDP where_prec 4 to 7"]
    assert (sorted(ACLED.coarse), sorted(UCDP.coarse)) == (["3"], ["4", "5", "6", "7"])


@contextmanager
def served(place: Path, folder: str) -> Iterator[str]:
    """The page of a folder by the command of the second block, on a free port; its address."""
    (command,) = blocks()[1].splitlines()
    arguments = [*command.replace(" island", f" {folder}").split(), "--port", "0"]
    said = place / f"{folder}.log"
    with said.open("wb") as out:
        server = subprocess.Popen(arguments, cwd=place, env=environment(), stdout=out, stderr=out)
    until = time.monotonic() + WAIT_S
    try:
        while not (found := re.search(r"http://[^\s]+", said.read_text())):
            assert server.poll() is None, said.read_text()
            assert time.monotonic() < until, said.read_text()
            time.sleep(0.05)
        yield found[0].rstrip("/")
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def address(place: Path, told: str) -> Iterator[str]:
    """The page of the second block."""
    with served(place, "island") as found:
        yield found


@pytest.mark.parametrize(
    ("path", "words"), [("/", "Held by"), ("/de/", "Gehalten von"), ("/ar/", "تحت سيطرة")], ids=["en", "de", "ar"]
)
def test_the_page_opens_in_three_languages(address: str, path: str, words: str) -> None:
    with urllib.request.urlopen(address + path) as answer:
        page = answer.read().decode("utf-8")
    assert "<title>The island</title>" in page
    assert words in page
    assert "Northern army" in page
    assert OUR_WORDS.findall(page) == []


def test_a_new_folder_opens_at_once(place: Path, told: str) -> None:
    """It has no changes, no report on any place, and no roles of sides."""
    first = blocks()[0].split("\n.venv")[0].replace("new island", "new fresh")
    subprocess.run(["bash", "-e", "-c", first], cwd=place, env=environment(), capture_output=True, check=True)
    with served(place, "fresh") as found, urllib.request.urlopen(f"{found}/") as answer:
        assert "Northern army" in answer.read().decode("utf-8")
