"""Which data folder this process shows. Commands call `choose` before anything of the conflict is imported."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

FOLDER_VARIABLE = "GEODATA_FOLDER"
"""Environment variable with the data folder."""
OWN = Path(__file__).resolve().parent / "conflicts" / "syria-2024"
"""The project's own data, shown when no folder is named."""
OPTION = "--geodata"


def folder() -> Path:
    """The data folder of this process."""
    return Path(os.environ.get(FOLDER_VARIABLE) or OWN)


def choose(arguments: Sequence[str], positional_after: Sequence[str] = ()) -> None:
    """Sets the data folder from the arguments of a command, if they name one.

    It stands after `--geodata`, or follows a command of `positional_after` as its only argument.
    """
    named = _named(list(arguments), positional_after)
    if named:
        os.environ[FOLDER_VARIABLE] = str(Path(named).resolve())


def _named(arguments: list[str], positional_after: Sequence[str]) -> str | None:
    for number, argument in enumerate(arguments):
        if argument.startswith(f"{OPTION}="):
            return argument.removeprefix(f"{OPTION}=")
        if argument == OPTION and number + 1 < len(arguments):
            return arguments[number + 1]
    if len(arguments) > 1 and arguments[0] in positional_after:
        return next((argument for argument in arguments[1:] if not argument.startswith("-")), None)
    return None
