"""Rows of others as rows of changes.csv."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

import pandas as pd

from geodata.conflict import FIRST_DAY
from geodata.foreign.table import Cells
from geodata.importing.reading import Left, Reading, in_period, keep_rules


@dataclass
class Held:
    """Places of a folder: `ids` by id and by name in small letters; `steps`: place -> its changes as (date, side)."""

    ids: dict[str, str]
    steps: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, places: pd.DataFrame, baseline: pd.DataFrame, changes: pd.DataFrame) -> Held:
        """Of the tables of a folder, as text. A name that two places have is left out."""
        names = places["name_en"].str.lower()
        once = ~names.duplicated(keep=False)
        held = cls({**dict(zip(names[once], places["id"][once], strict=True)), **{i: i for i in places["id"]}})
        for row in baseline.itertuples():
            held.steps[row.place_id].append((FIRST_DAY, row.side))
        for row in changes.itertuples():
            held.steps[row.place_id].append((row.date, row.to_side))
        return held

    def holder(self, place: str, before: str) -> str:
        """Who holds a place before a day; blank if nobody is known."""
        steps = sorted((step for step in self.steps[place] if step[0] < before), key=lambda step: step[0])
        return steps[-1][1] if steps else ""


def change(reading: Reading, cells: Cells, held: Held) -> dict[str, str]:
    """The change of a row; without a side before, the one that holds the place then. Raises Left."""
    columns = reading.columns
    day = in_period(reading.day(cells))
    given = columns.text("place_id", cells) or columns.text("name_en", cells)
    place = held.ids.get(given) or held.ids.get(given.lower())
    if not place:
        raise Left("a place that places.csv does not have, by id or name", (("place", given),))
    if day == FIRST_DAY:
        raise Left(f"a change on the first day, which the baseline tells ({FIRST_DAY})")
    given_after, given_before = (columns.text(name, cells) for name in ("to_side", "from_side"))
    if not given_after:
        raise Left("no side after the change")
    after = reading.side(given_after)
    before = reading.side(given_before) if given_before else held.holder(place, day)
    if before == after:
        raise Left("no change: that side holds the place already")
    row = {
        "place_id": place,
        "date": day,
        "local_time": columns.text("local_time", cells)[:5],
        "from_side": before,
        "to_side": after,
        "precision_days": columns.text("precision_days", cells) or "0",
        "source_ids": reading.sources(cells),
        "coverage": columns.text("coverage", cells) or "named",
        "confidence": columns.text("confidence", cells) or "medium",
        "note": reading.text("note", cells),
    }
    keep_rules("changes", row)
    held.steps[place].append((day, after))
    return row
