"""`python -m geodata` over the real data: figures that analysts quote."""

from __future__ import annotations

import json

import pytest

from geodata.cli import commands
from geodata.cli.main import main
from geodata.dataset import Dataset
from geodata.history.comparison import compare


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, dataset: Dataset) -> None:
    """The data are read already."""
    monkeypatch.setattr(commands, "load", lambda folder: dataset)


def test_situation_as_json(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["situation", "2024-12-05", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    situation = ["day", "places", "area_km2", "changes", "front_km", "fronts_km", "distances"]
    situation += ["low_confidence_km2", "low_confidence_share", "view", "apart"]
    assert list(told) == [*situation, "routes", "route_first_days", "cut", "reach", "measures"]
    homs = next(route for route in told["routes"] if route["id"] == "damascus-homs")
    assert (homs["side"], homs["state"], homs["usual_km"]) == ("government", "open", 160.2)
    assert (told["low_confidence_km2"], told["low_confidence_share"]) == (22122.58, 0.11861)
    assert told["measures"]["places"]["government"] == {"low": 308, "best": 388, "high": 459}
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
    assert any(line.split() == ["front_km", "2,056.2", "(2,056.2", "to", "2,379.9)"] for line in lines)


def test_the_text_counts_changes_as_the_page_does(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    """The headline of 3 December says 18; five places more changed hands twice that day."""
    assert main(["situation", "2024-12-03"]) == 0
    told = "Since the day before: 18 place(s) changed hands, 5 more changed hands and came back"
    assert told in capsys.readouterr().out.splitlines()


def test_no_part_is_said_to_be_of_a_whole_that_is_less(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    """By confidence the ground in view is less than that on claims of low confidence, which stands apart."""
    assert main(["situation", "2024-12-06", "--sides", "sdf", "--confidence", "high"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("  on claims of low confidence (however sure): ") for line in lines)


def test_a_day_as_known_that_evening(loaded: None, capsys: pytest.CaptureFixture[str]) -> None:
    """On 1 December it was not yet known that the army had come back to Halfaya; the page of 3 December told it."""
    assert main(["situation", "2024-12-01", "--known", "then", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["view"]["clock"] == "then"
    assert sum(told["places"].values()) == 852
    (halfaya,) = [place for place in told["differences"] if place["place_id"] == "halfaya"]
    assert halfaya == {
        "place_id": "halfaya", "name_en": "Halfaya", "then": "opposition_hts", "now": "government",
        "date": "2024-12-01", "reported_on": "2024-12-03",
    }  # fmt: skip
    assert main(["situation", "2024-12-01", "--known", "then"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2024-12-01, 24:00 in Damascus, as known that evening"
    assert f"Known otherwise now: {len(told['differences'])} place(s)" in lines
    assert "  Halfaya: opposition_hts then, government now (2024-12-01, reported 2024-12-03)" in lines
    assert "  Tadef: government then, sna now (2024-11-30, in no dated report)" in lines


def test_compare_as_json_and_text(loaded: None, dataset: Dataset, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "2024-12-04", "2024-12-05", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == json.loads(json.dumps(compare(dataset, "2024-12-04", "2024-12-05").as_dict()))
    assert main(["compare", "2024-12-04", "2024-12-05"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "From 2024-12-04 to 2024-12-05, each at 24:00 in Damascus"
    assert lines[lines.index("government -> opposition_hts: 26 place(s), 3,655 km²") + 1] == "  Hama"
