"""What the doubt in the tables allows: who would hold each place were the changes earlier, later, or fewer.

Six readings of `changes`: every change on its told date, as early, or as late as its `precision_days` allow, each with
and without the changes of low confidence. Bounds of a figure are its least and greatest value over the six. They are
no confidence interval: all changes move together, so the true value may lie at neither end, and it may lie outside
where the tables are wrong in another way.

Order within a place is kept: a change moved past another of the same place stops at it. Dates stay in the period.
A place whose change is left out keeps its earlier holder, but not the government beyond the last day on which the
tables know a place of its: the government ended, and who held the place then is taken as told.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from geodata.calendar import DAYS
from geodata.conflict import GOVERNMENT
from geodata.derive.control import government_ended, holders

AS_RECORDED = "as-recorded"
SHIFTS = {AS_RECORDED: 0, "early": -1, "late": 1}


def scenarios(baseline: pd.DataFrame, changes: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Holders (as `control.holders` gives them) by name of the reading, the told one first.

    Names: as-recorded, early, late; and the same with `-without-low`.
    """
    told = holders(baseline, changes)
    certain = changes[changes["confidence"] != "low"]
    found = {}
    for suffix, kept in (("", changes), ("-without-low", certain)):
        for name, sign in SHIFTS.items():
            found[name + suffix] = _without_late_government(holders(baseline, shifted(kept, sign)), told)
    return found


def shifted(changes: pd.DataFrame, sign: int) -> pd.DataFrame:
    """Changes with every date moved by `sign` times its precision, in the order of the table within each place.

    The result lies within each date's precision and from the second day of the period to its last, inclusive.
    """
    day = changes["date"].map(DAYS.index) + sign * changes["precision_days"].astype(int)
    place = changes["place_id"]
    ordered = day.groupby(place).cummax() if sign <= 0 else day[::-1].groupby(place).cummin()[::-1]
    return changes.assign(date=np.array(DAYS)[ordered.clip(1, len(DAYS) - 1)])


def _without_late_government(held: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    return held.mask((held == GOVERNMENT) & government_ended(told), told)
