"""What filters leave on the map, in the legend and in the lists of the day."""

from __future__ import annotations

import pandas as pd
from controls import states
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
