"""Writes a file of made-up events: kind (`acled`, `ucdp`), number of rows, path.

Or measures what such files cost in the page: `measure`, and numbers of rows, if not those of COUNTS.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.events.made_up import COLUMNS, write
from tests.events.measured import chosen, opened, stepped
from tests.load.servers import WAITRESS, running

COUNTS = (200, 100_000, 1_000_000)
HEAD = (
    *("file", "rows", "MB", "on the map, s", "longest task, ms", "longest wait for a frame, ms"),
    *("page's process before, at most, after, MB", "requests", "script of a step, ms", "to without"),
    *("step drawn, ms", "to without"),
)


def measure(counts: tuple[int, ...]) -> None:
    """A line for each kind and number of rows, as a table."""
    print("| " + " | ".join(HEAD) + " |")
    print("| --- " * len(HEAD) + "|")
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "access.log"
        with running([*WAITRESS, "--access-log", str(log)]) as (_, port), opened(f"http://127.0.0.1:{port}/") as plain:
            for count in counts:
                for kind in COLUMNS:
                    file = Path(folder) / f"{kind}.csv"
                    write(file, kind, count)
                    with opened(f"http://127.0.0.1:{port}/") as page:
                        before = len(log.read_text().splitlines())
                        cost = chosen(page, file)
                        steps = stepped(page, plain)
                        requests = len(log.read_text().splitlines()) - before
                    memory = ", ".join(f"{mb:.0f}" for mb in (cost.before_mb, cost.peak_mb, cost.after_mb))
                    told = [f"{file.stat().st_size / 1e6:.1f}", f"{cost.on_map_s:.1f}", f"{cost.task_ms:.0f}"]
                    told += [f"{cost.wait_ms:.0f}", memory, str(requests)]
                    told += [text for ms, _, ratio in steps.values() for text in (f"{ms:.0f}", f"{ratio:.2f}")]
                    print(f"| {kind} | {count:,} | " + " | ".join(told) + " |", flush=True)


if sys.argv[1:2] == ["measure"]:
    measure(tuple(int(count) for count in sys.argv[2:]) or COUNTS)
else:
    write(Path(sys.argv[3]), sys.argv[1], int(sys.argv[2]))
