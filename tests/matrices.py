"""States of features on all days, read from the strings of codes as the scripts do."""

from __future__ import annotations

import numpy as np

from dashboard.map.day_states import ALPHABET


def decode(matrix: dict, clock: str = "now") -> dict[str, np.ndarray]:
    """Key of the state -> values (features in rows, days in columns), as the scripts read a matrix."""
    days = matrix["days"].get(clock, matrix["days"]["now"])
    states = [[matrix["states"][ALPHABET.index(code)] for code in day] for day in days]
    return {key: np.array([[state[key] for state in day] for day in states]).T for key in states[0][0]}
