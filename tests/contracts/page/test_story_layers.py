"""What chapters ask of the map is there: words, groups, arrows, corridor, junction, movements."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from dashboard.map.day_states import ALPHABET, SOURCE_MATRICES, state_matrices
from dashboard.map.layer_groups import LAYER_GROUPS, LEFT_TO_READER, SHOWN_AT_FIRST, groups_of_chapter
from dashboard.map.overview_arrows import overview_arrows
from dashboard.map.road_states import corridor_edges, junction_edges
from dashboard.map.signs import map_signs
from dashboard.map.sources import within_view
from geodata.calendar import DAYS, day_before
from geodata.conflict import CONTESTED
from geodata.dataset import Dataset
from geodata.derive.arrows import ARROWS_OF_A_DAY
from geodata.measures.analysis import Analysis
from geodata.schema import vocabulary

ABOUT_AN_ADVANCE = {2, 3, 4, 5, 6, 7, 8, 9, 12}


@pytest.fixture(scope="module")
def chapters(dataset: Dataset) -> dict[int, tuple[pd.Series, list[str]]]:
    """Number -> row and layer words."""
    table = dataset.tables["chapters"]
    return {int(row["chapter_no"]): (row, row["layers"].split(";")) for _, row in table.iterrows()}


@pytest.fixture(scope="module")
def found(dataset: Dataset, analysis: Analysis) -> dict[str, dict]:
    """The matrices."""
    return state_matrices(dataset, analysis)


def _states(matrix: dict, clock: str = "now") -> list[list[dict]]:
    """By day, the state of each feature."""
    return [[matrix["states"][ALPHABET.index(code)] for code in day] for day in matrix["days"][clock]]


def test_every_word_has_its_groups() -> None:
    told = {key: group.chapter_word for key, group in LAYER_GROUPS.items() if key not in LEFT_TO_READER}
    assert set(told.values()) == set(vocabulary.CHAPTER_LAYERS)
    assert groups_of_chapter(["places", "bases", "control", "places"]) == ["areas", "places", "landmarks", "bases"]
    with pytest.raises(KeyError, match="citadel"):
        groups_of_chapter(["citadel"])


def test_patterns_are_left_to_the_reader() -> None:
    """No chapter has a word for them; who wants patterns keeps them through the story."""
    assert LEFT_TO_READER == ("patterns",)
    assert not set(LEFT_TO_READER) & set(SHOWN_AT_FIRST)
    assert not set(LEFT_TO_READER) & set(groups_of_chapter(vocabulary.CHAPTER_LAYERS))
    with pytest.raises(KeyError):
        groups_of_chapter([""])


def test_every_chapter_can_be_read(chapters: dict) -> None:
    """Control, front and places at least; no word is idle."""
    assert len(chapters) == 13
    assert all({"control", "front_line", "places"} <= set(words) for _, words in chapters.values())
    assert {word for _, words in chapters.values() for word in words} == set(vocabulary.CHAPTER_LAYERS)


def test_chapters_about_an_advance_show_its_arrows(dataset: Dataset, chapters: dict) -> None:
    days = set(dataset.geo["advance_arrows"]["date"])
    for number, (row, words) in chapters.items():
        span = [day for day in DAYS if row["date_from"] <= day <= row["date_to"]]
        assert ("advance_arrows" in words) == (number in ABOUT_AN_ADVANCE)
        assert number not in ABOUT_AN_ADVANCE or days & set(span), number


def test_the_first_view_stays_calm() -> None:
    assert not {"arrows", "corridor", "junction", "reach"} & set(SHOWN_AT_FIRST)


def test_arrows_of_the_great_days(dataset: Dataset) -> None:
    arrows = dataset.geo["advance_arrows"]
    ends = {(row.date, row.side, row.to_place) for row in arrows.itertuples()}
    hts = "opposition_hts"
    assert {("2024-11-30", hts, "aleppo-city"), ("2024-12-05", hts, "hama"), ("2024-12-08", hts, "homs-city")} <= ends
    assert {
        ("2024-12-08", hts, "damascus"),
        ("2024-12-07", "sfa", "palmyra"),
        ("2024-12-06", "sdf", "deir-ez-zor"),
    } <= ends
    assert "2024-11-26" not in set(arrows["date"])
    assert arrows.groupby("date").size().max() <= ARROWS_OF_A_DAY


def test_an_arrow_runs_from_ground_held_to_ground_gained(dataset: Dataset) -> None:
    for row in dataset.geo["advance_arrows"].itertuples():
        before, now = dataset.held[day_before(row.date)], dataset.held[row.date]
        assert before[row.from_place] == row.side == now[row.to_place] != before[row.to_place]
        assert row.side != CONTESTED
        assert row.length_km >= 12
        assert row.geometry.is_valid


def test_from_afar_arrows_do_not_cross(dataset: Dataset) -> None:
    far = overview_arrows(dataset)
    assert set(far.index) <= set(dataset.geo["advance_arrows"].index)
    assert set(far["date"]) == set(dataset.geo["advance_arrows"]["date"])
    for _, of_day in far.groupby("date"):
        shapes = list(of_day.geometry)
        assert not any(a.intersects(b) for n, a in enumerate(shapes) for b in shapes[:n])


def test_arrows_are_on_at_their_date(dataset: Dataset, found: dict) -> None:
    arrows = dataset.geo["advance_arrows"]
    now, then = (_states(found["arrows"], clock) for clock in ("now", "then"))
    on = np.array([[state["on"] for state in day] for day in now]).T
    assert [DAYS[row.argmax()] for row in on] == list(arrows["date"])
    assert (on.sum(axis=1) == 1).all()
    assert [state["s"] for state in now[0]] == list(arrows["side"])
    known = np.array([[state["on"] for state in day] for day in then]).T
    assert 0 < known.sum() < on.sum()
    assert not (known & ~on).any()


def test_the_corridor_breaks_piece_by_piece(analysis: Analysis, found: dict) -> None:
    """Whole until 5 December; then the east, the desert, and Homs with Qusayr are lost, and nobody opens it again."""
    rows = [row for row, edge in enumerate(analysis.network.edge_ids()) if edge in corridor_edges(analysis)]
    open_on = [sum(day[row]["k"] for row in rows) for day in _states(found["roads"])]
    assert len(rows) == 52
    assert open_on[: DAYS.index("2024-12-06")] == [52] * 10
    assert open_on[DAYS.index("2024-12-06") : DAYS.index("2024-12-09")] == [28, 9, 0]
    assert set(open_on[DAYS.index("2024-12-08") :]) == {0}


def test_five_roads_meet_at_homs(analysis: Analysis) -> None:
    """As chapter 9 says: to Damascus, Hama, Tartus, Qusayr and Palmyra (as far as T4)."""
    network, arms = analysis.network, junction_edges(analysis)
    at = {name: {edge for *_, edge in network.graph.edges(node, data="id")} for name, node in network.named.items()}
    ends = {name for name, edges in at.items() if edges & arms}
    assert ends == {"Homs", "Damascus", "Hama", "Tartus", "Qusayr", "T4"}
    assert len(at["Homs"] & arms) == 5


def test_the_frigates_of_2_december_are_on_that_day(dataset: Dataset) -> None:
    shown = within_view(dataset.geo["movements"])
    row = list(shown["id"]).index("mv-008")
    table = map_signs(dataset)["tables"]["movements"]
    assert (table["keys"][row], DAYS[table["days"][row]]) == ("mv-008", "2024-12-02")
    assert shown.set_index("id").at["mv-008", "kind"] == "sea"
    assert {"mv-040", "mv-041", "mv-042"} == set(dataset.geo["movements"]["id"]) - set(shown["id"])


def test_a_kind_is_in_the_words_of_its_row(dataset: Dataset) -> None:
    words = {
        "sea": ("ship", "frigate"),
        "air": ("helicopter", "Il-76", "aircraft", "flight", "An-124"),
        "land": ("column", "convoy", "vehicle"),
    }
    for row in dataset.geo["movements"].itertuples():
        if row.kind:
            assert any(word.lower() in row.what.lower() for word in words[row.kind]), row.id


def test_movements_wear_their_kind(dataset: Dataset) -> None:
    table = map_signs(dataset)["tables"]["movements"]
    icons = dict(zip(table["keys"], table["icons"], strict=True))
    assert (icons["mv-008"], icons["mv-013"]) == ("move-sea", "move-air")
    assert (icons["mv-028"], icons["mv-001"]) == ("move-land", "move-untold")
    assert {feature["source"] for feature in SOURCE_MATRICES} >= {"arrows", "arrows_far"}
