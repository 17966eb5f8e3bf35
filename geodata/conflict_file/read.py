"""Reads `conflict.toml` of a data folder."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import ValidationError

from geodata.conflict_file.model import Conflict
from geodata.problems import InvalidData, Problem

FILE_NAME = "conflict.toml"


def read_conflict(folder: Path) -> Conflict:
    """The conflict of a data folder. Raises InvalidData with every problem of the file, or if there is none."""
    path = folder / FILE_NAME
    try:
        return Conflict.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise _invalid(error.strerror or "cannot be read", "a file that says what the conflict is") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _invalid(str(error), "TOML in UTF-8") from None
    except ValidationError as error:
        problems = [_problem(one["loc"], one["msg"]) for one in error.errors(include_url=False, include_input=False)]
        raise InvalidData(problems) from None


def _problem(where: tuple[int | str, ...], text: str) -> Problem:
    """`where`: keys, and positions in a list, that lead to the field."""
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in where)
    said = text.removeprefix("Value error, ")
    return Problem(FILE_NAME, 0, f"{field or 'the file'}: {said}", "as geodata/conflict_file/parts.py describes it")


def _invalid(found: str, expected: str) -> InvalidData:
    return InvalidData([Problem(FILE_NAME, 0, found, expected)])
