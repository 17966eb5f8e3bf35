"""Figures of others beside ours, on the toy conflict, where ours can be computed by hand."""

from __future__ import annotations

import pytest

from geodata.dataset import Dataset
from geodata.geodesy import distance_km
from geodata.measures.outside import OURS, UNITS, OutsideFigure, outside_figures, outside_table
from geodata.schema.vocabulary import OUTSIDE_QUANTITIES


@pytest.fixture(scope="module")
def figures(toy: Dataset) -> dict[str, OutsideFigure]:
    """By id."""
    return {figure.id: figure for figure in outside_figures(toy)}


def test_every_quantity_has_a_unit_and_is_computed() -> None:
    assert tuple(OURS) == tuple(UNITS) == OUTSIDE_QUANTITIES


def test_a_share_of_the_country_is_that_of_its_cells(toy: Dataset, figures: dict[str, OutsideFigure]) -> None:
    """Not the government's on 26 November: Northgate, Manbij, Raqqa and Farside."""
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"]
    others = km2[["northgate", "manbij", "raqqa", "farside"]].sum()
    assert figures["country"].ours == pytest.approx(100 * (1 - others / km2.sum()))


def test_a_share_of_a_governorate_cuts_cells_at_its_border(figures: dict[str, OutsideFigure]) -> None:
    """Deir ez-Zor reaches from 38.25° to 40° E, and Farside's ground from the river at 39°."""
    assert figures["farside"].ours == pytest.approx(100 / 1.75, abs=0.01)


def test_what_was_gained_is_counted_since_the_day_that_is_named(
    toy: Dataset, figures: dict[str, OutsideFigure]
) -> None:
    """Midway alone changes hands until the 28th."""
    km2 = toy.geo["cells"].set_index("place_id")["area_km2"]
    assert figures["midway"].ours == 1
    assert figures["midway-ground"].ours == km2["midway"]


def test_ground_held_within_a_governorate(figures: dict[str, OutsideFigure]) -> None:
    """Of Manbij's ground only what lies north of 36.25° N, where Aleppo begins."""
    assert figures["north"].ours == pytest.approx(10155, abs=1)


def test_a_distance_is_that_to_the_nearest_place_held(figures: dict[str, OutsideFigure]) -> None:
    assert figures["near-aleppo"].ours == pytest.approx(distance_km(37, 36.5, 36.5, 36.5))


@pytest.mark.parametrize(("name", "theirs"), [("country", 55), ("farside", 57), ("midway", 4), ("near-aleppo", 45)])
def test_theirs_is_the_middle_of_a_range_or_its_only_end(
    figures: dict[str, OutsideFigure], name: str, theirs: float
) -> None:
    assert figures[name].theirs == theirs
    assert figures[name].ratio == figures[name].ours / theirs


def test_the_table_to_take_away_has_ours_beside_theirs(toy: Dataset) -> None:
    taken = outside_table(toy).set_index("id")
    assert taken.loc["midway", ["unit", "low", "ours", "ratio"]].to_list() == ["places", "4", 1.0, 0.25]
    assert taken.loc["country", "ours"] == 59.3
