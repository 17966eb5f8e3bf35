"""A phone: everything in reach, nothing to scroll sideways."""

from __future__ import annotations

import pytest
from axe import breaches, load_axe
from browsers import NARROW
from driving import Page, note_zooms, zooms

from geodata.calendar import DAYS, index_of
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.history.situation import situation_on


@pytest.fixture(scope="module")
def phone(recording: Page, address: str) -> Page:
    recording.reset("recording", NARROW)
    note_zooms(recording)
    recording.open(address)
    return recording


def test_the_map_starts_where_it_stays(phone: Page) -> None:
    """Fitted before it is drawn: a map that jumps once it stands leaves names where the first view had put them."""
    phone.idle()
    assert len(zooms(phone)) == 1


def test_no_sideways_scrolling(phone: Page) -> None:
    for index in (0, DAYS.index("2024-12-08")):
        phone.go(index)
        widths = "return [document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]"
        assert phone.js(widths) == [390, 390, 390]


def test_map_slider_and_date_are_on_the_screen(phone: Page) -> None:
    for selector in (".maplibregl-canvas", "#day", "#date", "[data-play]", "#panel"):
        box = phone.box(selector)
        inside = box["left"] >= 0 and box["top"] >= 0 and box["right"] <= 390 and box["bottom"] <= 844
        assert inside, f"{selector} at {box}"


PLACES = """
const boxOf = (selector) => document.querySelector(selector).getBoundingClientRect();
return Array.from({ length: arguments[0] }, (_, index) => {
  advance.timeline.go(index);
  return [boxOf(".map-area").height, boxOf("#date").top];
});
"""


def test_no_step_moves_the_page(phone: Page) -> None:
    """The headline has the room of a long one on every day, so the map keeps its size and the date its place."""
    places = phone.js(PLACES, len(DAYS))
    assert len(places) == len(DAYS)
    assert [place for place in places if place != places[0]] == []


def test_axe_finds_nothing(phone: Page) -> None:
    load_axe(phone)
    phone.go(DAYS.index("2024-12-05"))
    assert breaches(phone, {}) == []


def test_steps_and_the_sheet_work(phone: Page) -> None:
    phone.go(0)
    phone.find("[data-act=next]").click()
    assert phone.text("#date") == "27 November 2024"
    handle = phone.find("[data-toggle=panel]")
    assert not phone.find("#today").is_displayed()
    handle.click()
    phone.until(lambda: phone.find("#today").is_displayed())
    assert handle.get_attribute("aria-expanded") == "true"
    handle.click()
    phone.until(lambda: not phone.find("#today").is_displayed())
    assert handle.get_attribute("aria-expanded") == "false"


SIDES_SHOWN = """
const rows = [...document.querySelectorAll(".legend .strip-side")].filter((row) => row.checkVisibility());
return rows.map((row) => row.querySelector("[data-area]").dataset.area);
"""
"""Sides that the closed legend shows, in its order."""
NAMES = """
const map = advance.engine.handle(document.querySelector('.js-plotly-plot'));
const names = map.queryRenderedFeatures({ layers: ['countries'] });
return Object.fromEntries(names.map(({ properties, state }) => [properties.label, !state.off]));
"""


def test_names_are_whole_or_not_there(phone: Page) -> None:
    """That of Cyprus would be cut by the left edge of this view; drawn to the middle, it is written."""
    phone.js("advance.camera.fly({center: [37.35, 35.05], zoom: 5.5, ms: 0})")
    phone.until(lambda: phone.js(NAMES).get("Cyprus") is False)
    assert phone.js(NAMES)["Lebanon"]
    phone.js("advance.camera.fly({center: [33.2, 35.05], zoom: 5.5, ms: 0})")
    phone.until(lambda: phone.js(NAMES).get("Cyprus") is True)
    assert not phone.js(NAMES).get("Lebanon", False)


def test_the_closed_legend_names_who_holds_ground(phone: Page, dataset: Dataset) -> None:
    """On 30 November neither the southern factions nor Israel; on 8 December all."""
    for day in ("2024-11-30", "2024-12-08"):
        phone.go(index_of(day))
        ground = situation_on(dataset, day).area_km2
        phone.until(lambda ground=ground: phone.js(SIDES_SHOWN) == [side for side in SIDES if ground.get(side)])
