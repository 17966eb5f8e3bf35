"""Where each file comes from: licence, sources, description, and the types of its fields."""

from __future__ import annotations

Named = dict[str, str]
"""A licence or a source as the data package names it."""

OWN = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}
ODBL = {"name": "ODbL-1.0", "path": "https://opendatacommons.org/licenses/odbl/1-0/", "title": "ODbL 1.0"}
LGPL = {"name": "LGPL-3.0-or-later", "path": "https://www.gnu.org/licenses/lgpl-3.0.html", "title": "LGPL 3.0 or later"}
PUBLIC_DOMAIN = {
    "name": "other-pd",
    "path": "https://www.naturalearthdata.com/about/terms-of-use/",
    "title": "Public domain (Natural Earth)",
}

TABLES_BY_HAND = {"title": "The project's own tables; each row names its sources", "path": "sources/sources.csv"}
GEONAMES = {"title": "GeoNames (CC BY 4.0), coordinates of settlements", "path": "https://www.geonames.org/"}
OSM = {"title": "© OpenStreetMap contributors (ODbL 1.0), outline of 2017", "path": "https://www.openstreetmap.org/"}
NATURAL_EARTH = {"title": "Natural Earth 10m and 50m (public domain)", "path": "https://www.naturalearthdata.com/"}
GSHHG = {
    "title": "GSHHG / World Data Bank II (LGPL 3.0 or later)",
    "path": "https://www.soest.hawaii.edu/pwessel/gshhg/",
}

PROVENANCE: dict[str, tuple[Named, tuple[Named, ...], str]] = {
    "cities": (OWN, (TABLES_BY_HAND, GEONAMES), "Places, their holder on 26 November and every change of control"),
    "control_areas": (
        ODBL,
        (TABLES_BY_HAND, OSM, GSHHG),
        "Areas of control, derived from places; dated, inclusive",
    ),
    "front_lines": (ODBL, (TABLES_BY_HAND, OSM, GSHHG), "Lines between areas of different sides; dated, inclusive"),
    "control_areas_named": (
        ODBL,
        (TABLES_BY_HAND, OSM, GSHHG),
        "Areas of control of high or medium confidence only; dated, inclusive; they do not tile the country",
    ),
    "front_lines_named": (
        ODBL,
        (TABLES_BY_HAND, OSM, GSHHG),
        "Lines between areas of different sides, both of high or medium confidence; dated, inclusive",
    ),
    "cells": (
        ODBL,
        (TABLES_BY_HAND, OSM, GSHHG),
        "Cell of each place: the ground nearest to it on its own bank of the Euphrates",
    ),
    "cell_edges": (ODBL, (TABLES_BY_HAND, OSM, GSHHG), "Edges between two cells, with the places on either side"),
    "advance_arrows": (
        ODBL,
        (TABLES_BY_HAND, OSM, GSHHG),
        "Arrows of the ground gained each day, derived; no route is reported",
    ),
    "russian_bases": (OWN, (TABLES_BY_HAND,), "Russian bases and posts; Hmeimim and Tartus are landmarks"),
    "base_perimeters": (OWN, (TABLES_BY_HAND,), "Schematic outlines of Hmeimim and Tartus"),
    "foreign_bases": (OWN, (TABLES_BY_HAND,), "Bases and posts of the other foreign forces"),
    "movements": (OWN, (TABLES_BY_HAND,), "Withdrawals and movements of foreign forces"),
    "events": (OWN, (TABLES_BY_HAND,), "Dated events; those abroad have the point of the capital"),
    "roads": (OWN, (TABLES_BY_HAND,), "Main roads, schematic, as lines through named waypoints"),
    "outline": (ODBL, (OSM, GSHHG), "Syria, and the Golan Heights as a feature of their own"),
    "governorates": (ODBL, (NATURAL_EARTH, OSM), "The 14 governorates, fitted to the outline"),
    "neighbours": (ODBL, (OSM,), "Neighbouring countries, clipped to 34.5-43.5 E, 31.8-38.0 N"),
    "coast": (ODBL, (OSM,), "Coast line"),
    "rivers": (LGPL, (GSHHG,), "Rivers, good to 0.5-1 km"),
    "euphrates": (LGPL, (GSHHG,), "The Euphrates as one line, the barrier between the cells of its two banks"),
    "surroundings": (PUBLIC_DOMAIN, (NATURAL_EARTH,), "Land beyond the box of the neighbours, coarse (50m)"),
    "lakes": (ODBL, (OSM, NATURAL_EARTH), "Lakes and reservoirs of 20 km² and more"),
}
"""Layer -> licence, sources, description. The Euphrates in the cells and the edge of the Golan are from GSHHG."""

TABLES: dict[str, tuple[tuple[Named, ...], str]] = {
    "places": ((TABLES_BY_HAND, GEONAMES), "Settlements, bases, junctions, dams, crossings, with their points"),
    "baseline": ((TABLES_BY_HAND,), "Who held each place on 26 November"),
    "changes": ((TABLES_BY_HAND,), "Changes of control, those of one day in true order"),
    "events": ((TABLES_BY_HAND,), "Dated events, with the question of the article that they answer"),
    "figures": ((TABLES_BY_HAND,), "Dated figures and who gave them"),
    "roads": ((TABLES_BY_HAND,), "Waypoints of the main roads, in order"),
    "chapters": ((TABLES_BY_HAND,), "Chapters for a presenter: days, view, words"),
    "claims": ((TABLES_BY_HAND,), "Sentences of the article on Homs, and what the record says"),
    "bases": ((TABLES_BY_HAND,), "Bases and posts of foreign forces: state on 26 November, forces, dated changes"),
    "perimeters": ((TABLES_BY_HAND,), "Boxes drawn round Hmeimim and Tartus"),
    "road_reports": ((TABLES_BY_HAND,), "Reports that a road past a place was another side's than the place"),
    "movements": ((TABLES_BY_HAND,), "Withdrawals and movements of foreign forces"),
    "disputes": ((TABLES_BY_HAND,), "Conflicting reports that were not followed, who made them, and why"),
    "outside_figures": ((TABLES_BY_HAND,), "Figures that others published, and how ours is computed beside them"),
    "spellings": ((TABLES_BY_HAND,), "Other usual Latin spellings of places and bases that no habit of writing gives"),
    "corrections": (
        (TABLES_BY_HAND,),
        "What was corrected in the tables: when, which row, what it said, what it says, why",
    ),
    "sources": ((TABLES_BY_HAND,), "What every `source_ids` means"),
}
"""Table -> sources, description; the licence of all is OWN."""

LAYER_TYPES = {
    "number": ("area_km2", "km2", "length_km", "gained_km2", "lat", "lon"),
    "integer": ("rank",),
    "boolean": ("claim", "landmark"),
    "date": ("valid_from", "valid_to", "date", "stands_from"),
    "array": ("actors", "changes", "source_ids", "sources_before", "waypoints"),
}
"""Type of Table Schema -> the properties of layers that have it in JSON; the rest are strings."""
TABLE_TYPES = {
    "number": ("lat", "lon", "south", "west", "north", "east", "zoom", "value", "low", "high"),
    "integer": ("precision_days", "population", "geonames_id", "seq", "chapter_no", "claim_no"),
    "boolean": ("events.claim",),
    "date": (
        "changes.date",
        "events.date",
        "figures.date",
        "movements.date",
        "disputes.date",
        "corrections.date",
        "outside_figures.day",
        "since",
        "date_from",
        "date_to",
    ),
}
"""Type of Table Schema -> columns, or `table.column`, whose cells all conform or are blank; the rest are strings."""
