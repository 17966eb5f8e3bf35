"""What no report covers, as the page tells it: by day and by governorate."""

from __future__ import annotations

from dashboard.text.html import TEMPLATES
from geodata.conflict import FIRST_DAY, LAST_DAY, TURNING_DAYS
from geodata.dataset import Dataset
from geodata.measures.unreported import told_of_governorates, uncovered, unreported_on

DAYS_TOLD = tuple(sorted({FIRST_DAY, *TURNING_DAYS, LAST_DAY}))
"""Days of the table: the first, the days on which much turned, the last."""


def unreported_section(dataset: Dataset) -> str:
    """HTML of the section."""
    governorates = told_of_governorates(dataset)
    return TEMPLATES.get_template("unreported.html").render(
        days={day: unreported_on(dataset, day) for day in DAYS_TOLD},
        governorates=governorates,
        never=int(uncovered(dataset).all(axis=1).sum()),
        places=len(dataset.held),
        last_day=LAST_DAY,
    )
