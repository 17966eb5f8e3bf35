"""Prints the load figures, as the manual has them."""

from __future__ import annotations

import re
import sys
import tempfile
import urllib.request
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from geodata.calendar import DAYS
from geodata.export.formats import FORMATS
from tests.load.clients import ask, burst, taken_away
from tests.load.servers import WAITRESS, file_server, gunicorn, running

ROUNDS, REQUESTS = 7, 150
"""Bursts of each, and requests of a burst; those to the server and to the file take turns, so that other work on the
machine weighs on both."""
SERVERS = {"waitress": WAITRESS, "gunicorn, 1 worker": gunicorn(1), "gunicorn, 4 workers": gunicorn(4)}
DOWNLOADS = (0, 500, 1000, 2000)
"""After how many the memory is looked at."""


def paths(port: int) -> dict[str, str]:
    """What is asked for: the page, the document of all days, a file of one day."""
    page = urllib.request.urlopen(f"http://127.0.0.1:{port}/").read().decode()
    model = re.search(r'id="model"[^>]*href="([^"]+)"', page)[1]
    return {"page": "/", "model": model, "download": f"/download/csv?day={DAYS[0]}"}


def load() -> None:
    """Each server and kind: requests a second, p99, and the ratio to a file of that size from http.server (medians)."""
    print("| server | what | kB | requests a second | p99, ms | rate, to a file | p99, to a file |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder, running(file_server(Path(folder))) as (_, files):
        for name, command in SERVERS.items():
            with running(command) as (_, port):
                for kind, path in paths(port).items():
                    taken_away(port, [path] * REQUESTS)  # each worker makes a download once
                    _, size, _ = ask(port, path)
                    (Path(folder) / kind).write_bytes(b"x" * size)
                    pairs = [(burst(port, path, REQUESTS), burst(files, f"/{kind}", REQUESTS)) for _ in range(ROUNDS)]
                    rate, p99 = median(one.rate for one, _ in pairs), median(one.p99_s for one, _ in pairs)
                    to_file = median(one.rate / file.rate for one, file in pairs)
                    p99_to_file = median(one.p99_s / file.p99_s for one, file in pairs)
                    told = f"{size / 1000:.0f} | {rate:.0f} | {p99 * 1000:.0f} | {to_file:.2f} | {p99_to_file:.2f}"
                    print(f"| {name} | {kind} | {told} |", flush=True)


def memory() -> None:
    """Memory of the server after each of DOWNLOADS, to that before: all days in all formats, over and over."""
    asked = cycle(f"/download/{form}?day={day}" for day in DAYS for form in FORMATS)
    print("| downloads | memory, MB | to that before |")
    print("| --- | --- | --- |")
    with running(WAITRESS) as (process, port):
        status = Path(f"/proc/{process}/status")
        urllib.request.urlopen(f"http://127.0.0.1:{port}/").read()
        first, done = 0.0, 0
        for number in DOWNLOADS:
            taken_away(port, list(islice(asked, number - done)))
            megabytes = int(re.search(r"VmRSS:\s+(\d+)", status.read_text())[1]) / 1000
            first, done = first or megabytes, number
            print(f"| {number:,} | {megabytes:.0f} | {megabytes / first:.2f} |", flush=True)


if __name__ == "__main__":
    memory() if sys.argv[1:] == ["memory"] else load()
