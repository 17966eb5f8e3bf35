"""Writes a layer as GeoJSON (RFC 7946), one feature a line: the same features give the same bytes."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import TypeVar

import geopandas as gpd
import numpy as np
from shapely import orient_polygons, transform
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geodata.schema import layout

Shapes = TypeVar("Shapes", BaseGeometry, np.ndarray)
"""A geometry, or an array of them."""
DECIMALS = 5
"""Of a degree: about 1 m, finer than any source here."""


def round_coordinates(geometry: Shapes) -> Shapes:
    """The geometry, or each one of an array, with coordinates rounded to DECIMALS; equal points stay equal."""
    # Not shapely.set_precision: it leaves -0.0 where this gives 0.0, and equal points would differ in their bytes.
    result: Shapes = transform(geometry, lambda xy: np.round(xy, DECIMALS) + 0.0)
    return result


def to_geojson(name: str, layer: gpd.GeoDataFrame) -> str:
    """Text of a FeatureCollection. Its features have an `id` and the properties of layout.LAYERS, in that order."""
    columns = layout.LAYERS[name][1]
    ids = layer["id"] if "id" in layer else range(len(layer))
    records = layer[list(columns)].to_dict("records")
    lines = [feature_text(i, record, shape) for i, record, shape in zip(ids, records, layer.geometry, strict=True)]
    head = f'{{"type": "FeatureCollection", "name": "{name}", "features": [\n'
    return head + ",\n".join(lines) + "\n]}\n"


def feature_text(identity: str | int, properties: Mapping[str, object], shape: BaseGeometry) -> str:
    """Text of a Feature on one line, with rounded coordinates.

    Outer rings run counter-clockwise and holes clockwise, as RFC 7946 asks.
    """
    member = {"type": "Feature", "id": identity, "properties": json_value(dict(properties))}
    geometry = mapping(orient_polygons(round_coordinates(shape)))
    return json.dumps({**member, "geometry": geometry}, ensure_ascii=False, allow_nan=False)


def json_value(value: object) -> object:
    """The value in types of JSON: NumPy numbers as Python numbers, tuples as lists, not-a-number as None."""
    if isinstance(value, dict):
        return {key: json_value(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [json_value(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if isinstance(value, float) and math.isnan(value) else value
