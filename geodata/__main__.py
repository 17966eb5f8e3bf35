"""The data from the command line: `python -m geodata build | check | situation | compare | export | place`."""

from __future__ import annotations

import sys

from geodata.chosen import choose
from geodata.problems import InvalidData


def run() -> int:
    """Runs the command for the folder that its arguments name. Exit codes as `geodata.cli.main.main`."""
    choose(sys.argv[1:], positional_after=("build", "check"))
    try:
        from geodata.cli.main import main  # reads the conflict of that folder
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    return main()


if __name__ == "__main__":
    sys.exit(run())
