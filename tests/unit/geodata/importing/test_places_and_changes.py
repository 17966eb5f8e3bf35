"""`python -m geodata import`: places with their sides, and changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.cli.main import main
from tests.tables import digest, rows


def test_places_come_with_their_side(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Semicolons, decimal commas, a name of a side instead of its id; outside the country, and without a side, left."""
    path = tmp_path / "towns.csv"
    lines = [
        "Town;Lat;Lon;Type;Held by;Population;Admin1",
        "New Town;34,25;37,5;Town;Syrian government;1.200;Homs",
        "Äußere Höhe;34,25;37,75;hill;sdf;;Homs",
        "Faraway;33,2;41,9;town;sdf;;Homs",
        "Nobody's;34,2;37,7;town;;;Homs",
        "New Town;34,5;37,5;town;sdf;;Homs",
        "New Town;34,5;37,5;town;sdf;;Homs",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert main(["import", str(path), str(folder), "--write"]) == 0
    told = capsys.readouterr().out
    assert "Added: 3 rows" in told
    assert "1: outside the country (row 4)" in told
    assert "1: no side on the first day: a column side, or --set side=SIDE for all rows (row 5)" in told
    assert (
        "1: a place that stands in the file before (row 7)" in told or "1: a row that stands in the file before" in told
    )
    places, baseline = rows(folder, "places"), rows(folder, "baseline")
    added = [name for name in places if name not in rows(folder, "baseline") or baseline[name]["source_ids"] == "towns"]
    assert added[:2] == ["new-town", "auere-hohe"]
    assert added[2].startswith("new-town-")
    assert places["new-town"] == {
        "id": "new-town", "name_en": "New Town", "name_ar": "", "kind": "town", "governorate": "Homs", "lat": "34.25",
        "lon": "37.5", "population": "1200", "geonames_id": "", "note": "",
    }  # fmt: skip
    assert baseline["new-town"] == {
        "place_id": "new-town", "side": "government", "source_ids": "towns", "coverage": "named", "confidence": "medium"
    }  # fmt: skip


def test_another_holder_of_a_place_is_told_and_left(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("name,lat,lon,governorate,kind,side\nNew Town,34.25,37.5,Homs,town,sdf\n")
    command = ["import", str(path), str(folder), "--write"]
    assert main(command) == 0
    path.write_text(path.read_text().replace("sdf", "sna"))
    capsys.readouterr()
    assert main(command) == 0
    assert "There with other values: 1 row, left as they are" in capsys.readouterr().out
    assert rows(folder, "baseline")["new-town"]["side"] == "sdf"
    assert main([*command, "--replace"]) == 0
    assert rows(folder, "baseline")["new-town"]["side"] == "sna"


def test_what_an_import_that_was_killed_lacks_is_written_by_the_next(folder: Path, tmp_path: Path) -> None:
    """The place is there, its row of the baseline is not."""
    path = tmp_path / "towns.csv"
    path.write_text("name,lat,lon,governorate,kind,side\nNew Town,34.25,37.5,Homs,town,sdf\n")
    baseline = folder / "sources" / "baseline.csv"
    before = baseline.read_bytes()
    assert main(["import", str(path), str(folder), "--write"]) == 0
    whole = digest(folder)
    baseline.write_bytes(before)
    assert main(["import", str(path), str(folder), "--write"]) == 0
    assert digest(folder) == whole


def test_a_side_for_all_rows_is_no_report(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("name,lat,lon,governorate,kind\nNew Town,34.25,37.5,Homs,town\n")
    assert main(["import", str(path), str(folder), "--set", "side=sdf", "--write"]) == 0
    row = rows(folder, "baseline")["new-town"]
    assert (row["side"], row["source_ids"], row["coverage"], row["confidence"]) == ("sdf", "background", "none", "low")


@pytest.fixture
def fallen(tmp_path: Path) -> Path:
    """Changes whose dates have two meanings."""
    path = tmp_path / "fallen.csv"
    path.write_text(
        "place,date,new side,precision\nRaqqa,09/12/2024,sna,1\nSteppe (airfield),10/12/2024,sfa,\nX,11/12/2024,sdf,\n"
    )
    return path


def test_dates_of_two_meanings_are_asked_about(folder: Path, fallen: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(fallen), str(folder), "--write"]) == 1
    told = capsys.readouterr().out
    assert "3: a date that can be read in two ways: say --dates day-first or month-first (row 2, 3, 4)" in told
    assert main(["import", str(fallen), str(folder), "--dates", "month-first"]) == 1
    assert "3: outside the period" in capsys.readouterr().out


def test_changes_take_the_side_before_from_the_tables(
    folder: Path, fallen: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`steppe` went to the SFA on the 7th; X is no place."""
    assert main(["import", str(fallen), str(folder), "--dates", "day-first", "--write"]) == 0
    told = capsys.readouterr().out
    assert "1: no change: that side holds the place already (row 3)" in told
    assert "Unknown places: X. Import or add them first." in told
    assert rows(folder, "changes")["raqqa"] == {
        "place_id": "raqqa", "date": "2024-12-09", "local_time": "", "from_side": "sdf", "to_side": "sna",
        "precision_days": "1", "source_ids": "fallen", "coverage": "named", "confidence": "medium", "note": "",
    }  # fmt: skip
