"""What no report covers, as the page tells it: by day and by governorate."""

from __future__ import annotations

from dashboard.text.html import TEMPLATES
from geodata.conflict import FIRST_DAY, LAST_DAY, TURNING_DAYS
from geodata.dataset import Dataset
from geodata.measures.unreported import told_of_governorates, unreported_on

DAYS_TOLD = (FIRST_DAY, *TURNING_DAYS, LAST_DAY)
"""Days of the table: the first, the days on which much turned, the last."""


def unreported_section(dataset: Dataset) -> str:
    """HTML of the section."""
    governorates = told_of_governorates(dataset)
    return TEMPLATES.get_template("unreported.html").render(
        days={day: unreported_on(dataset, day) for day in DAYS_TOLD},
        governorates=governorates,
        never=sum(one.never for one in governorates),
        places=sum(one.places for one in governorates),
        last_day=LAST_DAY,
    )
