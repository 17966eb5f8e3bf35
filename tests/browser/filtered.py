"""What filters leave on the map, in the legend and in the lists of the day; and views that every figure is held to."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd
from controls import as_at_first, put, states
from driving import Page

from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.history.area import area_by_side
from geodata.history.changes import changes_on


def go(page: Page, day: str) -> None:
    """Shows a day, and waits until its lists stand."""
    page.go(index_of(day))
    page.until(lambda: page.find("#today").get_attribute("data-day") == day)


def sides_on_map(page: Page, dataset: Dataset, source: str) -> list[str]:
    """The side that each place or piece of ground wears."""
    return [state["s"] for state in states(page, source, len(dataset.held))]


def assert_map_shows(page: Page, dataset: Dataset, day: str, kept: pd.Series) -> None:
    """The places that are kept wear their side, and so does their ground; the others wear none."""
    expected = dataset.held[day].where(kept, "")
    assert 0 < kept.sum() < len(kept)
    for source in ("places", "cells"):
        assert sides_on_map(page, dataset, source) == expected.to_list(), source


def assert_legend_says(page: Page, dataset: Dataset, held: pd.Series, km2: pd.Series | None = None) -> None:
    """What each side holds: its km², or how many places where they have no ground, as in the Golan.

    `held`: the side of each place in view; `km2`: another account of the ground of each side, else that of its cells.
    """
    told = page.js("return [...document.querySelectorAll('[data-area]')].map((e) => [e.dataset.area, e.textContent])")
    ground, places = area_by_side(dataset, held.to_frame("day"))["day"] if km2 is None else km2, held.value_counts()
    assert dict(told) == {
        side: sentences.area_in_words(ground[side] or None, int(places.get(side, 0))) for side in colours.SIDES
    }


READ_TODAY = """
const today = document.getElementById("today");
const shown = "li:not([hidden])";
const keys = (heading) =>
  [...today.querySelectorAll(`[aria-labelledby=${heading}] ${shown} > [data-select]`)].map((row) => row.dataset.select);
const count = (group) => [Number(group.querySelector(".count").textContent), group.querySelectorAll(shown).length];
const groups = [...today.querySelectorAll(".group:not([hidden])")];
return {
  places: keys("since-heading"),
  events: keys("reported-heading"),
  counts: groups.map(count),
  note: document.getElementById("filtered").textContent,
};
"""
"""Rows of the day's lists that are not filtered out; of each group what it says and shows; how many rows are gone."""


def on(page: Page, source: str, keys: list[str]) -> set[str]:
    """Keys of the events or bases that the map shows."""
    shown = states(page, source, len(keys))
    return {key for key, state in zip(keys, shown, strict=True) if state["on"]}


def assert_today_lists(page: Page, places: list[str], events: list[str], of: int) -> None:
    """Once the page rests: the rows that stay, the count of each group, how many rows were left out `of` how many."""
    note = f"{of - len(places) - len(events)} rows are left out by the filters."
    expected = sorted(places), events, note

    def listed() -> tuple[list[str], list[str], str]:
        found = page.js(READ_TODAY)
        return sorted(found["places"]), found["events"], found["note"]

    try:
        page.until(lambda: listed() == expected)
    finally:
        assert listed() == expected
    counts = page.js(READ_TODAY)["counts"]
    assert [said for said, _ in counts] == [shown for _, shown in counts]
    assert [0, 0] not in counts


def listed_in_all(dataset: Dataset, day: str) -> int:
    """Rows of a day without filters."""
    return len(changes_on(dataset, day)) + int((dataset.geo["events"]["date"] == day).sum())


def moved(dataset: Dataset, day: str, kept: pd.Series) -> list[str]:
    """Places that changed hands on a day and are kept."""
    return [change.place_id for change in changes_on(dataset, day) if kept[change.place_id]]


@dataclass(frozen=True)
class Case:
    """A day and what is chosen: values of the page's controls by their ids, and a day that it is compared with."""

    day: str
    chosen: dict[str, object] = field(default_factory=dict)
    compare: str = ""

    def __str__(self) -> str:
        return " ".join([self.day, *(f"{name}={value}" for name, value in self.chosen.items()), self.compare])


CASES = [
    Case("2024-12-03"),
    Case("2024-12-07", {"clock": "then"}),
    Case("2024-12-09", {"clock": "then", "confidence": "medium"}),
    Case("2024-12-06", {"sides": ["sdf"], "governorates": ["Deir ez-Zor"], "confidence": "high"}),
    Case("2024-12-06", {"sides": ["government", "opposition_hts"], "governorates": ["Homs", "Hama"], "clock": "then"}),
    Case("2024-12-08", {"kinds": ["city", "town"], "sides": ["opposition_hts", "southern_operations"]}),
    Case("2024-12-31", {"sides": ["israel"]}),
]
COMPARED = [
    Case("2024-12-05", compare="2024-11-29"),
    Case("2024-12-05", {"governorates": ["Aleppo", "Hama"], "clock": "then"}, compare="2024-11-29"),
    Case("2024-12-08", {"sides": ["sdf"], "confidence": "medium"}, compare="2024-12-05"),
]


CHARTS_ARE_LOADED = (
    r"return performance.getEntriesByType('resource').some(({ name }) => /\/drawn[^/]*\.mjs/.test(name))"
)


def show(page: Page, asked: Case) -> None:
    """Brings the page into a view, and waits until it rests with all documents that its words need."""
    as_at_first(page)
    page.go(index_of(asked.day))
    if asked.compare:
        page.js("advance.view.set({ compared: arguments[0] })", index_of(asked.compare))
    page.js("advance.panel.openTab('measures')")
    page.until(lambda: page.js(CHARTS_ARE_LOADED))
    page.js("for (const tab of ['data', 'today']) advance.panel.openTab(tab)")
    sides = asked.chosen.get("sides", list(colours.SIDES))
    page.js("dash_clientside.set_props('sides', { value: arguments[0] })", sides)
    put(page, **{name: value for name, value in asked.chosen.items() if name != "sides"})
    page.until(lambda: page.js("return advance.view.now().hidden.size") == len(colours.SIDES) - len(sides))
    page.js("window.rested = false; document.addEventListener('rest', () => { window.rested = true }, { once: true })")
    page.js("advance.view.set({})")
    page.until(lambda: page.js("return window.rested && Boolean(document.querySelector('#tab-why [data-apart]'))"))
    clock = asked.chosen.get("clock", "now")
    page.until(
        lambda: page.js("return {...document.getElementById('today').dataset}") == {"day": asked.day, "clock": clock}
    )
