"""Names of the tables and layers of a data folder, their columns and properties, and where each file lies."""

from __future__ import annotations

from pathlib import Path

from geodata import conflict

FOLDER = conflict.FOLDER
"""The project's own data: `sources/` (tables by hand, base geography) and `layers/` (built)."""

CRS = "EPSG:4326"
"""Of every file: WGS 84, longitude first (RFC 7946)."""

EXCLUDED_DEPTH_M = 500.0
"""A place belongs to what is excluded if it lies at least this far inside: the outline is only good to 200 m."""
BORDER_TOLERANCE_M = 3_000.0
"""A place may lie this far outside the outline: crossings, ports, small islands that are not in it."""

CONFIDENCE = ("high", "medium", "low")
CONFIDENCE_STEPS = {least: CONFIDENCE[: CONFIDENCE.index(least) + 1] for least in reversed(CONFIDENCE)}
"""Least confidence asked for -> the levels that pass, the widest choice first."""
EVERY_CONFIDENCE = CONFIDENCE[-1]
"""The step that lets everything pass."""
MAX_PRECISION_DAYS = 31
"""Days either side of a date: a month, the least exact date of a change that the tables take."""

BASE_STATUS_COLUMN = "status_at_start"
"""Column of bases.csv: the state of each base on the first day."""

TABLES: dict[str, tuple[str, ...]] = {
    "places": (
        "id", "name_en", "name_ar", "kind", "governorate", "lat", "lon", "population", "geonames_id", "note",
    ),
    "baseline": ("place_id", "side", "source_ids", "coverage", "confidence"),
    "changes": (
        "place_id", "date", "local_time", "from_side", "to_side", "precision_days", "source_ids", "coverage",
        "confidence", "note",
    ),
    "events": (
        "id", "date", "local_time", "kind", "title", "detail", "actors", "place_name", "lat", "lon", "chapter",
        "claim", "source_ids", "confidence",
    ),
    "figures": ("date", "measure", "value", "unit", "by", "source_ids", "confidence", "note"),
    "roads": ("road_id", "name", "kind", "seq", "place_name", "lat", "lon", "note"),
    "road_reports": ("road_id", "place_id", "side", "date_from", "date_to", "source_ids", "confidence", "note"),
    "chapters": (
        "chapter_no", "title", "date_from", "date_to", "west", "south", "east", "north", "place_ids", "layers",
        "narration", "figures", "source_ids", "seed_sentence_no", "seed_pointer",
    ),
    "claims": (
        "claim_no", "chapter", "speaker", "claim", "quotation", "status", "record", "figures", "event_ids",
        "source_ids", "presenter_chapters",
    ),
    "bases": (
        "id", "name_en", "name_ar", "operator", "kind", "lat", "lon", "established", BASE_STATUS_COLUMN,
        "forces", "changes", "source_ids", "confidence",
    ),
    "perimeters": ("base_id", "south", "west", "north", "east", "note", "source_ids"),
    "movements": (
        "id", "date", "actor", "kind", "what", "from_place", "to_place", "lat", "lon", "source_ids", "confidence",
    ),
    "disputes": ("id", "subject_kind", "subject_id", "date", "report", "by", "source_ids", "followed", "why"),
    "outside_figures": (
        "id", "date", "by", "what", "quantity", "sides", "place", "since", "day", "low", "high", "source_ids", "reason",
    ),
    "spellings": ("subject_kind", "subject_id", "spelling"),
    "corrections": ("date", "table_name", "row_id", "column_name", "was", "now", "why", "source_ids"),
    "sources": ("id", "title", "publisher", "date", "url", "reached", "origin"),
}  # fmt: skip
"""`sources/NAME.csv` and its columns, in their order."""

DISPUTE_SUBJECTS = {"place": "places", "base": "bases", "event": "events", "movement": "movements"}
"""`subject_kind` of a dispute -> the table whose `id` its `subject_id` is."""
SPELLING_SUBJECTS = {"place": "places", "base": "bases"}
"""The same of a spelling."""
NAMED_IN_CHAPTERS = ("places", "bases")
"""Tables whose ids stand in `place_ids` of a chapter."""

ROW_NAMES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("places", "events", "bases", "movements", "disputes", "outside_figures", "sources"), ("id",)),
    "baseline": ("place_id",),
    "changes": ("place_id", "date"),
    "figures": ("date", "measure"),
    "roads": ("road_id", "seq"),
    "road_reports": ("road_id", "place_id"),
    "chapters": ("chapter_no",),
    "claims": ("claim_no",),
    "perimeters": ("base_id",),
    "spellings": ("subject_kind", "subject_id"),
}
"""Table that may be corrected -> columns whose values, with a space between, are the `row_id` of a correction."""
NO_ROW = "no row"
"""`was` of a correction that adds a row, and `now` of one that takes a row away."""

GEOGRAPHY = ("outline", "governorates", "neighbours", "coast", "rivers", "lakes", "barriers", "surroundings")
"""`sources/geography/NAME.geojson`, taken as it is into the layers."""

LAYERS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "cities": (
        ("Point",),
        (*TABLES["places"], "rank", "side_before", "sources_before", "confidence_before", "changes"),
    ),
    "control_areas": (("Polygon", "MultiPolygon"), ("side", "valid_from", "valid_to", "area_km2")),
    "front_lines": (("LineString", "MultiLineString"), ("side_a", "side_b", "valid_from", "valid_to", "length_km")),
    "control_areas_named": (("Polygon", "MultiPolygon"), ("side", "valid_from", "valid_to", "area_km2")),
    "front_lines_named": (
        ("LineString", "MultiLineString"), ("side_a", "side_b", "valid_from", "valid_to", "length_km"),
    ),
    "cells": (("Polygon", "MultiPolygon"), ("place_id", "area_km2")),
    "cell_edges": (("LineString", "MultiLineString"), ("place_a", "place_b", "length_km")),
    "advance_arrows": (("Polygon",), ("date", "side", "from_place", "to_place", "length_km", "gained_km2")),
    "landmark_bases": (
        ("Point",),
        (
            "id", "name_en", "name_ar", "operator", "kind", "established", "status", "stands_from", "forces",
            "changes", "source_ids", "confidence", "landmark",
        ),
    ),
    "base_perimeters": (("Polygon",), ("base_id", "note")),
    "foreign_bases": (
        ("Point",),
        (
            "id", "name_en", "name_ar", "operator", "kind", "established", "status", "stands_from", "forces",
            "changes", "source_ids", "confidence",
        ),
    ),
    "movements": (("Point",), TABLES["movements"]),
    "events": (("Point",), TABLES["events"]),
    "roads": (("LineString",), ("id", "name", "kind", "waypoints", "length_km")),
    "outline": (("Polygon", "MultiPolygon"), ("name", "note")),
    "governorates": (("Polygon", "MultiPolygon"), ("name", "name_ar", "iso")),
    "neighbours": (("Polygon", "MultiPolygon"), ("name", "name_ar")),
    "coast": (("LineString", "MultiLineString"), ("name",)),
    "rivers": (("LineString", "MultiLineString"), ("name",)),
    "lakes": (("Polygon", "MultiPolygon"), ("name", "area_km2")),
    "barriers": (("LineString",), ("name",)),
    "surroundings": (("Polygon", "MultiPolygon"), ("name",)),
}  # fmt: skip
"""`layers/NAME.geojson`: geometry kinds and properties, in their order. Each feature has an `id` too.

`stands_from` of a base: the first day of the period on which it exists, null if it never does. It is the first day of
the period, except for a status that starts with ABSENT (the date of its first change) or EVACUATED (null).
"""

NEEDED_TABLES = ("places", "baseline", "changes", "sources")
"""Tables that every folder has; changes and sources may have no rows. A table that is missing, or has a header only, is
as one without rows."""
NEEDED_ROWS = ("places", "baseline")
NEEDED_GEOGRAPHY = ("outline",)
"""Base geography that every folder has; a layer that is missing is as one without features."""
NEEDED_FEATURES = ("cities", "control_areas", "cells", "outline")
"""Layers that must have features."""

ABSENT = "not present"
"""Start of the status of a base that did not exist on the first day; its first change may set it up."""
EVACUATED = "evacuated"
"""Start of the status of a base that was left before the first day."""


def computed_path(folder: Path) -> Path:
    """Path of the stored results, see `geodata.store.results`."""
    return folder / "computed.json"


def table_path(folder: Path, name: str) -> Path:
    """Path of a table in a data folder."""
    return folder / "sources" / f"{name}.csv"


def geography_path(folder: Path, name: str) -> Path:
    """Path of a layer of base geography, as it is before the build."""
    return folder / "sources" / "geography" / f"{name}.geojson"


def layer_path(folder: Path, name: str) -> Path:
    """Path of a built layer in a data folder."""
    return folder / "layers" / f"{name}.geojson"
