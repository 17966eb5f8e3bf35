"""Filters, by mouse and by keyboard: what they leave on the map, in lists and in the legend is what is computed."""

from __future__ import annotations

import pandas as pd
import pytest
from controls import as_at_first, choose, choose_by_key, chosen, painted, states, tick, tick_by_key
from driving import Page
from selenium.webdriver.common.keys import Keys

from dashboard import words
from dashboard.map.sources import all_bases, within_view
from dashboard.page.filters import CONFIDENCE_NAMES
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import index_of
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.extract import extract
from geodata.export.selection import Selection, confidences_from
from geodata.history.area import area_by_side
from geodata.history.doubt import confidence
from geodata.history.situation import changes_on, situation_on

LEAST = {"medium": confidences_from("medium"), "high": confidences_from("high")}


@pytest.fixture(autouse=True)
def all_shown(page: Page) -> None:
    as_at_first(page)


def go(page: Page, day: str) -> None:
    """Shows a day, and waits until its lists stand."""
    page.go(index_of(day))
    page.until(lambda: page.find("#today").get_attribute("data-day") == day)


def sides_on_map(page: Page, dataset: Dataset, source: str) -> list[str]:
    return [state["s"] for state in states(page, source, len(dataset.held))]


def assert_map_shows(page: Page, dataset: Dataset, day: str, kept: pd.Series) -> None:
    """The places that are kept wear their side, and so does their ground; the others wear none."""
    expected = dataset.held[day].where(kept, "")
    assert 0 < kept.sum() < len(kept)
    for source in ("places", "cells"):
        assert sides_on_map(page, dataset, source) == expected.to_list(), source


def assert_legend_says(page: Page, km2: pd.Series) -> None:
    told = page.js("return [...document.querySelectorAll('[data-area]')].map((e) => [e.dataset.area, e.textContent])")
    assert dict(told) == {side: sentences.area_in_words(km2[side] or None) for side in colours.SIDES}


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
    """The rows that stay, the count of each group, and how many rows were left out `of` how many."""
    found = page.js(READ_TODAY)
    assert sorted(found["places"]) == sorted(places)
    assert found["events"] == events
    assert [said for said, _ in found["counts"]] == [shown for _, shown in found["counts"]]
    assert sum(said for said, _ in found["counts"]) == len(places)
    assert [0, 0] not in found["counts"]
    assert found["note"] == f"{of - len(places) - len(events)} rows are left out by the filters."


def listed_in_all(dataset: Dataset, day: str) -> int:
    return len(changes_on(dataset, day)) + int((dataset.geo["events"]["date"] == day).sum())


def moved(dataset: Dataset, day: str, kept: pd.Series) -> list[str]:
    return [change.place_id for change in changes_on(dataset, day) if kept[change.place_id]]


@pytest.mark.parametrize("day", ["2024-12-05", "2024-12-31"])
def test_only_what_sources_name(page: Page, dataset: Dataset, day: str) -> None:
    go(page, day)
    choose(page, "confidence", "medium")
    kept = confidence(dataset).isin(LEAST["medium"])
    assert_map_shows(page, dataset, day, kept[day])
    assert_legend_says(page, area_by_side(dataset, dataset.held.where(kept))[day])
    built = valid_on(dataset.geo["control_areas_named"], day).set_index("side")["area_km2"]
    assert_legend_says(page, built.reindex(list(colours.SIDES)).fillna(0))
    edges = dataset.geo["cell_edges"]
    named = dataset.held[day].where(kept[day])
    a, b = named[edges["place_a"]].to_numpy(), named[edges["place_b"]].to_numpy()
    assert [state["f"] for state in states(page, "edges", len(edges))] == (
        (a != b) & pd.notna(a) & pd.notna(b)
    ).tolist()
    now = situation_on(dataset, day)
    left = f"{now.low_confidence_km2:,.0f} km² ({now.low_confidence_share:.0%})"
    assert page.text("[data-left-out]") == f"Left out: less sure: {left}"
    assert page.text("#chip") == "Only what sources name"
    choose(page, "confidence", "low")
    assert not page.find("#chip").is_displayed()
    assert page.text("[data-left-out]") == f"Claimed or inferred: {left}"
    assert sides_on_map(page, dataset, "places") == dataset.held[day].to_list()


def test_only_what_sources_agree_on_by_arrow_keys(page: Page, dataset: Dataset) -> None:
    day = "2024-12-08"
    go(page, day)
    choose_by_key(page, "confidence", "high")
    kept = confidence(dataset).isin(LEAST["high"])
    assert_map_shows(page, dataset, day, kept[day])
    assert_legend_says(page, area_by_side(dataset, dataset.held.where(kept))[day])
    assert page.text("#chip") == CONFIDENCE_NAMES["high"]
    left = extract(dataset, Selection(day=day, confidence="high"))
    assert on(page, "events", list(within_view(dataset.geo["events"])["id"])) <= set(left["events"]["id"])
    standing = {f"base:{i}" for name in ("russian_bases", "foreign_bases") for i in left[name]["id"]}
    assert on(page, "bases", list(all_bases(dataset)["key"])) == standing
    assert_today_lists(page, moved(dataset, day, kept[day]), list(left["events"]["id"]), listed_in_all(dataset, day))
    choose_by_key(page, "confidence", "medium")
    assert_map_shows(page, dataset, day, confidence(dataset)[day].isin(LEAST["medium"]))


def test_governorates_by_mouse(page: Page, dataset: Dataset) -> None:
    day = "2024-12-07"
    go(page, day)
    tick(page, "governorates", "Homs", "Rif Dimashq")
    page.until(lambda: chosen(page)["governorates"] == ["Homs", "Rif Dimashq"])
    assert_governorates(page, dataset, day, ("Homs", "Rif Dimashq"))
    tick(page, "governorates", "Homs")
    page.until(lambda: chosen(page)["governorates"] == ["Rif Dimashq"])
    assert_governorates(page, dataset, day, ("Rif Dimashq",))


def test_governorates_by_keyboard(page: Page, dataset: Dataset) -> None:
    day = "2024-12-05"
    go(page, day)
    tick_by_key(page, "governorates", "Hama", "Idlib")
    page.until(lambda: chosen(page)["governorates"] == ["Hama", "Idlib"])
    assert_governorates(page, dataset, day, ("Hama", "Idlib"))


def assert_governorates(page: Page, dataset: Dataset, day: str, names: tuple[str, ...]) -> None:
    """Places, events and bases outside are off the map and the lists; all ground but theirs too."""
    kept = dataset.geo["cities"].set_index("id")["governorate"].isin(names)
    left = extract(dataset, Selection(day=day, governorates=names))
    expected = dataset.held[day].where(kept, "").to_list()
    assert sides_on_map(page, dataset, "places") == expected
    assert set(left["cities"]["id"]) == set(kept.index[kept])
    on_map = within_view(dataset.geo["events"])
    assert on(page, "events", list(on_map["id"])) == set(left["events"]["id"]) & set(on_map["id"])
    standing = {f"base:{i}" for name in ("russian_bases", "foreign_bases") for i in left[name]["id"]}
    assert on(page, "bases", list(all_bases(dataset)["key"])) == standing
    assert_today_lists(page, moved(dataset, day, kept), list(left["events"]["id"]), listed_in_all(dataset, day))


def test_ground_stays_when_places_are_chosen(page: Page, dataset: Dataset) -> None:
    """No land turns empty because a reader asks for the places of one governorate, or of one kind."""
    go(page, "2024-12-05")
    tick(page, "governorates", "Homs")
    tick(page, "kinds", "city")
    page.until(lambda: chosen(page)["kinds"] == ["city"])
    assert sides_on_map(page, dataset, "cells") == dataset.held["2024-12-05"].to_list()


@pytest.mark.parametrize("by", [tick, tick_by_key])
def test_kinds_of_place(page: Page, dataset: Dataset, by: object) -> None:
    day, kinds = "2024-12-08", ("border_crossing", "airbase")
    go(page, day)
    by(page, "kinds", "border crossing", "airbase")
    page.until(lambda: set(chosen(page)["kinds"]) == set(kinds))
    left = extract(dataset, Selection(day=day, kinds=kinds))
    kept = pd.Series(dataset.held.index.isin(left["cities"]["id"]), index=dataset.held.index)
    assert sides_on_map(page, dataset, "places") == dataset.held[day].where(kept, "").to_list()
    assert_today_lists(page, moved(dataset, day, kept), list(left["events"]["id"]), listed_in_all(dataset, day))
    assert page.text("[data-in-force]") == "1 in force"


@pytest.mark.parametrize("by", [tick, tick_by_key])
def test_actors_of_events(page: Page, dataset: Dataset, by: object) -> None:
    day, actors = "2024-12-08", ("russia", "israel")
    go(page, day)
    by(page, "actors", *[words.ACTORS[actor] for actor in actors])
    page.until(lambda: set(chosen(page)["actors"]) == set(actors))
    left = extract(dataset, Selection(day=day, actors=actors))["events"]
    on_map = within_view(dataset.geo["events"])
    assert 0 < len(left) < (dataset.geo["events"]["date"] == day).sum()
    assert on(page, "events", list(on_map["id"])) == set(left["id"]) & set(on_map["id"])
    everywhere = pd.Series(True, index=dataset.held.index)
    assert_today_lists(page, moved(dataset, day, everywhere), list(left["id"]), listed_in_all(dataset, day))


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_sides(page: Page, dataset: Dataset, by: str) -> None:
    day, hidden = "2024-12-07", ["opposition_hts", "contested"]
    go(page, day)
    for side in hidden:
        box = page.find(f"#sides input[value={side}]")
        box.click() if by == "mouse" else box.send_keys(Keys.SPACE)
    page.until(lambda: page.js("return [...advance.view.now().hidden].sort()") == sorted(hidden))
    kept = ~dataset.held[day].isin(hidden)
    assert_map_shows(page, dataset, day, kept)
    events = list(dataset.geo["events"].query("date == @day")["id"])
    assert_today_lists(page, moved(dataset, day, kept), events, listed_in_all(dataset, day))


def test_filters_add_up_and_follow_the_day(page: Page, dataset: Dataset) -> None:
    tick_by_key(page, "governorates", "Aleppo", "Daraa")
    tick_by_key(page, "kinds", "town", "village")
    choose_by_key(page, "confidence", "medium")
    for day in ("2024-11-30", "2024-12-06"):
        go(page, day)
        asked = Selection(day=day, governorates=("Aleppo", "Daraa"), kinds=("town", "village"), confidence="medium")
        left = extract(dataset, asked)
        kept = pd.Series(dataset.held.index.isin(left["cities"]["id"]), index=dataset.held.index)
        assert 0 < kept.sum() < len(kept)
        assert sides_on_map(page, dataset, "places") == dataset.held[day].where(kept, "").to_list()
        assert_today_lists(page, moved(dataset, day, kept), list(left["events"]["id"]), listed_in_all(dataset, day))
    assert page.text("[data-in-force]") == "3 in force"


def test_everything_can_be_let_through_again_by_keyboard(page: Page, dataset: Dataset) -> None:
    go(page, "2024-12-05")
    tick_by_key(page, "governorates", "Hama")
    page.until(lambda: chosen(page)["governorates"] == ["Hama"])
    page.find("#governorates").send_keys(Keys.DELETE)
    page.until(lambda: chosen(page)["governorates"] == [])
    assert sides_on_map(page, dataset, "places") == dataset.held["2024-12-05"].to_list()
    assert not page.find("#filtered").is_displayed()
    assert page.text("[data-in-force]") == ""


@pytest.mark.parametrize("least", ["medium", "low"])
def test_a_switch_costs_no_request_and_paints_only_what_differs(page: Page, dataset: Dataset, least: str) -> None:
    day = "2024-12-08"
    go(page, day)
    choose(page, "confidence", {"medium": "low", "low": "medium"}[least])
    page.idle()
    page.requested()
    told = painted(page, lambda: choose(page, "confidence", least))
    low = confidence(dataset)[day] == "low"
    edges = dataset.geo["cell_edges"]
    arrows = dataset.geo["advance_arrows"]
    low_end = low[arrows["from_place"]].to_numpy() | low[arrows["to_place"]].to_numpy()
    unsure = {
        **dict.fromkeys(("arrows", "arrows_far"), (arrows["date"] == day).to_numpy() & low_end),
        "places": low.to_numpy(),
        "cells": low.to_numpy(),
        "edges": low[edges["place_a"]].to_numpy() | low[edges["place_b"]].to_numpy(),
        "events": (within_view(dataset.geo["events"])["confidence"] == "low").to_numpy(),
        "bases": (all_bases(dataset)["confidence"] == "low").to_numpy(),
        "movements": (within_view(dataset.geo["movements"])["confidence"] == "low").to_numpy(),
    }
    assert sorted(told) == sorted((source, row) for source, rows in unsure.items() for row in rows.nonzero()[0])
    assert painted(page, lambda: page.js("advance.filters.set([], [], [], arguments[0], 'now')", least)) == []
    page.idle()
    assert page.requested() == []
