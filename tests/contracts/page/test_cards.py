"""Cards and panels of the real data."""

from __future__ import annotations

import re

import pytest

from dashboard.i18n.names import place_names, short_name
from dashboard.text import cards, sentences
from geodata.dataset import Dataset
from geodata.history.situation import situation_on

SIDES_OF_HAMA = ("government", "opposition_hts")


@pytest.fixture(scope="module")
def cards_by_key(dataset: Dataset) -> dict[str, str]:
    """All of them."""
    return cards.cards(dataset)


def _text(html: str) -> str:
    """What a reader sees, spaces run together."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_card_of_hama(cards_by_key: dict[str, str]) -> None:
    """Both steps of 5 December with time, sides, grade and sources; dates for the browser to follow the day."""
    card = cards_by_key["hama"]
    text = _text(card)
    assert card.count('data-date="2024-12-05"') == 2
    assert 'data-holder-of="hama"' in card
    assert "On 26 November: Government" in text
    assert "5 December, 11:14: Government → to Contested" in text
    assert "5 December, 18:50: Contested → to HTS-led opposition" in text
    assert f"high confidence: {sentences.CONFIDENCE_REASONS['change']['high']}" in text


def test_panel_names_every_place_that_changed(dataset: Dataset) -> None:
    situation = situation_on(dataset, "2024-12-05")
    names = {i: short_name(name) for i, name in dataset.geo["cities"][["id", "name_en"]].itertuples(index=False)}
    events = dataset.geo["events"]
    panel = cards.day_panel(situation, events[events["date"] == "2024-12-05"], names)
    selected = re.findall(r'data-select="([^"]+)"', panel)
    assert set(selected[: len(situation.changes)]) == {change.place_id for change in situation.changes}
    assert set(selected[len(situation.changes) :]) == set(events["id"][events["date"] == "2024-12-05"])
    assert sentences.front_sentence(situation) in panel


def test_the_brief_names_the_greatest_places_and_counts_the_rest(dataset: Dataset) -> None:
    names = place_names(dataset.geo["cities"])
    first = cards.day_in_brief(situation_on(dataset, "2024-12-05"), names).split("</p>")[0]
    gained = [c for c in situation_on(dataset, "2024-12-05").changes if (c.from_side, c.to_side) == SIDES_OF_HAMA]
    assert re.search(r"<br>\s+Hama, ", first)
    assert f"and {len(gained) - 5} more" in first
    assert cards.day_in_brief(situation_on(dataset, "2024-12-20"), names).strip() == ""


def test_the_card_of_a_movement_tells_who_how_and_whence(cards_by_key: dict[str, str]) -> None:
    card = _text(cards_by_key["mv-008"])
    assert "Monday, 2 December 2024; ships" in card
    assert "Russia; from Tartus; to Eastern Mediterranean." in card
    assert "high confidence" in card
