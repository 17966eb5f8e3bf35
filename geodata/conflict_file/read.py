"""Reads `conflict.toml` of a data folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from geodata.conflict_file.model import Conflict
from geodata.problems import InvalidData, Problem
from geodata.schema.harmless import UNSEEN

FILE_NAME = "conflict.toml"
LONGEST_CONTEXT = 20
"""Characters that are shown before one that nobody sees."""


def read_conflict(folder: Path) -> Conflict:
    """The conflict of a data folder. Raises InvalidData with every problem of the file, or if there is none."""
    path = folder / FILE_NAME
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _invalid(error.strerror or "cannot be read", "a file that says what the conflict is") from None
    except RecursionError:
        raise _invalid("lists within lists, too deep to be read", "TOML in UTF-8") from None
    except ValueError as error:  # no TOML, no UTF-8, or a number of thousands of digits
        raise _invalid(str(error), "TOML in UTF-8") from None
    if unseen := list(_unseen(content, ())):
        raise InvalidData(unseen)
    try:
        return Conflict.model_validate(content)
    except ValidationError as error:
        problems = [_problem(one["loc"], one["msg"]) for one in error.errors(include_url=False, include_input=False)]
        raise InvalidData(problems) from None


def _problem(where: tuple[int | str, ...], text: str) -> Problem:
    """`where`: keys, and positions in a list, that lead to the field."""
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in where)
    said = text.removeprefix("Value error, ")
    return Problem(FILE_NAME, 0, f"{field or 'the file'}: {said}", "as geodata/conflict_file/parts.py describes it")


def _unseen(value: object, where: tuple[int | str, ...]) -> Iterator[Problem]:
    """Texts with a character that no reader sees; names on the map may have several lines."""
    if isinstance(value, str) and (found := UNSEEN.search(value.replace("\n", " "))):
        yield _problem(where, f"a text with U+{ord(found[0]):04X} after {value[: found.start()][-LONGEST_CONTEXT:]!r}")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _unseen(item, (*where, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _unseen(item, (*where, number))


def _invalid(found: str, expected: str) -> InvalidData:
    return InvalidData([Problem(FILE_NAME, 0, found, expected)])
