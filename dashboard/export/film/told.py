"""The film of the chapters: how long each day stands, and the narration as subtitles."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.own.story import told_chapters
from dashboard.text.chapter_days import chapter_views, stops
from dashboard.text.told import told
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.clocks import NOW
from geodata.history.situation import situations

LETTERS_PER_SECOND = 15
"""Of a subtitle, so that it can be read beside a map."""
LINE, LINES = 42, 2
"""Letters of a line of a subtitle, and lines of one."""
SENTENCE_END = re.compile(r"(?<=[.!?؟])(?<!\d\.)\s+")
"""Not after a number: German writes `am 7. Dezember`."""


@dataclass(frozen=True)
class Shot:
    """A day of a chapter, and how many seconds it stands."""

    chapter: int
    day: str
    seconds: float


@dataclass(frozen=True)
class Cue:
    """A subtitle: its lines, and when it comes and goes, in seconds from the start."""

    start: float
    end: float
    text: str


def shots(dataset: Dataset, speed: float, only: int | None = None) -> list[Shot]:
    """The days at which each chapter stops, or those of one chapter.

    They share the time in which the narration can be read, and none is shorter than at `speed` days a second.
    """
    narrations, days_told = _narrations(dataset), situations(dataset, NOW)
    found = []
    for view in chapter_views(dataset):
        if only not in (None, view.number):
            continue
        days = stops(view, days_told)
        seconds = max(len(narrations[view.number]) / LETTERS_PER_SECOND / len(days), 1 / speed)
        found += [Shot(view.number, DAYS[day], seconds) for day in days]
    return found


def subtitles(dataset: Dataset, film: Sequence[Shot]) -> str:
    """The narration of the chapters of a film as SubRip: a cue holds at most two lines and no two sentences."""
    narrations, cues, start = _narrations(dataset), list[Cue](), 0.0
    for chapter in dict.fromkeys(shot.chapter for shot in film):
        seconds = sum(shot.seconds for shot in film if shot.chapter == chapter)
        cues += _cues(narrations[chapter], start, seconds)
        start += seconds
    return "\n".join(
        f"{number}\n{_clock(cue.start)} --> {_clock(cue.end)}\n{cue.text}\n" for number, cue in enumerate(cues, 1)
    )


def _narrations(dataset: Dataset) -> dict[int, str]:
    """Number of each chapter -> what is told, in the language in use."""
    rows = told_chapters(dataset).to_dict("records")
    return {int(row["chapter_no"]): told(row["narration"], row["figures"], dataset) for row in rows}


def _cues(text: str, start: float, seconds: float) -> list[Cue]:
    """A text as cues that share some seconds by their letters."""
    parts = [part for sentence in SENTENCE_END.split(text.strip()) for part in _parts(sentence)]
    letters, found = sum(map(len, parts)), []
    for part in parts:
        end = start + seconds * len(part) / letters
        found.append(Cue(start, end, part))
        start = end
    return found


def _parts(sentence: str) -> list[str]:
    """A sentence as texts of cues: as few as hold it, and about equally long, so that none flashes by."""
    count = 1
    while True:
        widths = range(-(-len(sentence) // count), len(sentence) + 1)
        parts = next(found for width in widths if len(found := _wrapped(sentence, width)) <= count)
        lines = [_wrapped(part, LINE) for part in parts]
        if all(len(one) <= LINES for one in lines):
            return ["\n".join(one) for one in lines]
        count += 1


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _clock(seconds: float) -> str:
    """Seconds as SubRip writes them: `00:01:02,500`."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02},{rest % 1000:03}"
