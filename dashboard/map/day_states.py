"""Feature-state of the map's features on each day, coded so that the browser switches only what differs.

A matrix (contract.features.Matrix) holds a list of states and, for each clock, one string a day with one code a
feature, in the order of the features' ids; the n-th character of ALPHABET is the code of the n-th state. A matrix that
is the same by both clocks has the clock `now` alone. `since` holds additional state that depends on two days: `pairs`
maps a code on the earlier day (the day before, or the one compared with) and the code now to a state, and all other
pairs get the state `otherwise`.
"""

from __future__ import annotations

from itertools import product

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.contract.features import FeatureSource, Matrix
from dashboard.contract.values import FeatureState
from dashboard.map import road_states
from dashboard.map.sources import all_bases
from geodata.calendar import DAYS
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.history.clocks import CLOCKS, holders_then
from geodata.history.doubt import date_uncertain
from geodata.history.grades import Grade, grades
from geodata.measures.analysis import Analysis, analyse_then

Codes = npt.NDArray[np.int_]
"""Index of a state for each feature (row) and day (column)."""
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
AFTER_THE_PERIOD = "9999-12-31"
ON_STATES: list[FeatureState] = [{"on": False}, {"on": True}]
NOT_ON: FeatureState = {"on": False}

SOURCE_MATRICES: tuple[FeatureSource, ...] = (
    {"source": "arrows", "matrix": "arrows", "off": NOT_ON},
    {"source": "arrows_far", "matrix": "arrows", "off": NOT_ON},
    {"source": "bases", "matrix": "bases", "off": NOT_ON},
    {"source": "roads", "matrix": "roads", "off": road_states.PLAIN_ROAD},
)
"""Sources of the map whose features change, their matrices, and the state of a feature that the filters leave out."""


def state_matrices(dataset: Dataset, analysis: Analysis) -> dict[str, Matrix]:
    """Every matrix of the map by its name. Raises ValueError if one has more states than ALPHABET has codes."""
    then = holders_then(dataset)
    by_clock = [grades(dataset, clock) for clock in CLOCKS]
    return {
        "holders": _holders(dataset.held, then),
        "doubt": _doubt(by_clock, date_uncertain(dataset)),
        "arrows": _arrows(dataset, then, by_clock),
        "bases": coded_matrix(ON_STATES, _from_date(all_bases(dataset)["stands_from"])),
        "roads": coded_matrix(
            road_states.edge_states(),
            road_states.edge_state_codes(analysis),
            road_states.edge_state_codes(analyse_then(dataset, analysis)),
        ),
    }


def coded_matrix(states: list[FeatureState], now: Codes, then: Codes | None = None) -> Matrix:
    """A matrix from the index of a state for each feature (rows) and day (columns), by one clock or both.

    Raises ValueError for more states than ALPHABET has codes.
    """
    if len(states) > len(ALPHABET):
        raise ValueError(
            f"{len(states)} states of the map's features: expected at most {len(ALPHABET)}, one code each. Arrows have "
            f"{1 + len(Grade)} for each of the {len(SIDES)} sides of geodata/conflict.py; the codes are ALPHABET in "
            "dashboard/map/day_states.py."
        )
    characters = np.array(list(ALPHABET))
    clocks = {"now": now} if then is None else {"now": now, "then": then}
    # Without a feature, codes have no type of their own.
    days = {clock: ["".join(characters[column]) for column in codes.astype(int).T] for clock, codes in clocks.items()}
    return {"states": states, "days": days}


def _holders(held: pd.DataFrame, then: pd.DataFrame) -> Matrix:
    """`s`: the side that holds the place."""
    code_of = {side: code for code, side in enumerate(SIDES)}
    now_codes, then_codes = (frame.replace(code_of).to_numpy(dtype=int) for frame in (held, then))
    return coded_matrix([{"s": side} for side in SIDES], now_codes, then_codes)


def _doubt(by_clock: list[pd.DataFrame], uncertain: pd.DataFrame) -> Matrix:
    """`c`: grade of the holder; `u`: whether the day lies within the precision of a change's date."""
    states: list[FeatureState] = [{"c": int(grade), "u": other} for grade, other in product(Grade, (False, True))]
    now, then = (graded.to_numpy() * 2 + uncertain.to_numpy() for graded in by_clock)
    return coded_matrix(states, now, then)


def _arrows(dataset: Dataset, then: pd.DataFrame, by_clock: list[pd.DataFrame]) -> Matrix:
    """`on`: whether an arrow is of the day; `s`: its side; `c`: the less sure grade of its two ends.

    By the clock `then` an arrow is on if its side was known to hold its start the day before and its end that evening.
    """
    arrows = dataset.geo["advance_arrows"]
    start, end, side = (arrows[column] for column in ("from_place", "to_place", "side"))
    on = _on_date(arrows["date"]) == 1
    held_start, held_end = (then.loc[place].eq(side.to_numpy(), axis=0) for place in (start, end))
    known = held_start.shift(axis=1, fill_value=False).to_numpy() & held_end.to_numpy()
    states: list[FeatureState] = [{"on": False, "s": name, "c": 0} for name in SIDES]
    states += [{"on": True, "s": name, "c": int(grade)} for name, grade in product(SIDES, Grade)]
    off_code = side.map(SIDES.index).to_numpy()[:, None]
    now_codes, then_codes = (
        np.where(drawn, len(SIDES) + off_code * len(Grade) + _less_sure(graded, start, end), off_code)
        for drawn, graded in zip((on, on & known), by_clock, strict=True)
    )
    return coded_matrix(states, now_codes, then_codes)


def _less_sure(graded: pd.DataFrame, a: pd.Series, b: pd.Series) -> Codes:
    """The less sure grade of two places on each day."""
    return np.asarray(np.maximum(graded.loc[a].to_numpy(), graded.loc[b].to_numpy()))


def _on_date(dates: pd.Series) -> Codes:
    """1 on the date alone."""
    return np.asarray(dates.to_numpy()[:, None] == np.array(DAYS)[None, :], dtype=int)


def _from_date(dates: pd.Series) -> Codes:
    """1 from the date on; a missing date lies after the period."""
    first = dates.fillna(AFTER_THE_PERIOD).to_numpy(dtype=str)
    return np.asarray(first[:, None] <= np.array(DAYS)[None, :], dtype=int)
