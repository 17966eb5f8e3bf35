"""`python -m geodata`: what it prints, and its exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geodata.cli import commands
from geodata.cli.main import main
from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.place_table import place_file
from geodata.export.selection import Selection
from geodata.history.comparison import compare
from geodata.problems import Problem

PROBLEM = Problem("sources/changes.csv", 2, "no date", "a date")


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, toy: Dataset) -> None:
    """The data are read already."""
    monkeypatch.setattr(commands, "load", lambda folder: toy)


def test_situation_as_json(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    """On 5 December the government has lost Midway, Aleppo and Hama of its ten places."""
    assert main(["situation", "2024-12-05", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    situation = ["day", "places", "area_km2", "changes", "front_km", "fronts_km", "distances"]
    situation += ["low_confidence_km2", "low_confidence_share", "view", "apart"]
    assert list(told) == [*situation, "routes", "route_first_days", "cut", "reach", "measures"]
    homs = next(route for route in told["routes"] if route["id"] == "damascus-homs")
    assert (homs["side"], homs["state"], homs["usual_km"]) == ("government", "open", 110.9)
    assert told["places"] == {"government": 7, "opposition_hts": 4, "sdf": 3, "israel": 1}
    assert told["measures"]["places"]["government"] == {"low": 6, "best": 7, "high": 7}
    assert told["day"] == "2024-12-05"
    assert told["changes"][0]["place_id"] == "hama"
    assert [step["side"] for step in told["changes"][0]["steps"]] == ["contested", "opposition_hts"]
    assert told["distances"][1]["point"] == "Homs"


def test_situation_as_text(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["situation", "2024-12-13"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2024-12-13, 24:00 in Damascus"
    assert "Since the day before: no change recorded" in lines
    assert "  Damascus - Homs       cut             (open)" in lines
    assert any(line.split() == ["axis_advance_km", "277.4", "(277.4", "to", "277.4)"] for line in lines), (
        "all of the M5"
    )


def test_a_day_as_known_that_evening(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    """On 7 December it was not yet known that Daraa had fallen the day before; the page of 8 December told it."""
    assert main(["situation", "2024-12-07", "--known", "then", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["view"]["clock"] == "then"
    assert sum(told["places"].values()) == 15
    assert told["differences"][0] == {
        "place_id": "daraa-city", "name_en": "Daraa", "then": "government", "now": "southern_operations",
        "date": "2024-12-06", "reported_on": "2024-12-08",
    }  # fmt: skip
    assert main(["situation", "2024-12-07", "--known", "then"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2024-12-07, 24:00 in Damascus, as known that evening"
    assert "Known otherwise now: 2 place(s)" in lines
    assert "  Daraa: government then, southern_operations now (2024-12-06, reported 2024-12-08)" in lines
    assert "  Steppe (airfield): government then, sfa now (2024-12-07, in no dated report)" in lines


def test_an_evening_on_which_nothing_was_unknown(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["situation", "2024-11-26", "--known", "then"]) == 0
    assert "Known otherwise now: no place(s)" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("day", ["2024-11-25", "2025-01-01", "yesterday"])
def test_a_bad_day_is_refused_with_the_period(loaded: None, capsys: pytest.CaptureFixture[str], day: str) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["situation", day])
    told = capsys.readouterr()
    assert told.out == ""
    assert f"'{day}' is not a day of the period: expected 2024-11-26 to 2024-12-31\n" in told.err


def test_compare_as_json_and_text(loaded: None, toy: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "2024-11-26", "2024-12-08", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == json.loads(json.dumps(compare(toy, "2024-11-26", "2024-12-08").as_dict()))
    assert main(["compare", "2024-11-26", "2024-12-08"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "From 2024-11-26 to 2024-12-08, each at 24:00 in Damascus"
    (first,) = [number for number, line in enumerate(lines) if line.startswith("government -> opposition_hts: 7 place")]
    assert lines[first + 1] == "  Damascus"


def test_compare_refuses_a_day_of_another_year(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["compare", "2024-12-05", "2025-01-01"])
    assert "argument B: '2025-01-01' is not a day of the period: expected 2024-11-26 to" in capsys.readouterr().err


def test_export_writes_the_form_of_the_ending(
    loaded: None, toy: Dataset, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Over what lies there, with nothing left beside it."""
    file = tmp_path / "day.CSV"
    file.write_text("old", encoding="utf-8")
    assert main(["export", str(file), "--day", "2024-12-05", "--sides", "sdf,sna", "--confidence", "high"]) == 0
    expected = export(toy, Selection(day="2024-12-05", sides=("sna", "sdf"), confidence="high"), "csv")
    assert file.read_bytes() == expected.content
    assert list(tmp_path.iterdir()) == [file]
    assert capsys.readouterr().out == f"{file}: {len(expected.content):,} bytes\n"


def test_export_as_known_that_evening(loaded: None, toy: Dataset, tmp_path: Path) -> None:
    file = tmp_path / "then.kml"
    assert main(["export", str(file), "--day", "2024-12-08", "--layers", "cities", "--known", "then"]) == 0
    assert file.read_bytes() == export(toy, Selection("2024-12-08", layers=("cities",), known="then"), "kml").content


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["day.shp"], "form: expected one of geojson, gpkg, csv, kml"),
        (["day.csv", "--day", "2025-01-01"], "day: expected a date from 2024-11-26 to 2024-12-31"),
        (["day.kml", "--known", "later"], "known: expected one of now, then"),
        (["day.kml", "--kinds", "metropolis"], "kinds: expected one or more"),
        (["day.csv", "--layers", "cities,events"], "layers: expected one for csv"),
    ],
)
def test_export_refuses_before_it_reads(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["export", *arguments])
    assert expected in capsys.readouterr().err


def test_place_writes_the_record(loaded: None, toy: Dataset, tmp_path: Path) -> None:
    file = tmp_path / "hama.json"
    assert main(["place", "hama", str(file)]) == 0
    assert file.read_bytes() == place_file(toy, "hama", "json").content


def test_place_refuses_an_unknown_id_and_form(loaded: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["place", "atlantis", str(tmp_path / "a.csv")]) == 2
    assert capsys.readouterr().err == "place: no place has the id 'atlantis'; expected one of places.csv\n"
    with pytest.raises(SystemExit, match="2"):
        main(["place", "hama", str(tmp_path / "a.xml")])
    assert "form: expected one of csv, json" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only bad data and what the machine refuses are told in a line."""

    def fails(folder: Path) -> Dataset:
        raise ValueError("two of one")

    monkeypatch.setattr(commands, "load", fails)
    with pytest.raises(ValueError, match="two of one"):
        main(["situation", "2024-12-05"])


def test_a_folder_that_cannot_be_written_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", f"{folder}/.build-1")

    monkeypatch.setattr(commands, "build", refused)
    assert main(["build", "data"]) == 1
    assert capsys.readouterr() == ("", "data/.build-1: Permission denied\n")


def test_check_of_a_good_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That the project's own data are good, `test_check.py` tells."""
    monkeypatch.setattr(commands, "check", lambda folder: [] if folder == tmp_path else [PROBLEM])
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr() == (f"{tmp_path}: tables and layers keep the contract\n", "")
    assert main(["check"]) == 1
    assert capsys.readouterr() == ("", f"1 problem in the data:\n{PROBLEM}\n")


@pytest.mark.parametrize("command", [["check"], ["build"], ["situation", "2024-12-05", "--geodata"]])
def test_no_data_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    """Told on the error stream, in the same words by all; nothing is written."""
    nowhere = tmp_path / "nowhere"
    assert main([*command, str(nowhere)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "1 problem in the data:",
        f"{nowhere}: no data folder; expected a folder with sources and layers in it",
    ]
    assert list(tmp_path.iterdir()) == []


def test_no_command_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([])
    assert "usage: python -m geodata" in capsys.readouterr().err
