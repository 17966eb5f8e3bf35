"""The clock "as known that evening": map, legend, lists and cards say what the library computes; and back to now."""

from __future__ import annotations

import pytest
from controls import as_at_first, choose, choose_by_key, painted, show_also, states
from driving import Page
from filtered import assert_legend_says
from selenium.webdriver.common.keys import Keys

from dashboard import words
from dashboard.i18n import dates
from dashboard.i18n.names import place_names
from geodata.calendar import DAYS, day_before, index_of
from geodata.dataset import Dataset
from geodata.history.clocks import differences, holders_then
from geodata.measures.analysis import Analysis


@pytest.fixture(autouse=True)
def known_now(page: Page) -> None:
    as_at_first(page)


def at_rest(page: Page, day: str, clock: str) -> None:
    """Waits until lists and cards stand for a day by a clock."""
    page.until(lambda: page.js("return {...document.getElementById('today').dataset}") == {"day": day, "clock": clock})


def go(page: Page, day: str, clock: str) -> None:
    """Shows a day, and waits until its lists stand by the clock."""
    page.go(index_of(day))
    at_rest(page, day, clock)


def assert_map_shows(page: Page, dataset: Dataset, day: str, held: object) -> None:
    """Sides, and what was gained since the day before, of places and ground; and where the front runs."""
    before = held[day_before(day) or day]
    for source in ("places", "cells"):
        shown = states(page, source, len(held))
        assert [state["s"] for state in shown] == held[day].to_list(), source
        assert [state["g"] for state in shown] == (held[day] != before).to_list(), source
    edges = dataset.geo["cell_edges"]
    a, b = (held.loc[edges[end], day].to_numpy() for end in ("place_a", "place_b"))
    assert [state["f"] for state in states(page, "edges", len(edges))] == (a != b).tolist()


READ_EVENING = """
return [...document.querySelectorAll("#today .evening li > [data-select]")].map((row) => [
  row.dataset.select,
  ...[...row.querySelectorAll(".row-name, .side")].map((part) => part.textContent.trim()),
  row.querySelector(".row-marks").lastChild.textContent.trim(),
]);
"""
"""The list of what differs: key, name, side then, side now, and when it was reported."""


@pytest.mark.parametrize("day", ["2024-11-26", "2024-11-30", "2024-12-08", "2024-12-09", "2024-12-31"])
def test_the_day_as_known_that_evening(page: Page, dataset: Dataset, day: str) -> None:
    choose(page, "clock", "then")
    go(page, day, "then")
    then, names = holders_then(dataset), place_names(dataset.geo["cities"])
    assert_map_shows(page, dataset, day, then)
    assert_legend_says(page, dataset, then[day])
    assert page.text("#chip") == "As known that evening"
    expected = differences(dataset, day)
    assert page.js(READ_EVENING) == [
        [
            one.place_id,
            names[one.place_id],
            words.SIDES[one.then].short,
            words.SIDES[one.now].short,
            f"reported {dates.source_date(one.reported_on)}" if one.reported_on else "no dated report",
        ]
        for one in expected
    ]
    told = page.js("return document.querySelector('#today .evening p').textContent")
    assert told.startswith(f"{len(expected)} place" if expected else "Nothing known now")
    choose(page, "clock", "now")
    assert_map_shows(page, dataset, day, dataset.held)
    assert_legend_says(page, dataset, dataset.held[day])
    assert not page.find("#chip").is_displayed()
    go(page, day, "now")
    assert page.js("return document.querySelector('#today .evening')") is None


def test_the_clock_by_arrow_keys_and_on_while_stepping(page: Page, dataset: Dataset) -> None:
    go(page, "2024-12-04", "now")
    choose_by_key(page, "clock", "then")
    page.js("document.getElementById('day').focus()")
    for day in ("2024-12-05", "2024-12-06", "2024-12-07"):
        page.find("#day").send_keys(Keys.ARROW_RIGHT)
        assert DAYS[page.day()] == day
        assert_map_shows(page, dataset, day, holders_then(dataset))
        assert_legend_says(page, dataset, holders_then(dataset)[day])


def test_a_clicker_works_with_the_focus_on_the_clock(page: Page) -> None:
    page.go(5)
    page.find("#clock input[value=now]").send_keys(Keys.PAGE_DOWN)
    assert page.day() == 6


def test_the_card_names_the_holder_of_each_clock(page: Page, dataset: Dataset) -> None:
    day = "2024-12-08"
    late = next(one for one in differences(dataset, day) if one.reported_on)
    go(page, day, "now")
    page.js("advance.cards.select(arguments[0])", late.place_id)
    page.until(lambda: page.find("#card").is_displayed())
    holder = "return document.querySelector('#card [data-holder-of]').textContent"
    assert page.js(holder) == words.SIDES[late.now].name
    choose(page, "clock", "then")
    at_rest(page, day, "then")
    assert page.js(holder) == words.SIDES[late.then].name
    assert f"first dated report: {dates.source_date(late.reported_on)}" in page.text("#card-body")
    choose(page, "clock", "now")
    at_rest(page, day, "now")
    assert page.js(holder) == words.SIDES[late.now].name


PUBLISHED = """
return [...document.querySelectorAll("#card [data-published]")].map((source) => [
  source.dataset.published, source.textContent.includes("(published later)"),
]);
"""


def test_a_card_marks_the_sources_that_the_evening_did_not_have(page: Page, dataset: Dataset) -> None:
    """Homs, contested on 7 December: of its sources with a day those of the 8th and later; none by today's clock."""
    go(page, "2024-12-07", "now")
    page.js("advance.cards.select('homs-city')")
    page.until(lambda: page.find("#card").is_displayed())
    cited = page.js(PUBLISHED)
    assert not any(is_marked for _day, is_marked in cited)
    choose(page, "clock", "then")
    at_rest(page, "2024-12-07", "then")
    marked = page.js(PUBLISHED)
    assert marked == [[day, day > "2024-12-07"] for day, _ in cited]
    assert {is_marked for _day, is_marked in marked} == {True, False}
    go(page, "2024-12-08", "then")
    assert ["2024-12-08", False] in page.js(PUBLISHED)


def test_the_cities_follow_the_clock(page: Page, dataset: Dataset) -> None:
    day = "2024-12-09"
    choose(page, "clock", "then")
    go(page, day, "then")
    cells = "[...document.querySelectorAll('.cities [data-holder-of]')]"
    told = dict(page.js(f"return {cells}.map((cell) => [cell.dataset.holderOf, cell.textContent])"))
    then = holders_then(dataset)[day]
    assert told == {place: words.SIDES[then[place]].name for place in told}


def test_a_switch_of_the_clock_paints_only_what_differs_and_asks_for_its_words_once(
    page: Page, dataset: Dataset, analysis: Analysis
) -> None:
    """Arrows, if they are shown, and roads: which stretches are open follows from who holds the ground."""
    day = "2024-12-08"
    show_also(page, "arrows")
    go(page, day, "now")
    page.idle()
    arrows, roads = len(dataset.geo["advance_arrows"]), len(analysis.network.edge_ids())
    sources = {"arrows": arrows, "arrows_far": arrows, "roads": roads}
    before = {source: states(page, source, count) for source, count in sources.items()}
    told = painted(page, lambda: choose(page, "clock", "then"))
    after = {source: states(page, source, count) for source, count in sources.items()}
    differs = [
        (one, row) for one, count in sources.items() for row in range(count) if before[one][row] != after[one][row]
    ]
    assert sorted(told) == sorted(differs)
    assert {source for source, _row in differs} == set(sources)
    page.idle()
    page.requested()
    choose(page, "clock", "now")
    choose(page, "clock", "then")
    page.idle()
    assert page.requested() == []
