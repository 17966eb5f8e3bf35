"""Processes behind the front: how they are ended, and what they run."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dashboard.front import children
from dashboard.front.behind import Listed, Ready
from dashboard.front.children import Child, end

READY = Ready(1, "build", {"en": Listed("title", "period", "licence")})


class FakeProcess:
    """Says what is done to it. `obeys`: ends when it is told to."""

    def __init__(self, said: list[str], *, obeys: bool) -> None:
        self.said, self.obeys, self.stdout = said, obeys, self

    def readline(self) -> str:
        """The line that it says once it answers."""
        listed = {"en": {"title": "title", "period": "period", "licence": "licence"}}
        return json.dumps({"port": READY.port, "build": READY.build, "listed": listed})

    def terminate(self) -> None:
        """Notes it."""
        self.said.append("told")

    def kill(self) -> None:
        """Notes it, and ends."""
        self.said.append("killed")
        self.obeys = True

    def wait(self, timeout: float | None = None) -> int:
        """Notes it; raises if it has not ended."""
        if not self.obeys:
            raise subprocess.TimeoutExpired("process", timeout or 0)
        self.said.append("waited for")
        return 0


def started(monkeypatch: pytest.MonkeyPatch, folder: Path, processes: Sequence[FakeProcess]) -> list[Child]:
    """A child for each process, which answers."""
    following = iter(processes)

    def start(*_: object, **__: object) -> Any:
        return next(following)

    monkeypatch.setattr(children.subprocess, "Popen", start)
    found = [Child(folder, str(number), (), follows=False) for number, _ in enumerate(processes)]
    for child in found:
        child.start()
        assert child.take()
        assert child.ready == READY
    return found


def test_all_are_told_to_end_before_one_is_waited_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    said: list[str] = []
    end(started(monkeypatch, tmp_path, [FakeProcess(said, obeys=True) for _ in range(3)]))
    assert said == ["told"] * 3 + ["waited for"] * 3


def test_they_share_the_time_that_they_have(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One that does not end is killed; the others are waited for no longer than until the same moment."""
    said: list[str] = []
    moments: list[float] = []
    found = started(monkeypatch, tmp_path, [FakeProcess(said, obeys=number == 2) for number in range(3)])
    ended = Child.ended
    monkeypatch.setattr(Child, "ended", lambda self, until: (moments.append(until), ended(self, until)))
    end(found)
    assert said == ["told"] * 3 + ["killed", "waited for"] * 2 + ["waited for"]
    assert len(moments) == 3
    assert len(set(moments)) == 1
