"""The data from the command line: `python -m geodata new | import | build | check | diff | situation | …`."""

from __future__ import annotations

import sys

from geodata.chosen import choose
from geodata.problems import InvalidData

FOLDER_AT = {"build": 0, "check": 0, "import": 1, "diff": 1, "push": 0, "pull": 1}
"""Command -> position of the data folder among its arguments."""
VALUED = ("--as", "--column", "--set", "--map", "--dates", "--encoding", "--layer", "--source", "--schema")
"""Options of these commands that have a value behind them."""


def run() -> int:
    """Runs the command for the folder that its arguments name. Exit codes as `geodata.cli.main.main`."""
    choose(sys.argv[1:], positional_after=FOLDER_AT, valued=VALUED)
    try:
        from geodata.cli.main import main  # reads the conflict of that folder
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    return main()


if __name__ == "__main__":
    sys.exit(run())
