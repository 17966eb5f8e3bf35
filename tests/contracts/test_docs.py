"""What README, manual, guide and the README of the data say is true: figures, tables, commands, files."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.command import parse_options
from dashboard.export.arguments import SITE
from dashboard.export.requirements import PROGRAMS
from dashboard.hosting.options import PREFIX, add_options
from dashboard.tabs.today import CITIES
from dashboard.widgets.keyboard import KEYS
from geodata import conflict
from geodata.chosen import FOLDER_VARIABLE
from geodata.conflict import REFERENCE_POINTS
from geodata.dataset import Dataset
from geodata.history.accuracy import Accuracy, leave_one_out
from geodata.schema import layout
from geodata.store.provenance import TABLES

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MANUAL = (ROOT / "dashboard" / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
OF_THE_DATA = (layout.FOLDER / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def accuracy(dataset: Dataset) -> Accuracy:
    """Of the rule, on the project's own data."""
    geo = dataset.geo
    return leave_one_out(dataset.tables["places"], geo["outline"], geo["barriers"], dataset.held)


def _rows(text: str, head: str) -> list[list[str]]:
    """Cells of the table of Markdown under a header."""
    lines = text[text.index(head) :].split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_figures_of_the_readme(dataset: Dataset, accuracy: Accuracy) -> None:
    flat = " ".join(README.split())
    assert f"{len(dataset.geo['cities'])} places" in flat
    assert f"{accuracy.rule * 100:.1f} %" in flat


def test_figures_of_the_data(accuracy: Accuracy) -> None:
    """Of the rule, of the nearest place alone, and how many place-days were asked."""
    flat = " ".join(OF_THE_DATA.split())
    assert f"**{accuracy.rule * 100:.2f} %** of {accuracy.place_days:,} place-days" in flat
    assert f"by the nearest place alone, without the river, on {accuracy.nearest_place * 100:.2f} %" in flat


def test_field_table_is_the_contract() -> None:
    told = {name: (kinds, fields) for name, kinds, fields in _rows(OF_THE_DATA, "| layer | geometry | fields |")}
    assert told == {name: (" or ".join(kinds), ", ".join(fields)) for name, (kinds, fields) in layout.LAYERS.items()}


def test_every_table_is_described() -> None:
    """In words to a reader, and in the data package."""
    told = [row[0].removesuffix(".csv") for row in _rows(OF_THE_DATA, "| table | one row is | key |")]
    assert sorted(told) == sorted(layout.TABLES) == sorted(TABLES)


def test_every_side_is_explained() -> None:
    assert [side for side in conflict.SIDES if f"`{side}`" not in OF_THE_DATA] == []


@pytest.fixture(scope="module")
def helped() -> str:
    """What the command line says of itself."""
    command = [sys.executable, "-m", "geodata", "--help"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("text", [README, OF_THE_DATA], ids=["README.md", "geodata/README.md"])
def test_commands_are_there(text: str, helped: str) -> None:
    """All that the command line knows, and no other."""
    told = set(re.findall(r"python -m geodata (\w+)", text))
    assert told == set(re.findall(r"^ {4}(\w+)\b", helped, re.MULTILINE)) - {"COMMAND"}


def test_the_parameters_of_the_address_are_told_in_their_order() -> None:
    """Those that assets/page/address_text.mjs reads."""
    script = (ROOT / "assets" / "page" / "address_text.mjs").read_text(encoding="utf-8")
    readers = script[script.index("const readers") : script.index("});", script.index("const readers"))]
    known = re.findall(r"^  (\w+)(?=[:,])", readers, re.MULTILINE)
    told = [name for row in _rows(MANUAL, "| parameter | what it holds |") for name in re.findall(r"`(\w+)`", row[0])]
    assert told == known


def test_the_keys_are_told() -> None:
    """Those of the help on the page, in its words."""
    assert _rows(MANUAL, "| key | what it does |") == [[key.shown, key.description] for key in KEYS]


def test_the_chapters_are_told(dataset: Dataset) -> None:
    """With their days and their addresses."""
    table = dataset.tables["chapters"].to_dict("records")
    spans = [" to ".join(dict.fromkeys((row["date_from"], row["date_to"]))) for row in table]
    told = [
        [f"{row['chapter_no']} {row['title']}", span, f"`?chapter={row['chapter_no']}`"]
        for row, span in zip(table, spans, strict=True)
    ]
    assert _rows(MANUAL, "| chapter | days | address |") == told


def test_the_exports_are_told() -> None:
    """Every form with a command that is understood, and whose file has the suffix; last a folder."""
    told = _rows(MANUAL, "| file | what it holds | command |")
    commands = [shlex.split(command.strip("`")) for *_, command in told]
    assert [name for name, *_ in commands] == ["export"] * len(told)
    forms = [parse_options(arguments).format_name for arguments in commands]
    assert forms == [*PROGRAMS, SITE]
    assert [file for file, *_ in told] == [*(f"`.{form}`" for form in PROGRAMS), "`/`"]


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < 150


def test_the_one_command_for_all_tests_is_there() -> None:
    assert re.search(r"^    tests/run$", README, re.MULTILINE)
    assert os.access(ROOT / "tests" / "run", os.X_OK)


def test_files_and_folders_that_are_named_are_there() -> None:
    """Links, the folders of the README, and each path that the guide writes as code."""
    own = (ROOT / "geodata" / "README.md").read_text(encoding="utf-8")
    pages = {ROOT: README + GUIDE, ROOT / "geodata": own, ROOT / "dashboard": MANUAL, layout.FOLDER: OF_THE_DATA}
    links = [
        folder / link for folder, text in pages.items() for link in re.findall(r"\]\(([^):#]+)(?:#[^)]*)?\)", text)
    ]
    links += [ROOT / path for path in re.findall(r"`((?:geodata|dashboard|assets|tests)/[^`*<> ]*)`", GUIDE)]
    folders = [ROOT / row[0].strip("`") for row in _rows(README, "| folder | what lies there |")]
    assert [path for path in links + folders if not path.exists()] == []


def test_what_the_page_names_is_required() -> None:
    """Places and bases that the code names by id."""
    named = {place for place, _ in CITIES} | set(REFERENCE_POINTS.values())
    assert named - set(conflict.LANDMARK_BASES) <= set(conflict.REQUIRED_PLACES)
    assert {place for place, _ in CITIES} <= set(conflict.REQUIRED_PLACES)


def test_the_options_of_the_server_are_told() -> None:
    """Each with its variable."""
    parser = argparse.ArgumentParser(add_help=False)
    add_options(parser)
    told = _rows(MANUAL, "| option | variable | what it does |")
    assert [row[0].strip("`").split()[0] for row in told] == [action.option_strings[0] for action in parser._actions]
    for option, variable, _ in told[1:]:
        assert variable.strip("`") == PREFIX + option.strip("`").split()[0].removeprefix("--").replace("-", "_").upper()
    assert told[0][1] == f"`{FOLDER_VARIABLE}`"
