"""What the search box finds."""

from __future__ import annotations

from dashboard import theme
from dashboard.map_sources import base_key, bases, places_in_order
from geodata.load import Layers


def findable(layers: Layers) -> list[dict]:
    """Options of the search box."""
    places, sites = places_in_order(layers.geo["cities"]), bases(layers)
    named = list(zip(places["id"], places["name_en"], places["name_ar"], strict=True))
    named += [
        (base_key(i), f"{name} ({theme.OPERATORS[operator][0]})", arabic)
        for i, name, arabic, operator in zip(
            sites["id"], sites["name_en"], sites["name_ar"], sites["operator"], strict=True
        )
    ]
    return [{"value": key, "label": f"{name} · {arabic}" if arabic else name} for key, name, arabic in named]
