"""The frames of the film of the chapters, each with its seconds: the days, and the flights from view to view."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Protocol

from PIL import Image

from dashboard.export.film import flights
from dashboard.export.film.flights import Sight
from dashboard.export.film.told import Shot
from dashboard.export.film.video import TOLD_RATE
from dashboard.export.picture_size import PictureSize

LEAST_FRAMES = 3
"""Of a flight; where a day stands too short for them, the film cuts."""


class Drawn(Protocol):
    """What draws the days: `HeadlessPage`."""

    def frame_png(self, day: str, size: PictureSize, chapter: int | None = None) -> bytes:
        """A day of a chapter, as PNG."""

    def sight(self) -> Sight:
        """What the map of the last frame shows."""


def told_frames(page: Drawn, film: Iterable[Shot], size: PictureSize) -> Iterator[tuple[bytes, float]]:
    """PNG frames. A flight takes its time from the first day of the chapter that it leads to.

    All are of one kind: where that changes, ffmpeg begins its filters anew and loses what they held.
    """
    last: tuple[int, bytes, Sight] | None = None
    for shot in film:
        png = page.frame_png(shot.day, size, shot.chapter)
        way = page.sight()
        seconds = shot.seconds
        if last and last[0] != shot.chapter and last[2] != way:
            count = round(min(flights.SECONDS, flights.LONGEST_SHARE * seconds) * TOLD_RATE)
            if count >= LEAST_FRAMES:
                between = flights.flight(_opened(last[1]), _opened(png), (last[2], way), flights.map_box(size), count)
                mode = _opened(png).mode
                yield from ((_saved(frame.convert(mode)), 1 / TOLD_RATE) for frame in between)
                seconds -= count / TOLD_RATE
        yield png, seconds
        last = shot.chapter, png, way


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def _saved(frame: Image.Image) -> bytes:
    kept = io.BytesIO()
    frame.save(kept, "PNG", compress_level=1)
    return kept.getvalue()
