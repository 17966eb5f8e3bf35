"""What no report covers, in words."""

from __future__ import annotations

import re

from dashboard.text.unreported import unreported_section
from geodata.dataset import Dataset


def test_days_and_governorates_are_told(toy: Dataset) -> None:
    """Farside, Steppe and Heights are on no report from the first day to the last; Raqqa saw no change."""
    text = " ".join(re.sub(r"<[^>]+>", " ", unreported_section(toy)).split())
    assert "Of 15 places 3 are never covered by a report" in text
    assert "31 December 3 34,122 21" in text
    assert "Deir ez-Zor 11 December 1 23,019" in text
    assert "Raqqa – 0 0" in text
