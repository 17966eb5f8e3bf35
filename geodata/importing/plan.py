"""What an import was asked for, and what it would write."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from geodata.foreign.table import Table
from geodata.importing.columns import Columns

KEYS = {
    "places": ("id",),
    "events": ("id",),
    "changes": ("place_id", "date"),
    "baseline": ("place_id",),
    "sources": ("id",),
}
"""Table -> columns by which a row is one that is there already."""
Row = dict[str, str]


@dataclass(frozen=True)
class Wishes:
    """What the user asked for. `columns`: our column -> theirs; `fixed`: our column -> its value in every row;
    `words`: their word (small letters) -> ours; `dates`: order of day and month; `source`: an id of sources.csv.
    """

    table: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    dates: str | None = None
    source: str | None = None
    coarse: bool = False
    replace: bool = False


@dataclass
class Plan:
    """`new` and `other`: table -> rows that the folder does not have, and rows that it has with other values.

    `same`: rows that are there as they are. `left`: reason -> numbers of the rows of the file that are left out;
    `unknown`: field -> words of theirs that no vocabulary of the folder has, with how often. `gone`: ids of example
    places that are taken out, as real ones come.
    """

    table: Table
    columns: Columns
    replace: bool
    new: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    other: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    same: int = 0
    left: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    unknown: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    gone: frozenset[str] = frozenset()

    @property
    def found(self) -> bool:
        """Whether any row of the file fits the folder."""
        return bool(self.same) or any((*self.new.values(), *self.other.values()))

    @property
    def written(self) -> bool:
        """Whether there is anything to write."""
        changed = (*self.new.values(), *(self.other.values() if self.replace else ()))
        return any(changed)
