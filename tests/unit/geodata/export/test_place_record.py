"""All that is known on one place: counted by hand on the toy conflict, and both forms opened again."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.export.place_record import place_record
from geodata.export.place_table import COLUMNS, PLACE_FORMATS, place_file
from geodata.history.clocks import holders_then
from geodata.history.evidence import disputes_by_subject


@pytest.fixture(scope="module")
def midway(toy: Dataset) -> dict:
    """A place that was taken, given back and taken again."""
    return place_record(toy, "midway")


def test_what_a_record_holds(midway: dict) -> None:
    assert list(midway) == [
        "title",
        "data_version",
        "licence",
        "place",
        "baseline",
        "changes",
        "events",
        "road_reports",
        "disputes",
        "days",
        "sources",
    ]
    assert (midway["place"]["name_en"], midway["place"]["lat"], midway["place"]["lon"]) == ("Midway", 36, 37)


def test_the_holder_and_its_grade_on_each_day(midway: dict) -> None:
    """Low confidence on general knowledge alone is inferred."""
    days = {day["date"]: day for day in midway["days"]}
    assert list(days) == list(DAYS)
    expected = {
        "2024-11-27": ("government", "medium"),
        "2024-11-28": ("opposition_hts", "high"),
        "2024-11-29": ("government", "inferred"),
        "2024-11-30": ("opposition_hts", "medium"),
        "2024-12-31": ("opposition_hts", "medium"),
    }
    assert {day: (days[day]["side"], days[day]["grade"]) for day in expected} == expected


def test_and_as_known_that_evening(toy: Dataset, midway: dict) -> None:
    """No dated source tells that it was given back."""
    then = [day["side_then"] for day in midway["days"]]
    assert then == holders_then(toy).loc["midway"].to_list()
    by_day = {day["date"]: day for day in midway["days"]}
    assert by_day["2024-11-29"]["side_then"] == "opposition_hts" != by_day["2024-11-29"]["side"]


def test_changes_with_their_sources(midway: dict) -> None:
    assert [(step["date"], step["side"], step["source_ids"]) for step in midway["changes"]] == [
        ("2024-11-28", "opposition_hts", ["nov28", "year"]),
        ("2024-11-29", "government", ["background"]),
        ("2024-11-30", "opposition_hts", ["nov30"]),
    ]
    assert midway["changes"][1]["note"] == "Said to have been taken back"
    assert [step["reported_on"] for step in midway["changes"]] == ["2024-11-28", None, "2024-11-30"]
    assert {"nov28", "background", "nov30"} <= {source["id"] for source in midway["sources"]}


def test_each_source_that_is_named_is_there_and_no_other(toy: Dataset) -> None:
    for place in toy.geo["cities"]["id"]:
        record = place_record(toy, place)
        rows = [record["baseline"], *record["changes"], *record["events"], *record["disputes"], *record["road_reports"]]
        named = {source for row in rows for source in row["source_ids"]}
        assert {source["id"] for source in record["sources"]} == named


def test_disputes_and_uncertain_dates(toy: Dataset) -> None:
    disputed = {subject for kind, subject in disputes_by_subject(toy) if kind == "place"}
    found = {place for place in toy.geo["cities"]["id"] if place_record(toy, place)["disputes"]}
    assert found == disputed != set()
    latakia = place_record(toy, "latakia")["days"]
    assert [day["date"] for day in latakia if day["date_uncertain"]] == ["2024-12-07", "2024-12-08", "2024-12-09"]


def test_an_event_belongs_to_the_nearest_place_near_it(toy: Dataset) -> None:
    """None to two places; those further away than 5 km, as abroad, to none."""
    found = {place: [e["id"] for e in place_record(toy, place)["events"]] for place in toy.geo["cities"]["id"]}
    every = [event for events in found.values() for event in events]
    assert len(every) == len(set(every))
    at = {(place.lon, place.lat): place.id for place in toy.geo["cities"].itertuples()}
    for event in toy.geo["events"].itertuples():
        place = at.get((event.lon, event.lat))
        assert place is None or event.id in found[place]
    assert every


def test_both_forms_open_again(toy: Dataset) -> None:
    files = {form: place_file(toy, "midway", form) for form in PLACE_FORMATS}
    assert json.loads(files["json"].content) == place_record(toy, "midway")
    assert files["csv"].content.startswith(b"\xef\xbb\xbfplace_id,")
    table = pd.read_csv(io.BytesIO(files["csv"].content), keep_default_na=False, dtype=str)
    assert tuple(table.columns) == COLUMNS
    kinds = table["record"].value_counts()
    assert (kinds["baseline"], kinds["change"], kinds["day"]) == (1, 3, 36)
    changes = table[table["record"] == "change"]
    assert changes["precision_days"].to_list() == ["0", "0", "0"]
    assert changes["text"].to_list() == ["", "Said to have been taken back", ""]
    sources = table[table["record"] == "source"]
    assert set(";".join(changes["source_ids"]).split(";")) <= set(sources["id"])
    assert set(table["data_version"]) == {toy.version}
    assert files["csv"].name == f"syria-advance_midway_v{toy.version}.csv"


@pytest.mark.parametrize(
    ("place", "form", "expected"), [("atlantis", "csv", "place: expected the id"), ("hama", "xml", "one of csv, json")]
)
def test_what_cannot_be_taken(toy: Dataset, place: str, form: str, expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        place_file(toy, place, form)
