"""Reads tables and layers from disk. What cannot be read becomes a Problem, never an exception."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely import from_geojson, get_parts
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from geodata.files.strict_json import NotPlainNumber, parse_json
from geodata.problems import Problem
from geodata.schema import layout

OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs"}
"""What parts the cells of files that some spreadsheets call CSV -> its name."""
WGS_84 = (("OGC", "CRS84"), ("EPSG", "4326"))
"""Authority and code of WGS 84 in degrees."""
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How a file in UTF-16 starts, which Excel calls Unicode text."""
LONGEST_VALUE = 60
"""Characters of a value that a problem shows."""
ROW = "row"
"""Column that `read_table` and `read_layer` add: line in the file, or number of the feature."""


def read_table(folder: Path, name: str) -> tuple[pd.DataFrame | None, list[Problem]]:
    """A table as text columns (blank = ""), with the line of each row in column `row`; None if it cannot be read.

    A table that a folder may leave out (layout.NEEDED_TABLES) and has not is one without rows.

    Rows without anything in them, which spreadsheets leave at the end, are left out.
    """
    path, file = layout.table_path(folder, name), f"sources/{name}.csv"
    if name not in layout.NEEDED_TABLES and not path.exists():
        columns = layout.TABLES[name]
        return pd.DataFrame(columns=[*columns, ROW]).astype({**dict.fromkeys(columns, str), ROW: int}), []
    text, problems = _read_text(path, file)
    if text is None:
        return None, problems
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    columns = layout.TABLES[name]
    rows = []
    try:
        header = tuple(next(lines, []))
        if header != columns:
            return None, [Problem(file, 1, *_other_header(header, columns))]
        for cells in lines:
            if not any(map(str.strip, cells)):
                continue
            if len(cells) == len(columns):
                rows.append([*cells, lines.line_num])
            else:
                problems.append(Problem(file, lines.line_num, f"{len(cells)} cells", f"{len(columns)}"))
    except csv.Error as error:
        problems.append(Problem(file, lines.line_num, f"broken CSV ({error})", "quotes closed, one record a line"))
    frame = pd.DataFrame(rows, columns=[*columns, ROW])
    return frame.astype(dict.fromkeys(columns, str)), problems


def _other_header(header: tuple[str, ...], columns: tuple[str, ...]) -> tuple[str, str]:
    """What is wrong with the first line of a table, and what was expected: by name where a spreadsheet wrote it."""
    wanted = ", ".join(columns)
    if len(header) <= 2 and "".join(header).lower().startswith("sep="):
        return "a line sep= of Excel", f"the columns in row 1: {wanted}"
    for mark, name in OTHER_SEPARATORS.items():
        if mark in "".join(header) and tuple(mark.join(header).split(mark)) == columns:
            return f"columns parted by {name}", f"them parted by commas, in UTF-8: {wanted}"
    if header[: len(columns)] == columns and not any(header[len(columns) :]):
        return f"{len(header) - len(columns)} column(s) without a name at the end", f"no comma after {columns[-1]}"
    return f"columns {', '.join(header) or 'none'}", wanted


def split_list(cell: str) -> list[str]:
    """The items of a cell, which are separated by semicolons; blank items are left out."""
    return [item.strip() for item in cell.split(";") if item.strip()]


def read_layer(folder: Path, name: str) -> tuple[gpd.GeoDataFrame | None, list[Problem]]:
    """A layer in WGS 84 with `id`, its properties, `row` and `geometry`; None if it cannot be read.

    Properties keep the types of JSON (lists stay lists); a missing property is a problem.
    """
    columns = layout.LAYERS[name][1]
    return read_geojson(layout.layer_path(folder, name), f"layers/{name}.geojson", columns)


def read_geojson(
    path: Path, file: str, properties: tuple[str, ...] = ()
) -> tuple[gpd.GeoDataFrame | None, list[Problem]]:
    """The same for any GeoJSON file. `file` is its name in problems, and each feature must have the `properties`."""
    text, problems = _read_text(path, file)
    if text is None:
        return None, problems
    try:
        features, collection = _parse_collection(text)
    except NotPlainNumber as error:
        return None, [
            Problem(file, _feature_at(text, error.literal), str(error), "numbers that every program can read")
        ]
    if features is None:
        return None, [Problem(file, 0, collection, "a whole GeoJSON FeatureCollection")]
    problems += _wrong_crs(collection, file)
    rows, shapes = [], _geometries(text, features)
    for number, feature in enumerate(features, start=1):
        try:
            _must_be_feature(feature)
            geometry = shapes[number - 1] if shapes else from_geojson(json.dumps(feature["geometry"]))
            rows.append({"id": feature.get("id"), **(feature["properties"] or {}), ROW: number, "geometry": geometry})
        except (TypeError, ShapelyError) as error:
            problems.append(Problem(file, number, f"no readable feature ({error})", "a Feature with a geometry"))
    frame = pd.DataFrame(rows, columns=None if rows else ["id", ROW, "geometry"])
    problems += _missing_properties(rows, properties, file)
    return gpd.GeoDataFrame(frame, geometry="geometry", crs=layout.CRS), problems


def _must_be_feature(value: Any) -> None:
    """Raises TypeError, with the reason, for what has not the members of a Feature."""
    if not isinstance(value, dict) or value.get("type") != "Feature":
        raise TypeError(f"type {value.get('type')!r}"[:LONGEST_VALUE] if isinstance(value, dict) else "no object")
    for name in ("geometry", "properties"):
        if name not in value:
            raise TypeError(f"no {name}")
    if not isinstance(value["properties"], dict | None):
        raise TypeError("properties that are no object")


def _feature_at(text: str, literal: str) -> int:
    """Number of the feature in which a value stands for the first time; 0 if it stands before them all."""
    return len(re.findall(r'"type"\s*:\s*"Feature"', text[: text.find(literal)]))


def _geometries(text: str, features: list[Any]) -> list[BaseGeometry] | None:
    """The geometries of a collection, read in one call; None if that does not give one for each feature."""
    if not all(isinstance(feature, dict) and isinstance(feature.get("geometry"), dict) for feature in features):
        return None
    try:
        shapes = get_parts(from_geojson(text)).tolist()
    except ShapelyError:
        return None
    return shapes if len(shapes) == len(features) else None


def _parse_collection(text: str) -> tuple[list[Any] | None, Any]:
    """The features and the collection that holds them; or None and what is wrong with the text.

    Raises NotPlainNumber.
    """
    try:
        collection = parse_json(text)
        features = collection["features"]
        if collection["type"] != "FeatureCollection" or not isinstance(features, list):
            return None, "no FeatureCollection"
    except NotPlainNumber:
        raise
    except ValueError as error:
        return None, f"broken JSON ({error})"
    except (KeyError, TypeError):
        return None, "no FeatureCollection"
    return features, collection


def _missing_properties(rows: list[dict[str, Any]], properties: tuple[str, ...], file: str) -> list[Problem]:
    """Features without a property that others have. In a frame, the missing value would look like a null."""
    somewhere = [name for name in properties if any(name in row for row in rows)]
    return [
        Problem(file, row[ROW], f"no property {name}", "it in every feature")
        for row in rows
        for name in somewhere
        if name not in row
    ]


def _read_text(path: Path, file: str) -> tuple[str | None, list[Problem]]:
    """Text of a UTF-8 file (a byte-order mark is allowed), or None and a problem."""
    try:
        content = path.read_bytes()
        if content.startswith(UTF_16):
            return None, [Problem(file, 0, "text in UTF-16", "UTF-8 (in Excel: CSV UTF-8, comma delimited)")]
        return content.decode("utf-8-sig"), []
    except FileNotFoundError:
        return None, [Problem(file, 0, "no such file", "it in the data folder")]
    except OSError as error:
        return None, [Problem(file, 0, f"cannot be read ({error.strerror})", "a readable file")]
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        row = 0 if file.endswith("geojson") else line
        return None, [Problem(file, row, f"wrong encoding (byte {error.object[error.start]:#04x})", "UTF-8")]


def _wrong_crs(collection: dict[str, Any], file: str) -> list[Problem]:
    """A problem if the file names another CRS than WGS 84. RFC 7946 has no member `crs`, but older files do."""
    given = collection.get("crs")
    if given is None:
        return []
    try:
        known = CRS.from_user_input(given["properties"]["name"]).to_authority() in WGS_84
    except (CRSError, KeyError, TypeError):
        known = False
    return (
        []
        if known
        else [Problem(file, 0, f"wrong CRS {json.dumps(given)}", f"{layout.CRS} in degrees, longitude first")]
    )
