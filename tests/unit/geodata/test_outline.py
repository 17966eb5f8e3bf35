"""What a folder may leave to its outline: the country, its box, and a metric CRS in any part of the world."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyproj import CRS

from geodata.conflict_file.outline import OUTLINE, read_outline
from geodata.problems import InvalidData

Ring = list[list[float]]


def box(west: float, south: float, east: float, north: float) -> Ring:
    """A ring of four corners."""
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def write(folder: Path, **rings: list[Ring]) -> Path:
    """An outline with a feature for each name, a multipolygon of rings."""
    features = [
        {
            "type": "Feature",
            "properties": {"id": name, "name": f"Land {name}"},
            "geometry": {"type": "MultiPolygon", "coordinates": [[ring] for ring in parts]},
        }
        for name, parts in rings.items()
    ]
    path = folder / OUTLINE
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("corners", "crs"),
    [
        ((34.9, 48.6, 38.5, 50.4), "EPSG:32637"),
        ((170.0, -42.6, 172.3, -40.9), "EPSG:32759"),
        ((-71.5, -34.5, -69.8, -32.9), "EPSG:32719"),
        ((-3.3, 5.0, 1.2, 11.2), "EPSG:32630"),
        ((177.0, -18.3, 179.9, -16.1), "EPSG:32760"),
        ((-180.0, 65.0, -176.0, 67.0), "EPSG:32601"),
    ],
    ids=["north-east", "south-east", "south-west", "across Greenwich", "near the antimeridian", "on its other side"],
)
def test_the_zone_of_utm_is_that_of_the_middle(
    tmp_path: Path, corners: tuple[float, float, float, float], crs: str
) -> None:
    outline = read_outline(write(tmp_path, X=[box(*corners)]), "", "")
    assert (outline.id, outline.name, outline.box, outline.crs()) == ("X", "Land X", corners, crs)


def test_a_wide_country_has_an_equal_area_projection_around_its_middle(tmp_path: Path) -> None:
    wide = CRS(read_outline(write(tmp_path, X=[box(22, 8, 39, 23)]), "", "").crs())
    operation = wide.coordinate_operation
    assert operation is not None
    origin = {one.name: one.value for one in operation.params if one.name.endswith("natural origin")}
    assert operation.method_name == "Lambert Azimuthal Equal Area"
    assert origin == {"Latitude of natural origin": 15.5, "Longitude of natural origin": 30.5}
    assert wide.axis_info[0].unit_name == "metre"


def test_a_country_on_both_sides_of_the_antimeridian_is_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, X=[box(177, -19, 180, -16), box(-180, -19, -178, -16)])
    with pytest.raises(InvalidData) as raised:
        read_outline(folder, "", "")
    (problem,) = raised.value.problems
    assert problem.found == "longitude -180.0 to 180.0"
    assert problem.expected == "a country that does not cross the antimeridian"


def test_margins_end_at_the_end_of_the_world(tmp_path: Path) -> None:
    assert read_outline(write(tmp_path, X=[box(170, 80, 180, 89)]), "", "").grown(0.25) == (167.5, 77.75, 180.0, 90.0)


def test_what_is_excluded_is_not_the_country(tmp_path: Path) -> None:
    folder = write(tmp_path, X=[box(10, 10, 12, 12)], Y=[box(12, 10, 13, 12)])
    assert read_outline(folder, "", "Y").box == (10, 10, 12, 12)
    with pytest.raises(InvalidData):
        read_outline(folder, "", "")
