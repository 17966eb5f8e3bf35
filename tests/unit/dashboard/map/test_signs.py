"""Signs that the scripts draw: names of the sides, and the movements and events of each day."""

from __future__ import annotations

import pytest

from dashboard.contract.signs import Signs
from dashboard.map.ground.side_names import side_names
from dashboard.map.layer_groups import LAYER_GROUPS
from dashboard.map.signs import LAYERS, map_signs
from dashboard.map.sources import VIEW_BOX
from dashboard.page.filters import filter_values
from dashboard.text import cards
from dashboard.theme import symbols
from geodata.calendar import DAYS
from geodata.dataset import Dataset


@pytest.fixture(scope="module")
def signs(toy: Dataset) -> Signs:
    """All signs of the toy conflict."""
    return map_signs(toy)


@pytest.mark.parametrize("kind", ["events", "movements"])
def test_each_stands_on_its_day_and_place(toy: Dataset, signs: Signs, kind: str) -> None:
    rows, table = toy.geo[kind].set_index("id"), signs["tables"][kind]
    assert table["keys"]
    assert [DAYS[day] for day in table["days"]] == rows["date"][table["keys"]].tolist()
    points = rows.geometry[table["keys"]]
    assert (table["lon"], table["lat"]) == (list(points.x), list(points.y))


def test_events_abroad_are_not_on_the_map(toy: Dataset, signs: Signs) -> None:
    west, south, east, north = VIEW_BOX
    table = signs["tables"]["events"]
    assert all(west <= x <= east and south <= y <= north for x, y in zip(table["lon"], table["lat"], strict=True))
    assert 0 < len(table["keys"]) < len(toy.geo["events"])


@pytest.mark.parametrize("kind", ["events", "movements"])
def test_rows_are_those_of_the_filters_and_have_cards(toy: Dataset, signs: Signs, kind: str) -> None:
    values = filter_values(toy)[kind]
    on_map = {key: row for key, row in zip(values["keys"], values["ids"], strict=True) if row is not None}
    assert on_map == {key: row for row, key in enumerate(signs["tables"][kind]["keys"])}
    assert on_map.keys() <= cards.cards(toy).keys()


def test_every_picture_is_there_and_all_are_used(signs: Signs) -> None:
    used = {name for table in signs["tables"].values() for name in (*table["icons"], table["several"])}
    assert used == signs["pictures"].keys() <= symbols.sign_pictures().keys()
    assert signs["darkPictures"].keys() <= used
    assert [table["several"] for table in signs["tables"].values()] == ["movements-several", "events-several"]


def test_columns_are_as_long_as_each_other(signs: Signs) -> None:
    for table in signs["tables"].values():
        columns = (table[name] for name in ("keys", "labels", "lon", "lat", "days", "icons"))
        assert len({len(column) for column in columns}) == 1
    names = signs["names"]
    assert {len(names[name]) for name in ("texts", "sides", "lon", "lat")} == {len(names["pieces"]["now"])}


def test_names_have_a_letter_a_day_for_their_piece(toy: Dataset, signs: Signs) -> None:
    for row, name in enumerate(side_names(toy)):
        for clock, pieces in signs["names"]["pieces"].items():
            assert [int(letter, 36) for letter in pieces[row]] == name.on[clock]


def test_each_layer_has_a_box_in_the_legend() -> None:
    grouped = [name for group in LAYER_GROUPS.values() for name in group.style_layers]
    assert set(LAYERS) <= set(grouped)
