"""Files made on demand: each once, few at a time, and no more kept than fits."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest
from werkzeug.exceptions import ServiceUnavailable

from dashboard.server.workshop import AT_ONCE, RETRY_S, WAITING, Workshop
from geodata.export.export import Download


def download(name: str = "a.csv", size: int = 10) -> Download:
    return Download(name, "text/csv", b"x" * size)


def held_back(started: list[str], name: str, may_go_on: Event) -> Callable[[], Download]:
    """Makes a file that waits for a word."""

    def make() -> Download:
        started.append(name)
        assert may_go_on.wait(60)
        return download(name)

    return make


def waiting(workshop: Workshop, number: int) -> None:
    """Waits until so many requests wait."""
    while workshop._waiting < number:
        Event().wait(0.001)


def test_a_file_is_made_once() -> None:
    made: list[str] = []
    workshop = Workshop()
    files = [workshop.file("a", lambda: made.append("a") or download()) for _ in range(3)]
    assert made == ["a"]
    assert files[0] is files[1] is files[2]


def test_few_are_made_at_once_and_few_wait() -> None:
    """The rest is turned away with the seconds to wait, and may come again."""
    started: list[str] = []
    may_go_on = Event()
    workshop = Workshop()
    with ThreadPoolExecutor(WAITING) as readers:
        asked: list[Future[Download]] = []
        for number in range(WAITING):
            name = str(number)
            asked.append(readers.submit(workshop.file, name, held_back(started, name, may_go_on)))
            waiting(workshop, number + 1)
        with pytest.raises(ServiceUnavailable) as refused:
            workshop.file("one more", download)
        assert refused.value.retry_after == RETRY_S
        assert len(started) <= AT_ONCE < WAITING
        may_go_on.set()
        assert [one.result().name for one in asked] == [str(number) for number in range(WAITING)]
    assert workshop.file("one more", download).content == b"x" * 10


def test_who_asks_for_the_same_waits_for_the_same() -> None:
    started: list[str] = []
    may_go_on = Event()
    workshop = Workshop()
    with ThreadPoolExecutor(2) as readers:
        both = [readers.submit(workshop.file, "a", held_back(started, "a", may_go_on)) for _ in range(2)]
        waiting(workshop, 2)
        may_go_on.set()
        assert both[0].result() is both[1].result()
    assert started == ["a"]


def test_a_fault_is_told_and_not_kept() -> None:
    workshop = Workshop()

    def fail() -> Download:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        workshop.file("a", fail)
    assert workshop.file("a", download).name == "a.csv"


def test_what_is_kept_fits() -> None:
    """The file that nobody asked for the longest goes first; one that is larger than all room is not kept."""
    made: list[str] = []
    workshop = Workshop(kept_bytes=25)

    def ask(name: str, size: int = 10) -> None:
        workshop.file(name, lambda: made.append(name) or download(name, size))

    for name in ("a", "b", "a", "c", "a", "b"):
        ask(name)
    assert made == ["a", "b", "c", "b"]
    ask("large", 26)
    ask("large", 26)
    assert made[4:] == ["large", "large"]
