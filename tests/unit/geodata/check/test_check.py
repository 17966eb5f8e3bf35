"""Tables and layers that break the contract are told with file, row and what was expected; nothing on disk changes."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
from shapely import transform
from shapely.geometry import LineString, Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

from geodata import conflict
from geodata.check.folder import check
from geodata.check.geography import check_geography
from geodata.check.layers import check_layers
from geodata.check.tables import check_tables
from geodata.problems import Problem
from geodata.schema import columns, layout

WEST, EAST = box(34, 31, 38.5, 39), box(38.5, 31, 44, 39)
Cells = dict[str, str]


@pytest.fixture
def data(toy_folder: Path, tmp_path: Path) -> Path:
    """The tables and base geography of the toy conflict, for one test to break."""
    shutil.copytree(toy_folder / "sources", tmp_path / "sources")
    return tmp_path


@pytest.fixture(scope="session")
def country(toy_folder: Path) -> BaseGeometry:
    """Syria without the Golan."""
    outline = gpd.read_file(layout.geography_path(toy_folder, "outline"))
    return outline.set_index("id").geometry[conflict.COUNTRY]


def _look(checker: Callable, folder: Path) -> list[Problem]:
    """What a check finds; it must leave every file as it was."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found = checker(folder)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    return found if isinstance(found, list) else found[1]


def _break(folder: Path, table: str, changed: dict[int, Cells | None]) -> None:
    """Puts values in the rows of a table, by line as an editor counts them; None takes the row out."""
    path = layout.table_path(folder, table)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, layout.TABLES[table])
        writer.writeheader()
        kept = [(row, changed.get(line, {})) for line, row in enumerate(rows, start=2)]
        writer.writerows(row | cells for row, cells in kept if cells is not None)


def _rows(folder: Path, table: str) -> list[tuple[int, Cells]]:
    with layout.table_path(folder, table).open(encoding="utf-8", newline="") as file:
        return list(enumerate(csv.DictReader(file), start=2))


def _feature(shape: BaseGeometry | None, identity: object = "a", **properties: object) -> dict:
    geometry = None if shape is None else mapping(shape)
    return {"type": "Feature", "id": identity, "properties": properties, "geometry": geometry}


def _area(shape: BaseGeometry | None, identity: object = "a", **properties: object) -> dict:
    """An area of the government from the first day to the last, unless told otherwise."""
    given = {"side": "government", "valid_from": "2024-11-26", "valid_to": None, "area_km2": 1.0}
    return _feature(shape, identity, **(given | properties))


def _layer(folder: Path, name: str, *features: dict) -> list[Problem]:
    """Writes a layer beside the outline and tells what is wrong with it, leaving out the layers that are not there."""
    path = layout.layer_path(folder, name)
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(layout.geography_path(folder, "outline"), layout.layer_path(folder, "outline"))
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return [problem for problem in _look(check_layers, folder) if problem.found != "no such file"]


def _swapped(shape: BaseGeometry) -> BaseGeometry:
    return transform(shape, lambda xy: xy[:, ::-1])


def test_tables_come_typed(toy_folder: Path) -> None:
    """Degrees and counts are numbers, everything else is text, rows stand in file order."""
    tables, problems = check_tables(toy_folder)
    assert problems == []
    assert set(tables) == set(layout.TABLES)
    for name, frame in tables.items():
        assert tuple(frame.columns) == layout.TABLES[name]
        assert frame.index.tolist() == list(range(len(frame)))
        for column in frame:
            kind = {float: "f", int: "i"}.get(columns.NUMBERS.get(column), "O")
            assert getattr(frame[column].dtype, "kind", "O") == kind, (name, column)


def test_every_column_has_a_rule() -> None:
    """A column that the contract adds is not let through unseen."""
    of_tables = {(table, column): columns.COLUMNS for table, names in layout.TABLES.items() for column in names}
    of_layers = {(layer, name): columns.PROPERTIES for layer, (_, names) in layout.LAYERS.items() for name in names}
    everything = [*of_tables.items(), *of_layers.items()]
    assert [f"{o}.{c}" for (o, c), rules in everything if c not in rules and f"{o}.{c}" not in rules] == []


CASES = (
    ("changes", {"to_side": "rebels"}, "to_side 'rebels'; expected a side: government, opposition_hts"),
    ("changes", {"to_side": ""}, "no to_side; expected a side"),
    ("baseline", {"side": "Government"}, "expected a side: government"),
    ("changes", {"place_id": "atlantis"}, "place_id 'atlantis'; expected a row of places.csv with this id"),
    ("baseline", {"place_id": "atlantis"}, "place_id 'atlantis'; expected a row of places.csv with this id"),
    ("changes", {"to_side": "government"}, "to_side 'government' is the from_side; expected another side"),
    ("changes", {"date": "2025-01-01"}, "a date from 2024-11-27 to 2024-12-31, YYYY-MM-DD"),
    ("changes", {"date": "2024-11-26"}, "the baseline covers 2024-11-26"),
    (
        "changes",
        {"from_side": "sdf"},
        "on 2024-12-06; expected government, held on 2024-11-26 (baseline.csv, row",
    ),
    ("changes", {"date": "27/11/2024"}, "date '27/11/2024'; expected a date from"),
    ("events", {"date": "2024-11-31"}, "date '2024-11-31'; expected a date from 2024-11-26 to 2024-12-31"),
    ("figures", {"date": "2004"}, "expected a date, YYYY-MM-DD"),
    ("changes", {"local_time": "24:00"}, "a time in Damascus, HH:MM"),
    ("changes", {"precision_days": "3"}, "a whole number of days from 0 to 2"),
    ("changes", {"confidence": "sure"}, "a confidence: high, medium, low"),
    ("changes", {"source_ids": ""}, "no source_ids; expected one or more source ids"),
    (
        "events",
        {"source_ids": "background;nobody"},
        "source_ids 'nobody'; expected a row of sources.csv with this id",
    ),
    ("claims", {"source_ids": ""}, "no source_ids; expected one or more source ids, or the status no_claim"),
    ("claims", {"event_ids": "E004;E999"}, "event_ids 'E999'; expected a row of events.csv with this id"),
    ("claims", {"presenter_chapters": "99"}, "a row of chapters.csv with this chapter_no"),
    ("places", {"lat": "48.8566", "lon": "2.3522"}, "outside the country; expected a point in Syria or the Golan"),
    ("places", {"lat": "38.5", "lon": "35"}, "latitude and longitude look swapped"),
    ("bases", {"lat": "38.5", "lon": "35"}, "latitude and longitude look swapped"),
    (
        "bases",
        {"lat": "33.31", "lon": "44.37"},
        "outside the country; expected a point in Syria or the Golan, at most 30 km",
    ),
    ("events", {"lat": "37.16", "lon": "36.2"}, "latitude and longitude look swapped"),
    ("places", {"lat": "36,26"}, "a latitude in degrees"),
    ("roads", {"lon": "190"}, "a longitude in degrees"),
    ("places", {"lat": "nan"}, "a latitude in degrees"),
    ("places", {"kind": "metropolis"}, "a kind of place: airbase"),
    ("places", {"governorate": "Damaskus"}, "a governorate: Aleppo"),
    ("places", {"name_ar": "Qubtan"}, "a name in Arabic letters"),
    ("places", {"name_ar": "\ufffd\ufffd"}, "U+FFFD"),
    ("places", {"name_en": " "}, "no spaces at the ends"),
    ("places", {"name_en": ""}, "no name_en; expected text"),
    ("places", {"population": "many"}, "a whole number, or blank"),
    ("places", {"id": "Qubtan"}, "an id in small letters"),
    ("sources", {"url": "www.example.org"}, "http://"),
    ("sources", {"reached": "maybe"}, "one of: yes, no"),
    ("sources", {"date": "2024-13"}, "YYYY, YYYY-MM or YYYY-MM-DD, or blank"),
    ("bases", {"changes": "2024-12-02: left; 2024-12-3: back"}, "a list like `2024-12-02: what;"),
    ("bases", {"operator": "france"}, "an operator: russia"),
    ("events", {"actors": "hts_led;martians"}, "one or more of an actor: civilians"),
    ("events", {"claim": "perhaps"}, "one of: true, false"),
    ("chapters", {"date_from": "2024-12-08"}, "date_to 2024-11-26; expected 2024-12-08 or later"),
    ("roads", {"seq": "9"}, "seq '9' of M5; expected 2, one more than before"),
    ("disputes", {"subject_id": "atlantis"}, "subject_id 'atlantis'; expected a row of places.csv with this id"),
    (
        "disputes",
        {"subject_kind": "event", "subject_id": "hama"},
        "subject_id 'hama'; expected a row of events.csv with this id",
    ),
    ("disputes", {"subject_kind": "figure"}, "a kind of subject: place, base, event, movement"),
    ("disputes", {"source_ids": "nobody"}, "source_ids 'nobody'; expected a row of sources.csv with this id"),
    ("disputes", {"date": "2025-01-01"}, "a date from 2024-11-26 to 2024-12-31"),
    ("disputes", {"report": ""}, "no report; expected text"),
    ("disputes", {"by": ""}, "no by; expected text"),
    ("disputes", {"followed": " "}, "no followed; expected"),
    ("disputes", {"why": ""}, "no why; expected text"),
    ("spellings", {"subject_kind": "event"}, "subject_kind 'event'; expected a kind of subject: place, base"),
    ("spellings", {"subject_id": "atlantis"}, "subject_id 'atlantis'; expected a row of places.csv with this id"),
    ("spellings", {"subject_kind": "base"}, "expected a row of bases.csv with this id"),
    ("spellings", {"spelling": ""}, "no spelling; expected text"),
    ("perimeters", {"south": "35.5"}, "south below north and west below east"),
)
"""Table, what to put in one of its rows, and part of the problem that must come of it."""
LINES = [2 + sum(table == other for other, *_ in CASES[:number]) for number, (table, *_) in enumerate(CASES)]
"""The row that each case breaks: its own, so that one run finds them all."""


@pytest.fixture(scope="session")
def wreck(toy_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    """What is found in tables that are broken in every way at once."""
    folder = tmp_path_factory.mktemp("wreck")
    shutil.copytree(toy_folder / "sources", folder / "sources")
    with layout.table_path(folder, "disputes").open("a", encoding="utf-8") as file:
        file.writelines(f"D1{n:02},place,hama,2024-12-05,Text.,Text.,,Text.,Text.\n" for n in range(10))
    for table in layout.TABLES:
        _break(folder, table, {line: case[1] for line, case in zip(LINES, CASES, strict=True) if case[0] == table})
    return _look(check_tables, folder)


@pytest.mark.parametrize(("line", "case"), list(zip(LINES, CASES, strict=True)), ids=[f"{t}-{c}" for t, c, _ in CASES])
def test_a_broken_cell_is_told_with_its_row(wreck: list[Problem], line: int, case: tuple[str, Cells, str]) -> None:
    """The problem names the file, the row and what was expected."""
    table, _, part = case
    found = [str(problem) for problem in wreck if (problem.file, problem.row) == (f"sources/{table}.csv", line)]
    assert any(part in problem for problem in found), found


def test_a_side_held_since_an_earlier_change_is_named_with_its_row(data: Path) -> None:
    """The chain of a place: what was held just before, since when, and where that stands."""
    seen: dict[str, tuple[int, Cells]] = {}
    for row, change in sorted(_rows(data, "changes"), key=lambda item: item[1]["date"]):
        if change["place_id"] in seen:
            break
        seen[change["place_id"]] = (row, change)
    before_row, before = seen[change["place_id"]]
    _break(data, "changes", {row: {"from_side": "israel"}})
    told = [str(problem) for problem in _look(check_tables, data)]
    expected = f"{before['to_side']}, held since {before['date']} (row {before_row})"
    what = f"from_side 'israel' of {change['place_id']} on {change['date']}"
    assert f"sources/changes.csv, row {row}: {what}; expected {expected}" in told


@pytest.mark.parametrize(
    ("table", "same", "part"),
    [
        ("places", ("id",), "id 'aleppo-city', as in row 2; expected no two rows with the same id"),
        ("sources", ("id",), "id 'background', as in row 2"),
        ("baseline", ("place_id",), "place_id 'aleppo-city', as in row 2"),
        ("events", ("id",), "id 'E004', as in row 2"),
        ("disputes", ("id",), "id 'D001', as in row 2; expected no two rows with the same id"),
        ("roads", ("road_id", "seq"), "road_id 'M5', seq '1', as in row 2"),
        ("spellings", ("subject_kind", "subject_id", "spelling"), "spelling 'Dimashq', as in row 2"),
    ],
)
def test_a_duplicate_names_both_rows(data: Path, table: str, same: tuple[str, ...], part: str) -> None:
    """The later row is at fault and points to the earlier one."""
    first = dict(_rows(data, table))[2]
    _break(data, table, {5: {column: first[column] for column in same}})
    found = [str(p) for p in _look(check_tables, data) if (p.file, p.row) == (f"sources/{table}.csv", 5)]
    assert any(part in problem for problem in found)


def test_a_place_without_a_baseline_and_a_gap_in_a_road_are_one_problem_each(data: Path) -> None:
    """What is missing is told where its counterpart stands, without a tail of problems behind it."""
    place = dict(_rows(data, "baseline"))[3]["place_id"]
    _break(data, "baseline", {3: None})
    _break(data, "roads", {4: None, 6: {"name": "M6"}})
    assert [str(problem) for problem in _look(check_tables, data)] == [
        f"sources/places.csv, row 3: id {place!r}; expected a row of baseline.csv with this place_id",
        "sources/roads.csv, row 4: seq '4' of M5; expected 3, one more than before",
        "sources/roads.csv, row 5: ['M6', 'motorway'] of M5; expected name and kind as in row 2",
    ]


def test_several_problems_are_all_told_at_once(data: Path) -> None:
    """Tables that break in different ways, a file that is gone, one in another encoding, one cut short."""
    _break(data, "changes", {2: {"to_side": "rebels"}, 7: {"date": "soon"}})
    _break(data, "places", {9: {"lat": "north"}})
    layout.table_path(data, "figures").unlink()
    path = layout.table_path(data, "events")
    path.write_bytes(
        path.read_bytes().decode("utf-8").replace("Northgate", "North\xefgate").encode("latin-1", "replace")
    )
    path = layout.geography_path(data, "lakes")
    path.write_bytes(path.read_bytes()[:-9])
    found = _look(check, data)
    assert found == sorted(found)
    assert [(problem.file, problem.row) for problem in found] == [
        ("layers", 0),
        ("sources/changes.csv", 2),
        ("sources/changes.csv", 7),
        ("sources/events.csv", 2),
        ("sources/figures.csv", 0),
        ("sources/geography/lakes.geojson", 0),
        ("sources/places.csv", 9),
    ]


@pytest.mark.parametrize(
    ("table", "ids", "expected"),
    [
        ("places", ["homs-city", "raqqa"], "a row with id {}, which the page names"),
        ("bases", ["tartus"], "a row with id {} and operator russia, which the page names"),
    ],
)
def test_what_the_page_names_must_be_there(data: Path, table: str, ids: list[str], expected: str) -> None:
    """One problem each, of the whole file."""
    _break(data, table, {line: None for line, row in _rows(data, table) if row["id"] in ids})
    found = [(p.file, p.row, p.expected) for p in _look(check_tables, data) if p.found in [f"no {i}" for i in ids]]
    assert sorted(found) == [(f"sources/{table}.csv", 0, expected.format(i)) for i in sorted(ids)]


def test_a_base_that_the_page_names_is_russian(data: Path) -> None:
    _break(data, "bases", {line: {"operator": "usa"} for line, row in _rows(data, "bases") if row["id"] == "hmeimim"})
    assert [str(problem) for problem in _look(check_tables, data)] == [
        "sources/bases.csv: no hmeimim; expected a row with id hmeimim and operator russia, which the page names"
    ]


def test_a_flood_of_like_problems_is_cut_short(data: Path) -> None:
    """Twenty are told one by one, the next counts the rest."""
    rows = _rows(data, "roads")
    _break(data, "roads", {row: {"kind": "?"} for row, _ in rows})
    found = _look(check_tables, data)
    assert len(found) == 21
    assert found[-1].found == f"kind '?' … and {len(rows) - 21} more like it"


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("bases", {"lat": "35.41", "lon": "35.80", "forces": "a ship off the coast"}),
        ("events", {"lat": "55.75", "lon": "37.62", "place_name": "Moscow"}),
        ("events", {"lat": "39.93", "lon": "32.86", "place_name": "Ankara"}),
        ("bases", {"changes": "2024-12-02: left; early December: men; 2024-12-03: back"}),
        ("figures", {"date": "1999-12-31", "value": "12.5"}),
        ("changes", {"local_time": "23:59", "precision_days": "2"}),
    ],
)
def test_what_is_allowed_is_let_through(data: Path, table: str, cells: Cells) -> None:
    """Near the border, abroad, semicolons in a text, old figures."""
    _break(data, table, {2: cells})
    assert _look(check_tables, data) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"id,name\n", b'"', b"\x00" * 50], ids=repr)
def test_a_table_that_is_none_stops_no_other(data: Path, content: bytes) -> None:
    """One problem for the file, and no rule that needs it is asked."""
    layout.table_path(data, "sources").write_bytes(content)
    assert [problem.file for problem in _look(check_tables, data)] == ["sources/sources.csv"]


def test_a_table_without_rows_is_a_problem(data: Path) -> None:
    """A header alone is no table."""
    layout.table_path(data, "perimeters").write_text(",".join(layout.TABLES["perimeters"]) + "\n")
    (problem,) = _look(check_tables, data)
    assert str(problem) == "sources/perimeters.csv, row 1: no rows; expected at least one row under the header"


def test_a_folder_that_is_none_is_one_problem(tmp_path: Path) -> None:
    """No folder, an empty one, a file in its place."""
    (tmp_path / "file").write_text("")
    (tmp_path / "empty").mkdir()
    for name in ("nowhere", "file", "empty"):
        (problem,) = check(tmp_path / name)
        assert str(problem) == f"{tmp_path / name}: no data folder; expected a folder with sources and layers in it"


def test_the_outline_needs_syria_and_the_golan(data: Path) -> None:
    """Base geography: ids of the outline, kinds of geometry."""
    path = layout.geography_path(data, "outline")
    outline = json.loads(path.read_text())
    outline["features"][1] = _feature(Point(36, 33), id="GOLAN", name="Golan", note="")
    path.write_text(json.dumps(outline))
    assert [str(problem) for problem in _look(check_geography, data)] == [
        "sources/geography/outline.geojson, feature 2: Point at longitude 36 to 36, latitude 33 to 33; "
        "expected Polygon or MultiPolygon",
        "sources/geography/outline.geojson: no feature GOL; expected features SYR and GOL",
    ]


def test_areas_that_tile_syria_are_let_through(data: Path, country: BaseGeometry) -> None:
    """Two halves, one of which changes sides on 8 December: inclusive to the 7th, from the 8th."""
    west, east = country & WEST, country & EAST
    features = [
        _area(west, 1, valid_to="2024-12-07"),
        _area(west, 2, side="opposition_hts", valid_from="2024-12-08"),
        _area(east, 3, side="sdf"),
    ]
    assert _layer(data, "control_areas", *features) == []


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
        _area(country & WEST & box(34, 31, line, 39), 1, valid_from="2024-12-01"),
        _area(country & EAST, 2, side="sdf"),
        _area(country & WEST, 3, valid_to="2024-11-30"),
    ]
    if line > 38.5:
        features[0] = _area(country & box(34, 31, line, 39), 1, valid_from="2024-12-01")
    (problem,) = _layer(data, "control_areas", *features)
    assert (problem.file, problem.row) == ("layers/control_areas.geojson", row)
    assert all(part in str(problem) for part in parts)


def test_areas_beyond_syria_and_days_without_any_are_told(data: Path, country: BaseGeometry) -> None:
    """The box around Syria is no area of control; before its first day there is none at all."""
    told = [str(p) for p in _layer(data, "control_areas", _area(box(35, 32, 43, 38), 1, valid_from="2024-11-28"))]
    assert len(told) == 2
    assert "of Syria in no area on 2024-11-26" in told[0]
    assert "in areas but outside Syria on 2024-11-28" in told[1]


def test_named_areas_may_leave_gaps_but_neither_overlap_nor_stray(data: Path, country: BaseGeometry) -> None:
    """The same rules as for all areas, but for the one that they tile Syria."""
    west, east = _area(country & WEST, 1), _area(country & box(38, 31, 44, 39), 2, side="sdf")
    assert _layer(data, "control_areas_named", west) == []
    (overlap,) = _layer(data, "control_areas_named", west, east)
    assert (overlap.file, overlap.row) == ("layers/control_areas_named.geojson", 2)
    assert "sdf overlaps feature 1 (government) by " in overlap.found
    (stray,) = _layer(data, "control_areas_named", _area(box(35, 32, 43, 38), 1))
    assert "km2 in areas but outside Syria on 2024-11-26" in stray.found
    assert stray.expected == "areas in Syria (without the Golan)"


def test_ground_that_is_twisted_in_metres_is_told(data: Path) -> None:
    """A parallel is straight in degrees, but its ends are joined 50 m north of it in metres: over a notch's tip."""
    shape = Polygon([(37, 35), (37.5, 35), (37.5, 35.1), (37.26, 35.1), (37.25, 35.00001), (37.24, 35.1), (37, 35.1)])
    found = [str(problem) for problem in _layer(data, "control_areas", _area(shape, 1)) if problem.row == 1]
    (told,) = (problem for problem in found if "invalid" in problem)
    assert told.startswith("layers/control_areas.geojson, feature 1: an invalid Polygon in EPSG:32637 (Self-inters")
    assert told.endswith("; expected a geometry valid in EPSG:4326 and in EPSG:32637")


BOW_TIE = mapping(box(36, 34, 37, 35)) | {"coordinates": [[[36, 34], [37, 35], [37, 34], [36, 35], [36, 34]]]}


@pytest.mark.parametrize(
    ("feature", "part"),
    [
        (
            _area(None) | {"geometry": BOW_TIE},
            "an invalid Polygon (Self-intersection[36.5 34.5]); expected a valid geometry",
        ),
        (_area(None), "no readable feature"),
        (_area(None) | {"geometry": {"type": "Polygon", "coordinates": []}}, "an empty Polygon; expected a geometry"),
        (_area(Point(36, 34)), "Point at longitude 36 to 36, latitude 34 to 34; expected Polygon or MultiPolygon"),
        (_area(_swapped(box(40, 34, 41, 35))), "latitude and longitude look swapped; expected longitude 34 to 44"),
        (_area(box(400_000, 3_900_000, 500_000, 4_000_000)), "latitude 3.9e+06 to 4e+06; expected longitude 34 to 44"),
        (_area(WEST, side="rebels"), "side 'rebels'; expected a side: government"),
        (_area(WEST, side=["government"]), "side ['government']; expected a side: government"),
        (
            _area(WEST, valid_from="2024-11-25"),
            "valid_from '2024-11-25'; expected a date from 2024-11-26 to 2024-12-31",
        ),
        (_area(WEST, valid_from=None), "no valid_from; expected a date"),
        (_area(WEST, valid_to="2025-01-01"), "valid_to '2025-01-01'; expected a date from 2024-11-26 to 2024-12-31"),
        (_area(WEST, valid_from="2024-12-05", valid_to="2024-12-04"), "valid_to 2024-12-04; expected 2024-12-05"),
        (_area(WEST, area_km2="large"), "area_km2 'large'; expected a number above 0"),
        (_area(WEST, identity="b"), "id 'b', as in feature 1; expected no two features with the same id"),
        (_area(WEST, identity=None), "no id; expected an id"),
        (_area(WEST, side="sdf"), "sdf on 2024-11-26, as in feature 1; expected one feature a day for the same"),
    ],
)
def test_a_broken_area_is_told_with_its_feature(data: Path, feature: dict, part: str) -> None:
    """The second of two features is broken."""
    found = _layer(data, "control_areas", _area(EAST, "b", side="sdf"), feature)
    told = [str(p) for p in found if (p.file, p.row) == ("layers/control_areas.geojson", 2)]
    assert any(part in problem for problem in told)


def test_a_property_that_no_feature_has_is_told_once(data: Path, country: BaseGeometry) -> None:
    """A missing column is one problem of the file; one feature without it is a problem of the feature."""
    bare = [_area(country & WEST, 1), _area(country & EAST, 2)]
    for feature in bare:
        del feature["properties"]["side"]
    told = [str(problem) for problem in _layer(data, "control_areas", *bare)]
    assert "layers/control_areas.geojson: no property side; expected it in every feature" in told
    bare[0]["properties"]["side"] = "sdf"
    told = [str(problem) for problem in _layer(data, "control_areas", *bare)]
    assert any(
        problem.startswith("layers/control_areas.geojson, feature 2: no side; expected a side:") for problem in told
    )


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
    assert _layer(data, "front_lines", _feature(line, **right)) == []
    (problem, *_) = _layer(data, "front_lines", _feature(line, **(right | changed)))
    assert (problem.file, problem.row) == ("layers/front_lines.geojson", 1)
    assert part in str(problem)


CHANGE = {
    "date": "2024-12-05",
    "local_time": "",
    "from_side": "government",
    "side": "opposition_hts",
    "precision_days": 0,
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
    assert _layer(data, "cities", _feature(Point(36.75, 35.13), "hama", **HAMA)) == []
    found = _layer(data, "cities", _feature(Point(36.75, 35.13), "hama", **(HAMA | changed)))
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
    city = _feature(Point(lon, lat), "hama", **(HAMA | {"lat": lat, "lon": lon}))
    assert any(part in str(problem) for problem in _layer(data, "cities", city))


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
    _layer(data, "control_areas")
    path = layout.layer_path(data, "control_areas")
    path.write_bytes(content) if content is not None else path.unlink()
    (problem,) = [p for p in _look(check_layers, data) if p.file == "layers/control_areas.geojson"]
    assert part in str(problem)


def test_a_layer_in_another_crs_is_told(data: Path) -> None:
    """The old `crs` member is read, and must name WGS 84."""
    path = layout.layer_path(data, "coast")
    _layer(data, "coast", _feature(LineString([(35.5, 35), (35.6, 35.5)]), name="coast"))
    collection = json.loads(path.read_text()) | {"crs": {"type": "name", "properties": {"name": "EPSG:32637"}}}
    path.write_text(json.dumps(collection))
    (problem,) = [p for p in _look(check_layers, data) if p.file == "layers/coast.geojson"]
    assert "wrong CRS" in problem.found
    assert problem.expected == "EPSG:4326 in degrees, longitude first"


def test_layers_point_to_features_that_exist(data: Path) -> None:
    """Cells stand for places among the cities; no place has two."""
    _layer(data, "cities", _feature(Point(36.75, 35.13), "hama", **HAMA))
    cell = box(36, 34, 37, 35)
    cells = [_feature(cell, place, place_id=place[:4], area_km2=1) for place in ("hama", "hama2", "homs")]
    assert [str(problem) for problem in _layer(data, "cells", *cells)] == [
        "layers/cells.geojson, feature 2: place_id 'hama', as in feature 1; "
        "expected no two features with the same place_id",
        "layers/cells.geojson, feature 3: place_id 'homs'; expected the id of a feature of cities.geojson",
    ]
