"""Leave-one-out accuracy on the made-up country, where it can be computed by hand."""

from __future__ import annotations

import pytest

from geodata.history.accuracy import Accuracy, leave_one_out
from tests.unit.conftest import Square

GOV, OPP = ["government"] * 36, ["opposition_hts"] * 36
TURNED = ["government"] * 18 + ["opposition_hts"] * 18


def _accuracy(square: Square, **sides: list[str]) -> Accuracy:
    return leave_one_out(square.places, square.outline, square.river, square.held(heights=["israel"] * 36, **sides))


def test_the_river_as_a_wall_saves_the_other_bank(square: Square) -> None:
    """`north` and `south` are 67 km apart, `near` is 49 km from both: only the wall keeps them from its side."""
    found = _accuracy(square, west=GOV, near=GOV, north=OPP, south=OPP)
    assert found == Accuracy(rule=1.0, nearest_place=0.5, place_days=4 * 36)


def test_each_day_of_each_place_counts(square: Square) -> None:
    """`near` turns after 18 days: `west` and `near` are wrong about each other since; 108 of 144 are right."""
    found = _accuracy(square, west=GOV, near=TURNED, north=OPP, south=OPP)
    assert found.rule == pytest.approx((18 + 18 + 36 + 36) / 144)
    assert found.nearest_place == pytest.approx((18 + 18 + 18 + 18) / 144)


def test_contested_is_a_side_of_its_own(square: Square) -> None:
    """Right beside contested ground, wrong beside any other."""
    contested = ["contested"] * 36
    assert _accuracy(square, west=GOV, near=contested, north=contested, south=contested).rule == 0.5


def test_accuracy_in_words() -> None:
    assert str(Accuracy(rule=0.9412, nearest_place=0.9, place_days=144)) == (
        "leave-one-out accuracy: 94.12% of 144 place-days with barriers, 90.00% by the nearest place alone"
    )
