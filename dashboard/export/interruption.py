"""A process that is told to end (SIGTERM, as a script or the system does) ends as one that is interrupted by Ctrl+C."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Ended(KeyboardInterrupt):
    """SIGTERM has come: what runs must clear up as after Ctrl+C."""


EXIT_CODES: dict[type[KeyboardInterrupt], int] = {KeyboardInterrupt: 130, Ended: 143}
"""What has come -> exit code of the process: 128 and the number of the signal."""


@contextmanager
def ending_in_order() -> Iterator[None]:
    """In the block SIGTERM raises `Ended`, once: a second one does not disturb the clearing up."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Ended
