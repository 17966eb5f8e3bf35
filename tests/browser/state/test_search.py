"""The search box: a place however it is written, a slip, a road, coordinates; and what the map marks of it."""

from __future__ import annotations

import pytest
from addresses import drawn_way, road_edges
from controls import first_option, press, write
from driving import Page
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from dashboard.page.search import search_options
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis

MARKED = """
map.getSource("selected").serialize().data.features.map((one) => [one.properties.label, one.geometry.coordinates])
"""
"""Name and place of what the map marks."""
INSIDE = "map.getBounds().contains([...arguments].slice(0, 2)) && map.getBounds().contains([...arguments].slice(2))"


@pytest.fixture(scope="module")
def page(jumping: Page) -> Page:
    """A page that jumps where it would fly."""
    return jumping


@pytest.fixture(autouse=True)
def nothing_selected(page: Page) -> None:
    page.js("advance.cards.select('')")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Manbij", "manbij"),
        ("Deraa", "daraa-city"),
        ("حماه", "hama"),
        ("Khmeimim", "base:hmeimim"),
        ("dormitory", "E022"),
    ],
)
def test_the_search_box_selects_by_keyboard_alone(page: Page, dataset: Dataset, written: str, key: str) -> None:
    """A place by its name, another spelling, or in Arabic; a base; an event by a word of its title."""
    options = {option["value"]: option["label"] for option in search_options(dataset)}
    page.find("#find").send_keys(Keys.ENTER)
    write(page, written)
    page.until(lambda: page.find(".dash-dropdown-search").get_attribute("value") == written)
    page.until(lambda: first_option(page) == options[key])
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return advance.cards.selected()") == key)
    assert page.text("#card h2").startswith(options[key].split(" · ")[0].split(" (")[0])


def ask(page: Page, query: str) -> None:
    """Writes a query into the search box."""
    page.find("#find").send_keys(Keys.ENTER)
    write(page, query)
    page.until(lambda: page.find(".dash-dropdown-search").get_attribute("value") == query)


@pytest.mark.parametrize(("written", "key"), [("\u200fحِمص\u200f،", "homs-city"), ('"Hama",', "hama")])
def test_the_search_box_reads_what_was_copied(page: Page, written: str, key: str) -> None:
    ask(page, written)
    page.until(lambda: page.js("return document.querySelectorAll('.dash-dropdown-option').length") > 0)
    page.until(lambda: first_option(page).startswith(key[:4].capitalize()))
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return advance.cards.selected()") == key)


def test_a_slip_is_answered_with_what_was_meant(page: Page) -> None:
    ask(page, "Alepo")
    page.until(lambda: first_option(page) == "Did you mean Aleppo?")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return advance.cards.selected()") == "aleppo-city")


def test_a_road_is_drawn_in_its_whole_length_until_it_is_taken_away(
    page: Page, dataset: Dataset, analysis: Analysis
) -> None:
    """On every tab, with its name, which pictures say too."""
    ask(page, "m5")
    page.until(lambda: first_option(page) == "Road M5 Damascus - Homs - Hama - Aleppo")
    press(page, Keys.ENTER)
    line = dataset.geo["roads"].set_index("id").geometry["M5"]
    page.until(lambda: page.map(INSIDE, *line.bounds))
    assert page.map("map.getZoom()") > 6
    page.until(lambda: drawn_way(page, analysis) == road_edges(analysis, "M5"))
    page.js("advance.panel.openTab('measures')")
    page.js("advance.panel.openTab('today')")
    assert page.text("#way p") == "Drawn: Road M5 Damascus - Homs - Hama - Aleppo"
    page.until(lambda: "route=road:M5" in page.driver.current_url)
    page.find("#way button").click()
    page.until(lambda: drawn_way(page, analysis) == set())
    assert not page.find("#way").is_displayed()
    page.until(lambda: "route=" not in page.driver.current_url)


def test_coordinates_lead_to_their_point_and_can_be_copied(page: Page) -> None:
    """In degrees, in degrees, minutes and seconds, or as a reference of the military grid."""
    ask(page, "35°07'54.5\"N 36°45'28.1\"E")
    page.until(lambda: first_option(page) == "Go to 35.13181, 36.75781")
    press(page, Keys.ENTER)
    page.until(lambda: page.find("#point").is_displayed())
    page.idle()
    assert page.map("[map.getCenter().lat, map.getCenter().lng]") == pytest.approx([35.13181, 36.75781], abs=0.001)
    assert page.map(MARKED) == [["35.13181, 36.75781", pytest.approx([36.75781, 35.13181])]]
    page.until(lambda: page.find("[data-copy-point=mgrs]").is_displayed())
    copies = page.js("return [...document.querySelectorAll('#point [data-copy-point]')].map((one) => one.textContent)")
    assert copies == ["35.13181, 36.75781", "35°07′54.5″N 36°45′28.1″E", "37S BU 95706 89960"]
    page.js(
        "window.copied = []; Object.defineProperty(navigator, 'clipboard', { configurable: true,"
        " value: { writeText: async (text) => { window.copied.push(text) } } })"
    )
    for button in page.driver.find_elements("css selector", "#point [data-copy-point]"):
        button.click()
    page.until(lambda: page.text("#notice p") == "Copied.")
    assert page.js("return window.copied") == copies
    page.find("#point [data-close-point]").click()
    assert not page.find("#point").is_displayed()
    assert page.map(MARKED) == []


def test_a_reference_of_the_grid_leads_to_the_middle_of_its_square(page: Page) -> None:
    """Of a metre; degrees by PROJ."""
    ask(page, "37sbu 95707 89961")
    page.until(lambda: first_option(page) == "Go to 37S BU 95707 89961")
    press(page, Keys.ENTER)
    page.until(lambda: page.text("[data-copy-point=mgrs]") == "37S BU 95707 89961")
    degrees = [float(part) for part in page.text("[data-copy-point=decimal]").split(", ")]
    assert degrees == pytest.approx([35.13181, 36.75781], abs=2e-5)
    page.find("#point [data-close-point]").click()


def test_a_right_click_tells_the_coordinates_of_a_point(page: Page) -> None:
    page.find("[data-view=home]").click()
    page.idle()
    box = page.box("#map canvas")
    x, y = page.map("Object.values(map.project([38.5, 34.5]))")
    ActionChains(page.driver).move_to_element_with_offset(
        page.find("#map canvas"), round(x - box["width"] / 2), round(y - box["height"] / 2)
    ).context_click().perform()
    page.until(lambda: page.find("#point").is_displayed())
    lat, lng = (float(part) for part in page.text("#point [data-copy-point]").split(", "))
    assert (lat, lng) == pytest.approx((34.5, 38.5), abs=0.02)
    page.js("advance.cards.select('hama')")
    page.until(lambda: not page.find("#point").is_displayed())


def test_what_is_selected_has_its_name_on_the_map(page: Page) -> None:
    """A village that has none at this zoom; the bases that are always named have no second one."""
    page.js("advance.cards.select('suran-aleppo', {flight: false})")
    page.until(lambda: [label for label, _ in page.map(MARKED)] == ["Suran (Aleppo)"])
    layout = page.map(
        "[map.getLayoutProperty('selected-name', 'text-allow-overlap'), map.getLayer('selected-name').minzoom]"
    )
    assert layout in ([True, 0], [True, None])
    page.js("advance.cards.select('base:hmeimim', {flight: false})")
    page.until(lambda: [label for label, _ in page.map(MARKED)] == [""])
    page.js("advance.cards.select('')")
    page.until(lambda: page.map(MARKED) == [])


def test_what_is_selected_has_its_name_once(page: Page, dataset: Dataset) -> None:
    """A city that the map names by itself: its own name gives way until something else is selected."""
    row = int(dataset.held.index.get_loc("homs-city"))
    gives_way = "Boolean(map.getFeatureState({source: 'places', id: arguments[0]}).named)"
    page.js("advance.cards.select('homs-city', {flight: false})")
    page.until(lambda: [label for label, _ in page.map(MARKED)] == ["Homs"])
    assert page.map(gives_way, row)
    assert page.map("map.getPaintProperty('place-labels', 'text-opacity')") == [
        "case",
        ["coalesce", ["feature-state", "named"], False],
        0,
        1,
    ]
    page.js("advance.cards.select('hama', {flight: false})")
    page.until(lambda: [label for label, _ in page.map(MARKED)] == ["Hama"])
    assert not page.map(gives_way, row)


def test_an_arrow_key_goes_into_what_was_found(page: Page) -> None:
    """The option that has the focus is the one selected; which one comes first is left to the list of Dash."""
    page.find("#find").send_keys(Keys.ENTER)
    write(page, "Hama")
    page.until(lambda: first_option(page).startswith("Hama"))
    press(page, Keys.ARROW_DOWN)
    page.until(lambda: page.js("return document.activeElement.matches('.dash-dropdown-option input')"))
    key = page.js("return document.activeElement.value")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return advance.cards.selected()") == key)
