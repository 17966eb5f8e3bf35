"""`python -m dashboard` serves the dashboard; `python -m dashboard export FILE` writes slides, a video or a picture."""

from __future__ import annotations

import sys

from geodata.chosen import choose
from geodata.problems import InvalidData


def run() -> int:
    """Runs the command for the folder that its arguments name. Exit codes as `dashboard.command.main`."""
    choose(sys.argv[1:])
    try:
        from dashboard.command import main  # reads the conflict of that folder
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    return main()


if __name__ == "__main__":
    sys.exit(run())
