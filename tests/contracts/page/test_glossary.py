"""The list of terms holds what the page says, and leads to cards that say the same."""

from __future__ import annotations

import re

import pytest

from dashboard.i18n.glossary import ABBREVIATIONS, TERMS
from dashboard.tabs.about import about_tab
from dashboard.tabs.story import story_tab
from dashboard.text import cards
from geodata.calendar import DAYS
from geodata.conflict_file.parts import Term
from geodata.dataset import Dataset
from geodata.history.situation import situation_on

NAMES_IN_ROADS = {"M1": ("Homs", "Tartus", "Latakia"), "M5": ("Damascus", "Homs", "Hama", "Aleppo")}
NAMES_IN_ROADS |= {"M4": ("Latakia", "Saraqib", "Aleppo", "Manbij", "Iraq")}


@pytest.fixture(scope="module")
def elsewhere(dataset: Dataset) -> str:
    """What the page says outside the list: days, cards, chapters, legend, and the words of the filters."""
    events = dataset.geo["events"]
    names = dict.fromkeys(dataset.geo["cities"]["id"], "")
    days = [cards.day_panel(situation_on(dataset, day), events[events["date"] == day], names) for day in DAYS]
    told = [*days, *cards.cards(dataset).values(), story_tab(dataset)]
    return re.sub(r"<[^>]+>", " ", " ".join(told))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_every_term_stands_on_the_page(elsewhere: str, term: Term) -> None:
    assert re.search(rf"\b{re.escape(term.word)}\b", elsewhere, re.IGNORECASE)


def test_every_term_is_on_the_tab(dataset: Dataset) -> None:
    text = about_tab(dataset)
    assert re.findall(r"<dt>([^<]+)</dt>", text)[: len(TERMS)] == [term.word for term in TERMS]
    assert set(ABBREVIATIONS) <= {term.word for term in TERMS}


def test_what_the_list_says_stands_on_the_cards_that_it_leads_to(dataset: Dataset) -> None:
    """In the words of the tables: the name, and of whom or where."""
    by_key = cards.cards(dataset)
    told = {
        "Southern Operations Room": ("Daraa, Suwayda and Quneitra", "joint command"),
        "Deterrence of Aggression": ("Hayat Tahrir al-Sham and allied factions", "Deterrence of Aggression"),
        "Dawn of Freedom": ("Turkish-backed factions", "northern Aleppo"),
        "Hmeimim": ("south-east of Latakia", "Russia"),
        "Tartus": ("commercial port", "Russia"),
    }
    assert {term.word for term in TERMS if term.card} == set(told)
    missing = [(t.word, words) for t in TERMS if t.card for words in told[t.word] if words not in by_key[t.card]]
    assert missing == []


def test_roads_run_where_the_list_says(dataset: Dataset) -> None:
    roads = dataset.tables["roads"]
    for road, places in NAMES_IN_ROADS.items():
        named = " ".join(roads["name"][roads["name"].str.startswith(f"{road} ")].unique())
        meaning = next(term.meaning for term in TERMS if term.word == road)
        assert [place for place in places if place not in named or place not in meaning] == []
