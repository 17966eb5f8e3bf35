"""Which folder a command shows: named by an option, or by its place among the arguments."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from geodata import chosen
from geodata.__main__ import FOLDER_AT, VALUED
from geodata.cli import database_parser, folder_parser


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        (["check", "f"], "f"),
        (["build"], ""),
        (["import", "file.csv", "f"], "f"),
        (["import", "--map", "A=b", "file.csv", "--write", "f", "--dates", "day-first"], "f"),
        (["import", "file.csv"], ""),
        (["diff", "a", "f", "--json"], "f"),
        (["push", "f", "postgresql:///news"], "f"),
        (["pull", "--schema", "news", "postgresql:///news", "f", "--write"], "f"),
        (["new", "f", "--title", "T"], ""),
        (["situation", "2024-12-05", "--geodata", "f"], "f"),
        (["situation", "2024-12-05", "--geodata=f"], "f"),
    ],
)
def test_the_folder_of_a_command(monkeypatch: pytest.MonkeyPatch, arguments: list[str], folder: str) -> None:
    monkeypatch.setenv(chosen.FOLDER_VARIABLE, "")
    chosen.choose(arguments, positional_after=FOLDER_AT, valued=VALUED)
    assert chosen.folder() == (Path(folder).resolve() if folder else chosen.OWN)


def test_every_option_with_a_value_is_known() -> None:
    """Of the commands whose folder stands among other arguments; else its value would be taken for the folder."""
    parsers = argparse.ArgumentParser().add_subparsers()
    folder_parser.add_import(parsers)
    folder_parser.add_diff(parsers)
    database_parser.add_push(parsers)
    database_parser.add_pull(parsers)
    actions = [action for parser in parsers.choices.values() for action in parser._actions]
    with_value = {name for one in actions if one.nargs != 0 for name in one.option_strings}
    assert with_value == set(VALUED)
