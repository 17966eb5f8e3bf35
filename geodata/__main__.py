"""The data from the command line: `python -m geodata build | check | situation | compare | export`."""

from __future__ import annotations

import sys

from geodata.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
