"""Cards of sources, of the toy conflict: every row that cites one, and how many rest on it alone."""

from __future__ import annotations

import re

import pytest

from dashboard.text.source_cards import source_cards
from geodata.dataset import Dataset
from geodata.schema.vocabulary import NO_DOCUMENT


@pytest.fixture(scope="module")
def cards(toy: Dataset) -> dict[str, str]:
    return source_cards(toy)


def _claims(dataset: Dataset) -> list[tuple[str, list[str]]]:
    """Place and sources of each row of baseline and changes."""
    tables = (dataset.tables["baseline"], dataset.tables["changes"])
    return [
        (place, cell.split(";"))
        for table in tables
        for place, cell in zip(table["place_id"], table["source_ids"], strict=True)
    ]


def test_a_card_lists_every_place_that_rests_on_its_source(toy: Dataset, cards: dict[str, str]) -> None:
    claims = _claims(toy)
    for source in {source for _place, sources in claims for source in sources} - NO_DOCUMENT:
        places = cards[f"source:{source}"].partition("<h3>Places")[2].partition("</details>")[0]
        told = re.findall(r'data-select="([^"]+)"', places)
        assert sorted(told) == sorted(place for place, sources in claims if source in sources)


def test_a_card_counts_the_rows_that_have_no_other_source(cards: dict[str, str]) -> None:
    for card in cards.values():
        counted = re.search(r"<p>(\d+) rows? rests? on it; (\d+) of them on it alone\.</p>", card)
        assert counted, card
        assert int(counted[1]) == card.count('class="row"')
        assert int(counted[2]) == card.count("> alone</span>")


def test_what_is_no_document_has_no_card(cards: dict[str, str]) -> None:
    assert not {f"source:{source}" for source in NO_DOCUMENT} & set(cards)


def test_an_archive_is_offered_for_a_source_with_an_address(toy: Dataset, cards: dict[str, str]) -> None:
    for source in toy.tables["sources"].itertuples():
        card = cards.get(f"source:{source.id}", "")
        assert ("web.archive.org/web/*/" in card) == (bool(card) and source.url.startswith("http"))
