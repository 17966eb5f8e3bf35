"""Everything besides the data that the stored results depend on: sides, days, routes, measures and rules."""

from __future__ import annotations

from typing import Any

from geodata import conflict
from geodata.history import scenarios
from geodata.measures import daily, ranges, static
from geodata.roads import junction, network, passable, routes
from geodata.schema import layout

SCHEMA = 1
"""Raised by hand when the results are computed or written in another way, and nothing in `settings` shows it."""


def settings() -> dict[str, Any]:
    """JSON values, by name. Where one of them changes, stored results are no longer true."""
    return {
        "schema": SCHEMA,
        "days": [conflict.FIRST_DAY, conflict.LAST_DAY],
        "sides": list(conflict.SIDES),
        "government": conflict.GOVERNMENT,
        "metric_crs": conflict.METRIC_CRS,
        "capital": conflict.CAPITAL_NODE,
        "nodes": conflict.NAMED_NODES,
        "routes": conflict.NAMED_ROUTES,
        "reference_points": conflict.REFERENCE_POINTS,
        "axis": conflict.MAIN_AXIS,
        "opposition": list(conflict.OPPOSITION_SIDES),
        "measures": [list(key) for key in daily.measure_keys()],
        "road_users": {name: sorted(sides) for name, sides in conflict.ROAD_USERS.items()},
        "readings": list(scenarios.SHIFTS.values()),
        "digits": [ranges.DIGITS, ranges.OTHER_DIGITS],
        "rules": {
            "max_precision_days": layout.MAX_PRECISION_DAYS,
            "same_place_km": network.SAME_PLACE_KM,
            "same_spot_km": network.SAME_SPOT_KM,
            "near_degrees": network.NEAR_DEGREES,
            "link_km": network.LINK_KM,
            "closing_km": passable.CLOSING_KM,
            "on_the_road_km": passable.ON_THE_ROAD_KM,
            "negligible_km": passable.NEGLIGIBLE_KM,
            "tolerance": routes.TOLERANCE,
            "settled_km": static.SETTLED_KM,
            "city_ranks": list(junction.CITY_RANKS),
        },
    }
