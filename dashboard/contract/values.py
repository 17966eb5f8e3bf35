"""Kinds of value that fields of several documents hold."""

from __future__ import annotations

from typing import Any

Address = str
Html = str
IsoDay = str
Clock = str
"""`now` or `then`: as known now, or as known on the evening of the day."""
LeastConfidence = str
"""Least confidence that is shown: `low`, `medium` or `high`."""
Side = str
DayIndex = int
"""0 for the first day of the period."""
Row = int
"""Position in the table of places; also the id of the place on the map."""
FeatureState = dict[str, str | int | bool]
"""State of a feature of the map, as MapLibre's `setFeatureState` takes it."""
MapLayer = dict[str, Any]
"""A layer of MapLibre's style specification."""
