"""What cannot be read is told as a problem with its file and row, and read as far as it goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata.files.read import read_geojson, read_layer, read_table
from geodata.schema import layout

HEADER = ",".join(layout.TABLES["baseline"])
ROWS = f"{HEADER}\nhama,government,nw-a,named,high\nhoms,government,nw-b,none,low\n"
POINT = {
    "type": "Feature",
    "id": "a",
    "properties": {"name": "x"},
    "geometry": {"type": "Point", "coordinates": [36, 35]},
}


def _table(folder: Path, content: str | bytes) -> Path:
    path = layout.table_path(folder, "baseline")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _layer(folder: Path, content: object) -> Path:
    path = layout.layer_path(folder, "coast")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


def _collection(*features: object, **members: object) -> dict:
    return {"type": "FeatureCollection", "features": list(features), **members}


@pytest.mark.parametrize(
    "content",
    [ROWS, "\ufeff" + ROWS, ROWS.replace("\n", "\r\n"), ROWS.rstrip("\n")],
    ids=["plain", "byte-order mark", "CRLF", "no last line end"],
)
def test_a_table_is_read_as_text_with_its_lines(tmp_path: Path, content: str) -> None:
    """Byte-order mark, line ends of Windows and a missing last line end do no harm."""
    _table(tmp_path, content)
    frame, problems = read_table(tmp_path, "baseline")
    assert problems == []
    assert frame.to_numpy().tolist() == [
        ["hama", "government", "nw-a", "named", "high", 2],
        ["homs", "government", "nw-b", "none", "low", 3],
    ]


def test_a_quoted_cell_may_hold_commas_and_blank_is_empty_text(tmp_path: Path) -> None:
    """A blank cell is "", never NaN."""
    _table(tmp_path, f'{HEADER}\n"a, ""b""",,NA,,high\n')
    frame, _ = read_table(tmp_path, "baseline")
    assert frame.iloc[0].tolist() == ['a, "b"', "", "NA", "", "high", 2]


@pytest.mark.parametrize(
    ("content", "row", "part"),
    [
        (ROWS.replace("hama", "خماة").encode("cp1256"), 2, "wrong encoding (byte 0xce); expected UTF-8"),
        (ROWS.replace("low", "l\xf6w").encode("latin-1"), 3, "wrong encoding (byte 0xf6); expected UTF-8"),
        (
            ROWS.replace("side", "party"),
            1,
            "columns place_id, party, source_ids, coverage, confidence; expected place_id, side",
        ),
        ("", 1, "columns none"),
        (ROWS.replace(",", ";"), 1, "columns parted by semicolons; expected them parted by commas, in UTF-8: place_id"),
        (ROWS.replace(",", "\t"), 1, "columns parted by tabs; expected them parted by commas"),
        (f"sep=,\n{ROWS}", 1, "a line sep= of Excel; expected the columns in row 1: place_id, side"),
        (f"sep=;\n{ROWS.replace(',', ';')}", 1, "a line sep= of Excel"),
        (ROWS.replace("\n", ",\n"), 1, "1 column(s) without a name at the end; expected no comma after confidence"),
        (ROWS.replace(",", "\t").encode("utf-16"), 0, "text in UTF-16; expected UTF-8 (in Excel: CSV UTF-8"),
        (f"{HEADER}\nhama,government,high\n", 2, "3 cells; expected 5"),
        (f'{HEADER}\nhama,government,nw-a,named,"high\n', 2, "broken CSV"),
        (f"{HEADER}\nhama,government\x00,nw-a", 2, "3 cells; expected 5"),
    ],
)
def test_a_broken_table_is_told_with_its_row(tmp_path: Path, content: str | bytes, row: int, part: str) -> None:
    """Encoding, header, number of cells, quotes."""
    path = _table(tmp_path, content)
    before = path.read_bytes()
    _, (problem,) = read_table(tmp_path, "baseline")
    assert (problem.file, problem.row) == ("sources/baseline.csv", row)
    assert part in str(problem)
    assert path.read_bytes() == before


@pytest.mark.parametrize("blank", ["\n\n", ",,,\n" * 100, ",,\n , ,\n"], ids=["lines", "commas", "spaces"])
def test_rows_without_anything_are_left_out(tmp_path: Path, blank: str) -> None:
    """Spreadsheets leave them behind the last row; the rows around them keep their lines."""
    _table(tmp_path, f"{ROWS}{blank}idlib,sdf,nw-c,named,high\n{blank}")
    frame, problems = read_table(tmp_path, "baseline")
    assert problems == []
    assert frame["row"].tolist() == [2, 3, 4 + blank.count("\n")]


def test_a_row_with_too_few_cells_leaves_the_others(tmp_path: Path) -> None:
    """The rows that can be read are judged in the same run."""
    _table(tmp_path, ROWS + "daraa,government\nidlib,government,nw-c,named,high\n")
    frame, problems = read_table(tmp_path, "baseline")
    assert [problem.row for problem in problems] == [4]
    assert frame["row"].tolist() == [2, 3, 5]


def test_a_missing_file_or_a_folder_in_its_place_is_a_problem(tmp_path: Path) -> None:
    """Both kinds of file, without a traceback."""
    layout.table_path(tmp_path, "changes").mkdir(parents=True)
    found = [read_table(tmp_path, "baseline"), read_table(tmp_path, "changes"), read_layer(tmp_path, "coast")]
    assert [frame for frame, _ in found] == [None, None, None]
    assert [str(problem) for _, (problem,) in found] == [
        "sources/baseline.csv: no such file; expected it in the data folder",
        "sources/changes.csv: cannot be read (Is a directory); expected a readable file",
        "layers/coast.geojson: no such file; expected it in the data folder",
    ]


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326", None])
def test_a_layer_keeps_the_types_of_json(tmp_path: Path, name: str | None) -> None:
    """Lists stay lists, features count from 1, the CRS is WGS 84."""
    feature = {**POINT, "properties": {"names": ["a", "b"], "km": 2}}
    _layer(tmp_path, _collection(feature, crs=name and {"type": "name", "properties": {"name": name}}))
    layer, problems = read_layer(tmp_path, "coast")
    assert problems == []
    assert layer.crs == layout.CRS
    assert layer.drop(columns="geometry").to_dict("records") == [{"id": "a", "names": ["a", "b"], "km": 2, "row": 1}]


@pytest.mark.parametrize(
    ("content", "row", "part"),
    [
        (json.dumps(_collection(POINT)).encode()[:-30], 0, "broken JSON"),
        (b"<html>not found</html>", 0, "broken JSON"),
        (b"", 0, "broken JSON"),
        ([POINT], 0, "no FeatureCollection"),
        ("text", 0, "no FeatureCollection"),
        (None, 0, "no FeatureCollection"),
        (POINT, 0, "no FeatureCollection"),
        (_collection() | {"features": {"a": 1}}, 0, "no FeatureCollection"),
        (json.dumps(_collection({**POINT, "id": "\xe9"}), ensure_ascii=False).encode("latin-1"), 0, "wrong encoding"),
        (_collection(POINT, crs={"properties": {"name": "EPSG:32637"}}), 0, "wrong CRS"),
        (_collection(POINT, crs={"properties": {"name": "urn:ogc:def:crs:EPSG::43261"}}), 0, "wrong CRS"),
        (_collection(POINT, crs="EPSG:4326"), 0, "wrong CRS"),
        (_collection(POINT, {"type": "Feature", "properties": {}}), 2, "no readable feature"),
        (_collection(POINT, "feature"), 2, "no readable feature"),
        (_collection(POINT, {**POINT, "geometry": {"type": "Blob"}}), 2, "no readable feature"),
        (_collection(POINT, {**POINT, "properties": [1]}), 2, "no readable feature"),
    ],
)
def test_a_broken_layer_is_told_with_its_feature(tmp_path: Path, content: object, row: int, part: str) -> None:
    """Truncated, no JSON, other JSON, other encoding, other CRS, features that are none."""
    path = _layer(tmp_path, content)
    before = path.read_bytes()
    _, (problem,) = read_layer(tmp_path, "coast")
    assert (problem.file, problem.row) == ("layers/coast.geojson", row)
    assert part in str(problem)
    assert path.read_bytes() == before


def test_geometries_read_at_once_are_those_read_singly(toy_folder: Path, tmp_path: Path) -> None:
    """One feature without a geometry makes every one be read for itself."""
    path = layout.layer_path(toy_folder, "front_lines")
    at_once, problems = read_geojson(path, "a")
    collection = json.loads(path.read_text(encoding="utf-8"))
    collection["features"].append({"type": "Feature", "properties": {}, "geometry": None})
    broken = tmp_path / "broken.geojson"
    broken.write_text(json.dumps(collection), encoding="utf-8")
    singly, told = read_geojson(broken, "a")
    assert (problems, [problem.row for problem in told]) == ([], [len(at_once) + 1])
    assert at_once.geometry.equals(singly.geometry)
