"""What is written follows RFC 7946, keeps five decimals, and is the same for the same features."""

from __future__ import annotations

import json

import geopandas as gpd
import numpy as np
import pytest
from shapely.geometry import LinearRing, MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from geodata.files.geojson import json_value, round_coordinates, to_geojson
from geodata.schema import layout

CLOCKWISE = Polygon(
    [(36, 34), (36, 35), (37, 35), (37, 34)],
    holes=[[(36.4, 34.4), (36.6, 34.4), (36.6, 34.6), (36.4, 34.6)]],
)


def _lakes(*shapes: BaseGeometry) -> gpd.GeoDataFrame:
    columns = {"id": [f"lakes-{n}" for n in range(len(shapes))], "name": "Buḥayrat", "area_km2": np.nan, "extra": 1}
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=layout.CRS)


def _polygons(text: str) -> list[list]:
    """Lists of rings."""
    geometries = [feature["geometry"] for feature in json.loads(text)["features"]]
    return [p for g in geometries for p in (g["coordinates"] if g["type"] == "MultiPolygon" else [g["coordinates"]])]


def test_outer_rings_run_counter_clockwise_and_holes_clockwise() -> None:
    shapes = CLOCKWISE, MultiPolygon([CLOCKWISE, Polygon([(38, 34), (38, 35), (39, 35)])])
    rings = _polygons(to_geojson("lakes", _lakes(*shapes)))
    assert [[LinearRing(ring).is_ccw for ring in polygon] for polygon in rings] == [
        [True, False],
        [True, False],
        [True],
    ]


def test_properties_are_those_of_the_contract() -> None:
    """In its order, with an id each; a number that is none becomes null; letters beyond ASCII stay letters."""
    text = to_geojson("lakes", _lakes(CLOCKWISE))
    feature = json.loads(text)["features"][0]
    assert feature["id"] == "lakes-0"
    assert list(feature["properties"].items()) == [("name", "Buḥayrat"), ("area_km2", None)]
    assert "Buḥayrat" in text


def test_coordinates_have_five_decimals() -> None:
    """On a grid of about 1 m; a negative zero would make equal points differ."""
    assert round_coordinates(Point(36.123456789, -0.000001)).wkb == Point(36.12346, 0.0).wkb
    ring = _polygons(to_geojson("lakes", _lakes(box(36.1234567, 34, 37, 35.0000049))))[0][0]
    assert {x for x, _ in ring} == {36.12346, 37.0}
    assert {y for _, y in ring} == {34.0, 35.0}


def test_the_same_layer_gives_the_same_bytes() -> None:
    """One feature a line, so that a changed feature is a changed line."""
    text = to_geojson("lakes", _lakes(CLOCKWISE, box(38, 34, 39, 35)))
    assert text == to_geojson("lakes", _lakes(CLOCKWISE, box(38, 34, 39, 35)))
    assert len(text.splitlines()) == 2 + 2
    assert text.endswith("\n]}\n")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.int64(3), 3),
        (np.float64("nan"), None),
        (float("nan"), None),
        (np.bool_(True), True),
        ({"a": (np.int64(1), float("nan"))}, {"a": [1, None]}),
        ("nan", "nan"),
    ],
)
def test_values_as_json_knows_them(value: object, expected: object) -> None:
    found = json_value(value)
    assert found == expected
    assert type(found) is type(expected)
