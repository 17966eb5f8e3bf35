"""As known that evening: only what had happened and been reported; six made-up places tell every case."""

from __future__ import annotations

import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.area import area_by_side
from geodata.history.clocks import (
    Difference,
    confidence_then,
    differences,
    holder_unknown,
    holders_then,
)
from tests.unit.geodata.history.claims_country import country

COUNTRY: Dataset = country()


def _runs(place: str) -> list[tuple[str, str]]:
    """First day and side of each run, as known that evening."""
    sides = holders_then(COUNTRY).loc[place]
    return [(day, side) for day, side in sides.items() if day == DAYS[0] or side != sides[DAYS[DAYS.index(day) - 1]]]


def test_same_places_and_days_as_the_holders() -> None:
    then = holders_then(COUNTRY)
    assert then.index.tolist() == COUNTRY.held.index.tolist() == COUNTRY.geo["cities"]["id"].tolist()
    assert tuple(then.columns) == DAYS


@pytest.mark.parametrize(
    ("place", "runs"),
    [
        ("damascus", [("2024-11-26", "government"), ("2024-12-08", "opposition_hts")]),
        ("late", [("2024-11-26", "government"), ("2024-12-01", "opposition_hts")]),
        ("crossed", [("2024-11-26", "government"), ("2024-12-01", "opposition_hts")]),
        ("undated", [("2024-11-26", "government"), ("2024-12-08", "contested")]),
        ("vague", [("2024-11-26", "government"), ("2024-12-06", "contested")]),
        ("quiet", [("2024-11-26", "sdf")]),
    ],
    ids=[
        "reported on the day",
        "reported three days late",
        "the earlier change is reported after the later one",
        "in no dated report: the government's until its end is known",
        "reported after the period",
        "never changed",
    ],
)
def test_who_held_it_as_known_that_evening(place: str, runs: list[tuple[str, str]]) -> None:
    assert _runs(place) == runs


def test_the_end_of_the_government_is_known_once_damascus_is_reported() -> None:
    """Reported a day late, the fall leaves a day more to the government as known then."""
    sources = COUNTRY.tables["sources"].replace({"date": {"2024-12-08": "2024-12-09"}})
    later = Dataset(geo=COUNTRY.geo, tables={**COUNTRY.tables, "sources": sources})
    sides = holders_then(later).loc["undated", ["2024-12-08", "2024-12-09"]]
    assert sides.tolist() == ["government", "contested"]


def test_a_government_that_lasts_is_not_ended() -> None:
    """Were `late` never taken, the tables would know the government to the last day."""
    changes = COUNTRY.tables["changes"].query("place_id != 'late'")
    lasting = Dataset(geo=COUNTRY.geo, tables={**COUNTRY.tables, "changes": changes})
    assert set(holders_then(lasting).loc["undated"]) == {"government"}


@pytest.mark.parametrize(
    ("place", "day", "grade"),
    [
        ("crossed", "2024-11-30", "low"),
        ("crossed", "2024-12-01", "medium"),
        ("vague", "2024-12-05", "high"),
        ("vague", "2024-12-31", "low"),
        ("undated", "2024-12-08", "low"),
    ],
    ids=["baseline", "the later change", "before its report", "a change of low confidence", "no claim at all"],
)
def test_how_sure_the_claim_is_that_was_known(place: str, day: str, grade: str) -> None:
    assert confidence_then(COUNTRY).at[place, day] == grade


def test_places_that_are_contested_for_want_of_a_report() -> None:
    """`undated` alone, from the fall of Damascus; `vague` was reported contested."""
    unknown = holder_unknown(COUNTRY)
    assert unknown.index[unknown.any(axis=1)].tolist() == ["undated"]
    assert unknown.columns[unknown.any()].tolist() == list(DAYS[DAYS.index("2024-12-08") :])


def test_differences_with_the_change_that_makes_them() -> None:
    """Cities before the town, the more populous city first."""
    assert [place.place_id for place in differences(COUNTRY, "2024-11-30")] == ["crossed", "late"]
    assert differences(COUNTRY, "2024-12-03") == (
        Difference("undated", "Undated", "government", "opposition_hts", "2024-12-02", None),
    )
    assert differences(COUNTRY, "2024-12-31") == (
        Difference("undated", "Undated", "contested", "opposition_hts", "2024-12-02", None),
        Difference("vague", "Vague", "contested", "opposition_hts", "2024-12-08", "2025-12-08"),
    )
    assert differences(COUNTRY, "2024-11-26") == ()


def test_an_evening_counts_places_and_ground() -> None:
    then, km2 = holders_then(COUNTRY)["2024-12-01"], area_by_side(COUNTRY, holders_then(COUNTRY))["2024-12-01"]
    assert then.value_counts().to_dict() == {"government": 3, "opposition_hts": 2, "sdf": 1}
    assert km2[km2 > 0].to_dict() == {"government": 25.0, "opposition_hts": 6.0, "sdf": 32.0}
    assert differences(COUNTRY, "2024-12-01") == ()


def test_another_day_is_refused() -> None:
    with pytest.raises(ValueError, match="2024-11-26 to 2024-12-31"):
        differences(COUNTRY, "2025-01-01")
