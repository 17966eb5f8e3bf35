"""The process of one conflict behind the front: started, replaced when there is another build to show, and ended."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from dashboard.front.behind import Ready, read_ready
from dashboard.hosting.options import PREFIX
from geodata.another_process import command_of, environment_of
from geodata.watching.builds import FILES, build_name
from geodata.watching.stamps import Stamps, stamps

LEAVES_S = 25
"""Longer than a server lets answers on their way end (`serving.GRACE_S`)."""


class Child:
    """A folder and the process that serves it. `ready`: what that said of itself; None while there is none.

    `key`: first part of its path, blank for a folder alone; `options`: for `dashboard.front.behind`. `follows`: shows
    each new build.
    """

    def __init__(self, folder: Path, key: str, options: Sequence[str], *, follows: bool) -> None:
        self.folder, self.key = folder, key
        self.ready: Ready | None = None
        self._options, self._follows = options, follows
        self._process: subprocess.Popen[str] | None = None
        self._starting: subprocess.Popen[str] | None = None
        self._leaving: list[subprocess.Popen[str]] = []
        self._tried: Stamps = frozenset()

    def start(self) -> None:
        """Starts a process; `take` waits for it. What it cannot do it says itself on the error output."""
        self._tried = stamps(self.folder, FILES)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        self._starting = subprocess.Popen(
            command_of("dashboard.front", "--geodata", str(self.folder.resolve()), *self._options),
            env=environment_of(kept),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,  # Ctrl+C is for the front, which ends the others
        )

    def take(self) -> bool:
        """Waits for the process that was started, which then takes the place of the one before. False if it ended."""
        starting = self._starting
        if starting is None or starting.stdout is None:
            return False
        line = starting.stdout.readline()
        self._starting = None
        if not line:
            starting.wait()
            return False
        before, self._process, self.ready = self._process, starting, read_ready(line)
        if before is not None:
            before.terminate()
            self._leaving.append(before)
        return True

    def look(self) -> str | None:
        """Starts the process anew if it ended, or if there is another build to show: until then the one before answers.

        Returns what is to be told, or None.
        """
        self._leaving = [one for one in self._leaving if one.poll() is None]
        ended = self._process is not None and self._process.poll() is not None
        if ended:
            self._process = self.ready = None
        now = stamps(self.folder, FILES)
        if now == self._tried and not ended:
            return None
        if self.ready is not None and (not self._follows or build_name(self.folder) == self.ready.build):
            self._tried = now
            return None
        self.start()
        if self.take():
            return f"{self.folder}: the page was made anew"
        return f"{self.folder}: {'the build before is still shown' if self.ready else 'nothing is shown'}"

    def tell_to_end(self) -> None:
        """Tells all its processes to end; answers on their way may end first."""
        for one in self._running():
            one.terminate()

    def ended(self, until: float) -> None:
        """Waits until they ended; those that have not at `until`, a time of `time.monotonic`, are killed."""
        for one in self._running():
            try:
                one.wait(max(0.0, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                one.kill()
                one.wait()

    def _running(self) -> list[subprocess.Popen[str]]:
        return [one for one in (self._starting, self._process, *self._leaving) if one is not None]


def end(children: Sequence[Child]) -> None:
    """Ends the processes of all: each is told before any is waited for, at most LEAVES_S."""
    for child in children:
        child.tell_to_end()
    until = time.monotonic() + LEAVES_S
    for child in children:
        child.ended(until)
