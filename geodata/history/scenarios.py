"""Six scenarios of who holds each place, within the uncertainty of the tables: changes earlier, later, or fewer.

Every change happens on its recorded date, as early, or as late as its `precision_days` allow, each with and without
the changes of low confidence. The bounds of a figure are its least and greatest value over the six. They are not a
confidence interval: all changes move together, so the true value may lie well inside, and it may lie outside where the
tables are wrong in another way.

The order of the changes of a place is kept: a change that would move past another stops at it. Dates stay within the
period. A place whose change is left out keeps its earlier holder. But the government holds nothing after the last day
on which it holds a place in the tables: from then on the place has its recorded holder.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from geodata.calendar import DAYS
from geodata.conflict import GOVERNMENT
from geodata.derive.control import government_ended, holders

AS_RECORDED = "as-recorded"
"""Name of the scenario in which every change happens as the tables say."""
SHIFTS = {AS_RECORDED: 0, "early": -1, "late": 1}
"""Scenario -> sign of the shift of dates: -1 towards the start of the period, 1 towards its end."""


def scenarios(baseline: pd.DataFrame, changes: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Scenario -> holders as `control.holders` gives them; the recorded ones come first.

    Names: as-recorded, early, late, and the same with `-without-low`.
    """
    recorded = holders(baseline, changes)
    certain = changes[changes["confidence"] != "low"]
    by_scenario = {}
    for suffix, kept in (("", changes), ("-without-low", certain)):
        for name, sign in SHIFTS.items():
            shifted_held = holders(baseline, shifted(kept, sign))
            by_scenario[name + suffix] = _without_late_government(shifted_held, recorded)
    return by_scenario


def shifted(changes: pd.DataFrame, sign: int) -> pd.DataFrame:
    """Changes with every date moved by `sign` times its precision, in the order of the table within each place.

    The result lies within each date's precision and from the second day of the period to its last, inclusive.
    """
    day = changes["date"].map(DAYS.index).astype(int) + sign * changes["precision_days"].astype(int)
    place = changes["place_id"]
    ordered = day.groupby(place).cummax() if sign <= 0 else day[::-1].groupby(place).cummin()[::-1]
    return changes.assign(date=np.array(DAYS)[ordered.clip(1, len(DAYS) - 1)])


def _without_late_government(held: pd.DataFrame, recorded: pd.DataFrame) -> pd.DataFrame:
    """Holders, with the recorded ones where the government would hold a place after its end."""
    return held.mask((held == GOVERNMENT) & government_ended(recorded), recorded)
