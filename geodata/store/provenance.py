"""Where each file comes from: licence, origins, description, and the types of its fields.

Licences and origins are those of `conflict.toml`; nothing is stamped on a folder that its file does not say.
"""

from __future__ import annotations

from geodata.conflict import CONFLICT

Named = dict[str, str]
"""A licence or an origin as the data package names it."""

TABLES_ORIGIN = "tables"
"""Stands among the origins of a file for the tables of its own folder."""
TABLES_BY_HAND: Named = {"title": "The project's own tables; each row names its sources", "path": "sources/sources.csv"}
LICENCES: dict[str, Named] = {
    name: {"name": name, "path": licence.path, "title": licence.title} for name, licence in CONFLICT.licences.items()
}
OWN = LICENCES.get(CONFLICT.conflict.licence, {"name": "other-closed", "title": "No licence given"})
"""Licence of the tables."""


def licence_in_words(licence: Named) -> str:
    """Its title, with its address in brackets if it has one."""
    return f"{licence['title']} ({licence['path']})" if "path" in licence else licence["title"]


ORIGINS: dict[str, Named] = {
    name: {"title": origin.title, "path": origin.path} for name, origin in CONFLICT.origins.items()
}
"""Origins of base geography and positions, without the tables."""

LAYER_DESCRIPTIONS: dict[str, str] = {
    "cities": "Places, their holder on the first day and every change of control",
    "control_areas": "Areas of control, derived from places; dated, inclusive",
    "front_lines": "Lines between areas of different sides; dated, inclusive",
    "control_areas_named": (
        "Areas of control of high or medium confidence only; dated, inclusive; they do not tile the country"
    ),
    "front_lines_named": "Lines between areas of different sides, both of high or medium confidence; dated, inclusive",
    "cells": "Cell of each place: the ground nearest to it on its own side of every barrier",
    "cell_edges": "Edges between two cells, with the places on either side",
    "advance_arrows": "Arrows of the ground gained each day, derived; no route is reported",
    "landmark_bases": "Bases and posts of the operator whose bases are landmarks",
    "base_perimeters": "Schematic outlines of landmark bases",
    "foreign_bases": "Bases and posts of the other foreign forces",
    "movements": "Withdrawals and movements of foreign forces",
    "events": "Dated events; those abroad have the point of the capital",
    "roads": "Main roads, schematic, as lines through named waypoints",
    "outline": "The country, and what is excluded from it as a feature of its own",
    "governorates": "Governorates, fitted to the outline",
    "neighbours": "Neighbouring countries",
    "coast": "Coast line",
    "rivers": "Rivers",
    "barriers": "Lines that no cell crosses",
    "surroundings": "Land beyond the neighbours, coarse",
    "lakes": "Lakes and reservoirs of 20 km² and more",
}
TABLE_DESCRIPTIONS: dict[str, str] = {
    "places": "Settlements, bases, junctions, dams, crossings, with their points",
    "baseline": "Who held each place on the first day",
    "changes": "Changes of control, those of one day in true order",
    "events": "Dated events, with the question that they answer",
    "figures": "Dated figures and who gave them",
    "roads": "Waypoints of the main roads, in order",
    "chapters": "Chapters for a presenter: days, box of the map, words",
    "claims": "Claims of others, and what the record says",
    "bases": "Bases and posts of foreign forces: state on the first day, forces, dated changes",
    "perimeters": "Boxes drawn round landmark bases",
    "road_reports": "Reports that a road past a place was another side's than the place",
    "movements": "Withdrawals and movements of foreign forces",
    "disputes": "Conflicting reports that were not followed, who made them, and why",
    "outside_figures": "Figures that others published, and how ours is computed beside them",
    "spellings": "Other usual Latin spellings of places and bases that no habit of writing gives",
    "corrections": "What was corrected in the tables: when, which row, what it said, what it says, why",
    "sources": "What every `source_ids` means",
}


def _file(name: str) -> tuple[Named, tuple[Named, ...]]:
    """Licence and origins of a layer, or of a table as `table-NAME`."""
    file = CONFLICT.files.get(name)
    if file is None:
        return OWN, (TABLES_BY_HAND,)
    origins = tuple(TABLES_BY_HAND if origin == TABLES_ORIGIN else ORIGINS[origin] for origin in file.origins)
    return LICENCES.get(file.licence, OWN), origins


PROVENANCE: dict[str, tuple[Named, tuple[Named, ...], str]] = {
    name: (*_file(name), description) for name, description in LAYER_DESCRIPTIONS.items()
}
"""Layer -> licence, origins, description."""
TABLES: dict[str, tuple[tuple[Named, ...], str]] = {
    name: (_file(f"table-{name}")[1], description) for name, description in TABLE_DESCRIPTIONS.items()
}
"""Table -> origins, description; the licence of all is OWN."""

LAYER_TYPES = {
    "number": ("area_km2", "km2", "length_km", "gained_km2", "lat", "lon"),
    "integer": ("rank",),
    "boolean": ("claim", "landmark"),
    "date": ("valid_from", "valid_to", "date", "stands_from"),
    "array": ("actors", "changes", "source_ids", "sources_before", "waypoints"),
}
"""Type of Table Schema -> the properties of layers that have it in JSON; the rest are strings."""
TABLE_TYPES = {
    "number": ("lat", "lon", "south", "west", "north", "east", "value", "low", "high"),
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
