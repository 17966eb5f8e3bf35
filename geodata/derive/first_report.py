"""The day on which a change of control was first reported, as far as sources with a full date show it."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from geodata.files.read import split_list

FULL_DATE = len("2031-03-05")


def full_dates(sources: pd.DataFrame) -> dict[str, str]:
    """Source id -> its date, for sources with year, month and day; in the order of the table."""
    return {i: day for i, day in zip(sources["id"], sources["date"], strict=True) if len(day) == FULL_DATE}


def reported_on(changes: pd.DataFrame, sources: pd.DataFrame) -> pd.Series:
    """Day of the first report of each change (rows as in `changes`), ISO text; None if no source is dated to the day.

    The rule: the earliest date among the sources of the change. A source counts only if its date has year, month and
    day and does not lie before the first day on which the change may have happened (`date` less `precision_days`):
    an older page cannot report it. `interp` and `background` have no date. The day may lie before `date` within the
    precision, and after the period. It says when a page of ours reported, so the true first report may be older.
    """
    dates = full_dates(sources)
    found = []
    for change in changes.itertuples():
        since = date.fromisoformat(change.date) - timedelta(days=int(change.precision_days))
        days = [dates[source] for source in split_list(change.source_ids) if source in dates]
        found.append(min((day for day in days if day >= since.isoformat()), default=None))
    return pd.Series(found, index=changes.index, dtype=object)
