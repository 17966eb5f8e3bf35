"""States of features on all days as strings of codes."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.map.day_states import coded_matrix


def test_more_states_than_codes_are_an_error_that_says_what_is_expected() -> None:
    """Twelve sides have 60 states of arrows; a thirteenth would need more codes than there are."""
    codes = np.zeros((1, 36), dtype=int)
    assert len(coded_matrix([{"c": n} for n in range(62)], codes)["days"]["now"]) == 36
    with pytest.raises(ValueError, match=r"65 states .* expected at most 62.* 8 sides of geodata/conflict\.py"):
        coded_matrix([{"c": n} for n in range(13 * 5)], codes)
