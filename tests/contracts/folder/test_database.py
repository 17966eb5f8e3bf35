"""The project's tables go into PostGIS and come back the same; what editors write there is checked before."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from geodata.build import build
from geodata.cli.main import main
from geodata.schema import layout
from tests import postgis

pytestmark = pytest.mark.skipif(bool(postgis.missing()), reason=postgis.missing())
SCHEMA = "syria_2024"
Edit = Callable[..., list[object]]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A database with the project's tables."""
    with postgis.served() as found:
        assert main(["push", str(layout.FOLDER), found]) == 0
        yield found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the project's folder, as it is built."""
    copied = tmp_path / "folder"
    shutil.copytree(layout.FOLDER, copied, copy_function=shutil.copyfile)
    return copied


@pytest.fixture
def edit(address: str) -> Iterator[Edit]:
    """Runs SQL as an editor does; afterwards the tables are as before."""
    from geodata.database.connection import connected

    def run(*statements: str) -> list[object]:
        with connected(address) as connection:
            connection.exec_driver_sql(f"SET search_path TO {SCHEMA}, public")
            results = [connection.exec_driver_sql(statement) for statement in statements]
            return [tuple(row) for row in results[-1]] if results[-1].returns_rows else []

    yield run
    assert main(["push", str(layout.FOLDER), address, "--discard"]) == 0


def rows(folder: Path, name: str) -> list[list[str]]:
    with layout.table_path(folder, name).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def headers_alone(folder: Path) -> None:
    for name, columns in layout.TABLES.items():
        layout.table_path(folder, name).write_text(",".join(columns) + "\n", encoding="utf-8")


def test_tables_and_layers_come_back_the_same(address: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Into a folder of headers alone: every row, in its order, and all layers byte for byte. Twelve decimals or none:
    numbers are as they were written. Two tables have quotes that CSV does not need, which do not come back."""
    headers_alone(folder)
    assert main(["pull", address, str(folder), "--write"]) == 0
    assert "geodata build" in capsys.readouterr().out
    assert {name: rows(folder, name) for name in layout.TABLES} == {
        name: rows(layout.FOLDER, name) for name in layout.TABLES
    }
    paths = {name: (layout.table_path(folder, name), layout.table_path(layout.FOLDER, name)) for name in layout.TABLES}
    other = {name for name, (ours, theirs) in paths.items() if ours.read_bytes() != theirs.read_bytes()}
    assert other <= {"perimeters", "places"}
    shutil.rmtree(folder / "layers")
    build(folder)
    for name in layout.LAYERS:
        assert layout.layer_path(folder, name).read_bytes() == layout.layer_path(layout.FOLDER, name).read_bytes(), name


def test_nothing_differs(address: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No file is touched, quotes and all."""
    before = {path: path.read_bytes() for path in (folder / "sources").glob("*.csv")}
    assert main(["pull", address, str(folder), "--write"]) == 0
    assert capsys.readouterr().out.endswith("have the same rows\n")
    assert {path: path.read_bytes() for path in before} == before


def test_an_edit_is_shown_then_written(
    address: str, folder: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the place that its `row_order` gives it. Without --write nothing is; another editor's words are in the log."""
    edit(
        "UPDATE changes SET date = '2024-12-02', note = 'made up' "
        "WHERE place_id = 'saraqib' AND to_side = 'opposition_hts'",
        "UPDATE spellings SET row_order = 1.5 WHERE fid = (SELECT max(fid) FROM spellings)",
    )
    assert main(["pull", address, str(folder)]) == 0
    told = capsys.readouterr().out
    assert "On the map, of the 36 days" in told and "(saraqib): " in told
    assert told.endswith("Nothing is written; --write writes it.\n")
    assert rows(folder, "changes") == rows(layout.FOLDER, "changes")
    assert main(["pull", address, str(folder), "--write"]) == 0
    assert "Written: sources/changes.csv, sources/spellings.csv\n" in capsys.readouterr().out
    changed = [row for row in rows(folder, "changes") if row not in rows(layout.FOLDER, "changes")]
    assert [(row[0], row[1], row[-1]) for row in changed] == [("saraqib", "2024-12-02", "made up")]
    was, now = rows(layout.FOLDER, "spellings"), rows(folder, "spellings")
    assert now == [*was[:2], was[-1], *was[2:-1]]
    logged = edit("SELECT edited_by, action, was->>'note', now->>'note' FROM edits WHERE table_name = 'changes'")
    assert logged == [("editor", "UPDATE", None, "made up")]


def test_what_breaks_the_contract_is_told_and_not_written(
    address: str, folder: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    """With table, number and key of the row: what no database can hold, here a place without a first holder."""
    ((fid,),) = edit(
        "INSERT INTO places (id, name_en, kind, governorate, lat, lon) "
        "VALUES ('new-place', 'New Place', 'town', 'Homs', 34.5, 38) RETURNING fid"
    )
    assert main(["pull", address, str(folder), "--write"]) == 1
    told = capsys.readouterr()
    assert f"table {SCHEMA}.places, fid {fid} (new-place): id 'new-place'; expected a row of baseline.csv" in told.err
    assert rows(folder, "places") == rows(layout.FOLDER, "places")


REFUSED = {
    "a side": "UPDATE baseline SET side = 'nobody' WHERE place_id = 'saraqib'",
    "a day": "UPDATE changes SET date = '2025-06-01' WHERE place_id = 'saraqib'",
    "a place": "INSERT INTO baseline (place_id, side, source_ids, coverage, confidence) "
    "VALUES ('nowhere', 'government', 'interp', 'none', 'low')",
    "a source": "UPDATE baseline SET source_ids = 'interp;no-such' WHERE place_id = 'saraqib'",
    "a source in use": "DELETE FROM sources WHERE id = 'interp'",
    "a road in use": "DELETE FROM roads WHERE road_id = 'M5'",
    "the same twice": "INSERT INTO spellings (subject_kind, subject_id, spelling) "
    "SELECT subject_kind, subject_id, spelling FROM spellings",
    "a latitude": "UPDATE places SET lat = 91 WHERE id = 'saraqib'",
    "a blank": "UPDATE places SET name_en = ' ' WHERE id = 'saraqib'",
    "a list": "UPDATE events SET actors = 'russia;nobody'",
}


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED)
def test_the_database_refuses(address: str, statement: str) -> None:
    from geodata.database.connection import Refused, connected

    with pytest.raises(Refused), connected(address) as connection:
        connection.exec_driver_sql(f"SET search_path TO {SCHEMA}, public")
        connection.exec_driver_sql(statement)


def test_points_and_numbers_stay_in_step(edit: Edit) -> None:
    """A point set in QGIS gives the numbers, numbers give the point; a row without either is refused."""
    point = "ST_SetSRID(ST_MakePoint({}, {}), 4326)"
    edit(
        "INSERT INTO places (id, name_en, kind, governorate, geom) "
        f"VALUES ('set-in-qgis', 'Set in QGIS', 'town', 'Homs', {point.format(38.123456789, 34.5)})"
    )
    asked = "SELECT lat::text, lon::text, ST_X(geom), ST_Y(geom) FROM places WHERE id = 'set-in-qgis'"
    assert edit(asked) == [("34.5", "38.12346", 38.12346, 34.5)]
    edit(f"UPDATE places SET geom = {point.format(38.2, 34.25)} WHERE id = 'set-in-qgis'")
    assert edit(asked) == [("34.25", "38.2", 38.2, 34.25)]
    edit("UPDATE places SET lat = 34.75 WHERE id = 'set-in-qgis'")
    assert edit(asked) == [("34.75", "38.2", 38.2, 34.75)]


def test_tables_that_are_there_are_not_overwritten(
    address: str, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["push", str(layout.FOLDER), address]) == 1
    assert "has tables already; --replace" in capsys.readouterr().err
    assert main(["push", str(layout.FOLDER), address, "--replace"]) == 0
    edit("UPDATE places SET note = 'made up' WHERE id = 'saraqib'")
    capsys.readouterr()
    assert main(["push", str(layout.FOLDER), address, "--replace"]) == 1
    assert "rows of places in the database are not those of the folder" in capsys.readouterr().err
    assert edit("SELECT note FROM places WHERE id = 'saraqib'") == [("made up",)]


def test_what_is_not_there_is_told(address: str, folder: Path, edit: Edit, capsys: pytest.CaptureFixture[str]) -> None:
    edit("ALTER TABLE places DROP COLUMN population", "DROP TABLE spellings")
    assert main(["pull", address, str(folder)]) == 1
    told = capsys.readouterr().err
    assert "table syria_2024.places: no column population; expected it" in told
    assert "table syria_2024.spellings: no such table; expected it" in told
    assert main(["pull", address.replace("/postgres?", "/elsewhere?"), str(folder)]) == 1
    assert 'database "elsewhere" does not exist' in capsys.readouterr().err
