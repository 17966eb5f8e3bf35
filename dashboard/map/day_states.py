"""What the map's features are on each day, as strings of codes: the browser compares two days and switches the rest.

A matrix holds, by clock, one string a day with one code for each feature in the order of their ids, and the
feature-state behind each code. A matrix that no clock changes has the clock `now` alone. `since` says what a feature is
told besides when its code on an earlier day (the day before, or the one compared with) and its code now are put
together: the state of that pair of codes, or the state `otherwise`. `features` says which matrices a source follows,
and what stands for a feature that the reader has filtered out (`off`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

import numpy as np
import pandas as pd

from dashboard.map import road_states
from dashboard.map.sources import all_bases, within_view
from geodata import conflict
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history import by_clock, doubt
from geodata.history.clocks import CLOCKS, THEN, certainty_then, holders_then
from geodata.measures.analysis import Analysis

NEVER = "9999-12-31"
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
GRADES = ("high", "medium", "claimed", "inferred")
"""How sure a holder is, surest first: high and medium confidence, and the two words for low confidence."""
ON = [{"on": False}, {"on": True}]
OFF = {"on": False}
GONE = {"s": "", "g": False}


def state_matrices(dataset: Dataset, analysis: Analysis) -> dict[str, dict]:
    """Every matrix of the map by its name."""
    then = holders_then(dataset)
    grades = [confidence_grades(dataset, clock) for clock in CLOCKS]
    return {
        "holders": _holders(dataset.held, then),
        "doubt": _doubt(grades, doubt.date_uncertain(dataset)),
        "fronts": _fronts(dataset, then),
        "front_doubt": _front_doubt(dataset, grades),
        "arrows": _arrows(dataset, then, grades),
        "events": _matrix(ON, _on_their_day(within_view(dataset.geo["events"])["date"])),
        "movements": _matrix(ON, _on_their_day(within_view(dataset.geo["movements"])["date"])),
        "bases": _matrix(ON, _since(all_bases(dataset)["stands_from"])),
        "roads": _matrix(road_states.edge_states(), road_states.edge_state_codes(analysis)),
    }


SOURCE_MATRICES: tuple[dict, ...] = (
    {"source": "cells", "matrices": ["holders", "doubt"], "off": GONE},
    {"source": "places", "matrices": ["holders", "doubt"], "off": GONE},
    {"source": "edges", "matrices": ["fronts", "front_doubt"], "off": {"f": False, "y": False}},
    {"source": "arrows", "matrices": ["arrows"], "off": OFF},
    {"source": "arrows_far", "matrices": ["arrows"], "off": OFF},
    {"source": "events", "matrices": ["events"], "off": OFF},
    {"source": "movements", "matrices": ["movements"], "off": OFF},
    {"source": "bases", "matrices": ["bases"], "off": OFF},
    {"source": "roads", "matrices": ["roads"], "off": {}},
)


@lru_cache(maxsize=8)
def confidence_grades(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Index into GRADES of the claim that each place's holder rests on by a clock; places x days, as `Layers.held`."""
    words = certainty_then(dataset) if clock == THEN else doubt.certainty(dataset)
    confidence = by_clock.confidence_by_clock(dataset, clock)
    graded = confidence.where(confidence != "low", words.where(words == "inferred", "claimed"))
    return graded.replace({grade: index for index, grade in enumerate(GRADES)}).astype(int)


def _matrix(states: list[dict], now: np.ndarray, then: np.ndarray | None = None, since: dict | None = None) -> dict:
    """`now`, `then`: features in rows, days in columns, indices into `states`."""
    letters = np.array(list(ALPHABET))
    clocks = {"now": now} if then is None else {"now": now, "then": then}
    days = {clock: ["".join(letters[column]) for column in codes.T] for clock, codes in clocks.items()}
    return {"states": states, "days": days} | ({} if since is None else {"since": since})


def _holders(held: pd.DataFrame, then: pd.DataFrame) -> dict:
    """Side that holds (`s`) and whether it gained the place since (`g`)."""
    states = [{"s": side} for side in conflict.SIDES]
    codes = {side: index for index, side in enumerate(conflict.SIDES)}
    moved = {ALPHABET[a] + ALPHABET[b]: {"g": True} for a, b in product(range(len(states)), repeat=2) if a != b}
    now, known = (frame.replace(codes).to_numpy(dtype=int) for frame in (held, then))
    return _matrix(states, now, known, {"pairs": moved, "otherwise": {"g": False}})


def _doubt(grades: list[pd.DataFrame], unsure: pd.DataFrame) -> dict:
    """How unsure the holder is (`c`, index into GRADES), by clock, and whether its date may be another (`u`)."""
    states = [{"c": grade, "u": other} for grade, other in product(range(len(GRADES)), (False, True))]
    return _matrix(states, *(graded.to_numpy() * 2 + unsure.to_numpy() for graded in grades))


def _fronts(dataset: Dataset, then: pd.DataFrame) -> dict:
    """Whether an edge is front (`f`), or was and is no more (`y`)."""
    left = {"pairs": {"10": {"y": True}}, "otherwise": {"y": False}}
    now, known = (_is_front(dataset, held) * 1 for held in (dataset.held, then))
    return _matrix([{"f": False}, {"f": True}], now, known, left)


def _is_front(dataset: Dataset, held: pd.DataFrame) -> np.ndarray:
    edges = dataset.geo["cell_edges"]
    return held.loc[edges["place_a"]].to_numpy() != held.loc[edges["place_b"]].to_numpy()


def _front_doubt(dataset: Dataset, grades: list[pd.DataFrame]) -> dict:
    """The less sure of the two places that hold an edge up (`c`), by clock."""
    a, b = (dataset.geo["cell_edges"][end] for end in ("place_a", "place_b"))
    worse = [_less_sure(graded, a, b) for graded in grades]
    return _matrix([{"c": grade} for grade in range(len(GRADES))], *worse)


def _arrows(dataset: Dataset, then: pd.DataFrame, grades: list[pd.DataFrame]) -> dict:
    """Whether an arrow is of the day (`on`), whose (`s`), and how unsure its less sure end is (`c`).

    As known that evening it is there if its side was known to hold its start the day before and its end by then.
    """
    arrows = dataset.geo["advance_arrows"]
    start, end, side = (arrows[column] for column in ("from_place", "to_place", "side"))
    on = _on_their_day(arrows["date"])
    known = (then.loc[start].shift(axis=1).eq(side.to_numpy(), axis=0).to_numpy()) & (
        then.loc[end].eq(side.to_numpy(), axis=0).to_numpy()
    )
    states = [{"on": False, "s": side, "c": 0} for side in conflict.SIDES]
    states += [{"on": True, "s": side, "c": c} for side, c in product(conflict.SIDES, range(len(GRADES)))]
    whose = side.map(conflict.SIDES.index).to_numpy()[:, None]
    codes = [
        np.where(there, len(conflict.SIDES) + whose * len(GRADES) + _less_sure(graded, start, end), whose)
        for there, graded in zip((on == 1, (on == 1) & known), grades, strict=True)
    ]
    return _matrix(states, *codes)


def _less_sure(graded: pd.DataFrame, a: pd.Series, b: pd.Series) -> np.ndarray:
    """The less sure grade of two places by day."""
    return np.maximum(graded.loc[a].to_numpy(), graded.loc[b].to_numpy())


def _on_their_day(dates: pd.Series) -> np.ndarray:
    return (dates.to_numpy()[:, None] == np.array(DAYS)[None, :]) * 1


def _since(dates: pd.Series) -> np.ndarray:
    """From a date on; one without did not stand in the period."""
    return (dates.fillna(NEVER).to_numpy(dtype=str)[:, None] <= np.array(DAYS)[None, :]) * 1
