"""Readers who ask at the same time, each over a new connection."""

from __future__ import annotations

import http.client
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

READERS = 8
RETRIES_S = 0.5
TIMEOUT_S = 120


@dataclass(frozen=True)
class Burst:
    """Requests a second, and the time that 99 of 100 stayed within (s)."""

    rate: float
    p99_s: float


def ask(port: int, path: str) -> tuple[int, int, float]:
    """Status, bytes and seconds of one request, by a client that takes brotli."""
    start = time.perf_counter()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)
    connection.request("GET", path, headers={"Accept-Encoding": "br", "Connection": "close"})
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    return answer.status, size, time.perf_counter() - start


def burst(port: int, path: str, requests: int) -> Burst:
    """So many requests for one path, by READERS at once. Raises RuntimeError for an answer that is not 200."""
    start = time.perf_counter()
    with ThreadPoolExecutor(READERS) as readers:
        answers = list(readers.map(lambda _: ask(port, path), range(requests)))
    took = time.perf_counter() - start
    if {status for status, *_ in answers} != {200}:
        raise RuntimeError(f"{path}: expected 200 to every request")
    times = sorted(seconds for *_, seconds in answers)
    return Burst(requests / took, times[int(len(times) * 0.99)])


def taken_away(port: int, paths: Sequence[str]) -> int:
    """Downloads each path, four at once, again where it is told to come again. The bytes of all."""

    def one(path: str) -> int:
        while True:
            status, size, _ = ask(port, path)
            if status == 200:
                return size
            if status != 503:
                raise RuntimeError(f"{path}: {status}")
            time.sleep(RETRIES_S)

    with ThreadPoolExecutor(4) as readers:
        return sum(readers.map(one, paths))
