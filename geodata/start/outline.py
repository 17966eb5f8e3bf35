"""The outline of a new folder, from a file of polygons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
from shapely import force_2d, get_parts, make_valid, set_precision, to_geojson, union_all
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from geodata.foreign.shapes import FORMS, SHEETS, read_frame
from geodata.foreign.unreadable import Unreadable

ID = "country"
"""Id of the feature."""
STEP = 1e-5
"""Degrees to which coordinates are rounded: about a metre."""
WIDEST = 180.0
"""Degrees: a wider outline crosses the antimeridian."""
SMALLEST = 1e-4
"""Square degrees (about a square kilometre) under which it is no country."""
NAMES = ("name", "name_en", "admin", "adm0_name", "country")
"""Properties that may hold the name of the country, in small letters."""


def read_outline_text(path: Path, layer: str | None = None) -> str:
    """GeoJSON with one feature: all polygons of a file as one (Multi)Polygon in WGS 84. Raises Unreadable."""
    endings = [ending for ending, form in FORMS.items() if form not in SHEETS]
    if path.suffix.lower() not in endings:
        raise Unreadable(f"is no outline by its ending; expected one of {', '.join(endings)}")
    frame = read_frame(path, layer)
    assert isinstance(frame, gpd.GeoDataFrame)
    shape = _united(frame)
    west, south, east, north = shape.bounds
    where = f"longitude {west:g} to {east:g}, latitude {south:g} to {north:g}"
    if not (west >= -180 and east <= 180 and south >= -90 and north <= 90):
        raise Unreadable(f"has {where}: out of degrees; expected WGS 84, longitude first")
    if east - west > WIDEST:
        raise Unreadable(f"crosses the antimeridian ({where}); expected a country on one side of it")
    if shape.area < SMALLEST:
        raise Unreadable("is smaller than a square kilometre")
    feature: dict[str, Any] = {
        "type": "Feature",
        "id": ID,
        "properties": {"id": ID, "name": _name(frame), "note": ""},
        "geometry": json.loads(to_geojson(shape)),
    }
    return json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False) + "\n"


def _united(frame: gpd.GeoDataFrame) -> BaseGeometry:
    shapes = [force_2d(shape) for shape in frame.geometry if shape is not None and not shape.is_empty]
    kinds = sorted({part.geom_type for shape in shapes for part in get_parts(shape)})
    if kinds != ["Polygon"]:
        raise Unreadable(f"holds {', '.join(kinds) or 'nothing'}; expected polygons, and nothing else")
    united = set_precision(union_all([make_valid(shape) for shape in shapes]), STEP)
    parts = [part for part in get_parts(united) if part.geom_type == "Polygon"]
    if not parts:
        raise Unreadable("has polygons without ground")
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def _name(frame: gpd.GeoDataFrame) -> str:
    """The name of a single feature, where it has one that says so."""
    columns = {str(column).lower(): column for column in frame.columns}
    found = next((columns[name] for name in NAMES if name in columns), None)
    value = frame[found].iloc[0] if found is not None and len(frame) == 1 else None
    return " ".join(value.split()) if isinstance(value, str) and value.strip() else "the country"
