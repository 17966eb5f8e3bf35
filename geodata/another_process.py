"""Runs a module of this package for another data folder: a process shows one conflict (geodata/conflict.py).

The other process is `python -m geodata.another_process MODULE`: it calls `run` of the module, which may print.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from geodata.chosen import FOLDER_VARIABLE
from geodata.problems import InvalidData

PROGRAM = Path(__file__).resolve().parents[1]
"""Where this package lies."""


class InvalidElsewhere(InvalidData):
    """What the other process said is wrong, as it said it."""

    def __init__(self, told: str) -> None:
        super().__init__([])
        self.told = told

    def summary(self) -> str:
        """The text for a reader."""
        return self.told


def command_of(module: str, *arguments: str) -> list[str]:
    """Runs a module as a program. Modules in the folder where it is run do not come before others (`-P`)."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment_of(variables: Mapping[str, str]) -> dict[str, str]:
    """`variables` and what lets such a process find this package from any folder, and print in UTF-8."""
    path = os.pathsep.join(filter(None, (str(PROGRAM), variables.get("PYTHONPATH", ""))))
    return {**variables, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}


def output_for(folder: Path, module: str) -> str:
    """What `run` of a module prints for a folder. Raises InvalidElsewhere if it ends with an error."""
    told = environment_of({**os.environ, FOLDER_VARIABLE: str(folder.resolve())})
    command = command_of("geodata.another_process", module)
    done = subprocess.run(command, env=told, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise InvalidElsewhere(f"{folder}: {done.stderr.strip() or f'{module} was ended'}")
    return done.stdout


def _run(module: str) -> None:
    """Imports a module, which reads the conflict of the folder, and calls its `run`."""
    try:
        importlib.import_module(module).run()
    except InvalidData as error:
        sys.exit(error.summary())
    except OSError as error:
        sys.exit(f"{error.filename or 'output'}: {error.strerror or error}")


if __name__ == "__main__":
    _run(sys.argv[1])
