"""Grades: one number for how sure it is who holds a place, made of its confidence and its certainty."""

from __future__ import annotations

from enum import IntEnum

import pandas as pd

from geodata.cache import cached_per_object
from geodata.dataset import Dataset
from geodata.history.by_clock import confidence_by_clock
from geodata.history.clocks import THEN, certainty_then
from geodata.history.doubt import certainty


class Grade(IntEnum):
    """How sure it is who holds a place, the surest first. Low confidence is claimed or inferred."""

    HIGH = 0
    MEDIUM = 1
    CLAIMED = 2
    INFERRED = 3


GRADE_NAMES = tuple(grade.name.lower() for grade in Grade)
"""Names of the grades; each stands at its number."""
LOWEST_GRADE = {"low": Grade.INFERRED, "medium": Grade.MEDIUM, "high": Grade.HIGH}
"""Least confidence that a reader asks for -> the last grade that has it."""


@cached_per_object
def grades(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Grade (as int) of the claim that a holder rests on, by a clock; places and days as in `Dataset.held`."""
    certain = certainty_then(dataset) if clock == THEN else certainty(dataset)
    confidence = confidence_by_clock(dataset, clock)
    names = confidence.where(confidence != "low", certain.where(certain == "inferred", "claimed"))
    return names.replace({name: number for number, name in enumerate(GRADE_NAMES)}).astype(int)
