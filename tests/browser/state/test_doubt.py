"""Doubt and evidence: how sure the map is of each feature, and what the cards of fronts, places and areas rest on."""

from __future__ import annotations

import numpy as np
import pytest
from controls import as_at_first, states
from driving import Page
from filtered import go
from fronts import UNSURE_FRONT, grades, look_at
from selenium.webdriver.common.keys import Keys

from dashboard import words
from dashboard.i18n import dates
from dashboard.i18n.names import place_names
from dashboard.text import sentences
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.files.read import split_list
from geodata.history.by_clock import claims_on_day
from geodata.history.clocks import NOW
from geodata.history.doubt import date_uncertain
from geodata.history.evidence import area_evidence, disputes_by_subject
from geodata.schema.layout import CONFIDENCE


@pytest.fixture(autouse=True)
def all_shown(page: Page) -> None:
    as_at_first(page)


@pytest.mark.parametrize("day", ["2024-11-26", "2024-12-05", "2024-12-08", "2024-12-20", "2024-12-31"])
def test_the_map_knows_how_sure_each_place_is(page: Page, dataset: Dataset, day: str) -> None:
    page.go(index_of(day))
    expected = grades(dataset, day)
    for source in ("places", "cells"):
        shown = states(page, source, len(expected))
        assert [state["c"] for state in shown] == expected.tolist(), source
        assert [state["u"] for state in shown] == date_uncertain(dataset)[day].to_list(), source
    edges = dataset.geo["cell_edges"]
    a, b = (expected[dataset.held.index.get_indexer(edges[end])] for end in ("place_a", "place_b"))
    assert [state["c"] for state in states(page, "edges", len(edges))] == np.maximum(a, b).tolist()


READ_FRONT = """
return [...document.querySelectorAll("#card [data-end]")].map((end) => ({
  name: end.querySelector("[data-name]").textContent,
  date: end.querySelector("li").dataset.date ?? null,
  side: [...end.querySelectorAll("li h3 .side")].at(-1).textContent,
  grade: end.querySelector(".grade").textContent,
  sources: [...end.querySelectorAll(".sources li")].map((source) => source.firstElementChild.textContent).sort(),
}));
"""


def told(dataset: Dataset, place: str, day: str) -> dict:
    """What the card says on a day of one of the two places that hold a front up."""
    titles = dataset.tables["sources"].set_index("id")["title"]
    claim = claims_on_day(dataset, day, NOW).set_index("id").loc[place]
    return {
        "name": place_names(dataset.geo["cities"])[place],
        "date": claim["since"],
        "side": words.SIDES[claim["side"]].short,
        "grade": sentences.confidence_in_words(claim["confidence"], claim["source_ids"]),
        "sources": sorted(titles[source] for source in claim["source_ids"]),
    }


def test_a_click_on_a_front_names_the_two_places_that_hold_it_up(page: Page, dataset: Dataset) -> None:
    day, later = "2024-12-05", "2024-12-31"
    page.go(index_of(day))
    page.click_at(*look_at(page, dataset, UNSURE_FRONT))
    page.until(lambda: page.find("#card").is_displayed())
    assert page.text("#card h2") == "A stretch of front"
    assert page.js("return advance.cards.selected()") == "~".join(UNSURE_FRONT)
    before, after = ([told(dataset, place, when) for place in UNSURE_FRONT] for when in (day, later))
    assert page.js(READ_FRONT) == before
    assert before != after
    assert page.text("#card [data-if-front]").startswith("Front of these sides in view: Government / HTS-led")
    page.go(index_of(later))
    page.until(lambda: page.js(READ_FRONT) == after)
    none = "On the day in view one side holds both places: no front runs between them."
    assert (page.text("#card [data-no-front]"), page.find("#card [data-if-front]").is_displayed()) == (none, False)
    page.find("#card [data-name]").click()
    page.until(lambda: page.js("return advance.cards.selected()") == UNSURE_FRONT[0])


def test_a_front_can_be_asked_from_the_card_of_a_place(page: Page, dataset: Dataset) -> None:
    """By keyboard too: its neighbours of another side are told, and lead to the stretch between."""
    day = "2024-12-05"
    go(page, day)
    place = UNSURE_FRONT[0]
    page.js("advance.cards.select(arguments[0])", place)
    page.until(lambda: page.js("return advance.cards.selected()") == place)
    edges = dataset.geo["cell_edges"]
    met = {*edges["place_b"][edges["place_a"] == place], *edges["place_a"][edges["place_b"] == place]}
    across = {near for near in met if dataset.held.at[near, day] != dataset.held.at[place, day]}
    listed = page.js("return [...document.querySelectorAll('#card [data-front]')].map((row) => row.dataset.front)")
    assert {name for pair in listed for name in pair.split("~")} - {place} == across
    page.find(f"#card [data-front='{'~'.join(UNSURE_FRONT)}']").send_keys(Keys.ENTER)
    page.until(lambda: page.js("return advance.cards.selected()") == "~".join(UNSURE_FRONT))
    labels = place_names(dataset.geo["cities"])
    assert {end["name"] for end in page.js(READ_FRONT)} == {labels[end] for end in UNSURE_FRONT}


def test_a_source_tells_all_that_rests_on_it(page: Page, dataset: Dataset) -> None:
    """From the card of a place that cites it; its own card leads to the others."""
    source = "so-dw-1208"
    page.js("advance.cards.select('homs-city')")
    page.until(lambda: page.js("return advance.cards.selected()") == "homs-city")
    page.find("#card .by-source summary").click()
    page.find(f"#card [data-select='source:{source}']").click()
    page.until(lambda: page.js("return advance.cards.selected()") == f"source:{source}")
    assert page.text("#card h2") == dataset.tables["sources"].set_index("id").at[source, "title"]
    claims = [(dataset.tables[table], ["place_id", "source_ids"]) for table in ("baseline", "changes")]
    rows = [row for table, columns in claims for row in table[columns].itertuples(index=False)]
    expected = sorted(place for place, cell in rows if source in split_list(cell))
    listed = page.js("return [...document.querySelectorAll('#card .row')].map((row) => row.dataset.select)")
    assert sorted(key for key in listed if key in dataset.held.index) == expected
    page.until(lambda: f"sel=source:{source}" in page.driver.current_url)
    page.find("#card [data-select=damascus]").click()
    page.until(lambda: page.js("return advance.cards.selected()") == "damascus")


READ_DISSENT = """
return [...document.querySelectorAll("#card .dissent > li")].map((dispute) => ({
  text: dispute.textContent.replace(/\\s+/g, " ").trim(),
  sources: [...dispute.querySelectorAll(".sources li")].map((source) => source.firstElementChild.textContent),
}));
"""


@pytest.mark.parametrize("place", ["palmyra", "homs-city"])
def test_a_card_tells_the_reports_that_were_not_followed(page: Page, dataset: Dataset, place: str) -> None:
    page.js("advance.cards.select(arguments[0])", place)
    page.until(lambda: page.js("return advance.cards.selected()") == place)
    assert "Reports not followed" in page.text("#card-body")
    shown, expected = page.js(READ_DISSENT), disputes_by_subject(dataset)["place", place]
    titles = dataset.tables["sources"].set_index("id")["title"]
    assert len(shown) == len(expected) > 0
    for row, dispute in zip(shown, expected, strict=True):
        when = dates.day_short(dispute.date)
        head = f"{when} {dispute.report} ({dispute.by}) Told here: {dispute.followed} Why: {dispute.why}"
        assert row["text"].startswith(head)
        assert row["sources"] == [titles[source] for source in dispute.source_ids]


@pytest.mark.parametrize(("place", "day"), [("hama", "2024-12-04"), ("hama", "2024-12-08"), ("raqqa", "2024-12-31")])
def test_a_card_tells_what_the_area_rests_on(page: Page, dataset: Dataset, place: str, day: str) -> None:
    page.go(index_of(day))
    page.js("advance.cards.select(arguments[0])", place)
    page.until(lambda: page.js("return advance.cards.selected()") == place)
    text = page.js("return document.querySelector('#card [data-area-of]').textContent.replace(/\\s+/g, ' ')")
    rests = area_evidence(dataset, dataset.held.at[place, day], day)
    high, medium, low = (rests.confidence[level] for level in CONFIDENCE)
    assert f"rests on {rests.places} places: {high} of high, {medium} of medium, {low} of low confidence;" in text
    assert f"; {rests.on_baseline} unchanged since 26 November." in text
    if rests.newest_claim:
        first, last = dates.day_short(rests.oldest_claim), dates.day_short(rests.newest_claim)
        assert (f"Changes of {first}." if first == last else f"Changes of {first} to {last}.") in text
    told = [dates.source_date(dated.date) for dated in (rests.oldest_source, rests.newest_source)]
    assert f"Dated sources of {told[0]} to {told[1]}." in text
