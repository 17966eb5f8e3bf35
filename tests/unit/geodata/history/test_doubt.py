"""The four words, the confidence behind them, days that are open, and the ground that sources name."""

from __future__ import annotations

import pytest

from geodata.dataset import Dataset
from geodata.derive.control import named_holders
from geodata.history.area import area_by_side, area_where
from geodata.history.doubt import CERTAINTIES, certainty, certainty_of_claim, confidence, date_uncertain
from tests.unit.geodata.history.claims_country import country

COUNTRY: Dataset = country()


@pytest.mark.parametrize(
    ("grade", "source_ids", "word"),
    [
        ("high", ["background"], "held"),
        ("medium", ["interp", "report"], "held"),
        ("low", ["report"], "claimed"),
        ("low", ["report", "background"], "inferred"),
        ("low", ["report", "interp"], "inferred"),
        ("low", ["background"], "inferred"),
        ("low", ["background", "interp"], "inferred"),
    ],
)
def test_word_of_a_claim(grade: str, source_ids: list[str], word: str) -> None:
    assert certainty_of_claim(grade, source_ids) == word


@pytest.mark.parametrize(
    ("place", "day", "word"),
    [
        ("damascus", "2024-11-26", "held"),
        ("crossed", "2024-11-27", "inferred"),
        ("crossed", "2024-11-28", "contested"),
        ("crossed", "2024-11-30", "held"),
        ("undated", "2024-12-01", "inferred"),
        ("undated", "2024-12-02", "inferred"),
        ("vague", "2024-12-07", "contested"),
        ("vague", "2024-12-31", "claimed"),
    ],
)
def test_word_of_a_place_on_a_day(place: str, day: str, word: str) -> None:
    """The claim of the day counts: first the baseline, then the last change; contested goes before all."""
    assert certainty(COUNTRY).at[place, day] == word
    assert word in CERTAINTIES


def test_confidence_is_that_of_the_last_claim() -> None:
    days = ["2024-11-27", "2024-11-28", "2024-11-30", "2024-12-31"]
    assert confidence(COUNTRY).loc["crossed", days].tolist() == ["low", "low", "medium", "medium"]
    assert set(confidence(COUNTRY).loc["quiet"]) == {"medium"}


def test_days_within_the_precision_are_unsure() -> None:
    """Two days either side of the 6th and one either side of the 8th, inclusive; none for changes known to the day."""
    found = date_uncertain(COUNTRY)
    assert found.columns[found.loc["vague"]].tolist() == [f"2024-12-0{day}" for day in range(4, 10)]
    assert not found.drop(index="vague").any(axis=None)


def test_an_open_date_stays_in_the_period() -> None:
    changes = COUNTRY.tables["changes"].iloc[:2].assign(date=["2024-11-27", "2024-12-31"], precision_days=[2, 1])
    found = date_uncertain(Dataset(geo=COUNTRY.geo, tables={**COUNTRY.tables, "changes": changes}))
    assert found.columns[found.loc["late"]].tolist() == ["2024-11-26", "2024-11-27", "2024-11-28", "2024-11-29"]
    assert found.columns[found.loc["crossed"]].tolist() == ["2024-12-30", "2024-12-31"]


def test_named_holders_leave_out_what_rests_on_low_confidence() -> None:
    named = named_holders(COUNTRY.tables["baseline"], COUNTRY.tables["changes"])
    assert named["2024-12-07"].fillna("").to_dict() == {
        "damascus": "government",
        "late": "opposition_hts",
        "crossed": "opposition_hts",
        "undated": "",
        "vague": "",
        "quiet": "sdf",
    }


def test_ground_by_side_and_by_doubt() -> None:
    """On 7 December: 1 km2 the government's, 2 + 4 + 8 the opposition's, 16 contested, 32 the SDF's."""
    areas = area_by_side(COUNTRY, COUNTRY.held)["2024-12-07"]
    assert areas[areas > 0].to_dict() == {"government": 1, "opposition_hts": 14, "sdf": 32, "contested": 16}
    assert area_where(COUNTRY, confidence(COUNTRY) == "low")["2024-12-07"] == 24
    named = named_holders(COUNTRY.tables["baseline"], COUNTRY.tables["changes"])
    assert area_by_side(COUNTRY, named)["2024-12-07"].sum() == 63 - 24
