"""Areas of control tile the country on every day; what does not is told with its feature and day."""

from __future__ import annotations

from pathlib import Path

import pytest
from shapely.geometry import Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from tests.unit.geodata.check.broken import EAST, WEST, area, layer_problems, with_swapped_axes


def test_areas_that_tile_syria_are_let_through(data: Path, country: BaseGeometry) -> None:
    """Two halves, one of which changes sides on 8 December: inclusive to the 7th, from the 8th."""
    west, east = country & WEST, country & EAST
    features = [
        area(west, 1, valid_to="2024-12-07"),
        area(west, 2, side="opposition_hts", valid_from="2024-12-08"),
        area(east, 3, side="sdf"),
    ]
    assert layer_problems(data, "control_areas", *features) == []


@pytest.mark.parametrize(
    ("line", "row", "parts"),
    [
        (
            39.0,
            2,
            [
                "sdf overlaps feature 1 (government) by ",
                " km2 on 2024-12-01; expected areas of one day without overlap",
            ],
        ),
        (38.0, 0, [" km2 of Syria in no area on 2024-12-01, near longitude 38.25", "expected areas that tile Syria"]),
    ],
    ids=["overlap", "gap"],
)
def test_an_overlap_and_a_gap_name_features_and_day(
    data: Path, country: BaseGeometry, line: float, row: int, parts: list[str]
) -> None:
    """From 1 December the western half ends at another line than the eastern half begins."""
    features = [
        area(country & WEST & box(34, 31, line, 39), 1, valid_from="2024-12-01"),
        area(country & EAST, 2, side="sdf"),
        area(country & WEST, 3, valid_to="2024-11-30"),
    ]
    if line > 38.5:
        features[0] = area(country & box(34, 31, line, 39), 1, valid_from="2024-12-01")
    (problem,) = layer_problems(data, "control_areas", *features)
    assert (problem.file, problem.row) == ("layers/control_areas.geojson", row)
    assert all(part in str(problem) for part in parts)


def test_areas_beyond_syria_and_days_without_any_are_told(data: Path, country: BaseGeometry) -> None:
    """The box around Syria is no area of control; before its first day there is none at all."""
    told = [
        str(p) for p in layer_problems(data, "control_areas", area(box(35, 32, 43, 38), 1, valid_from="2024-11-28"))
    ]
    assert len(told) == 2
    assert "of Syria in no area on 2024-11-26" in told[0]
    assert "in areas but outside Syria on 2024-11-28" in told[1]


def test_named_areas_may_leave_gaps_but_neither_overlap_nor_stray(data: Path, country: BaseGeometry) -> None:
    """The same rules as for all areas, but for the one that they tile Syria."""
    west, east = area(country & WEST, 1), area(country & box(38, 31, 44, 39), 2, side="sdf")
    assert layer_problems(data, "control_areas_named", west) == []
    (overlap,) = layer_problems(data, "control_areas_named", west, east)
    assert (overlap.file, overlap.row) == ("layers/control_areas_named.geojson", 2)
    assert "sdf overlaps feature 1 (government) by " in overlap.found
    (stray,) = layer_problems(data, "control_areas_named", area(box(35, 32, 43, 38), 1))
    assert "km2 in areas but outside Syria on 2024-11-26" in stray.found
    assert stray.expected == "areas in Syria (without the Golan)"


def test_ground_that_is_twisted_in_metres_is_told(data: Path) -> None:
    """A parallel is straight in degrees, but its ends are joined 50 m north of it in metres: over a notch's tip."""
    shape = Polygon([(37, 35), (37.5, 35), (37.5, 35.1), (37.26, 35.1), (37.25, 35.00001), (37.24, 35.1), (37, 35.1)])
    found = [str(problem) for problem in layer_problems(data, "control_areas", area(shape, 1)) if problem.row == 1]
    (told,) = (problem for problem in found if "invalid" in problem)
    assert told.startswith("layers/control_areas.geojson, feature 1: an invalid Polygon in EPSG:32637 (Self-inters")
    assert told.endswith("; expected a geometry valid in EPSG:4326 and in EPSG:32637")


BOW_TIE = mapping(box(36, 34, 37, 35)) | {"coordinates": [[[36, 34], [37, 35], [37, 34], [36, 35], [36, 34]]]}


@pytest.mark.parametrize(
    ("feature", "part"),
    [
        (
            area(None) | {"geometry": BOW_TIE},
            "an invalid Polygon (Self-intersection[36.5 34.5]); expected a valid geometry",
        ),
        (area(None), "no readable feature"),
        (area(None) | {"geometry": {"type": "Polygon", "coordinates": []}}, "an empty Polygon; expected a geometry"),
        (area(Point(36, 34)), "Point at longitude 36 to 36, latitude 34 to 34; expected Polygon or MultiPolygon"),
        (
            area(with_swapped_axes(box(40, 34, 41, 35))),
            "latitude and longitude look swapped; expected longitude 34 to 44",
        ),
        (area(box(400_000, 3_900_000, 500_000, 4_000_000)), "latitude 3.9e+06 to 4e+06; expected longitude 34 to 44"),
        (area(WEST, side="rebels"), "side 'rebels'; expected a side: government"),
        (area(WEST, side=["government"]), "side ['government']; expected a side: government"),
        (
            area(WEST, valid_from="2024-11-25"),
            "valid_from '2024-11-25'; expected a date from 2024-11-26 to 2024-12-31",
        ),
        (area(WEST, valid_from=None), "no valid_from; expected a date"),
        (area(WEST, valid_to="2025-01-01"), "valid_to '2025-01-01'; expected a date from 2024-11-26 to 2024-12-31"),
        (area(WEST, valid_from="2024-12-05", valid_to="2024-12-04"), "valid_to 2024-12-04; expected 2024-12-05"),
        (area(WEST, area_km2="large"), "area_km2 'large'; expected a number above 0"),
        (area(WEST, identity="b"), "id 'b', as in feature 1; expected no two features with the same id"),
        (area(WEST, identity=None), "no id; expected an id"),
        (area(WEST, side="sdf"), "sdf on 2024-11-26, as in feature 1; expected one feature a day for the same"),
    ],
)
def test_a_broken_area_is_told_with_its_feature(data: Path, feature: dict, part: str) -> None:
    """The second of two features is broken."""
    found = layer_problems(data, "control_areas", area(EAST, "b", side="sdf"), feature)
    told = [str(p) for p in found if (p.file, p.row) == ("layers/control_areas.geojson", 2)]
    assert any(part in problem for problem in told)


def test_a_property_that_no_feature_has_is_told_once(data: Path, country: BaseGeometry) -> None:
    """A missing column is one problem of the file; one feature without it is a problem of the feature."""
    bare = [area(country & WEST, 1), area(country & EAST, 2)]
    for feature in bare:
        del feature["properties"]["side"]
    told = [str(problem) for problem in layer_problems(data, "control_areas", *bare)]
    assert "layers/control_areas.geojson: no property side; expected it in every feature" in told
    bare[0]["properties"]["side"] = "sdf"
    told = [str(problem) for problem in layer_problems(data, "control_areas", *bare)]
    assert any(
        problem.startswith("layers/control_areas.geojson, feature 2: no side; expected a side:") for problem in told
    )
