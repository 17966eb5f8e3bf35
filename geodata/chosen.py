"""Which data folder this process shows. Commands call `choose` before anything of the conflict is imported."""

from __future__ import annotations

import itertools
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

FOLDER_VARIABLE = "GEODATA_FOLDER"
"""Environment variable with the data folder."""
OWN = Path(__file__).resolve().parent / "conflicts" / "syria-2024"
"""The project's own data, shown when no folder is named."""
OPTION = "--geodata"


def folder() -> Path:
    """The data folder of this process."""
    return Path(os.environ.get(FOLDER_VARIABLE) or OWN)


def choose(
    arguments: Sequence[str], positional_after: Mapping[str, int] | None = None, valued: Sequence[str] = ()
) -> None:
    """Sets the data folder from the arguments of a command, if they name one.

    It stands after `--geodata`, or is an argument of a command of `positional_after`: command -> its position there,
    from 0. Options of `valued` have a value behind them, which is no such argument.
    """
    named = _named(list(arguments), positional_after or {}, valued)
    if named:
        os.environ[FOLDER_VARIABLE] = str(Path(named).resolve())


def _named(arguments: list[str], positional_after: Mapping[str, int], valued: Sequence[str]) -> str | None:
    for number, argument in enumerate(arguments):
        if argument.startswith(f"{OPTION}="):
            return argument.removeprefix(f"{OPTION}=")
        if argument == OPTION and number + 1 < len(arguments):
            return arguments[number + 1]
    if not arguments or arguments[0] not in positional_after:
        return None
    pairs = itertools.pairwise(arguments)
    alone = [now for before, now in pairs if not now.startswith("-") and before not in valued]
    position = positional_after[arguments[0]]
    return alone[position] if position < len(alone) else None
