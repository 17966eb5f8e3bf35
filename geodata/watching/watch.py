"""`python -m geodata build --watch`: builds a folder whenever its tables changed, and says what that changed."""

from __future__ import annotations

import shutil
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from geodata.another_process import output_for
from geodata.edits.difference import difference
from geodata.edits.report import difference_report
from geodata.problems import InvalidData
from geodata.watching.stamps import PAUSE_S, Stamps, stamps

STAYS = "The build before stays as it is; waiting for the next change."
NOTHING_BUILT = "Nothing was built; waiting for the next change."


def watch(folder: Path) -> None:
    """Builds a folder, and again after each change of its tables; prints what is to be told. Ends with Ctrl+C.

    SIGTERM ends it too. Neither leaves the copies. What a shell starts in the background ignores SIGINT, unless it says
    itself what that does.
    """
    for ending in (signal.SIGINT, signal.SIGTERM):
        signal.signal(ending, lambda *_: sys.exit(0))
    print(f"Watching {folder} (Ctrl+C ends it)", flush=True)
    with TemporaryDirectory() as place:
        watched = Watched(folder, Path(place))
        while True:
            if told := watched.look():
                print(f"\n{time.strftime('%H:%M:%S')} {told}", flush=True)
            time.sleep(PAUSE_S)


class Watched:
    """A folder whose tables are looked at again and again. `place`: for copies of the tables as they were built."""

    def __init__(self, folder: Path, place: Path) -> None:
        self._folder, self._place = folder, place
        self._seen: Stamps = frozenset()
        self._tried: Stamps = frozenset()
        self._count = 0
        self._built: Path | None = None

    def look(self) -> str | None:
        """Builds if the tables changed since the last build and rest since the last look.

        Returns what is to be told: what the change did, or every problem; None where nothing was done.
        """
        now = stamps(self._folder)
        if now == self._tried:
            return None
        rests, self._seen = now == self._seen, now
        if not rests:
            return None
        self._tried = now
        self._count += 1
        copy = self._place / str(self._count)
        try:
            self._copy_to(copy)
            return self._told(copy)
        except (InvalidData, OSError) as error:
            shutil.rmtree(copy, ignore_errors=True)
            if stamps(self._folder) != now:  # edited meanwhile: the next build tells
                return None
            said = error.summary() if isinstance(error, InvalidData) else f"{error.filename}: {error.strerror}"
            return f"{said}\n{STAYS if self._built else NOTHING_BUILT}"

    def _told(self, copy: Path) -> str:
        """Builds, and says what the tables in `copy` changed. Raises InvalidData."""
        built = output_for(self._folder, "geodata.watching.rebuild").strip()
        before, self._built = self._built, copy
        if before is None:
            return f"Built. {built}"
        try:
            found = replace(difference(before, copy), a="the build before", b=str(self._folder))
        finally:
            shutil.rmtree(before, ignore_errors=True)
        return f"Built. {built}\n{difference_report(found)}"

    def _copy_to(self, copy: Path) -> None:
        """Copies the tables as they are now. Raises OSError if they cannot be read."""
        for name, *_ in sorted(stamps(self._folder)):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._folder / name, copy / name)
