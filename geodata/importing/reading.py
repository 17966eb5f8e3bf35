"""What every row of others is read with: their columns, the order of their dates, the words that the user gave."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from geodata import conflict
from geodata.calendar import DAYS
from geodata.foreign.dates import needs_order, read_date
from geodata.foreign.numbers import read_degrees
from geodata.foreign.table import Cells
from geodata.importing.columns import Columns
from geodata.schema import frames
from geodata.schema.harmless import UNSEEN

LONGEST_SHOWN = 40
SWAPPED = "latitude and longitude look swapped"
_BULLET = re.compile(r"^[-\u2010-\u2015\u2022*\s]+(?=\D)")
"""Marks of a list before a text, which a spreadsheet would take for a formula."""


@dataclass(frozen=True)
class Left(Exception):
    """A row that is left out: `reason` in words; `words`: fields and their words that the folder does not know."""

    reason: str
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Reading:
    """How rows are read. `order`: of day and month, see `dates`; `words`: of theirs (small letters) -> of ours.

    `source`: id of their row in sources.csv; `coarse`: take rows whose point only stands for a region.
    """

    columns: Columns
    order: str | None
    words: Mapping[str, str]
    source: str
    coarse: bool = False

    def text(self, column: str, cells: Cells) -> str:
        """A text of a row without what nobody sees, and without a mark of a list before it."""
        return cleaned(self.columns.text(column, cells))

    def word(self, field: str, given: str) -> str:
        """A word of theirs in ours: as the user says, else as it is."""
        return self.words.get(given.lower(), given)

    def side(self, given: str) -> str:
        """The id of a side by its id or one of its names. Raises Left."""
        wanted = self.word("side", given).lower()
        if wanted == conflict.CONTESTED:
            return wanted
        for side in conflict.CONFLICT.side:
            if wanted in (side.id, *(name.lower() for name in (side.name, side.short, side.noun) if name)):
                return side.id
        raise Left("a side that conflict.toml does not have", (("side", given),))

    def day(self, cells: Cells, column: str = "date") -> str:
        """The date of a row, whether in the period or not. Raises Left."""
        given = self.columns.text(column, cells)
        found = read_date(given, self.order, conflict.TIME_ZONE)
        if found is None and needs_order(given) and self.order is None:
            raise Left("a date that can be read in two ways: say --dates day-first or month-first")
        if found is None:
            raise Left("no date" if not given else "a date that cannot be read, as YYYY-MM-DD can")
        return found

    def point(self, cells: Cells) -> tuple[float, float]:
        """Latitude and longitude of a row, degrees. Raises Left outside the box of the map."""
        lat, lon = (read_degrees(self.columns.text(name, cells)) for name in ("lat", "lon"))
        if lat is None or lon is None:
            raise Left("no latitude and longitude in degrees")
        if not _inside(lon, lat):
            swapped = _inside(lat, lon)
            raise Left(SWAPPED if swapped else "a point outside the box of the map")
        return lat, lon

    def sources(self, cells: Cells) -> str:
        """Ids of sources: those of the row, else the file's own."""
        return self.columns.text("source_ids", cells) or self.source


def in_period(day: str) -> str:
    """The same day. Raises Left outside the period of the folder."""
    if day not in DAYS:
        raise Left(f"outside the period {DAYS[0]} to {DAYS[-1]}")
    return day


def keep_rules(table: str, row: Mapping[str, str]) -> None:
    """Raises Left for the first cell of a row that breaks the rules of its column."""
    for column, rules in frames.TABLES[table].items():
        for rule in rules:
            if not rule.test(row[column]):
                shown = f"{column} {row[column][:LONGEST_SHOWN]!r}" if row[column] else f"no {column}"
                raise Left(f"{shown}: expected {rule.expected}")


def cleaned(text: str) -> str:
    """A text on one line, without characters that nobody sees, and without a mark of a list before it."""
    return _BULLET.sub("", " ".join(UNSEEN.sub(" ", text).split()))


def slug(text: str, mark: str = "-") -> str:
    """A text in small Latin letters and digits, words with a mark between them; blank if nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return mark.join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))


def _inside(lon: float, lat: float) -> bool:
    west, south, east, north = conflict.WINDOW
    return west <= lon <= east and south <= lat <= north
