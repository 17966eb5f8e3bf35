"""Measuring on the map by mouse and by keyboard: figures against those of PROJ, and what is drawn."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from controls import press
from driving import Page
from pyproj import Geod
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

WGS84 = Geod(ellps="WGS84")
CORNERS = ((36.5, 34.0), (38.5, 34.0), (38.5, 35.5))
"""Longitude, latitude of points to be clicked."""
DRAWN = "(map.getSource('sketch')?.serialize().data.features ?? []).map(({ geometry }) => geometry)"
FIGURES = re.compile(r"^Distance ([\d,.]+) km; last leg ([\d,.]+) km\.(?: Area ([\d,.]+) km²\.)?$")
TOGGLE = ".view-buttons [data-measure]"


@pytest.fixture(scope="module")
def page(jumping: Page) -> Page:
    """A page that jumps where it would fly."""
    return jumping


@pytest.fixture(autouse=True)
def nothing_measured(page: Page) -> None:
    """The whole country, and no measuring."""
    if page.find("#sketch").is_displayed():
        page.find("[data-sketch=end]").click()
    page.js("advance.cards.select('')")
    page.find("[data-view=home]").click()
    page.idle()


def click(page: Page, lng: float, lat: float) -> None:
    """Clicks the map at a point."""
    box = page.box("#map canvas")
    x, y = page.map("Object.values(map.project([...arguments]))", lng, lat)
    canvas = page.find("#map canvas")
    ActionChains(page.driver).move_to_element_with_offset(
        canvas, round(x - box["width"] / 2), round(y - box["height"] / 2)
    ).click().perform()


def begin(page: Page) -> None:
    """Presses the button; what measures is loaded with its first press."""
    page.find(TOGGLE).click()
    page.until(lambda: page.find("#sketch").is_displayed())
    assert page.find(TOGGLE).get_attribute("aria-pressed") == "true"


def points(page: Page) -> list[list[float]]:
    """The points that the map draws."""
    return [shape["coordinates"] for shape in page.map(DRAWN) if shape["type"] == "Point"]


def told(page: Page) -> list[float]:
    """Distance, last leg and area, as the page says them."""
    found = FIGURES.match(page.text("#sketch p"))
    assert found, page.text("#sketch p")
    return [float(text.replace(",", "")) for text in found.groups() if text]


def legs_km(corners: list[list[float]]) -> list[float]:
    """By PROJ."""
    return [WGS84.inv(*a, *b)[2] / 1e3 for a, b in pairwise(corners)]


def test_by_mouse(page: Page) -> None:
    """A click selects nothing meanwhile; the figures are those of the points that were hit, to a pixel."""
    begin(page)
    assert page.text("#sketch p") == "Click or tap the map, or press Enter for its middle, to set points."
    click(page, *CORNERS[0])
    assert page.text("#sketch p") == "One point is set; the next one makes a line."
    click(page, *CORNERS[1])
    total, leg = told(page)
    assert total == leg == pytest.approx(legs_km(points(page))[0], abs=0.05)
    click(page, *CORNERS[2])
    corners = points(page)
    assert corners == [pytest.approx(corner, abs=0.02) for corner in CORNERS]
    legs = legs_km(corners)
    area_m2 = abs(WGS84.polygon_area_perimeter(*zip(*corners, strict=True))[0])
    assert told(page) == pytest.approx([sum(legs), legs[-1], area_m2 / 1e6], abs=0.06)
    assert page.text("#live") == page.text("#sketch p")
    assert page.js("return advance.cards.selected()") is None
    assert [shape["type"] for shape in page.map(DRAWN)] == ["Point", "Point", "Point", "LineString", "Polygon"]
    page.find("[data-sketch=back]").click()
    assert points(page) == corners[:2]
    page.find("[data-sketch=end]").click()
    assert not page.find("#sketch").is_displayed()
    assert page.map("map.getSource('sketch') ?? null") is None
    click(page, *CORNERS[0])
    page.until(lambda: page.js("return advance.cards.selected()"))


def test_by_keyboard(page: Page) -> None:
    """Enter sets the map's middle, which a cross shows; Escape closes no card and gives the focus back."""
    page.js("advance.cards.select('hama', {flight: false})")
    page.js("document.querySelector(arguments[0]).focus()", TOGGLE)
    press(page, Keys.ENTER)
    page.until(lambda: page.find("#sketch").is_displayed())
    page.until(lambda: page.js("return document.activeElement.matches('#map canvas')"))
    middles = []
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT):
        middles.append(page.map("map.getCenter().toArray()"))
        press(page, Keys.ENTER)
        press(page, key)
        page.until(lambda: page.map("map.getCenter().toArray()") != middles[-1])
        page.idle()
    assert page.find(".middle").is_displayed()
    assert points(page) == middles
    assert told(page)[:2] == pytest.approx([sum(legs_km(middles)), legs_km(middles)[-1]], abs=0.06)
    press(page, Keys.BACKSPACE)
    assert points(page) == middles[:2]
    press(page, Keys.BACKSPACE, Keys.BACKSPACE, Keys.BACKSPACE)
    assert points(page) == []
    press(page, Keys.ESCAPE)
    assert not page.find("#sketch").is_displayed()
    assert page.js("return document.activeElement.matches(arguments[0])", TOGGLE)
    assert page.js("return advance.cards.selected()") == "hama"
    press(page, Keys.ESCAPE)
    assert page.js("return advance.cards.selected()") is None


def test_an_outline_that_crosses_itself_has_no_area(page: Page) -> None:
    begin(page)
    for corner in ((36.5, 34.0), (38.5, 35.5), (38.5, 34.0), (36.5, 35.5)):
        click(page, *corner)
    assert page.text("#sketch p").endswith("km. No area: the outline crosses itself.")
    assert "Polygon" not in [shape["type"] for shape in page.map(DRAWN)]


def test_the_colours_are_those_of_the_theme(page: Page) -> None:
    begin(page)
    accent = "[map.getPaintProperty('sketch-line', 'line-color'), getComputedStyle(document.body).color]"
    light = page.map(accent)
    page.find("[data-theme-switch]").click()
    page.until(lambda: page.map(accent)[1] != light[1])
    assert page.map(accent)[0] == "#62BCE3" != light[0]
    page.find("[data-theme-switch]").click()
    page.until(lambda: page.map(accent) == light)


def test_presenting_ends_it(page: Page) -> None:
    begin(page)
    page.js("advance.present.set(true)")
    page.until(lambda: not page.find("#sketch").is_displayed())
    page.js("advance.present.set(false)")
    assert page.find(TOGGLE).get_attribute("aria-pressed") == "false"
