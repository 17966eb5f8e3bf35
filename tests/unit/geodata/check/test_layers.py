"""Layers that break the contract are told with file, feature and what was expected."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shapely.geometry import LineString, Point, box

from geodata.check.layers import check_layers
from geodata.schema import layout
from tests.unit.geodata.check.broken import feature, layer_problems, problems_of


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"side_a": "sdf", "side_b": "government"}, "two that differ, in alphabetical order"),
        ({"side_b": "government"}, "two that differ, in alphabetical order"),
        ({"length_km": 100}, "length_km 100; expected 91."),
        ({"length_km": 0}, "a number above 0"),
    ],
)
def test_a_front_line_names_its_sides_in_order_and_its_length(data: Path, changed: dict, part: str) -> None:
    """A degree of longitude at 35 degrees north is 91.3 km on the ellipsoid."""
    right = {"side_a": "government", "side_b": "sdf", "valid_from": "2024-11-26", "valid_to": None, "length_km": 91.3}
    line = LineString([(36, 35), (37, 35)])
    assert layer_problems(data, "front_lines", feature(line, **right)) == []
    (problem, *_) = layer_problems(data, "front_lines", feature(line, **(right | changed)))
    assert (problem.file, problem.row) == ("layers/front_lines.geojson", 1)
    assert part in str(problem)


CHANGE = {
    "date": "2024-12-05",
    "local_time": "",
    "from_side": "government",
    "side": "opposition_hts",
    "precision_days": 0,
    "coverage": "named",
    "confidence": "high",
    "sources": ["background"],
    "note": "",
}


HAMA = dict.fromkeys(layout.LAYERS["cities"][1], "") | {
    "id": "hama",
    "name_en": "Hama",
    "kind": "city",
    "governorate": "Hama",
    "lat": 35.13,
    "lon": 36.75,
    "rank": 1,
    "side_before": "government",
    "sources_before": ["background"],
    "confidence_before": "high",
    "changes": [CHANGE],
}


@pytest.mark.parametrize(
    ("changed", "part"),
    [
        ({"side_before": "sdf"}, "changes, item 1: from_side 'government'; expected sdf, held since 2024-11-26"),
        ({"changes": [CHANGE | {"side": "rebels"}]}, "changes, item 1: side 'rebels'; expected a side: government"),
        ({"changes": [{}]}, "changes, item 1: no date; expected a date from 2024-11-27"),
        ({"changes": "none"}, "changes 'none'; expected a list of objects"),
        ({"changes": [CHANGE | {"sources": ["nobody"]}]}, "changes 'nobody'; expected the id of a row of sources.csv"),
        ({"sources_before": ["nobody"]}, "sources_before 'nobody'; expected the id of a row of sources.csv"),
        ({"sources_before": []}, "sources_before []; expected a list of source ids"),
        ({"lat": 36.13}, "a point at latitude 35.13, longitude 36.75; expected lat 36.13 and lon 36.75"),
        ({"lat": 36.75, "lon": 35.13}, "latitude and longitude look swapped; expected lat 36.75 and lon 35.13"),
        ({"lat": "35.13"}, "lat '35.13'; expected a latitude in degrees"),
        (
            {"changes": [CHANGE, CHANGE | {"date": "2024-12-01", "from_side": "opposition_hts", "side": "sdf"}]},
            "changes, item 2: date 2024-12-01; expected 2024-12-05 or later, oldest first",
        ),
    ],
)
def test_a_city_tells_a_chain_of_sourced_changes(data: Path, changed: dict, part: str) -> None:
    """Who held it before, each change in order of date, sources that exist, one position."""
    assert layer_problems(data, "cities", feature(Point(36.75, 35.13), "hama", **HAMA)) == []
    found = layer_problems(data, "cities", feature(Point(36.75, 35.13), "hama", **(HAMA | changed)))
    assert {(problem.file, problem.row) for problem in found} == {("layers/cities.geojson", 1)}
    assert any(part in str(problem) for problem in found)


@pytest.mark.parametrize(
    ("lon", "lat", "part"),
    [
        (35.13, 36.75, "lat 36.75, lon 35.13: latitude and longitude look swapped"),
        (
            43.13,
            36.34,
            "lat 36.34, lon 43.13: outside the country; expected a point in Syria or the Golan, at most 3 km",
        ),
        (2.35, 48.86, "Point at longitude 2.35 to 2.35, latitude 48.86 to 48.86; expected longitude 34 to 44"),
    ],
)
def test_a_city_lies_in_the_country(data: Path, lon: float, lat: float, part: str) -> None:
    """Properties and point agree, and are both wrong."""
    city = feature(Point(lon, lat), "hama", **(HAMA | {"lat": lat, "lon": lon}))
    assert any(part in str(problem) for problem in layer_problems(data, "cities", city))


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b'{"type": "FeatureCollection", "features": [{"ty', "broken JSON"),
        (b"side,valid_from\n", "broken JSON"),
        (b"[]", "no FeatureCollection"),
        (
            b'{"type": "FeatureCollection", "features": [], "name": "\xe9"}',
            "wrong encoding (byte 0xe9); expected UTF-8",
        ),
        (b'{"type": "FeatureCollection", "features": []}', "no features; expected at least one"),
        (None, "no such file"),
    ],
)
def test_a_layer_that_is_none_is_one_problem(data: Path, content: bytes | None, part: str) -> None:
    """Truncated, no JSON, a list, latin-1, empty, missing."""
    layer_problems(data, "control_areas")
    path = layout.layer_path(data, "control_areas")
    path.write_bytes(content) if content is not None else path.unlink()
    (problem,) = [p for p in problems_of(check_layers, data) if p.file == "layers/control_areas.geojson"]
    assert part in str(problem)


def test_a_layer_in_another_crs_is_told(data: Path) -> None:
    """The old `crs` member is read, and must name WGS 84."""
    path = layout.layer_path(data, "coast")
    layer_problems(data, "coast", feature(LineString([(35.5, 35), (35.6, 35.5)]), name="coast"))
    collection = json.loads(path.read_text()) | {"crs": {"type": "name", "properties": {"name": "EPSG:32637"}}}
    path.write_text(json.dumps(collection))
    (problem,) = [p for p in problems_of(check_layers, data) if p.file == "layers/coast.geojson"]
    assert "wrong CRS" in problem.found
    assert problem.expected == "EPSG:4326 in degrees, longitude first"


def test_layers_point_to_features_that_exist(data: Path) -> None:
    """Cells stand for places among the cities; no place has two."""
    layer_problems(data, "cities", feature(Point(36.75, 35.13), "hama", **HAMA))
    cell = box(36, 34, 37, 35)
    cells = [feature(cell, place, place_id=place[:4], area_km2=1) for place in ("hama", "hama2", "homs")]
    assert [str(problem) for problem in layer_problems(data, "cells", *cells)] == [
        "layers/cells.geojson, feature 2: place_id 'hama', as in feature 1; "
        "expected no two features with the same place_id",
        "layers/cells.geojson, feature 3: place_id 'homs'; expected the id of a feature of cities.geojson",
    ]
