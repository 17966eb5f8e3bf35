"""How each figure is computed, one paragraph each: the page shows them, and the README of the data repeats them.

A conflict may tell of a method in its own words: `[methods]` of its `conflict.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from geodata import conflict
from geodata.conflict import CORRIDOR_ROUTE, GOVERNMENT
from geodata.dataset import Dataset
from geodata.derive.arrows import ARROWS_OF_A_DAY, ARROWS_OF_A_GAIN, LEAST_KM, LEAST_KM2, WIDE_KM2
from geodata.measures.analysis import Analysis
from geodata.measures.static import SETTLED_KM
from geodata.roads.network import LINK_KM, SAME_PLACE_KM, SAME_SPOT_KM
from geodata.roads.passable import CLOSING_KM, ON_THE_ROAD_KM
from geodata.roads.routes import TOLERANCE


@dataclass(frozen=True)
class Method:
    """Name of a figure, and how it is computed.

    `paragraph`: numbers of the data are placeholders in braces, which `quoted_numbers` fills.
    """

    title: str
    paragraph: str


GENERAL: dict[str, Method] = {
    "network": Method(
        "Road network",
        "The {roads} roads of the tables, as straight lines between their waypoints. Waypoints of different roads are "
        f"one junction if they name the same place within {SAME_PLACE_KM:g} km, or lie within {SAME_SPOT_KM:g} km of "
        f"each other. A road's loose end, and a landmark base, is linked to the nearest waypoint within {LINK_KM:g} "
        "km. Lengths are geodesics on the WGS 84 ellipsoid. They come out short of real roads, which bend. Smaller "
        "roads are missing.",
    ),
    "openness": Method(
        "Open roads",
        "A stretch is open to a side if the ground it crosses, and every place on it, is that side's at the end of the "
        f"day. One place of others within {ON_THE_ROAD_KM:g} km closes it, and so do {CLOSING_KM:g} km of others' or "
        "contested ground, or half of the stretch. Less is let pass, as roads and ground are both schematic. Roads "
        "abroad count as open. Where the tables report that a road past a place was another side's, the report counts. "
        "All sides of the opposition use the roads as one.",
    ),
    "routes": Method(
        "Routes",
        "The usual course is the shortest way with nothing closed, the course of the day the shortest over open "
        f"stretches. A route is open if that is at most {TOLERANCE:.0%} longer, a detour if it is longer still, cut if "
        "there is none. The day of a cut is the first at whose end it is cut; its range runs from the earliest to "
        "the latest such day over the readings of the tables. Where a route is not open, the closed stretches of its "
        "usual course are told with what closed them: places of others on the road, then those whose ground it "
        "crosses, the longest first (closed_by).",
    ),
    "reach": Method(
        "Reach",
        "Two named places reach each other if open stretches join them, however long the way. The reach of the capital "
        "is everything that its holder could still come to from there on ground of its own side.",
    ),
    "cut": Method(
        "New cuts",
        "Stretches that were open at the end of the day before and are closed now, and those that opened again.",
    ),
    "junction": Method(
        "Cities as junctions",
        "From the roads open to the side in power on the first day, the ground of one city at a time is taken away. "
        "Counted are the pairs of other named places that were joined and no longer are, the people outside the city "
        "who are cut off from the capital (only places with a known population, {known_population} of "
        "{connected_places}), and the km by which the courses between pairs still joined grow. Ranked by pairs. "
        "Betweenness, the share of shortest courses that pass the city, is a check by another method.",
    ),
    "advance_arrows": Method(
        "Advance arrows",
        "Derived: from the nearest place held the day before to the greatest place gained; no route is reported. "
        "Ground that one side gained on a day and that hangs together is one gain, contested ground left out. The "
        f"arrow starts {LEAST_KM:g} km or more away, on ground of the side that bordered on the gain; there is none "
        f"where it held no such ground, nor for a gain under {LEAST_KM2:g} km² without a seat of a governorate. A gain "
        f"of {WIDE_KM2:,.0f} km² or more has up to {ARROWS_OF_A_GAIN}, a day at most {ARROWS_OF_A_DAY}. From afar "
        "short arrows are drawn longer, further back on ground of the side, and those that would cross are left out.",
    ),
    "corridor": Method(
        "Land corridor",
        "The usual course of a named route, {corridor_km} km of the road network: the tables tell of the route, not of "
        "its stretches. A stretch is whole where it is open to the side in power, on every day.",
    ),
    "places": Method(
        "Places held",
        "Places of the tables whose holder at the end of the day is the side. Villages count like cities.",
    ),
    "area_km2": Method(
        "Ground held",
        "Sum of the ground that each place held stands for: the ground nearest to it, as far as the barriers of the "
        "map. Most of it is inferred, as nobody reports on empty land.",
    ),
    "settled_km2": Method(
        "Settled ground and desert",
        f"Ground up to {SETTLED_KM:g} km from the place it stands for is settled, the rest (desert_km2) is thinly "
        "peopled.",
    ),
    "people": Method(
        "People",
        "Sum of the populations that the tables know for places held; {unknown_population} of {places} places have "
        "none (places_without_population), most of them villages, and censuses and estimates of different years stand "
        "side by side. Nobody is counted as moved: it is who lived there, not who was there.",
    ),
    "front_km": Method(
        "Front",
        "Length of the edges between the ground of places of different sides, contested ground included; the front "
        "of the side in power (government_front_km) is what it shares with anyone. Edges follow the middle between "
        "places and so are longer and more jagged than trenches.",
    ),
    "pair_front_km": Method(
        "Front by pair of sides",
        "The front, parted by which two sides face each other across an edge. Each pair has its own range, as a "
        "reading of the tables that makes one front longer often makes another shorter, so the lows and the highs do "
        "not add up to those of the whole.",
    ),
    "front_distance_km": Method(
        "Nearest stretch of front",
        "From the named points as the crow flies, on the ellipsoid, to the nearest line between "
        "areas of any two sides, allied ones included; whose line it is stands behind the figure.",
    ),
    "low_confidence_km2": Method(
        "Claimed or inferred",
        "Ground of the places whose holder that day rests on a claim of low confidence: one report that another "
        "contradicts, or none that names the place or covers its area. With a filter, ground whose claim is less sure "
        "than asked for is left out. The map dots this ground; from far it draws small pieces of it, and of what was "
        "gained, like the ground around them, which this figure does not.",
    ),
    "changed_km2": Method(
        "Ground that changed hands",
        "Ground whose side differs from the day before. The sum since the first day (changed_since_start_km2) counts "
        "ground again each time it changes.",
    ),
    "axis_speed_km_per_day": Method(
        "Advance along the main road",
        "How far along it from its start opposition ground reaches unbroken (axis_advance_km), other ground under "
        f"{CLOSING_KM:g} km passed over, and its growth since the day before. Negative after a counter-attack.",
    ),
    "road_km": Method(
        "Distances",
        "From the nearest place of the opposition: as the crow flies on the "
        f"ellipsoid (crow_km), and by road, straight to the nearest waypoint within {LINK_KM:g} km and on along the "
        "network, whoever holds it. Nil once the place itself is theirs.",
    ),
    "ranges": Method(
        "Low, best and high",
        "Best is what the tables tell. Low and high are the least and greatest value over six readings: every change "
        "as told, as early or as late as its precision allows, each with and without the changes of low confidence "
        "({low_confidence_changes} of {changes}), whose places then keep their earlier holder, though none "
        "beyond its end. All changes move together, so these are bounds, not a confidence "
        "interval.",
    ),
}
"""Key -> method, as it is told of any conflict. Other measures stand in the paragraph of a related one."""


def _in_own_words(key: str, method: Method) -> Method:
    own = conflict.CONFLICT.methods.get(key)
    return Method(own.title or method.title, own.paragraph or method.paragraph) if own else method


METHODS = {key: _in_own_words(key, method) for key, method in GENERAL.items()}
"""The same, with the words that the conflict has for some."""


def methods_of(dataset: Dataset) -> dict[str, Method]:
    """The methods of what the page shows of a conflict: without those of roads, arrows or points that it has not."""
    geo, found = dataset.geo, set(METHODS)
    if not len(geo["roads"]):
        found -= {"network", "openness", "cut", "routes", "reach", "junction", "corridor", "axis_speed_km_per_day"}
    if not conflict.NAMED_ROUTES:
        found.discard("routes")
    if not conflict.CAPITAL_NODE:
        found -= {"reach", "junction"}
    if not CORRIDOR_ROUTE:
        found.discard("corridor")
    if not conflict.MAIN_AXIS:
        found.discard("axis_speed_km_per_day")
    if not conflict.REFERENCE_POINTS:
        found -= {"front_distance_km", "road_km"}
    if not len(geo["advance_arrows"]):
        found.discard("advance_arrows")
    return {key: method for key, method in METHODS.items() if key in found}


def quoted_numbers(dataset: Dataset, analysis: Analysis) -> dict[str, float]:
    """Placeholder in the paragraphs of METHODS -> number (a count, or km)."""
    changes, cities, junction = dataset.tables["changes"], dataset.geo["cities"], analysis.junction
    corridor_km = [route.usual.length_km for route in analysis.routes[GOVERNMENT] if route.id == CORRIDOR_ROUTE]
    return {
        "roads": len(dataset.geo["roads"]),
        "known_population": junction.places_joined - junction.places_without_population,
        "connected_places": junction.places_joined,
        "corridor_km": corridor_km[0] if corridor_km else 0,
        "unknown_population": int(pd.to_numeric(cities["population"]).isna().sum()),
        "places": len(cities),
        "low_confidence_changes": int((changes["confidence"] == "low").sum()),
        "changes": len(changes),
    }
