"""What readers find in the real data, however they write a name: as the scripts of the page find it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import brotli
import pytest

from dashboard.map.sources import base_key
from dashboard.page.search import search_options
from geodata.dataset import Dataset
from geodata.places import by_importance
from tests.search_queries import AS_WRITTEN, ASKED, EVENTS_ASKED, EVERY_QUERY, SLIPS

SCRIPT = Path(__file__).with_name("search_answers.mjs")
MOST_WRONG = 8
"""A handful: options that a query finds besides those that are meant."""


@pytest.fixture(scope="module")
def options(dataset: Dataset) -> list[dict[str, str]]:
    """Of the search box."""
    return search_options(dataset)


@pytest.fixture(scope="module")
def answers(options: list[dict[str, str]]) -> dict[str, dict[str, list[str]]]:
    """Query -> values of the options that it finds, and of those that were probably meant."""
    asked = json.dumps({"options": options, "queries": EVERY_QUERY})
    told = subprocess.run(["node", SCRIPT], input=asked, capture_output=True, text=True, check=True).stdout
    return dict(zip(EVERY_QUERY, json.loads(told), strict=True))


@pytest.mark.parametrize(("query", "value"), ASKED)
def test_what_is_meant_comes_first(answers: dict[str, dict[str, list[str]]], query: str, value: str) -> None:
    assert answers[query]["found"][0] == value


@pytest.mark.parametrize(("query", "value"), AS_WRITTEN)
def test_marks_and_punctuation_change_nothing(answers: dict[str, dict[str, list[str]]], query: str, value: str) -> None:
    assert answers[query]["found"][0] == value


@pytest.mark.parametrize(("query", "value"), SLIPS)
def test_a_slip_finds_what_was_meant(answers: dict[str, dict[str, list[str]]], query: str, value: str) -> None:
    assert answers[query]["found"] == []
    assert answers[query]["meant"][0] == value


def test_what_is_like_nothing_finds_nothing(answers: dict[str, dict[str, list[str]]]) -> None:
    assert answers["xyzzyx"] == {"found": [], "meant": []}


def test_names_come_before_what_lies_near(answers: dict[str, dict[str, list[str]]]) -> None:
    """Suran is found by its key, which has Aleppo in it to tell it from another Suran: behind all that is of Aleppo."""
    found = answers["Aleppo"]["found"]
    assert found[:4] == ["aleppo-city", "infantry-school", "aleppo-central-prison", "aleppo-citadel"]
    assert found.index("suran-aleppo") > found.index("road:M5") > found.index("aleppo-new")


def test_roads_are_found_by_number_and_name(answers: dict[str, dict[str, list[str]]]) -> None:
    assert answers["M5"]["found"][0] == "road:M5"
    assert "road:M5_south" in answers["M5"]["found"]
    assert {"road:M4_west", "road:M4_east"} == set(answers["M4"]["found"][:2])
    assert answers["road Beirut"]["found"][0] == "road:M2_west"


def test_a_road_has_the_corners_of_its_whole_length(options: list[dict[str, str]]) -> None:
    """M5 from Damascus to Aleppo."""
    (road,) = [option for option in options if option["value"] == "road:M5"]
    assert road["label"] == "Road M5 Damascus - Homs - Hama - Aleppo"
    (west, south), (east, north) = road["box"]
    assert (west, south, east, north) == pytest.approx((36.28, 33.48, 37.12, 36.20), abs=0.02)


@pytest.mark.parametrize(("query", "value"), ASKED)
def test_little_else_is_found(
    options: list[dict[str, str]], answers: dict[str, dict[str, list[str]]], query: str, value: str
) -> None:
    """Whatever is found names what is meant, as do prison, airport and events of Homs; but for a handful."""
    by_value = {option["value"]: option for option in options}
    meant = by_value[value]["label"].split()[0].lower()
    wrong = [one for one in answers[query]["found"] if meant not in " ".join(map(str, by_value[one].values())).lower()]
    assert len(wrong) <= MOST_WRONG


@pytest.mark.parametrize(("query", "event"), EVENTS_ASKED)
def test_events_by_title_place_and_date(answers: dict[str, dict[str, list[str]]], query: str, event: str) -> None:
    """The place in other spellings too."""
    assert answers[query]["found"] == [event]


def test_options_are_the_cards_in_their_order(options: list[dict[str, str]], dataset: Dataset) -> None:
    """Greater places first, bases, roads, events, movements; each value once."""
    values = [option["value"] for option in options]
    bases = [*dataset.geo["landmark_bases"]["id"], *dataset.geo["foreign_bases"]["id"]]
    assert values[:3] == ["aleppo-city", "damascus", "homs-city"]
    assert values == [
        *by_importance(dataset.geo["cities"], ties="table")["id"], *map(base_key, bases),
        *("road:" + dataset.geo["roads"]["id"]), *dataset.geo["events"]["id"],
        *dataset.geo["movements"]["id"],
    ]  # fmt: skip
    assert len(set(values)) == len(values)


def test_an_option_is_told_in_a_line(options: list[dict[str, str]]) -> None:
    label = {option["value"]: option["label"] for option in options}
    assert label["hama"] == "Hama · حماة"
    assert label["base:hmeimim"] == "Hmeimim air base (Khmeimim) (Russia) · قاعدة حميميم الجوية"
    assert label["E014"] == "The M5 is cut near al-Zarbah · 28 November"


def test_the_options_are_a_small_part_of_the_page(options: list[dict[str, str]]) -> None:
    """As the server packs them."""
    assert len(brotli.compress(json.dumps(options).encode(), quality=5)) < 60_000


def test_a_movement_is_found_by_a_ship(options: list[dict[str, str]]) -> None:
    (option,) = [option for option in options if "golovko" in option["search"]]
    assert option["value"] == "mv-008"
    assert option["label"].endswith("· 2 December")
