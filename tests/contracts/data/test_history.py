"""What is known of the advance, as the data must tell it."""

from __future__ import annotations

import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.situation import valid_on

HELD = [
    ("aleppo-city", "2024-11-28", "government"),
    ("aleppo-city", "2024-11-29", "contested"),
    ("aleppo-city", "2024-11-30", "opposition_hts"),
    ("hama", "2024-12-04", "government"),
    ("hama", "2024-12-05", "opposition_hts"),
    ("homs-city", "2024-12-06", "government"),
    ("homs-city", "2024-12-07", "contested"),
    ("homs-city", "2024-12-08", "opposition_hts"),
    ("daraa-city", "2024-12-05", "government"),
    ("daraa-city", "2024-12-06", "southern_operations"),
    ("damascus", "2024-12-07", "government"),
    ("damascus", "2024-12-08", "opposition_hts"),
    ("latakia", "2024-12-07", "government"),
    ("latakia", "2024-12-09", "opposition_hts"),
    ("raqqa", "2024-12-31", "sdf"),
]
"""Place, day, and who held it at the end of that day."""


@pytest.mark.parametrize(("place", "day", "side"), HELD)
def test_who_held_it(dataset: Dataset, place: str, day: str, side: str) -> None:
    assert dataset.held.at[place, day] == side


def test_the_cities_fell_from_north_to_south(dataset: Dataset) -> None:
    """Aleppo, Hama, Homs, and Damascus on the same day as Homs."""
    taken = dataset.held.eq("opposition_hts").idxmax(axis=1)
    fell = [taken[city] for city in ("aleppo-city", "hama", "homs-city", "damascus")]
    assert fell == ["2024-11-30", "2024-12-05", "2024-12-08", "2024-12-08"]


def test_what_was_taken_stayed_taken(dataset: Dataset) -> None:
    """None of the four cities changed hands again."""
    for city in ("aleppo-city", "hama", "homs-city", "damascus"):
        sides = dataset.held.loc[city]
        assert set(sides[sides.eq("opposition_hts").idxmax() :]) == {"opposition_hts"}


@pytest.mark.parametrize("day", DAYS[DAYS.index("2024-12-09") :])
def test_the_government_holds_nothing_after_8_december(dataset: Dataset, day: str) -> None:
    """Neither a place, nor ground, nor a front."""
    fronts = valid_on(dataset.geo["front_lines"], day)
    assert "government" not in set(dataset.held[day])
    assert "government" not in set(valid_on(dataset.geo["control_areas"], day)["side"])
    assert "government" not in {*fronts["side_a"], *fronts["side_b"]}


def test_the_government_held_most_of_the_ground_at_first(dataset: Dataset) -> None:
    """About two thirds of the country, on 26 November; the SDF a quarter."""
    areas = valid_on(dataset.geo["control_areas"], "2024-11-26").set_index("side")["area_km2"]
    assert areas["government"] / areas.sum() == pytest.approx(0.65, abs=0.03)
    assert areas["sdf"] / areas.sum() == pytest.approx(0.25, abs=0.03)


def test_hmeimim_and_tartus_are_the_russian_landmarks(dataset: Dataset) -> None:
    """On the coast, 56 km apart; nobody else runs one."""
    bases = dataset.geo["landmark_bases"].set_index("id")
    landmarks = bases[bases["landmark"]]
    assert dict(landmarks["kind"]) == {"hmeimim": "airbase", "tartus": "naval_base"}
    assert set(bases["operator"]) == {"russia"}
    assert landmarks.geometry["hmeimim"].coords[0] == pytest.approx((35.95, 35.41), abs=0.02)
    assert landmarks.geometry["tartus"].coords[0] == pytest.approx((35.87, 34.91), abs=0.02)
