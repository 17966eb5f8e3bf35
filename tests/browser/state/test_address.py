"""The whole view in the address: what an address restores, how it is written, back and forward."""

from __future__ import annotations

import pytest
from addresses import drawn_way, follow, notice, road_edges, ticked, told, until_told, written
from controls import as_at_first, choose, chosen, open_legend, states, tick
from driving import Page

from dashboard.map.layer_groups import LAYER_GROUPS, SHOWN_AT_FIRST
from dashboard.theme import colours
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.export.selection import confidences_from
from geodata.history.by_clock import confidence_by_clock
from geodata.history.clocks import holders_then
from geodata.measures.analysis import Analysis

FULL = {
    "day": "2024-12-08",
    "map": "7.6/34.10/37.20",
    "layers": "areas,front,places,reach",
    "sides": "government,opposition_hts,sdf,contested",
    "governorates": "Homs,Rif Dimashq",
    "kinds": "city,town",
    "actors": "russia,israel",
    "confidence": "medium",
    "known": "then",
    "compare": "2024-12-05",
    "sel": "homs-city",
    "route": "road:M5",
    "tab": "data",
}
"""Every parameter in the order in which the page writes them."""


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A page opened at an address that says all there is to say."""
    recording.open(address + written(FULL))
    return recording


def test_a_full_address_restores_everything(page: Page, dataset: Dataset, analysis: Analysis) -> None:
    page.until(lambda: chosen(page)["kinds"] == ["city", "town"] and chosen(page)["clock"] == "then")
    page.until(lambda: page.js("return advance.cards.selected()") == "homs-city")
    day = FULL["day"]
    assert DAYS[page.day()] == day
    assert page.text("#date") == "8 December 2024"
    assert page.map("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]") == pytest.approx([7.6, 34.1, 37.2])
    seen = "Object.fromEntries(arguments[0].map((one) => [one, map.getLayoutProperty(one, 'visibility') ?? 'visible']))"
    drawn = {key: group.style_layers[0] for key, group in LAYER_GROUPS.items()}
    shown = page.map(seen, list(drawn.values()))
    assert {group for group, layer in drawn.items() if shown[layer] == "visible"} == {
        "areas",
        "front",
        "places",
        "reach",
    }
    assert set(ticked(page, "layers")) == {"areas", "front", "places", "reach"}
    assert ",".join(ticked(page, "sides")) == FULL["sides"]
    assert chosen(page) == {
        "governorates": ["Homs", "Rif Dimashq"],
        "kinds": ["city", "town"],
        "actors": ["russia", "israel"],
        "confidence": "medium",
        "clock": "then",
    }
    assert (ticked(page, "confidence"), ticked(page, "clock")) == (["medium"], ["then"])
    assert page.find("#compare-a").get_attribute("value") == str(index_of("2024-12-05"))
    assert page.text("#card h2").startswith("Homs")
    assert page.find("#tab-data").is_displayed()
    cities, then = dataset.geo["cities"].set_index("id"), holders_then(dataset)
    kept = (
        cities["governorate"].isin(["Homs", "Rif Dimashq"])
        & cities["kind"].isin(["city", "town"])
        & confidence_by_clock(dataset, "then")[day].isin(confidences_from("medium"))
        & then[day].isin(FULL["sides"].split(","))
    )
    found = states(page, "places", len(cities))
    assert [state["s"] for state in found] == then[day].where(kept, "").to_list()
    assert [state["g"] for state in found] == (kept & (then[day] != then["2024-12-05"])).to_list()
    assert found[int(dataset.held.index.get_loc("homs-city"))]["sel"] is True
    page.until(lambda: drawn_way(page, analysis) == road_edges(analysis, "M5"))
    assert page.text("#way p") == "Drawn: Road M5 Damascus - Homs - Hama - Aleppo"
    until_told(page, FULL)
    assert notice(page) == ""


@pytest.fixture
def at_first(page: Page) -> None:
    """The view as at first, its address written."""
    as_at_first(page)
    page.go(1)
    page.go(0)
    page.find("[data-view=home]").click()
    until_told(page, {"day": "2024-11-26"})


def test_only_what_differs_is_written_in_a_fixed_order(page: Page, at_first: None) -> None:
    choose(page, "confidence", "high")
    until_told(page, {"day": "2024-11-26", "confidence": "high"})
    tick(page, "governorates", "Rif Dimashq")
    open_legend(page)
    page.find("#sides input[value=sna]").click()
    page.go(index_of("2024-12-07"))
    sides = ",".join(side for side in colours.SIDES if side != "sna")
    until_told(page, {"day": "2024-12-07", "sides": sides, "governorates": "Rif Dimashq", "confidence": "high"})
    assert "governorates=Rif%20Dimashq" in page.driver.current_url
    choose(page, "confidence", "low")
    page.find("#sides input[value=sna]").click()
    tick(page, "governorates", "Rif Dimashq")
    until_told(page, {"day": "2024-12-07"})


def test_nothing_shown_is_written_and_read(page: Page, at_first: None) -> None:
    page.js("for (const id of ['layers', 'sides']) dash_clientside.set_props(id, {value: []})")
    until_told(page, {"day": "2024-11-26", "layers": "none", "sides": "none"})
    page.js(
        "for (const id of ['layers', 'sides']) dash_clientside.set_props(id, {value: arguments[0][id]})",
        {"layers": list(SHOWN_AT_FIRST), "sides": list(colours.SIDES)},
    )
    until_told(page, {"day": "2024-11-26"})
    page.driver.back()
    page.until(lambda: ticked(page, "sides") == [] and ticked(page, "layers") == [])


def test_the_camera_is_written_once_it_was_moved(page: Page, at_first: None) -> None:
    page.find("[data-view=in]").click()
    page.idle()
    page.until(lambda: "map" in told(page))
    zoom, lat, lng = (float(part) for part in told(page)["map"].split("/"))
    assert [zoom, lat, lng] == pytest.approx(
        page.map("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]"), abs=0.051
    )
    page.find("[data-view=home]").click()
    until_told(page, {"day": "2024-11-26"})


def test_back_and_forward(page: Page, at_first: None, dataset: Dataset) -> None:
    day = "2024-12-05"
    page.go(index_of(day))
    until_told(page, {"day": day})
    choose(page, "clock", "then")
    until_told(page, {"day": day, "known": "then"})
    page.js("advance.cards.select('hama', {flight: false})")
    until_told(page, {"day": day, "known": "then", "sel": "hama"})
    page.find("#head-why").click()
    until_told(page, {"day": day, "known": "then", "sel": "hama", "tab": "why"})
    page.driver.back()
    page.until(lambda: page.find("#tab-today").is_displayed())
    page.driver.back()
    page.until(lambda: not page.find("#card").is_displayed())
    assert chosen(page)["clock"] == "then"
    page.driver.back()
    page.until(lambda: chosen(page)["clock"] == "now")
    assert [state["s"] for state in states(page, "places", len(dataset.held))] == dataset.held[day].to_list()
    page.driver.back()
    page.until(lambda: page.day() == 0)
    for _ in range(4):
        page.driver.forward()
    page.until(lambda: page.find("#tab-why").is_displayed() and chosen(page)["clock"] == "then")
    page.until(lambda: page.js("return advance.cards.selected()") == "hama")
    until_told(page, {"day": day, "known": "then", "sel": "hama", "tab": "why"})
    assert [state["s"] for state in states(page, "places", len(dataset.held))] == holders_then(dataset)[day].to_list()


def test_an_address_selects_fronts_bases_and_events(page: Page, at_first: None, dataset: Dataset) -> None:
    """Back and forward read an address with the function that reads it at the start."""
    events = dataset.geo["events"].set_index("id")["title"]
    titles = {"harmala-hama~ithriya": "A stretch of front", "base:hmeimim": "Hmeimim", "E020": events["E020"]}
    for sel, title in titles.items():
        follow(page, written({"day": "2024-12-05", "sel": sel}))
        page.until(lambda sel=sel: page.js("return advance.cards.selected()") == sel)
        assert page.text("#card h2").startswith(title)
        assert DAYS[page.day()] == "2024-12-05"
