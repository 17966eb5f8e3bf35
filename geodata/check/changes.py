"""Checks the changes of control: each leads from the side that held the place to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from geodata import conflict
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY
from geodata.problems import Problem

FILE = "sources/changes.csv"


def unchanged_sides(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Changes whose from_side and to_side are the same."""
    changes = tables["changes"]
    for change in changes[changes["from_side"] == changes["to_side"]].itertuples():
        yield Problem(FILE, change.row, f"to_side {change.to_side!r} is the from_side", "another side")


def broken_change_sequences(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Changes whose from_side is not the side that held the place just before, in order of date, then of the file.

    Skipped: places with an invalid date, and a change after one to an unknown side.
    """
    changes = tables["changes"]
    dated = changes[~changes["place_id"].isin(changes["place_id"][~changes["date"].isin(DAYS)])]
    since = f"held on {FIRST_DAY} (baseline.csv, row {{}})"
    held = {place.place_id: (place.side, since.format(place.row)) for place in tables["baseline"].itertuples()}
    for change in dated.sort_values("date", kind="stable").itertuples():
        side, reason = held.get(change.place_id, ("", ""))
        if side in conflict.SIDES and change.from_side in conflict.SIDES and change.from_side != side:
            found = f"from_side {change.from_side!r} of {change.place_id} on {change.date}"
            yield Problem(FILE, change.row, found, f"{side}, {reason}")
        held[change.place_id] = (change.to_side, f"held since {change.date} (row {change.row})")
