"""Cards and panels say what the layers say, and no text of the tables becomes markup."""

from __future__ import annotations

import re

import pytest

from dashboard import captions, fragments
from dashboard.names import place_names, short_name
from geodata.load import Layers
from geodata.situation import situation_on

EVIL = '<script>alert("x")</script>'
SIDES_OF_HAMA = ("government", "opposition_hts")
SAFE = "&lt;script&gt;alert("


@pytest.fixture(scope="module")
def doctored(layers: Layers) -> Layers:
    """One place, base and event each, with markup wherever their tables hold free text."""
    geo = layers.geo
    city = geo["cities"][geo["cities"]["id"] == "hama"]
    changes = [[step | {"note": EVIL} for step in steps] for steps in city["changes"]]
    base = geo["russian_bases"].iloc[:1]
    seen = [{"date": "2024-12-08", "what": EVIL}]
    changed = {
        "cities": city.assign(name_en=EVIL, name_ar=EVIL, note=EVIL, changes=changes),
        "russian_bases": base.assign(name_en=EVIL, status=EVIL, forces=EVIL, changes=[seen]),
        "foreign_bases": geo["foreign_bases"].iloc[:0],
        "movements": geo["movements"].iloc[:1].assign(what=EVIL, from_place=f"Hmeimim {EVIL}", to_place=EVIL),
        "events": geo["events"].iloc[:1].assign(title=EVIL, detail=EVIL, place_name=EVIL),
    }
    sources = layers.tables["sources"].assign(title=EVIL, publisher=EVIL)
    return Layers(geo={**geo, **changed}, tables={**layers.tables, "sources": sources})


def _text(html: str) -> str:
    """What a reader sees, spaces run together."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_markup_in_the_tables_is_shown_as_text(doctored: Layers) -> None:
    cards = fragments.cards(doctored)
    assert cards.keys() == {"hama", "base:hmeimim", doctored.geo["events"]["id"].iloc[0], "mv-001"}
    for card in cards.values():
        assert "<script" not in card
        assert card.count(SAFE) >= 4


def test_markup_in_a_panel_is_shown_as_text(doctored: Layers, layers: Layers) -> None:
    situation = situation_on(layers, "2024-12-05")
    names = dict.fromkeys(layers.geo["cities"]["id"], EVIL)
    panel = fragments.day_panel(situation, doctored.geo["events"], names)
    assert "<script" not in panel
    assert panel.count(SAFE) >= len(situation.changes)


def test_only_web_addresses_become_links(layers: Layers) -> None:
    """`javascript:` in a source's address must not run."""
    sources = layers.tables["sources"].assign(url="javascript:alert(1)")
    cards = fragments.cards(Layers(geo=layers.geo, tables={**layers.tables, "sources": sources}))
    assert "javascript:" not in "".join(cards.values())


def test_card_of_hama(layers: Layers) -> None:
    """Both steps of 5 December with time, sides, grade and sources; dates for the browser to follow the day."""
    card = fragments.cards(layers)["hama"]
    text = _text(card)
    assert card.count('data-date="2024-12-05"') == 2
    assert 'data-holder-of="hama"' in card
    assert "On 26 November: Government" in text
    assert "5 December, 11:14: Government → to Contested" in text
    assert "5 December, 18:50: Contested → to HTS-led opposition" in text
    assert f"high confidence: {captions.CONFIDENCE['change']['high']}" in text


def test_panel_of_the_first_day(layers: Layers) -> None:
    text = _text(fragments.day_panel(situation_on(layers, "2024-11-26"), layers.geo["events"].iloc[:0], {}))
    assert "The period begins on this day, the eve of the offensive." in text
    assert "No event in the tables." in text


def test_panel_names_every_place_that_changed(layers: Layers) -> None:
    situation = situation_on(layers, "2024-12-05")
    names = {i: short_name(name) for i, name in layers.geo["cities"][["id", "name_en"]].itertuples(index=False)}
    events = layers.geo["events"]
    panel = fragments.day_panel(situation, events[events["date"] == "2024-12-05"], names)
    selected = re.findall(r'data-select="([^"]+)"', panel)
    assert set(selected[: len(situation.changes)]) == {change.place_id for change in situation.changes}
    assert set(selected[len(situation.changes) :]) == set(events["id"][events["date"] == "2024-12-05"])
    assert captions.front_sentence(situation) in panel


def test_the_brief_names_the_greatest_places_and_counts_the_rest(layers: Layers) -> None:
    names = place_names(layers.geo["cities"])
    first = fragments.brief(situation_on(layers, "2024-12-05"), names).split("</p>")[0]
    gained = [c for c in situation_on(layers, "2024-12-05").changes if (c.from_side, c.to_side) == SIDES_OF_HAMA]
    assert re.search(r"<br>\s+Hama, ", first)
    assert f"and {len(gained) - 5} more" in first
    assert fragments.brief(situation_on(layers, "2024-12-20"), names).strip() == ""


def test_the_card_of_a_movement_tells_who_how_and_whence(layers: Layers) -> None:
    card = _text(fragments.cards(layers)["mv-008"])
    assert "Monday, 2 December 2024; ships" in card
    assert "Russia; from Tartus; to Eastern Mediterranean." in card
    assert "high confidence" in card
