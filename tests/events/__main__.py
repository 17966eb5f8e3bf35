"""Writes a file of made-up events: kind (`acled`, `ucdp`), number of rows, path."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.events.made_up import write

write(Path(sys.argv[3]), sys.argv[1], int(sys.argv[2]))
