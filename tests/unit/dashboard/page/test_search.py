"""Options of the search box: their order, their lines, and the other spellings in them."""

from __future__ import annotations

import pytest

from dashboard.map.sources import base_key
from dashboard.page.search import search_options, without_marks
from geodata.dataset import Dataset
from geodata.places import by_importance


@pytest.fixture(scope="module")
def options(toy: Dataset) -> list[dict[str, str]]:
    """Of the search box."""
    return search_options(toy)


def test_options_are_the_cards_in_their_order(options: list[dict[str, str]], toy: Dataset) -> None:
    """Greater places first, bases, roads, events, movements; each value once."""
    values = [option["value"] for option in options]
    bases = [*toy.geo["landmark_bases"]["id"], *toy.geo["foreign_bases"]["id"]]
    assert values[:3] == ["damascus", "aleppo-city", "homs-city"]
    assert values == [
        *by_importance(toy.geo["cities"], ties="table")["id"], *map(base_key, bases),
        *("road:" + toy.geo["roads"]["id"]), *toy.geo["events"]["id"],
        *toy.geo["movements"]["id"],
    ]  # fmt: skip
    assert len(set(values)) == len(values)


def test_an_option_is_told_in_a_line(options: list[dict[str, str]]) -> None:
    label = {option["value"]: option["label"] for option in options}
    assert label["hama"] == "Hama · حماة"
    assert label["northgate"] == "Northgate"
    assert label["base:hmeimim"] == "Hmeimim air base (Russia) · قاعدة حميميم الجوية"
    assert label["E150"] == "Damascus falls · 8 December"


@pytest.mark.parametrize(
    ("arabic", "expected"),
    [("إدلب", "ادلب"), ("القنيطرة", "القنيطره"), ("سلمى", "سلمي"), ("حِمْصُ", "حمص"), ("مؤتة", "موته")],
)
def test_arabic_without_hamza_and_marks(arabic: str, expected: str) -> None:
    assert without_marks(arabic) == expected
