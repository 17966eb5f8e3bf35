"""The content of a file before it has a format: layers and tables, and what a writer must know of each layer."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pandas as pd

from geodata.files.geojson import json_value, round_coordinates
from geodata.schema.values import LIST_SEPARATOR

LISTS = ("source_ids", "sources_before", "actors", "from_source_ids", "to_source_ids")
"""Columns that hold lists of words."""
NESTED = ("changes", "waypoints")
"""Columns that hold lists of objects."""
DATES = frozenset(("date", "since", "stands_from", "valid_from", "valid_to", "from_since", "to_since"))
"""Columns whose values are days; formats with a type for days use it."""
SOURCES = "sources"
"""Table of the sources that the layers cite: rows of sources.csv."""


@dataclass(frozen=True)
class LayerKind:
    """`geometry`: its kind, of several parts where there may be some. `labels`: columns that together name a feature.

    `side`: the column of the side whose colour a feature has; a layer may lack it. `begin`, `end`: columns of the
    first and the last day on which a feature holds, inclusive, blank = open. `on`: column of the day of a feature that
    is one moment, `at` that of its time.
    """

    geometry: str
    labels: tuple[str, ...]
    side: str | None = None
    begin: str | None = None
    end: str | None = None
    on: str | None = None
    at: str | None = None


KINDS = {
    "cities": LayerKind("Point", ("name_en",), side="side"),
    "control_areas": LayerKind("MultiPolygon", ("side",), side="side", begin="valid_from", end="valid_to"),
    "front_lines": LayerKind("MultiLineString", ("side_a", "side_b"), begin="valid_from", end="valid_to"),
    "landmark_bases": LayerKind("Point", ("name_en",), begin="stands_from"),
    "foreign_bases": LayerKind("Point", ("name_en",), begin="stands_from"),
    "events": LayerKind("Point", ("title",), on="date", at="local_time"),
    "roads": LayerKind("LineString", ("name",)),
    "movements": LayerKind("Point", ("what",), on="date"),
    "changed_places": LayerKind("Point", ("name_en",), side="to_side"),
    "changed_ground": LayerKind("MultiPolygon", ("from_side", "to_side"), side="to_side"),
    "both_fronts": LayerKind("MultiLineString", ("side_a", "side_b", "date")),
}
"""Layer of a file -> its kind."""


@dataclass(frozen=True)
class Contents:
    """Content of a file: metadata (key -> one line), layers by name, tables without geometry, SOURCES among them."""

    metadata: dict[str, str]
    layers: dict[str, gpd.GeoDataFrame]
    tables: dict[str, pd.DataFrame]


def labels(name: str, layer: gpd.GeoDataFrame) -> list[str]:
    """The name of each feature of a layer."""
    columns = [layer[column] for column in KINDS[name].labels]
    return [" / ".join(words) for words in zip(*columns, strict=True)]


def identities(name: str, layer: gpd.GeoDataFrame) -> list[str]:
    """Ids that are unique in a file of several layers: `harbour` may be a city and a base."""
    return [f"{name}.{own}" for own in layer.get("id", layer.index)]


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Properties of each row (no geometry); missing is None."""
    plain = pd.DataFrame(frame.drop(columns="geometry", errors="ignore")).astype(object)
    found: list[dict[str, Any]] = plain.where(plain.notna(), None).to_dict("records")
    return found


def flat(layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The layer with lists as text: words separated by semicolons as in the tables, objects as JSON."""
    texts = {column: layer[column].map(LIST_SEPARATOR.join) for column in LISTS if column in layer}
    texts |= {column: layer[column].map(json_text) for column in NESTED if column in layer}
    return layer.assign(**texts, geometry=[round_coordinates(shape) for shape in layer.geometry]).reset_index(drop=True)


def json_text(value: object) -> str:
    """JSON on one line."""
    return json.dumps(json_value(value), ensure_ascii=False)
