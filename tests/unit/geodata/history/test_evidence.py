"""What a front and an area rest on, and what was not followed: three places, five sources, three disputes."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
import pytest

from geodata.dataset import Dataset
from geodata.derive.points import cities
from geodata.history.by_clock import claims_on_day
from geodata.history.clocks import NOW
from geodata.history.evidence import (
    AreaEvidence,
    DatedSources,
    area_evidence,
    disputes_by_subject,
)


@pytest.fixture(scope="module")
def country() -> Dataset:
    """A hill taken on 1 December, lost and taken again on the 3rd; a town and a dam that stay as they were."""
    places = pd.DataFrame({"id": ["hill", "town", "dam"], "name_en": "", "kind": "town", "lat": 35.0, "lon": 37.0})
    baseline = pd.DataFrame(
        [
            ("hill", "government", "atlas", "high"),
            ("town", "sdf", "memory", "low"),
            ("dam", "sdf", "atlas;agency", "high"),
        ],
        columns=["place_id", "side", "source_ids", "confidence"],
    )
    changes = pd.DataFrame(
        [
            ("hill", "2024-12-01", "", "government", "opposition_hts", 1, "agency;monitor", "medium", ""),
            ("hill", "2024-12-03", "05:00", "opposition_hts", "government", 0, "agency", "high", ""),
            ("hill", "2024-12-03", "20:00", "government", "opposition_hts", 0, "summary", "low", ""),
        ],
        columns=[
            "place_id", "date", "local_time", "from_side", "to_side", "precision_days", "source_ids", "confidence",
            "note",
        ],
    )  # fmt: skip
    sources = pd.DataFrame(
        [
            ("memory", ""),
            ("summary", "2025-12"),
            ("monitor", "2024-12-02"),
            ("agency", "2024-12-02"),
            ("atlas", "2023-05-09"),
        ],
        columns=["id", "date"],
    )
    disputes = pd.DataFrame(
        [
            ("D001", "place", "hill", "2024-12-03", "held", "army", "agency;monitor", "taken", "why"),
            ("D002", "event", "hill", "2024-12-02", "other", "not named", "", "this", "why"),
            ("D003", "place", "hill", "2024-11-30", "taken", "rebels", "", "held", "no reason recorded"),
        ],
        columns=["id", "subject_kind", "subject_id", "date", "report", "by", "source_ids", "followed", "why"],
    )
    tables = {
        "places": places,
        "baseline": baseline,
        "changes": changes,
        "sources": sources,
        "disputes": disputes,
    }
    return Dataset(geo={"cities": gpd.GeoDataFrame(cities(tables))}, tables=tables)


def test_dissent_stands_by_subject_oldest_first(country: Dataset) -> None:
    """A place and an event of one id are two subjects."""
    found = disputes_by_subject(country)
    assert {subject: [d.id for d in disputes] for subject, disputes in found.items()} == {
        ("place", "hill"): ["D003", "D001"],
        ("event", "hill"): ["D002"],
    }
    assert found["place", "hill"][1].source_ids == ("agency", "monitor")
    assert found["event", "hill"][0].source_ids == ()
    assert (found["place", "hill"][0].by, found["place", "hill"][0].why) == ("rebels", "no reason recorded")


BEFORE, TAKEN = (None, None, "high", ["atlas"]), ("2024-12-01", 1, "medium", ["agency", "monitor"])
AGAIN = ("2024-12-03", 0, "low", ["summary"])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-11-26", BEFORE),
        ("2024-11-30", BEFORE),
        ("2024-12-01", TAKEN),
        ("2024-12-02", TAKEN),
        ("2024-12-03", AGAIN),
        ("2024-12-31", AGAIN),
    ],
)
def test_a_place_rests_on_its_last_claim(country: Dataset, day: str, expected: tuple) -> None:
    """A change counts from its date; of several on a day the last."""
    claim = claims_on_day(country, day, NOW).set_index("id").loc["hill"]
    assert claim["side"] == ("government" if expected is BEFORE else "opposition_hts")
    dated = [None if pd.isna(value) else value for value in claim[["since", "precision_days"]]]
    assert (*dated, claim["confidence"], claim["source_ids"]) == expected


def test_an_area_counts_its_places_and_dates_its_claims_and_sources(country: Dataset) -> None:
    """The SDF rests on the baseline alone; `memory` has no date, and what is only dated to a month does not count."""
    assert area_evidence(country, "sdf", "2024-12-31") == AreaEvidence(
        side="sdf",
        day="2024-12-31",
        places=2,
        on_baseline=2,
        confidence={"high": 1, "medium": 0, "low": 1},
        oldest_claim=None,
        newest_claim=None,
        oldest_source=DatedSources("2023-05-09", ("atlas",)),
        newest_source=DatedSources("2024-12-02", ("agency",)),
    )
    taken = area_evidence(country, "opposition_hts", "2024-12-02")
    assert (taken.places, taken.on_baseline, taken.oldest_claim, taken.newest_claim) == (1, 0, *["2024-12-01"] * 2)
    assert taken.oldest_source == taken.newest_source == DatedSources("2024-12-02", ("monitor", "agency"))
    again = area_evidence(country, "opposition_hts", "2024-12-03")
    assert (again.newest_claim, again.oldest_source, again.confidence["low"]) == ("2024-12-03", None, 1)


def test_a_side_without_ground_has_no_evidence(country: Dataset) -> None:
    found = area_evidence(country, "sna", "2024-12-01")
    assert (found.places, found.oldest_claim, found.newest_source) == (0, None, None)
    assert set(found.confidence.values()) == {0}


def test_what_does_not_exist_is_refused(country: Dataset) -> None:
    with pytest.raises(ValueError, match="2024-11-26 to 2024-12-31"):
        area_evidence(country, "sdf", "2025-01-01")
    with pytest.raises(ValueError, match="is no side"):
        area_evidence(country, "rebels", "2024-12-01")
