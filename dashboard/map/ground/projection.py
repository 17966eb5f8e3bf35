"""Web Mercator as the map's scripts use it: the world is 1 wide, y grows to the south."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Positions = npt.NDArray[np.float64]
"""Longitude and latitude, or x and y in Web Mercator, in two columns."""


def mercator_of(degrees: Positions) -> Positions:
    """Web Mercator of longitudes and latitudes: x from 0 at 180° west to 1, y from 0 in the north to 1."""
    lon, lat = np.radians(degrees).T
    return np.column_stack([0.5 + lon / (2 * np.pi), 0.5 - np.arcsinh(np.tan(lat)) / (2 * np.pi)])


def degrees_of(mercator: Positions) -> Positions:
    """Longitudes and latitudes of positions in Web Mercator."""
    x, y = mercator.T
    degrees: Positions = np.degrees(np.column_stack([(x - 0.5) * 2 * np.pi, np.arctan(np.sinh((0.5 - y) * 2 * np.pi))]))
    return degrees
