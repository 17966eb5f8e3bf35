"""What no report covers, on the toy conflict, where its rows can be counted by hand."""

from __future__ import annotations

import pytest

from geodata.dataset import Dataset
from geodata.measures.unreported import told_of_governorates, uncovered, unreported_on


@pytest.mark.parametrize(
    ("day", "places"),
    [
        ("2024-11-26", ["farside", "heights", "steppe"]),
        ("2024-11-29", ["farside", "heights", "midway", "steppe"]),
        ("2024-11-30", ["farside", "heights", "steppe"]),
        ("2024-12-31", ["farside", "heights", "steppe"]),
    ],
)
def test_places_whose_holder_rests_on_no_report(toy: Dataset, day: str, places: list[str]) -> None:
    """Midway is given back on general knowledge, and taken again by report a day later."""
    without = uncovered(toy)[day]
    assert sorted(without.index[without]) == places
    assert unreported_on(toy, day).places == len(places)


def test_their_ground_is_that_of_their_cells(toy: Dataset) -> None:
    """Heights lies in the Golan and has none."""
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"]
    found = unreported_on(toy, "2024-12-31")
    assert found.km2 == pytest.approx(km2[["farside", "steppe"]].sum())
    assert found.share == pytest.approx(found.km2 / km2.sum())


def test_until_when_a_governorate_is_told(toy: Dataset) -> None:
    told = {one.governorate: one for one in told_of_governorates(toy)}
    assert told["Deir ez-Zor"].told_until == "2024-12-11"
    assert told["Raqqa"].told_until is None
    assert (told["Deir ez-Zor"].places, told["Deir ez-Zor"].never, told["Deir ez-Zor"].last.places) == (2, 1, 1)
    assert told["Quneitra"].last.km2 == 0
    assert "Suwayda" not in told, "the toy has no place there"
