"""`python -m geodata import`: columns and options that do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.cli.main import main


@pytest.mark.parametrize(
    ("text", "options", "sentence"),
    [
        ("a,b\n1,2\n", (), "has no column for name_en, lat, lon (its columns: a, b): say which it is with --column"),
        ("when,b\n1,2\n", (), "has no column for lat, lon"),
        ("name,lat,lon,Lat\n1,2,3,4\n", (), "has the column lat twice"),
        ("name,lat,lon\n1,2,3\n", ("--column", "lat=breite"), "has no column 'breite'; expected one of name, lat, lon"),
        ("date,x,y\n13/1/2024,1,2\n1/13/2024,1,2\n", (), "some dates have the day first and some the month"),
        ("date,side,x\n2024-12-03,1,2\n", ("--as", "changes"), "has no column for place_id"),
    ],
)  # fmt: skip
def test_columns_that_do_not_fit(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, options: tuple[str, ...], sentence: str
) -> None:
    path = folder.parent / "table.csv"
    path.write_text(text)
    assert main(["import", str(path), str(folder), *options]) == 1
    told = capsys.readouterr().err
    assert told.startswith("table.csv ")
    assert sentence in told
    assert told.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--column", "lat"), "--column: 'lat'; expected two words with = between them"),
        (("--set", "colour=red"), "--set: 'colour' is none of our columns"),
        (("--map", "=x"), "--map: '=x'; expected two words"),
    ],
)
def test_options_that_are_wrong(
    folder: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], sentence: str
) -> None:
    assert main(["import", "any.csv", str(folder), *options]) == 2
    assert capsys.readouterr().err.startswith(sentence)
