"""Files of others: what is read of whole ones, and the one sentence about each that is broken."""

from __future__ import annotations

import gzip
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
