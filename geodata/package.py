"""Describes the data folder as a Frictionless Data Package: fields, licence, sources, version and hash of each file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from geodata import contract

DATAPACKAGE = "datapackage.json"
RELEASE = "1.0.0"
"""Raised by hand when the contract changes; the digest behind it tells one state of the tables from another."""

OWN = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}
ODBL = {"name": "ODbL-1.0", "path": "https://opendatacommons.org/licenses/odbl/1-0/", "title": "ODbL 1.0"}
LGPL = {"name": "LGPL-3.0-or-later", "path": "https://www.gnu.org/licenses/lgpl-3.0.html", "title": "LGPL 3.0 or later"}
PUBLIC_DOMAIN = {"name": "PDDL-1.0", "title": "Public domain"}

TABLES_BY_HAND = {"title": "The project's own tables; each row names its sources", "path": "sources/sources.csv"}
GEONAMES = {"title": "GeoNames (CC BY 4.0), coordinates of settlements", "path": "https://www.geonames.org/"}
OSM = {"title": "© OpenStreetMap contributors (ODbL 1.0), outline of 2017", "path": "https://www.openstreetmap.org/"}
NATURAL_EARTH = {"title": "Natural Earth 10m and 50m (public domain)", "path": "https://www.naturalearthdata.com/"}
GSHHG = {
    "title": "GSHHG / World Data Bank II (LGPL 3.0 or later)",
    "path": "https://www.soest.hawaii.edu/pwessel/gshhg/",
}

PROVENANCE: dict[str, tuple[dict, tuple[dict, ...], str]] = {
    "cities": (OWN, (TABLES_BY_HAND, GEONAMES), "Places, their holder on 26 November and every change of control"),
    "control_areas": (ODBL, (TABLES_BY_HAND, OSM), "Areas of control, derived from the places; dated, inclusive"),
    "front_lines": (ODBL, (TABLES_BY_HAND, OSM), "Lines between areas of different sides; dated, inclusive"),
    "cells": (ODBL, (TABLES_BY_HAND, OSM), "The ground that each place stands for"),
    "cell_edges": (ODBL, (TABLES_BY_HAND, OSM), "Edges between two cells, with the places on either side"),
    "russian_bases": (OWN, (TABLES_BY_HAND,), "Russian bases and posts; Hmeimim and Tartus are landmarks"),
    "base_perimeters": (OWN, (TABLES_BY_HAND,), "Schematic outlines of Hmeimim and Tartus"),
    "foreign_bases": (OWN, (TABLES_BY_HAND,), "Bases and posts of the other foreign forces"),
    "movements": (OWN, (TABLES_BY_HAND,), "Withdrawals and movements of foreign forces"),
    "events": (OWN, (TABLES_BY_HAND,), "Dated events; those abroad stand at the capital concerned"),
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
"""Layer -> licence, sources, description."""


TYPES = {
    "number": ("area_km2", "length_km", "lat", "lon"),
    "integer": ("rank",),
    "boolean": ("claim", "landmark"),
    "date": ("valid_from", "valid_to", "date", "stands_from"),
    "array": ("actors", "changes", "source_ids", "sources_before", "waypoints"),
}
"""Table Schema type -> the properties that have it; the rest are strings."""


def datapackage(folder: Path = contract.FOLDER) -> dict:
    """The descriptor of a data folder as it lies on disk."""
    tables = [_resource(folder, contract.table_path(folder, name), _table(name)) for name in contract.TABLES]
    layers = [_resource(folder, contract.layer_path(folder, name), _layer(name)) for name in contract.LAYERS]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "syria-advance-2024",
        "title": "The rebel advance in Syria, 26 November to 31 December 2024",
        "version": version(folder),
        "licenses": [OWN, ODBL, LGPL],
        "sources": [TABLES_BY_HAND, GEONAMES, OSM, NATURAL_EARTH, GSHHG],
        "resources": [*layers, *tables],
    }


def version(folder: Path = contract.FOLDER) -> str:
    """Release and the first eight digits of the SHA-256 of all tables: the same tables, the same version."""
    digest = hashlib.sha256()
    for name in contract.TABLES:
        digest.update(contract.table_path(folder, name).read_bytes())
    return f"{RELEASE}+{digest.hexdigest()[:8]}"


def _type(field: str) -> str:
    """Type of a layer's property in the words of Table Schema."""
    return next((kind for kind, fields in TYPES.items() if field in fields), "string")


def _resource(folder: Path, path: Path, described: dict) -> dict:
    content = path.read_bytes()
    return {
        **described,
        "path": path.relative_to(folder).as_posix(),
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _table(name: str) -> dict:
    return {
        "name": f"table-{name}",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "licenses": [OWN],
        "schema": {"fields": [{"name": column, "type": "string"} for column in contract.TABLES[name]]},
    }


def _layer(name: str) -> dict:
    licence, sources, description = PROVENANCE[name]
    return {
        "name": name.replace("_", "-"),
        "description": description,
        "format": "geojson",
        "mediatype": "application/geo+json",
        "licenses": [licence],
        "sources": list(sources),
        "schema": {"fields": [{"name": field, "type": _type(field)} for field in contract.LAYERS[name][1]]},
        "geometry": list(contract.LAYERS[name][0]),
    }
