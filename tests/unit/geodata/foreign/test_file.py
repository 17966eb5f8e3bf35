"""Files of others: what is read of whole ones, and the one sentence about each that is broken."""

from __future__ import annotations

import gzip
import json
import os
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from pyogrio import write_dataframe
from shapely.geometry import LineString, Point

from geodata.foreign import delimited, opening
from geodata.foreign.file import read_file
from geodata.foreign.unreadable import Unreadable

TEXT = "name,lat,lon\nAleppo,36.2,37.1\nHama,35.1,36.7\n"
DRIVERS = {"geojson": "GeoJSON", "gpkg": "GPKG", "kml": "LIBKML", "fgb": "FlatGeobuf"}
CELLS = [["Aleppo", "36.2", "37.1"], ["Hama", "35.1", "36.7"]]


def cells(path: Path, **options: str) -> list[list[str] | str]:
    return [row for _, row in read_file(path, **options).rows()]


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (TEXT.encode(), "table, UTF-8, commas"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "table, UTF-8, commas"),
        (TEXT.encode("utf-16"), "table, UTF-16, commas"),
        (TEXT.replace("\n", "\r\n").encode(), "table, UTF-8, commas"),
        (TEXT.replace("\n", "\r").encode(), "table, UTF-8, commas"),
        (TEXT.replace(",", ";").encode(), "table, UTF-8, semicolons"),
        (TEXT.replace(",", "\t").encode(), "table, UTF-8, tabs"),
        (("sep=;\n" + TEXT.replace(",", ";")).encode(), "table, UTF-8, semicolons"),
        (gzip.compress(TEXT.encode()), "table, UTF-8, commas"),
        (TEXT.replace("\n", ",,\n").replace("lon,,", "lon").encode(), "table, UTF-8, commas"),
        ((TEXT + ",,\n\n").encode(), "table, UTF-8, commas"),
    ],
    ids=["plain", "mark", "utf-16", "crlf", "cr", "semicolons", "tabs", "excel", "gzip", "more commas", "blank rows"],
)
def test_a_table_in_many_dresses(tmp_path: Path, content: bytes, form: str) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    assert read_file(path).form == form
    assert cells(path) == CELLS


def test_an_encoding_that_is_named(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes("name,lat,lon\nCafé,36.2,37.1\n".encode("cp1252"))
    assert cells(path, encoding="cp1252") == [["Café", "36.2", "37.1"]]


def test_rows_have_the_numbers_of_an_editor(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text('name,lat,lon\n"Alep\npo",36.2,37.1\nHama,35.1\nHoms,34.7,36.7\n')
    assert list(read_file(path).rows()) == [
        (2, ["Alep\npo", "36.2", "37.1"]),
        (4, "2 cells, not 3 as in the first row"),
        (5, ["Homs", "34.7", "36.7"]),
    ]


@pytest.mark.parametrize("ending", DRIVERS)
def test_points_become_rows(tmp_path: Path, ending: str) -> None:
    """From any reference system; GeoPackage keeps one that counts metres."""
    frame = gpd.GeoDataFrame({"Name": ["Aleppo"]}, geometry=[Point(37.1, 36.2)], crs="EPSG:4326")
    path = tmp_path / f"points.{ending}"
    write_dataframe(frame.to_crs("EPSG:32637") if ending == "gpkg" else frame, path, driver=DRIVERS[ending])
    table = read_file(path)
    (number, row), = table.rows()  # fmt: skip
    told = dict(zip(table.columns, row, strict=True))
    assert (number, table.unit, told["Name"]) == (1, "feature", "Aleppo")
    assert (round(float(told["longitude"]), 4), round(float(told["latitude"]), 4)) == (37.1, 36.2)


def test_lines_are_left_out_with_a_reason(tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame(
        {"name": ["a", "b"]}, geometry=[LineString([(37, 36), (38, 36)]), Point(37, 36)], crs="EPSG:4326"
    )
    path = tmp_path / "mixed.geojson"
    write_dataframe(frame, path)
    assert cells(path)[0] == "a LineString, not a point"


def test_a_sheet_of_excel(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    frame = pd.DataFrame({"name": ["Aleppo", "Hama"], "lat": [36.2, 35.1], "lon": [37.1, 36.7]})
    write_dataframe(frame, path, driver="XLSX")
    assert read_file(path).form == "Excel"
    assert cells(path) == CELLS


def _layers(path: Path) -> None:
    frame = gpd.GeoDataFrame({"n": [1]}, geometry=[Point(37, 36)], crs="EPSG:4326")
    write_dataframe(frame, path, layer="one")
    write_dataframe(frame, path, layer="two", append=True)


def _without_system(path: Path) -> None:
    with warnings.catch_warnings(action="ignore"):
        write_dataframe(gpd.GeoDataFrame({"n": [1]}, geometry=[Point(37, 36)]), path)


def _without_geometry(path: Path) -> None:
    features = [{"type": "Feature", "properties": {"n": 1}, "geometry": None}]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("table.csv", TEXT)


def _bytes(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


BROKEN: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "missing": ("t.csv", lambda path: None, "there is no such file"),
    "folder": ("t.csv", lambda path: path.mkdir(), "is a folder, not a file"),
    "pipe": ("t.csv", lambda path: os.mkfifo(path), "is no file"),
    "dangling link": ("t.csv", lambda path: path.symlink_to("nowhere"), "there is no such file"),
    "circle of links": ("t.csv", lambda path: path.symlink_to(path), "cannot be opened"),
    "empty": ("t.csv", _bytes(b""), "is empty"),
    "blank": ("t.csv", _bytes(b"\n \n\t\n"), "is empty"),
    "zeros": ("t.csv", _bytes(bytes(5000)), "is empty"),
    "only a mark": ("t.csv", _bytes(b"\xef\xbb\xbf"), "is empty"),
    "empty geojson": ("t.geojson", _bytes(b""), "is empty"),
    "web page": ("t.csv", _bytes(b"<!DOCTYPE html><html><body>Log in</body></html>"), "is a web page, not data"),
    "web page as geojson": ("t.geojson", _bytes(b"\n<html></html>"), "is a web page, not data"),
    "web page, packed": ("t.csv.gz", _bytes(gzip.compress(b"<html></html>")), "is a web page, not data"),
    "one column": ("t.csv", _bytes(b"name\nAleppo\n"), "has one column, 'name'"),
    "prose": ("t.txt", _bytes(b"Nothing happened today."), "has one column, 'Nothing happened today.'"),
    "not utf-8": ("t.csv", _bytes("name,lat\na,1\nCafé,2\n".encode("cp1252")), "is not in UTF-8 at line 3"),
    "mixed encodings": ("t.csv", _bytes("é,lat\n".encode() + "é,1\n".encode("cp1252")), "is not in UTF-8 at line 2"),
    "half a utf-16": ("t.csv", _bytes(TEXT.encode("utf-16")[:-1]), "is not in UTF-16 at line"),
    "binary": ("t.csv", _bytes(b"name,lat\n\x00\x01\x02"), "holds bytes that no text has"),
    "cut gzip": ("t.csv.gz", _bytes(gzip.compress(os.urandom(9000))[:4000]), "gzip cannot unpack it"),
    "spoilt gzip": ("t.csv.gz", _bytes(b"\x1f\x8b" + b"rubbish" * 9), "gzip cannot unpack it"),
    "zip": ("t.zip", _zip, "is a packed file (zip, or a spreadsheet) with the ending '.zip'"),
    "spreadsheet as csv": ("t.csv", _zip, "is a packed file (zip, or a spreadsheet) with the ending '.csv'"),
    "no spreadsheet": ("t.xlsx", _bytes(b"PK\x03\x04rubbish"), "cannot be read as Excel"),
    "geopackage as csv": ("t.csv", _bytes(b"SQLite format 3\x00rest"), "is a database (GeoPackage?)"),
    "no geopackage": ("t.gpkg", _bytes(b"SQLite format 3\x00rest"), "cannot be read as GeoPackage"),
    "cut geojson": ("t.geojson", _bytes(b'{"type":"FeatureCollection","features":[{'), "cannot be read as GeoJSON"),
    "other json": ("t.json", _bytes(b'{"data": [1, 2]}'), "cannot be read as GeoJSON"),
    "no features": ("t.json", _bytes(b'{"type":"FeatureCollection","features":[]}'), "has no features with a geometry"),
    "no geometry": ("t.geojson", _without_geometry, "has no features with a geometry"),
    "cut kml": ("t.kml", _bytes(b"<kml><Document><Placemark>"), "KML"),
    "no kml": ("t.kml", _bytes(b"just words"), "cannot be read as KML"),
    "two layers": ("t.gpkg", _layers, "has several layers, one, two: name one with --layer"),
    "no system": ("t.gpkg", _without_system, "does not say its coordinate reference system"),
    "quote in the header": ("t.csv", _bytes(b'"name"x,lat\na,1\n'), "has a broken first row"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_file_gets_one_sentence(tmp_path: Path, case: str) -> None:
    name, write, sentence = BROKEN[case]
    write(tmp_path / name)
    with pytest.raises(Unreadable) as told:
        list(read_file(tmp_path / name).rows())
    assert str(told.value).startswith(sentence) or sentence in str(told.value)
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 250


def test_a_file_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may read everything, so that the refusal is made here."""
    (tmp_path / "t.csv").write_text(TEXT)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(opening, "_opened", refuse)
    with pytest.raises(Unreadable, match=r"^cannot be opened: Permission denied$"):
        read_file(tmp_path / "t.csv")


def test_an_encoding_that_nobody_knows(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(TEXT)
    with pytest.raises(Unreadable, match="cannot be read as 'klingon', which is no encoding"):
        read_file(tmp_path / "t.csv", encoding="klingon")


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 10)
    (tmp_path / "t.csv").write_text(TEXT)
    with pytest.raises(Unreadable, match="is larger than"):
        read_file(tmp_path / "t.csv")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('name,lat,lon\nHama,1,2\n"Aleppo,36.2,37.1\nHoms,1,2\n', "broken quotes (unexpected end of data)"),
        ('name,lat,lon\nHama,1,2\n"Alep"po,36.2,37.1\n', "broken quotes (',' expected after '\"')"),
        (f"name,lat,lon\nHama,1,2\n{'x' * 1_000_001},36.2,37.1\n", "a cell that is too long"),
        ("name,lat,lon\nHama,1,2\nAleppo,36", "2 cells, not 3 as in the first row"),
        ("name,lat,lon\nHama,1,2\na,b,c,d\n", "4 cells, not 3 as in the first row"),
    ],
    ids=["open quote", "quote within", "huge cell", "cut off", "too many cells"],
)
def test_a_broken_row_is_told_and_those_before_it_are_read(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text)
    (first, whole), (number, told) = read_file(path).rows()
    assert (first, whole, number) == (2, ["Hama", "1", "2"], 3)
    assert str(told).startswith(reason)


def test_every_separator_has_a_name() -> None:
    assert all(delimited.SEPARATORS.values())
