"""Grades: one number for how certain it is who holds a place, from the confidence and certainty of the claim."""

from __future__ import annotations

from enum import IntEnum

import pandas as pd

from geodata.cache import cached_per_object
from geodata.dataset import Dataset
from geodata.history.by_clock import confidence_by_clock
from geodata.history.clocks import THEN, certainty_then
from geodata.history.doubt import certainty
from geodata.schema.layout import CONFIDENCE_STEPS


class Grade(IntEnum):
    """How certain it is who holds a place, the most certain first. Low confidence is either claimed or inferred."""

    HIGH = 0
    MEDIUM = 1
    CLAIMED = 2
    INFERRED = 3


GRADE_NAMES = tuple(grade.name.lower() for grade in Grade)
"""Names of the grades, each at the position of its number."""
GRADES_OF_LEVEL = {"high": (Grade.HIGH,), "medium": (Grade.MEDIUM,), "low": (Grade.CLAIMED, Grade.INFERRED)}
"""Level of confidence -> its grades, the most certain first."""
LOWEST_GRADE = {
    least: max(grade for level in levels for grade in GRADES_OF_LEVEL[level])
    for least, levels in CONFIDENCE_STEPS.items()
}
"""Least confidence selected -> the lowest grade that is shown."""


@cached_per_object
def grades(dataset: Dataset, clock: str) -> pd.DataFrame:
    """Grade (as int) of the claim behind the holder, by a clock. Places and days as in `Dataset.held`."""
    certain = certainty_then(dataset) if clock == THEN else certainty(dataset)
    confidence = confidence_by_clock(dataset, clock)
    names = confidence.where(confidence != "low", certain.where(certain == "inferred", "claimed"))
    return names.replace({name: number for number, name in enumerate(GRADE_NAMES)}).astype(int)
