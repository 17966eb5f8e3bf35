"""Files that are broken, missing or none: one sentence about each."""

from __future__ import annotations

import gzip
import json
import os
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
from pyogrio import write_dataframe
from shapely.geometry import Point

from geodata.foreign import opening
from geodata.foreign.file import read_file
from geodata.foreign.unreadable import Unreadable

TEXT = "name,lat,lon\nAleppo,36.2,37.1\nHama,35.1,36.7\n"


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
