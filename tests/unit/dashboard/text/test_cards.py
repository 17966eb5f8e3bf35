"""Cards and panels say what the layers say, and no text of the tables becomes markup."""

from __future__ import annotations

import re

import pytest

from dashboard.i18n.names import place_names
from dashboard.text import cards, sentences
from geodata.dataset import Dataset
from geodata.history.situation import situation_on

EVIL = '<script>alert("x")</script>'
SAFE = "&lt;script&gt;alert("


@pytest.fixture(scope="module")
def doctored(toy: Dataset) -> Dataset:
    """One place, base and event each, with markup wherever their tables hold free text."""
    geo = toy.geo
    city = geo["cities"][geo["cities"]["id"] == "hama"]
    changes = [[step | {"note": EVIL} for step in steps] for steps in city["changes"]]
    base = geo["landmark_bases"].iloc[:1]
    seen = [{"date": "2024-12-08", "what": EVIL}]
    changed = {
        "cities": city.assign(name_en=EVIL, name_ar=EVIL, note=EVIL, changes=changes),
        "landmark_bases": base.assign(name_en=EVIL, status=EVIL, forces=EVIL, changes=[seen]),
        "foreign_bases": geo["foreign_bases"].iloc[:0],
        "movements": geo["movements"].iloc[:1].assign(what=EVIL, from_place=f"Hmeimim {EVIL}", to_place=EVIL),
        "events": geo["events"].iloc[:1].assign(title=EVIL, detail=EVIL, place_name=EVIL),
    }
    sources = toy.tables["sources"].assign(title=EVIL, publisher=EVIL)
    return Dataset(geo={**geo, **changed}, tables={**toy.tables, "sources": sources})


def _text(html: str) -> str:
    """What a reader sees, spaces run together."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_markup_in_the_tables_is_shown_as_text(doctored: Dataset) -> None:
    made = cards.cards(doctored)
    assert made.keys() == {"hama", "base:hmeimim", doctored.geo["events"]["id"].iloc[0], "mv-1"}
    for card in made.values():
        assert "<script" not in card
        assert card.count(SAFE) >= 4


def test_markup_in_a_panel_is_shown_as_text(doctored: Dataset, toy: Dataset) -> None:
    situation = situation_on(toy, "2024-12-05")
    names = dict.fromkeys(toy.geo["cities"]["id"], EVIL)
    panel = cards.day_panel(situation, doctored.geo["events"], names)
    assert "<script" not in panel
    assert panel.count(SAFE) >= len(situation.changes)


def test_only_web_addresses_become_links(toy: Dataset) -> None:
    """`javascript:` in a source's address must not run."""
    sources = toy.tables["sources"].assign(url="javascript:alert(1)")
    made = cards.cards(Dataset(geo=toy.geo, tables={**toy.tables, "sources": sources}))
    assert "javascript:" not in "".join(made.values())


def test_panel_of_the_first_day(toy: Dataset) -> None:
    text = _text(cards.day_panel(situation_on(toy, "2024-11-26"), toy.geo["events"].iloc[:0], {}))
    assert "The period begins on this day, the eve of the offensive." in text
    assert "No event in the tables." in text


def test_card_of_hama(toy: Dataset) -> None:
    """Both steps of 5 December with time, sides, grade and sources; dates for the browser to follow the day."""
    card = cards.cards(toy)["hama"]
    text = _text(card)
    assert card.count('data-date="2024-12-05"') == 2
    assert 'data-holder-of="hama"' in card
    assert "On 26 November: Government" in text
    assert "5 December, 11:00: Government → to Contested" in text
    assert "5 December, 18:00: Contested → to HTS-led opposition" in text
    assert f"high confidence: {sentences.CONFIDENCE_REASONS['change']['high']}" in text


def test_the_strip_of_a_place_names_its_days(toy: Dataset) -> None:
    """The first, the first of December as the sixth, and the last; the browser draws the cells above them."""
    card = cards.cards(toy)["hama"]
    assert 'data-strip-of="hama"' in card
    ends = re.findall(r'<span style="--at: (\d+)"(?: class="last")?>([^<]+)</span>', card)
    assert ends == [("0", "26 Nov"), ("5", "1 Dec"), ("35", "31 Dec")]


def test_panel_names_every_place_that_changed(toy: Dataset) -> None:
    situation = situation_on(toy, "2024-12-08")
    events = toy.geo["events"]
    panel = cards.day_panel(situation, events[events["date"] == "2024-12-08"], place_names(toy.geo["cities"]))
    selected = re.findall(r'data-select="([^"]+)"', panel)
    assert set(selected[:4]) == {"damascus", "homs-city", "latakia", "tartus"}
    assert set(selected[4:]) == {"E120", "E150", "E160"}
    assert sentences.front_sentence(situation) in panel


def test_the_brief_names_the_places_and_a_quiet_day_has_none(toy: Dataset) -> None:
    names = place_names(toy.geo["cities"])
    first = _text(cards.day_in_brief(situation_on(toy, "2024-12-08"), names).split("</p>")[0])
    assert "Damascus, Latakia" in first
    assert cards.day_in_brief(situation_on(toy, "2024-12-20"), names).strip() == ""


def test_the_card_of_a_movement_tells_who_how_and_whence(toy: Dataset) -> None:
    card = _text(cards.cards(toy)["mv-3"])
    assert "Thursday, 12 December 2024; aircraft" in card
    assert "Russia; from Hmeimim." in card
    assert "high confidence" in card
