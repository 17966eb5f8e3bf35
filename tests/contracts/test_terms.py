"""The list of terms holds what the page says, and leads to cards that say the same."""

from __future__ import annotations

import re

import pytest

from dashboard import fragments
from dashboard.about import about_tab
from dashboard.story import story_tab
from dashboard.terms import ABBREVIATIONS, TERMS, Term
from geodata.load import Layers
from geodata.situation import situation_on
from geodata.timeline import DAYS

NAMES_IN_ROADS = {"M1": ("Homs", "Tartus", "Latakia"), "M5": ("Damascus", "Homs", "Hama", "Aleppo")}
NAMES_IN_ROADS |= {"M4": ("Latakia", "Saraqib", "Aleppo", "Manbij", "Iraq")}


@pytest.fixture(scope="module")
def elsewhere(layers: Layers) -> str:
    """What the page says outside the list: days, cards, chapters, legend, and the words of the filters."""
    events = layers.geo["events"]
    names = dict.fromkeys(layers.geo["cities"]["id"], "")
    days = [fragments.day_panel(situation_on(layers, day), events[events["date"] == day], names) for day in DAYS]
    told = [*days, *fragments.cards(layers).values(), story_tab(layers)]
    return re.sub(r"<[^>]+>", " ", " ".join(told))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.word)
def test_every_term_stands_on_the_page(elsewhere: str, term: Term) -> None:
    assert re.search(rf"\b{re.escape(term.word)}\b", elsewhere, re.IGNORECASE)


def test_every_term_is_on_the_tab(layers: Layers) -> None:
    text = about_tab(layers)
    assert re.findall(r"<dt>([^<]+)</dt>", text)[: len(TERMS)] == [term.word for term in TERMS]
    assert set(ABBREVIATIONS) <= {term.word for term in TERMS}


def test_what_the_list_says_stands_on_the_cards_that_it_leads_to(layers: Layers) -> None:
    """In the words of the tables: the name, and of whom or where."""
    cards = fragments.cards(layers)
    told = {
        "Southern Operations Room": ("Daraa, Suwayda and Quneitra", "joint command"),
        "Deterrence of Aggression": ("Hayat Tahrir al-Sham and allied factions", "Deterrence of Aggression"),
        "Dawn of Freedom": ("Turkish-backed factions", "northern Aleppo"),
        "Hmeimim": ("south-east of Latakia", "Russia"),
        "Tartus": ("commercial port", "Russia"),
    }
    assert {term.word for term in TERMS if term.card} == set(told)
    missing = [(t.word, words) for t in TERMS if t.card for words in told[t.word] if words not in cards[t.card]]
    assert missing == []


def test_roads_run_where_the_list_says(layers: Layers) -> None:
    roads = layers.tables["roads"]
    for road, places in NAMES_IN_ROADS.items():
        named = " ".join(roads["name"][roads["name"].str.startswith(f"{road} ")].unique())
        meaning = next(term.meaning for term in TERMS if term.word == road)
        assert [place for place in places if place not in named or place not in meaning] == []
