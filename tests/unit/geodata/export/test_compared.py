"""Two days compared, to take away: counted by hand on the toy conflict, and held against what `compare` tells."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.compared import compared
from geodata.export.export import metadata
from geodata.export.selection import COMPARED_LAYERS, Selection
from geodata.history.comparison import compare

A, B = "2024-12-05", "2024-12-08"
FROM_5_TO_8 = {
    "aleppo-city": None,
    "daraa-city": ("government", "southern_operations"),
    "deir-ez-zor": ("government", "sdf"),
    "homs-city": ("government", "opposition_hts"),
    "steppe": ("government", "sfa"),
    "damascus": ("government", "opposition_hts"),
    "tartus": ("government", "opposition_hts"),
    "latakia": ("government", "opposition_hts"),
}
"""Place -> side on 5 and on 8 December, as changes.csv has it; None: unchanged."""


def _changed(dataset: Dataset, **filters: object) -> pd.DataFrame:
    layers, _ = compared(dataset, Selection(**({"day": B, "compare": A} | filters)))
    return layers["changed_places"].set_index("id")


def test_places_that_changed_with_both_sides(toy: Dataset) -> None:
    found = _changed(toy)
    sides = {place: tuple(ends) for place, ends in found[["from_side", "to_side"]].iterrows()}
    assert sides == {place: ends for place, ends in FROM_5_TO_8.items() if ends}


def test_each_place_tells_the_claim_behind_both_sides(toy: Dataset) -> None:
    """Homs was the government's on the baseline, and the opposition's by the last of two changes."""
    homs = _changed(toy).loc["homs-city"]
    assert pd.isna(homs["from_since"])
    assert (homs["to_since"], homs["to_confidence"], homs["to_source_ids"]) == ("2024-12-08", "high", ["dec08", "year"])
    assert homs["area_km2"] == toy.geo["cells"].set_index("place_id").at["homs-city", "area_km2"]


@pytest.mark.parametrize("days", [(A, B), (B, A), (DAYS[0], DAYS[-1]), (B, B)])
def test_ground_and_places_are_those_that_compare_tells(toy: Dataset, days: tuple[str, str]) -> None:
    a, b = days
    layers, tables = compared(toy, Selection(day=b, compare=a))
    told = compare(toy, a, b)
    ground = {(row.from_side, row.to_side): (row.places, row.area_km2) for row in layers["changed_ground"].itertuples()}
    assert ground == {(one.from_side, one.to_side): (len(one.place_ids), one.km2) for one in told.groups}
    assert set(layers["changed_places"]["id"]) == {place for one in told.groups for place in one.place_ids}
    balance = tables["balance"]
    assert balance["gained_places"].sum() == balance["lost_places"].sum() == told.total_places
    for gained, lost in (("gained_km2", "lost_km2"), ("to_km2", "from_km2")):
        assert balance[gained].sum() == pytest.approx(balance[lost].sum(), abs=0.5)


def test_the_balance_counts_what_each_side_held(toy: Dataset) -> None:
    """On 5 December the government holds seven places, on the 8th none; the SDF three, then four."""
    _, tables = compared(toy, Selection(day=B, compare=A, layers=("balance",)))
    counts = tables["balance"].set_index("side")[["from_places", "to_places", "gained_places", "lost_places"]]
    assert counts.loc["government"].to_list() == [7, 0, 0, 7]
    assert counts.loc["sdf"].to_list() == [3, 4, 1, 0]
    assert counts.loc["opposition_hts"].to_list() == [4, 8, 4, 0]
    assert counts.loc["israel"].to_list() == [1, 1, 0, 0]
    assert "sna" not in counts.index, "it holds nothing on either day"


def test_shapes_of_the_ground_are_the_cells_that_changed(toy: Dataset) -> None:
    layers, _ = compared(toy, Selection(day=B, compare=A))
    cells = toy.geo["cells"].set_index("place_id").geometry
    for (before, after), shape in layers["changed_ground"].set_index(["from_side", "to_side"]).geometry.items():
        moved = [place for place, ends in FROM_5_TO_8.items() if ends == (before, after)]
        assert shape.equals(cells.loc[moved].union_all())


def test_both_fronts_are_those_of_the_two_days(toy: Dataset) -> None:
    layers, _ = compared(toy, Selection(day=B, compare=A, sides=("sdf",)))
    for day in (A, B):
        on_day = valid_on(toy.geo["front_lines"], day)
        expected = on_day[(on_day["side_a"] == "sdf") | (on_day["side_b"] == "sdf")]
        found = layers["both_fronts"][layers["both_fronts"]["date"] == day]
        assert found["length_km"].to_list() == expected["length_km"].to_list() != []


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({"sides": ("sfa", "sdf")}, {"steppe", "deir-ez-zor"}),
        ({"sides": ()}, set()),
        ({"governorates": ("Homs", "Daraa")}, {"homs-city", "steppe", "daraa-city"}),
        ({"confidence": "medium"}, set(FROM_5_TO_8) - {"aleppo-city", "steppe"}),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, dict) else "",
)
def test_filters_choose_places(toy: Dataset, filters: dict[str, object], places: set[str]) -> None:
    assert set(_changed(toy, **filters).index) == places


def test_both_days_are_as_they_were_known_then(toy: Dataset) -> None:
    """Tartus was reported on the 9th; on the evening of the 8th it was known only that its government had ended. Daraa
    is of medium confidence then, and was told on the 8th."""
    found = _changed(toy, known="then")
    assert found.loc["tartus", ["from_side", "to_side", "to_confidence"]].to_list() == [
        "government",
        "contested",
        "low",
    ]
    assert found.loc["daraa-city", ["to_side", "to_since"]].to_list() == ["southern_operations", "2024-12-06"]
    assert "tartus" not in _changed(toy, known="then", confidence="medium").index


def test_a_comparison_says_what_it_is(toy: Dataset) -> None:
    told = metadata(toy, Selection(day=B, compare=A, layers=COMPARED_LAYERS[:2]))
    assert (told["day"], told["compare"]) == (B, A)
    assert told["licence"].startswith("changed_places: CC BY 4.0")
    assert "changed_ground: ODbL 1.0" in told["licence"]
