"""Filters, by mouse and by keyboard: what they leave on the map, in lists and in the legend is what is computed."""

from __future__ import annotations

from functools import partial

import pandas as pd
import pytest
from controls import (
    as_at_first,
    choose,
    choose_by_key,
    chosen,
    open_legend,
    painted,
    put,
    show_also,
    states,
    tick,
    tick_by_key,
)
from driving import Page
from filtered import (
    assert_legend_says,
    assert_map_shows,
    assert_today_lists,
    go,
    listed_in_all,
    moved,
    on,
    sides_on_map,
)
from selenium.webdriver.common.keys import Keys

from dashboard import words
from dashboard.map.sources import all_bases, within_view
from dashboard.page.filters import CONFIDENCE_NAMES
from dashboard.theme import colours
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.extract import extract
from geodata.export.selection import Selection, confidences_from
from geodata.history.doubt import confidence
from geodata.history.situation import situation_on

LEAST = {"medium": confidences_from("medium"), "high": confidences_from("high")}


GROUND_STAYS = "ground belongs to places of all kinds, so that none turns empty because a reader asks for one kind"


@pytest.fixture(autouse=True)
def all_shown(page: Page) -> None:
    as_at_first(page)


@pytest.mark.parametrize("day", ["2024-12-05", "2024-12-31"])
def test_only_what_sources_name(page: Page, dataset: Dataset, day: str) -> None:
    go(page, day)
    choose(page, "confidence", "medium")
    kept = confidence(dataset).isin(LEAST["medium"])
    assert_map_shows(page, dataset, day, kept[day])
    assert_legend_says(page, dataset, dataset.held.where(kept)[day])
    built = valid_on(dataset.geo["control_areas_named"], day).set_index("side")["area_km2"]
    assert_legend_says(page, dataset, dataset.held.where(kept)[day], built.reindex(list(colours.SIDES)).fillna(0))
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
    assert_legend_says(page, dataset, dataset.held.where(kept)[day])
    assert page.text("#chip") == CONFIDENCE_NAMES["high"]
    left = extract(dataset, Selection(day=day, confidence="high"))
    assert on(page, "events", list(within_view(dataset.geo["events"])["id"])) <= set(left["events"]["id"])
    standing = {f"base:{i}" for name in ("landmark_bases", "foreign_bases") for i in left[name]["id"]}
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
    """Places, events and bases outside are off the map and the lists."""
    kept = dataset.geo["cities"].set_index("id")["governorate"].isin(names)
    left = extract(dataset, Selection(day=day, governorates=names))
    expected = dataset.held[day].where(kept, "").to_list()
    assert sides_on_map(page, dataset, "places") == expected
    assert sides_on_map(page, dataset, "cells") == expected
    assert_legend_says(page, dataset, dataset.held[day].where(kept))
    assert set(left["cities"]["id"]) == set(kept.index[kept])
    on_map = within_view(dataset.geo["events"])
    assert on(page, "events", list(on_map["id"])) == set(left["events"]["id"]) & set(on_map["id"])
    standing = {f"base:{i}" for name in ("landmark_bases", "foreign_bases") for i in left[name]["id"]}
    assert on(page, "bases", list(all_bases(dataset)["key"])) == standing
    assert_today_lists(page, moved(dataset, day, kept), list(left["events"]["id"]), listed_in_all(dataset, day))


def test_kinds_of_place(page: Page, dataset: Dataset) -> None:
    """The three lists are one component (`dashboard.widgets.dropdown`): that of governorates is worked in both ways."""
    day, kinds = "2024-12-08", ("border_crossing", "airbase")
    go(page, day)
    tick(page, "kinds", "border crossing", "airbase")
    page.until(lambda: set(chosen(page)["kinds"]) == set(kinds))
    left = extract(dataset, Selection(day=day, kinds=kinds))
    kept = pd.Series(dataset.held.index.isin(left["cities"]["id"]), index=dataset.held.index)
    assert sides_on_map(page, dataset, "places") == dataset.held[day].where(kept, "").to_list()
    assert sides_on_map(page, dataset, "cells") == dataset.held[day].to_list(), GROUND_STAYS
    assert_today_lists(page, moved(dataset, day, kept), list(left["events"]["id"]), listed_in_all(dataset, day))
    assert page.text("[data-in-force]") == "1 in force"


def test_actors_of_events_by_keyboard(page: Page, dataset: Dataset) -> None:
    day, actors = "2024-12-08", ("russia", "israel")
    go(page, day)
    tick_by_key(page, "actors", *[words.ACTORS[actor] for actor in actors])
    page.until(lambda: set(chosen(page)["actors"]) == set(actors))
    left = extract(dataset, Selection(day=day, actors=actors))["events"]
    on_map = within_view(dataset.geo["events"])
    assert 0 < len(left) < (dataset.geo["events"]["date"] == day).sum()
    assert on(page, "events", list(on_map["id"])) == set(left["id"]) & set(on_map["id"])
    everywhere = pd.Series(True, index=dataset.held.index)
    assert_today_lists(page, moved(dataset, day, everywhere), list(left["id"]), listed_in_all(dataset, day))


def test_sides_by_mouse_and_by_keyboard(page: Page, dataset: Dataset) -> None:
    day, hidden = "2024-12-07", ["opposition_hts", "contested"]
    go(page, day)
    open_legend(page)
    page.find(f"#sides input[value={hidden[0]}]").click()
    page.find(f"#sides input[value={hidden[1]}]").send_keys(Keys.SPACE)
    page.until(lambda: page.js("return [...advance.view.now().hidden].sort()") == sorted(hidden))
    kept = ~dataset.held[day].isin(hidden)
    assert_map_shows(page, dataset, day, kept)
    events = list(dataset.geo["events"].query("date == @day")["id"])
    assert_today_lists(page, moved(dataset, day, kept), events, listed_in_all(dataset, day))


def test_filters_add_up_and_follow_the_day(page: Page, dataset: Dataset) -> None:
    put(page, governorates=["Aleppo", "Daraa"], kinds=["town", "village"], confidence="medium")
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
    put(page, governorates=["Hama"])
    page.find("#governorates").send_keys(Keys.DELETE)
    page.until(lambda: chosen(page)["governorates"] == [])
    assert sides_on_map(page, dataset, "places") == dataset.held["2024-12-05"].to_list()
    assert not page.find("#filtered").is_displayed()
    assert page.text("[data-in-force]") == ""


def test_a_switch_costs_no_request_and_paints_only_what_differs(page: Page, dataset: Dataset) -> None:
    day = "2024-12-08"
    go(page, day)
    show_also(page, "arrows")
    choose(page, "confidence", "medium")
    page.until(lambda: page.js("return document.querySelector('#tab-why [data-apart]') !== null"))
    choose(page, "confidence", "low")
    page.idle()
    page.requested()
    low = confidence(dataset)[day] == "low"
    arrows, bases = dataset.geo["advance_arrows"], all_bases(dataset)
    low_end = low[arrows["from_place"]].to_numpy() | low[arrows["to_place"]].to_numpy()
    unsure = {
        **dict.fromkeys(("arrows", "arrows_far"), (arrows["date"] == day).to_numpy() & low_end),
        "bases": ((bases["confidence"] == "low") & (bases["stands_from"] <= day)).to_numpy(),
    }
    expected = sorted((source, row) for source, rows in unsure.items() for row in rows.nonzero()[0])
    for least in ("medium", "low"):
        assert sorted(painted(page, partial(choose, page, "confidence", least))) == expected
        again = "advance.filters.set([], [], [], arguments[0], 'now')"
        assert painted(page, partial(page.js, again, least)) == []
    page.idle()
    assert page.requested() == []
