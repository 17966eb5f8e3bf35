"""The process of one conflict behind the front, which starts it: `python -m dashboard.front OPTIONS`."""

from __future__ import annotations

import sys

from geodata.chosen import choose
from geodata.problems import InvalidData


def run() -> int:
    """Serves the folder that the arguments name. Exit codes as `dashboard.front.behind.main`."""
    choose(sys.argv[1:])
    try:
        from dashboard.front.behind import main  # reads the conflict of that folder
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    return main()


if __name__ == "__main__":
    sys.exit(run())
