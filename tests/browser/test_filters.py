"""Filters, by mouse and by keyboard: what they leave on the map, in lists and in the legend is what is computed."""

from __future__ import annotations

import pandas as pd
import pytest
from controls import as_at_first, choose, choose_by_key, chosen, painted, states, tick, tick_by_key
from driving import Page
from selenium.webdriver.common.keys import Keys

from dashboard import captions, theme
from dashboard.filters import CONFIDENCE
from dashboard.map_sources import bases, in_view
from geodata.control import valid_on
from geodata.doubt import confidence
from geodata.extract import extract
from geodata.ground import area_by_side
from geodata.load import Layers
from geodata.selection import Selection, confidences
from geodata.situation import changes_on, situation_on
from geodata.timeline import index_of

LEAST = {"medium": confidences("medium"), "high": confidences("high")}


@pytest.fixture(autouse=True)
def all_shown(page: Page) -> None:
    as_at_first(page)


def go(page: Page, day: str) -> None:
    """Shows a day, and waits until its lists stand."""
    page.go(index_of(day))
    page.until(lambda: page.find("#today").get_attribute("data-day") == day)


def sides_on_map(page: Page, layers: Layers, source: str) -> list[str]:
    return [state["s"] for state in states(page, source, len(layers.held))]


def assert_map_shows(page: Page, layers: Layers, day: str, kept: pd.Series) -> None:
    """The places that are kept wear their side, and so does their ground; the others wear none."""
    expected = layers.held[day].where(kept, "")
    assert 0 < kept.sum() < len(kept)
    for source in ("places", "cells"):
        assert sides_on_map(page, layers, source) == expected.to_list(), source


def assert_legend_says(page: Page, km2: pd.Series) -> None:
    told = page.js("return [...document.querySelectorAll('[data-area]')].map((e) => [e.dataset.area, e.textContent])")
    assert dict(told) == {side: captions.area(km2[side] or None) for side in theme.SIDES}


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


def listed_in_all(layers: Layers, day: str) -> int:
    return len(changes_on(layers, day)) + int((layers.geo["events"]["date"] == day).sum())


def moved(layers: Layers, day: str, kept: pd.Series) -> list[str]:
    return [change.place_id for change in changes_on(layers, day) if kept[change.place_id]]


@pytest.mark.parametrize("day", ["2024-12-05", "2024-12-31"])
def test_only_what_sources_name(page: Page, layers: Layers, day: str) -> None:
    go(page, day)
    choose(page, "confidence", "medium")
    kept = confidence(layers).isin(LEAST["medium"])
    assert_map_shows(page, layers, day, kept[day])
    assert_legend_says(page, area_by_side(layers, layers.held.where(kept))[day])
    built = valid_on(layers.geo["control_areas_named"], day).set_index("side")["area_km2"]
    assert_legend_says(page, built.reindex(list(theme.SIDES)).fillna(0))
    edges = layers.geo["cell_edges"]
    named = layers.held[day].where(kept[day])
    a, b = named[edges["place_a"]].to_numpy(), named[edges["place_b"]].to_numpy()
    assert [state["f"] for state in states(page, "edges", len(edges))] == (
        (a != b) & pd.notna(a) & pd.notna(b)
    ).tolist()
    now = situation_on(layers, day)
    left = f"{now.low_confidence_km2:,.0f} km² ({now.low_confidence_share:.0%})"
    assert page.text("[data-left-out]") == f"Left out: less sure: {left}"
    assert page.text("#chip") == "Only what sources name"
    choose(page, "confidence", "low")
    assert not page.find("#chip").is_displayed()
    assert page.text("[data-left-out]") == f"Claimed or inferred: {left}"
    assert sides_on_map(page, layers, "places") == layers.held[day].to_list()


def test_only_what_sources_agree_on_by_arrow_keys(page: Page, layers: Layers) -> None:
    day = "2024-12-08"
    go(page, day)
    choose_by_key(page, "confidence", "high")
    kept = confidence(layers).isin(LEAST["high"])
    assert_map_shows(page, layers, day, kept[day])
    assert_legend_says(page, area_by_side(layers, layers.held.where(kept))[day])
    assert page.text("#chip") == CONFIDENCE["high"]
    left = extract(layers, Selection(day=day, confidence="high"))
    assert on(page, "events", list(in_view(layers.geo["events"])["id"])) <= set(left["events"]["id"])
    standing = {f"base:{i}" for name in ("russian_bases", "foreign_bases") for i in left[name]["id"]}
    assert on(page, "bases", list(bases(layers)["key"])) == standing
    assert_today_lists(page, moved(layers, day, kept[day]), list(left["events"]["id"]), listed_in_all(layers, day))
    choose_by_key(page, "confidence", "medium")
    assert_map_shows(page, layers, day, confidence(layers)[day].isin(LEAST["medium"]))


def test_governorates_by_mouse(page: Page, layers: Layers) -> None:
    day = "2024-12-07"
    go(page, day)
    tick(page, "governorates", "Homs", "Rif Dimashq")
    page.until(lambda: chosen(page)["governorates"] == ["Homs", "Rif Dimashq"])
    assert_governorates(page, layers, day, ("Homs", "Rif Dimashq"))
    tick(page, "governorates", "Homs")
    page.until(lambda: chosen(page)["governorates"] == ["Rif Dimashq"])
    assert_governorates(page, layers, day, ("Rif Dimashq",))


def test_governorates_by_keyboard(page: Page, layers: Layers) -> None:
    day = "2024-12-05"
    go(page, day)
    tick_by_key(page, "governorates", "Hama", "Idlib")
    page.until(lambda: chosen(page)["governorates"] == ["Hama", "Idlib"])
    assert_governorates(page, layers, day, ("Hama", "Idlib"))


def assert_governorates(page: Page, layers: Layers, day: str, names: tuple[str, ...]) -> None:
    """Places, events and bases outside are off the map and the lists; all ground but theirs too."""
    kept = layers.geo["cities"].set_index("id")["governorate"].isin(names)
    left = extract(layers, Selection(day=day, governorates=names))
    expected = layers.held[day].where(kept, "").to_list()
    assert sides_on_map(page, layers, "places") == expected
    assert set(left["cities"]["id"]) == set(kept.index[kept])
    on_map = in_view(layers.geo["events"])
    assert on(page, "events", list(on_map["id"])) == set(left["events"]["id"]) & set(on_map["id"])
    standing = {f"base:{i}" for name in ("russian_bases", "foreign_bases") for i in left[name]["id"]}
    assert on(page, "bases", list(bases(layers)["key"])) == standing
    assert_today_lists(page, moved(layers, day, kept), list(left["events"]["id"]), listed_in_all(layers, day))


def test_ground_stays_when_places_are_chosen(page: Page, layers: Layers) -> None:
    """No land turns empty because a reader asks for the places of one governorate, or of one kind."""
    go(page, "2024-12-05")
    tick(page, "governorates", "Homs")
    tick(page, "kinds", "city")
    page.until(lambda: chosen(page)["kinds"] == ["city"])
    assert sides_on_map(page, layers, "cells") == layers.held["2024-12-05"].to_list()


@pytest.mark.parametrize("by", [tick, tick_by_key])
def test_kinds_of_place(page: Page, layers: Layers, by: object) -> None:
    day, kinds = "2024-12-08", ("border_crossing", "airbase")
    go(page, day)
    by(page, "kinds", "border crossing", "airbase")
    page.until(lambda: set(chosen(page)["kinds"]) == set(kinds))
    left = extract(layers, Selection(day=day, kinds=kinds))
    kept = pd.Series(layers.held.index.isin(left["cities"]["id"]), index=layers.held.index)
    assert sides_on_map(page, layers, "places") == layers.held[day].where(kept, "").to_list()
    assert_today_lists(page, moved(layers, day, kept), list(left["events"]["id"]), listed_in_all(layers, day))
    assert page.text("[data-in-force]") == "1 in force"


@pytest.mark.parametrize("by", [tick, tick_by_key])
def test_actors_of_events(page: Page, layers: Layers, by: object) -> None:
    day, actors = "2024-12-08", ("russia", "israel")
    go(page, day)
    by(page, "actors", *[theme.ACTORS[actor] for actor in actors])
    page.until(lambda: set(chosen(page)["actors"]) == set(actors))
    left = extract(layers, Selection(day=day, actors=actors))["events"]
    on_map = in_view(layers.geo["events"])
    assert 0 < len(left) < (layers.geo["events"]["date"] == day).sum()
    assert on(page, "events", list(on_map["id"])) == set(left["id"]) & set(on_map["id"])
    everywhere = pd.Series(True, index=layers.held.index)
    assert_today_lists(page, moved(layers, day, everywhere), list(left["id"]), listed_in_all(layers, day))


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_sides(page: Page, layers: Layers, by: str) -> None:
    day, hidden = "2024-12-07", ["opposition_hts", "contested"]
    go(page, day)
    for side in hidden:
        box = page.find(f"#sides input[value={side}]")
        box.click() if by == "mouse" else box.send_keys(Keys.SPACE)
    page.until(lambda: page.js("return [...advance.view.now().hidden].sort()") == sorted(hidden))
    kept = ~layers.held[day].isin(hidden)
    assert_map_shows(page, layers, day, kept)
    events = list(layers.geo["events"].query("date == @day")["id"])
    assert_today_lists(page, moved(layers, day, kept), events, listed_in_all(layers, day))


def test_filters_add_up_and_follow_the_day(page: Page, layers: Layers) -> None:
    tick_by_key(page, "governorates", "Aleppo", "Daraa")
    tick_by_key(page, "kinds", "town", "village")
    choose_by_key(page, "confidence", "medium")
    for day in ("2024-11-30", "2024-12-06"):
        go(page, day)
        asked = Selection(day=day, governorates=("Aleppo", "Daraa"), kinds=("town", "village"), confidence="medium")
        left = extract(layers, asked)
        kept = pd.Series(layers.held.index.isin(left["cities"]["id"]), index=layers.held.index)
        assert 0 < kept.sum() < len(kept)
        assert sides_on_map(page, layers, "places") == layers.held[day].where(kept, "").to_list()
        assert_today_lists(page, moved(layers, day, kept), list(left["events"]["id"]), listed_in_all(layers, day))
    assert page.text("[data-in-force]") == "3 in force"


def test_everything_can_be_let_through_again_by_keyboard(page: Page, layers: Layers) -> None:
    go(page, "2024-12-05")
    tick_by_key(page, "governorates", "Hama")
    page.until(lambda: chosen(page)["governorates"] == ["Hama"])
    page.find("#governorates").send_keys(Keys.DELETE)
    page.until(lambda: chosen(page)["governorates"] == [])
    assert sides_on_map(page, layers, "places") == layers.held["2024-12-05"].to_list()
    assert not page.find("#filtered").is_displayed()
    assert page.text("[data-in-force]") == ""


@pytest.mark.parametrize("least", ["medium", "low"])
def test_a_switch_costs_no_request_and_paints_only_what_differs(page: Page, layers: Layers, least: str) -> None:
    day = "2024-12-08"
    go(page, day)
    choose(page, "confidence", {"medium": "low", "low": "medium"}[least])
    page.idle()
    page.requested()
    told = painted(page, lambda: choose(page, "confidence", least))
    low = confidence(layers)[day] == "low"
    edges = layers.geo["cell_edges"]
    arrows = layers.geo["advance_arrows"]
    low_end = low[arrows["from_place"]].to_numpy() | low[arrows["to_place"]].to_numpy()
    unsure = {
        **dict.fromkeys(("arrows", "arrows_far"), (arrows["date"] == day).to_numpy() & low_end),
        "places": low.to_numpy(),
        "cells": low.to_numpy(),
        "edges": low[edges["place_a"]].to_numpy() | low[edges["place_b"]].to_numpy(),
        "events": (in_view(layers.geo["events"])["confidence"] == "low").to_numpy(),
        "bases": (bases(layers)["confidence"] == "low").to_numpy(),
        "movements": (in_view(layers.geo["movements"])["confidence"] == "low").to_numpy(),
    }
    assert sorted(told) == sorted((source, row) for source, rows in unsure.items() for row in rows.nonzero()[0])
    assert painted(page, lambda: page.js("advance.filters.set([], [], [], arguments[0], 'now')", least)) == []
    page.idle()
    assert page.requested() == []
