"""Own events in the page in one file: they are read from a file beside it, with nothing asked for."""

from __future__ import annotations

from pathlib import Path

from driving import Page
from own.dropped import NUMBERS, ONE, dropped, go, packed, taken, unfold

from geodata.calendar import index_of


def test_own_events_are_read_from_a_file_beside_it(recording: Page, file: Path) -> None:
    """By a worker that is a plain script: a page from disk may start no other."""
    recording.open(file.as_uri())
    unfold(recording)
    recording.requested()
    dropped(recording, "one.csv", packed(ONE))
    taken(recording)
    go(recording, index_of("2024-12-05"))
    assert recording.js(NUMBERS) == {"Test": 1}
    assert recording.requested() == []
