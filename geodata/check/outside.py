"""Checks the figures that others published: each row says enough to compute ours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from geodata import conflict
from geodata.calendar import DAYS
from geodata.check.runner import describe_value, rows
from geodata.problems import Problem
from geodata.schema.values import LIST_SEPARATOR
from geodata.schema.vocabulary import OF_A_PLACE, OF_GOVERNORATES, OUTSIDE_QUANTITIES, SINCE_A_DAY

FILE = "sources/outside_figures.csv"


def incomplete_figures(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Rows without a figure, with one that runs backwards, or without what their quantity needs."""
    for row, low, high in rows(tables["outside_figures"], "low", "high"):
        if not (low or high):
            yield Problem(FILE, row, "no low and no high", "one of them at least")
        elif low and high and _number(high) < _number(low):
            yield Problem(FILE, row, describe_value("high", high), f"{low} or more, as low is {low}")
    for row, quantity, since, day in rows(tables["outside_figures"], "quantity", "since", "day"):
        if quantity in SINCE_A_DAY and not (since in DAYS and since < day):
            yield Problem(FILE, row, describe_value("since", since), f"a day before {day}, as {quantity} needs")
        elif quantity in OUTSIDE_QUANTITIES and quantity not in SINCE_A_DAY and since:
            yield Problem(FILE, row, describe_value("since", since), f"none, as {quantity} has none")


def misplaced_figures(tables: Mapping[str, pd.DataFrame]) -> Iterator[Problem]:
    """Rows whose place is not of the kind that their quantity needs."""
    ids = set(tables["places"]["id"])
    for row, quantity, place in rows(tables["outside_figures"], "quantity", "place"):
        named = [item.strip() for item in place.split(LIST_SEPARATOR) if item.strip()]
        if quantity in OF_A_PLACE and not (len(named) == 1 and named[0] in ids):
            yield Problem(FILE, row, describe_value("place", place), "the id of a row of places.csv")
        elif quantity in OF_GOVERNORATES and conflict.GOVERNORATES and not set(named) <= set(conflict.GOVERNORATES):
            yield Problem(FILE, row, describe_value("place", place), "names of governorates")
        elif quantity == "share_of_governorate" and not named:
            yield Problem(FILE, row, "no place", "the name of a governorate")
        elif quantity in set(OUTSIDE_QUANTITIES) - set(OF_A_PLACE) - set(OF_GOVERNORATES) and named:
            yield Problem(FILE, row, describe_value("place", place), f"none, as {quantity} has none")


def _number(cell: str) -> float:
    """The number in a cell; 0 for one that is none, which the rule of its column tells."""
    try:
        return float(cell)
    except ValueError:
        return 0.0
