"""Layers that were not built from the tables beside them are told; what does not reach the layers is let through."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from geodata.check.folder import check, examine
from geodata.load import load
from geodata.problems import InvalidData
from geodata.schema import layout

AGAIN = "; expected as in the tables; run python -m geodata build"


@pytest.fixture
def data(toy_folder: Path, tmp_path: Path) -> Path:
    """A copy of the toy conflict with its layers."""
    return shutil.copytree(toy_folder, tmp_path / "data")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode("utf-8")
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8"))


EDITED = "other bytes than datapackage.json names; expected the file as it was built; run python -m geodata build"


def _without(folder: Path, place: str) -> None:
    """Takes a place out of every table."""
    for name in ("places", "baseline", "changes"):
        path = layout.table_path(folder, name)
        lines = path.read_bytes().decode("utf-8").splitlines(keepends=True)
        path.write_bytes("".join(line for line in lines if not line.startswith(f"{place},")).encode("utf-8"))


def test_a_place_that_the_tables_lost_is_told(data: Path) -> None:
    """And reading the folder says the same."""
    _without(data, "farside")
    problems = check(data)
    assert [str(problem) for problem in problems] == [
        f"layers/cities.geojson, feature 13: id 'farside'{AGAIN}",
        f"sources/baseline.csv: {EDITED}",
        f"sources/places.csv: {EDITED}",
    ]
    with pytest.raises(InvalidData) as refused:
        load(data)
    assert refused.value.problems == problems


def test_tables_edited_since_the_build_are_told(data: Path) -> None:
    """With the feature, and what is other in it; the change at Deir ez-Zor on 6 December rests on one page alone."""
    edits = [
        ("bases", ",not present,", ",active,"),
        ("places", "hama,Hama,", "hama,Hamah,"),
        ("movements", "2024-11-29,russia", "2024-11-30,russia"),
        ("perimeters", "hmeimim,35.45,", "hmeimim,35.44,"),
        ("changes", "damascus,2024-12-08,05:00,", "damascus,2024-12-08,05:30,"),
    ]
    for table, old, new in edits:
        _replace(layout.table_path(data, table), old, new)
    sources = layout.table_path(data, "sources")
    row = next(line for line in sources.read_bytes().decode("utf-8").splitlines() if line.startswith("dec06,"))
    _replace(sources, row, row.replace("2024-12-06", "2024-12-07"))
    problems = check(data)
    edited = [problem.file for problem in problems if problem.file.startswith("sources")]
    assert edited == sorted(f"sources/{name}.csv" for name in [*(table for table, *_ in edits), "sources"])
    layers = (problem for problem in problems if problem.file not in edited)
    assert sorted((Path(problem.file).stem, problem.found) for problem in layers) == [
        ("base_perimeters", "other geometry of 'hmeimim'"),
        ("cities", "other changes of 'damascus'"),
        ("cities", "other changes of 'deir-ez-zor'"),
        ("cities", "other name_en of 'hama'"),
        ("foreign_bases", "other status, stands_from of 'depot'"),
        ("movements", "other date of 'mv-1'"),
    ]


def test_layers_edited_since_the_build_are_told(data: Path) -> None:
    """A lost feature, a road that runs the other way (its waypoints have an order), and areas of other days.

    Which days they are, `cities` does not show, and named areas have days of their own.
    """
    events = layout.layer_path(data, "events")
    lines = events.read_text(encoding="utf-8").splitlines(keepends=True)
    events.write_text("".join([lines[0], *lines[2:]]), encoding="utf-8")
    roads = layout.layer_path(data, "roads")
    collection = json.loads(roads.read_text(encoding="utf-8"))
    collection["features"][0]["geometry"]["coordinates"].reverse()
    roads.write_text(json.dumps(collection), encoding="utf-8")
    _replace(layout.layer_path(data, "control_areas"), '"valid_to": "2024-11-27"', '"valid_to": null')
    _replace(layout.layer_path(data, "control_areas_named"), '"valid_to": "2024-11-27"', '"valid_to": "2024-11-26"')
    found: dict[str, list[str]] = {}
    for problem in check(data):
        found.setdefault(Path(problem.file).stem, []).append(str(problem))
    assert set(found) == {"control_areas", "control_areas_named", "events", "roads"}
    assert found["events"] == [f"layers/events.geojson: no feature 'E004'{AGAIN}"]
    assert found["roads"] == [f"layers/roads.geojson, feature 1: other geometry of 'M5'{AGAIN}"]


def test_a_broken_table_is_not_held_against_the_layers(data: Path) -> None:
    """Its own problem is told, and nothing behind it."""
    _replace(layout.table_path(data, "changes"), "damascus,2024-12-08,05:00", "damascus,2024-12-08,4 h")
    assert {problem.file for problem in check(data)} == {"sources/changes.csv"}


def test_a_part_can_be_examined_alone(data: Path) -> None:
    """As a build does, for which the old layers do not matter."""
    layout.layer_path(data, "cities").write_text("gone", encoding="utf-8")
    examined = examine(data, parts=("sources",))
    assert examined.problems == []
    assert (set(examined.tables), set(examined.geography)) == (set(layout.TABLES), set(layout.GEOGRAPHY))
    assert examined.layers == {}
    assert [problem.file for problem in check(data)] == ["layers/cities.geojson"]


def test_a_folder_without_sources_cannot_be_built(data: Path) -> None:
    shutil.rmtree(data / "sources")
    assert [str(problem) for problem in examine(data, parts=("sources",)).problems] == [
        "sources: no such folder; expected it in the data folder"
    ]


def test_an_arrow_that_the_tables_do_not_give_is_told(data: Path) -> None:
    _replace(layout.layer_path(data, "advance_arrows"), '"to_place": "hama"', '"to_place": "raqqa"')
    assert {problem.file for problem in check(data)} == {"layers/advance_arrows.geojson"}
