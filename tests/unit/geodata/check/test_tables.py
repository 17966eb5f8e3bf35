"""Tables that contradict each other, or cannot be read, are told with file and row; nothing on disk changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from shapely.geometry import Point

from geodata.check.folder import check
from geodata.check.geography import check_geography
from geodata.check.tables import check_tables
from geodata.conflict_file.read import FILE_NAME
from geodata.schema import columns, layout
from tests.unit.geodata.check.broken import Cells, break_table, feature, problems_of, table_rows


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


def test_a_side_held_since_an_earlier_change_is_named_with_its_row(data: Path) -> None:
    """The chain of a place: what was held just before, since when, and where that stands."""
    seen: dict[str, tuple[int, Cells]] = {}
    for row, change in sorted(table_rows(data, "changes"), key=lambda item: item[1]["date"]):
        if change["place_id"] in seen:
            break
        seen[change["place_id"]] = (row, change)
    before_row, before = seen[change["place_id"]]
    break_table(data, "changes", {row: {"from_side": "israel"}})
    told = [str(problem) for problem in problems_of(check_tables, data)]
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
    first = dict(table_rows(data, table))[2]
    break_table(data, table, {5: {column: first[column] for column in same}})
    found = [str(p) for p in problems_of(check_tables, data) if (p.file, p.row) == (f"sources/{table}.csv", 5)]
    assert any(part in problem for problem in found)


def test_a_place_without_a_baseline_and_a_gap_in_a_road_are_one_problem_each(data: Path) -> None:
    """What is missing is told where its counterpart stands, without a tail of problems behind it."""
    place = dict(table_rows(data, "baseline"))[3]["place_id"]
    break_table(data, "baseline", {3: None})
    break_table(data, "roads", {4: None, 6: {"name": "M6"}})
    assert [str(problem) for problem in problems_of(check_tables, data)] == [
        f"sources/places.csv, row 3: id {place!r}; expected a row of baseline.csv with this place_id",
        "sources/roads.csv, row 4: seq '4' of M5; expected 3, one more than before",
        "sources/roads.csv, row 5: ['M6', 'motorway'] of M5; expected name and kind as in row 2",
    ]


def test_several_problems_are_all_told_at_once(data: Path) -> None:
    """Tables that break in different ways, one that others cite gone, one in another encoding, one cut short."""
    break_table(data, "changes", {2: {"to_side": "rebels"}, 7: {"date": "soon"}})
    break_table(data, "places", {9: {"lat": "north"}})
    layout.table_path(data, "figures").unlink()
    path = layout.table_path(data, "events")
    path.write_bytes(
        path.read_bytes().decode("utf-8").replace("Northgate", "North\xefgate").encode("latin-1", "replace")
    )
    path = layout.geography_path(data, "lakes")
    path.write_bytes(path.read_bytes()[:-9])
    found = problems_of(check, data)
    assert found == sorted(found)
    assert [(problem.file, problem.row) for problem in found] == [
        ("layers", 0),
        ("sources/changes.csv", 2),
        ("sources/changes.csv", 7),
        ("sources/chapters.csv", 3),
        ("sources/claims.csv", 2),
        ("sources/events.csv", 2),
        ("sources/geography/lakes.geojson", 0),
        ("sources/places.csv", 9),
    ]


@pytest.mark.parametrize(
    ("table", "ids", "expected"),
    [
        ("places", ["homs-city", "raqqa"], "a row with id {}, which the page names"),
        ("bases", ["tartus"], "a row with id {} and operator russia, which the page names"),
        ("sources", ["trt_dissolve"], "a row with id {}, which the page names"),
    ],
)
def test_what_the_page_names_must_be_there(data: Path, table: str, ids: list[str], expected: str) -> None:
    """One problem each, of the whole file."""
    break_table(data, table, {line: None for line, row in table_rows(data, table) if row["id"] in ids})
    found = [
        (p.file, p.row, p.expected) for p in problems_of(check_tables, data) if p.found in [f"no {i}" for i in ids]
    ]
    assert sorted(found) == [(f"sources/{table}.csv", 0, expected.format(i)) for i in sorted(ids)]


def test_a_base_that_the_page_names_is_russian(data: Path) -> None:
    break_table(
        data, "bases", {line: {"operator": "usa"} for line, row in table_rows(data, "bases") if row["id"] == "hmeimim"}
    )
    assert [str(problem) for problem in problems_of(check_tables, data)] == [
        "sources/bases.csv: no hmeimim; expected a row with id hmeimim and operator russia, which the page names"
    ]


def test_a_flood_of_like_problems_is_cut_short(data: Path) -> None:
    """Twenty are told one by one, the next counts the rest."""
    rows = table_rows(data, "roads")
    break_table(data, "roads", {row: {"kind": "?"} for row, _ in rows})
    found = problems_of(check_tables, data)
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
    break_table(data, table, {2: cells})
    assert problems_of(check_tables, data) == []


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"id,name\n", b'"', b"\x00" * 50], ids=repr)
def test_a_table_that_is_none_stops_no_other(data: Path, content: bytes) -> None:
    """One problem for the file, and no rule that needs it is asked."""
    layout.table_path(data, "sources").write_bytes(content)
    assert [problem.file for problem in problems_of(check_tables, data)] == ["sources/sources.csv"]


def test_a_needed_table_without_rows_is_a_problem(data: Path) -> None:
    """Without a place there is no map; without a perimeter there is one."""
    for table in ("perimeters", "baseline"):
        layout.table_path(data, table).write_text(",".join(layout.TABLES[table]) + "\n")
    told = [str(problem) for problem in problems_of(check_tables, data) if problem.file != "sources/places.csv"]
    assert told == ["sources/baseline.csv, row 1: no rows; expected at least one row under the header"]


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
    outline["features"][1] = feature(Point(36, 33), id="GOLAN", name="Golan", note="")
    path.write_text(json.dumps(outline))
    assert [str(problem) for problem in problems_of(check_geography, data)] == [
        "sources/geography/outline.geojson, feature 2: Point at longitude 36 to 36, latitude 33 to 33; "
        "expected Polygon or MultiPolygon",
        "sources/geography/outline.geojson: no feature GOL; expected SYR and GOL",
    ]


def test_a_folder_of_another_conflict_than_that_of_the_process_is_told(data: Path) -> None:
    """Every rule of the process is that of its own conflict."""
    path = data / FILE_NAME
    path.write_text(path.read_text(encoding="utf-8").replace('id = "syria-2024"', 'id = "other"'), encoding="utf-8")
    told = [str(problem) for problem in check(data) if problem.file == FILE_NAME]
    assert told == [
        "conflict.toml: another conflict, 'other'; "
        "expected the conflict.toml that the program was started with: start it with this folder"
    ]
