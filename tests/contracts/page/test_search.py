"""What readers find in the real data, however they write a name. Matched as the Dropdown of Dash does."""

from __future__ import annotations

import json

import brotli
import pytest

from dashboard.map.sources import base_key
from dashboard.page.search import search_options
from geodata.dataset import Dataset
from geodata.places import by_importance

MOST_WRONG = 8
"""A handful: options that a query finds besides those that are meant."""


QUERIES = (
    ("Daraa Deraa Dar'a Dera'a درعا", "daraa-city"),
    ("Saraqib Saraqeb Sarakeb سراقب", "saraqib"),
    ("Hmeimim Khmeimim Hmaymim Humaymim Hmaimim حميميم", "base:hmeimim"),
    ("Homs Hims حمص", "homs-city"),
    ("Hama Hamah حماة حماه", "hama"),
    ("Aleppo Halab حلب", "aleppo-city"),
    ("Damascus Dimashq Dimashk Sham al-Sham ash-Sham دمشق", "damascus"),
    ("Latakia Lattakia Ladhiqiyah al-Ladhiqiyya اللاذقية اللاذقيه", "latakia"),
    ("Tartus Tartous طرطوس", "tartus"),
    ("Suwayda Sweida As-Suwayda as-Sweida al-Sweida Suweida السويداء", "suwayda-city"),
    ("Quneitra Qunaitra Kuneitra القنيطرة القنيطره", "quneitra"),
    ("Raqqa Raqqah Rakka ar-Raqqah al-Raqqa الرقة", "raqqa"),
    ("Hasakah Hasaka Hassakeh Hassaka al-Hasakah el-Hasakah", "hasakah"),
    ("Qamishli Kamishli Qamishlo al-Qamishli", "qamishli"),
    ("Manbij Membij Menbij Mambij", "manbij"),
    ("Palmyra Tadmur Tadmor تدمر", "palmyra"),
    ("Salamiyah Salamiya Salamieh Salamiyeh Salamiyya", "salamiyah"),
    ("Qusayr Qusair Kusayr al-Qusair", "qusayr"),
    ("Kobani Kobane", "kobani"),
    ("Idlib Idleb ادلب إدلب", "idlib"),
    ("Saydnaya Sednaya Seidnaya", "saydnaya"),
    ("Marea Mare", "mare"),
    ("Rastan ar-Rastan al-Rastan", "rastan"),
    ("Duma Douma", "douma"),
    ("Sanamayn Sanamein Sanamain", "sanamayn"),
    ("Izra Izraa Izra'", "izraa"),
)
"""Words of which each finds the place or base."""


PHRASES = (
    ("Deir ez-Zor", "deir-ez-zor"),
    ("Dayr az-Zawr", "deir-ez-zor"),
    ("Deir al-Zour", "deir-ez-zor"),
    ("deir ezzor", "deir-ez-zor"),
    ("Deirezzor", "deir-ez-zor"),
    ("Deir el Zor", "deir-ez-zor"),
    ("Maarrat al-Numan", "maarrat-al-numan"),
    ("Maaret al-Numan", "maarrat-al-numan"),
    ("Maarat al-Numan", "maarrat-al-numan"),
    ("Ma'arrat an-Nu'man", "maarrat-al-numan"),
    ("معرة النعمان", "maarrat-al-numan"),
    ("al-Bukamal", "abu-kamal"),
    ("Abu Kamal", "abu-kamal"),
    ("Albu Kamal", "abu-kamal"),
    ("Jisr al-Shughur", "jisr-al-shughur"),
    ("Jisr ash-Shughour", "jisr-al-shughur"),
    ("Khan Shaykhun", "khan-shaykhun"),
    ("Khan Sheikhoun", "khan-shaykhun"),
    ("Ain al-Arab", "kobani"),
    ("Ayn al-Arab", "kobani"),
    ("Tell Rifaat", "tall-rifaat"),
    ("Tal Rifaat", "tall-rifaat"),
    ("Kfar Nabl", "kafr-nabl"),
    ("Jebel Azzan", "jabal-azzan"),
    ("Shaykh Miskin", "sheikh-miskin"),
    ("Sheikh Miskeen", "sheikh-miskin"),
    ("Al Raqqah", "raqqa"),
    ("Hmeimim air base", "base:hmeimim"),
    ("Russian naval Tartous", "base:tartus"),
)
"""Queries of several words, in any order."""


ASKED = [*((word, value) for words, value in QUERIES for word in words.split()), *PHRASES]


@pytest.fixture(scope="module")
def options(dataset: Dataset) -> list[dict[str, str]]:
    """Of the search box."""
    return search_options(dataset)


def _found(options: list[dict[str, str]], query: str) -> list[dict[str, str]]:
    """Options that have each word of the query within a word of value, label or search."""
    wanted = query.lower().split()
    texts = [(option, " ".join(option.values()).lower().split()) for option in options]
    return [option for option, words in texts if all(any(part in word for word in words) for part in wanted)]


@pytest.mark.parametrize(("query", "value"), ASKED)
def test_what_is_meant_comes_first(options: list[dict[str, str]], query: str, value: str) -> None:
    assert _found(options, query)[0]["value"] == value


@pytest.mark.parametrize(("query", "value"), ASKED)
def test_little_else_is_found(options: list[dict[str, str]], query: str, value: str) -> None:
    """Whatever is found names what is meant, as do prison, airport and events of Homs; but for a handful."""
    label = next(option["label"] for option in options if option["value"] == value)
    meant = label.split()[0].lower()
    wrong = [option for option in _found(options, query) if meant not in " ".join(option.values()).lower()]
    assert len(wrong) <= MOST_WRONG


@pytest.mark.parametrize(
    ("query", "event"),
    [
        ("M5 cut Zarbah", "E014"),
        ("zarba 28 november", "E014"),
        ("2024-11-28 Pourhashemi", "E017"),
        ("halab 28 Nov general", "E017"),
        ("Khan Sheikhoun taken", "E038"),
    ],
)
def test_events_by_title_place_and_date(options: list[dict[str, str]], query: str, event: str) -> None:
    """The place in other spellings too."""
    assert [option["value"] for option in _found(options, query)] == [event]


def test_options_are_the_cards_in_their_order(options: list[dict[str, str]], dataset: Dataset) -> None:
    """Greater places first, bases, events, movements; each value once."""
    values = [option["value"] for option in options]
    bases = [*dataset.geo["russian_bases"]["id"], *dataset.geo["foreign_bases"]["id"]]
    assert values[:3] == ["aleppo-city", "damascus", "homs-city"]
    assert values == [
        *by_importance(dataset.geo["cities"], ties="table")["id"], *map(base_key, bases), *dataset.geo["events"]["id"],
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
