"""The claims that places rest on by either clock, on six made-up places and on every real day."""

from __future__ import annotations

import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.by_clock import UNKNOWN, claims_on_day, confidence_by_clock, fronts_by_clock, holders_by_clock
from geodata.history.clocks import CLOCKS
from tests.unit.geodata.history.claims_country import country

BARE = country()
COUNTRY = Dataset(BARE.geo, BARE.tables | {"changes": BARE.tables["changes"].assign(note="told")})
NOTE = UNKNOWN[0]


def _claim(place: str, day: str, clock: str) -> tuple:
    """Side, since, confidence, sources, note."""
    row = claims_on_day(COUNTRY, day, clock).set_index("id").loc[place]
    since = row["since"] if isinstance(row["since"], str) else None
    return row["side"], since, row["confidence"], row["source_ids"], row["claim_note"]


@pytest.mark.parametrize(
    ("place", "day", "clock", "claim"),
    [
        ("late", "2024-11-28", "now", ("opposition_hts", "2024-11-28", "high", ["dec01"], "told")),
        ("late", "2024-11-28", "then", ("government", None, "medium", ["nov"], "")),
        ("late", "2024-12-01", "then", ("opposition_hts", "2024-11-28", "high", ["dec01"], "told")),
        ("crossed", "2024-12-31", "then", ("opposition_hts", "2024-11-30", "medium", ["dec01"], "told")),
        ("undated", "2024-12-07", "then", ("government", None, "low", ["background"], "")),
        ("undated", "2024-12-08", "then", ("contested", None, "low", [], NOTE)),
        ("undated", "2024-12-08", "now", ("opposition_hts", "2024-12-02", "low", ["interp", "december"], "told")),
        ("vague", "2024-12-31", "then", ("contested", "2024-12-06", "low", ["dec06"], "told")),
        ("quiet", "2024-12-31", "then", ("sdf", None, "medium", ["background"], "")),
    ],
)
def test_the_claim_of_a_place(place: str, day: str, clock: str, claim: tuple) -> None:
    assert _claim(place, day, clock) == claim


@pytest.mark.parametrize("clock", CLOCKS)
def test_claims_are_those_of_the_holders(toy: Dataset, clock: str) -> None:
    """Side and grade, on each day and for each place once."""
    held, sure = holders_by_clock(toy, clock), confidence_by_clock(toy, clock)
    for day in DAYS:
        claims = claims_on_day(toy, day, clock).set_index("id").loc[held.index]
        assert claims["side"].to_list() == held[day].to_list()
        assert claims["confidence"].to_list() == sure[day].to_list()


def test_there_is_no_precision_without_a_change() -> None:
    claims = claims_on_day(COUNTRY, "2024-12-31", "then").set_index("id")
    assert claims["precision_days"].isna().to_dict() == {
        "damascus": False, "late": False, "crossed": False, "undated": True, "vague": False, "quiet": True,
    }  # fmt: skip
    assert claims.at["vague", "precision_days"] == 2


def test_fronts_known_then_are_not_those_known_now(toy: Dataset) -> None:
    """The layer itself is handed out for all that is known now."""
    everything = ("high", "medium", "low")
    assert fronts_by_clock(toy, "now", everything) is toy.geo["front_lines"]
    assert fronts_by_clock(toy, "now", ("high", "medium")) is toy.geo["front_lines_named"]
    km = fronts_by_clock(toy, "then", everything)["length_km"].sum()
    assert km != pytest.approx(toy.geo["front_lines"]["length_km"].sum(), rel=0.01)
