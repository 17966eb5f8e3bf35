"""Runs one command of `python -m geodata`."""

from __future__ import annotations

import sys

from geodata.cli.parser import parse_options
from geodata.problems import InvalidData


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 if all is well, 1 for data or a folder that cannot be used, 2 for wrong arguments."""
    options = parse_options(arguments)
    try:
        code: int = options.run(options)
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or 'output'}: {error.strerror or error}", file=sys.stderr)
        return 1
    return code
