"""The tabs "Why Homs" and "Measures": what they say of a day is what the library computes."""

from __future__ import annotations

import pytest
from addresses import drawn_way
from driving import Page
from filtered import go
from selenium.webdriver.common.keys import Keys

from dashboard.i18n import numbers
from dashboard.text import routes
from dashboard.text.questions import QUESTIONS
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis


def open_tab(page: Page, name: str) -> None:
    page.js("document.querySelector(`[data-tab=${arguments[0]}]`).click()", name)
    page.until(lambda: page.find(f"#tab-{name}").is_displayed())


READ_FIGURES = """
return Object.fromEntries([...document.querySelectorAll("[data-figures]")].map((figures) => [
  figures.dataset.figures,
  figures.textContent.replace(/\\s+/g, " ").trim(),
]));
"""


@pytest.mark.parametrize("day", ["2024-11-28", "2024-12-05", "2024-12-07", "2024-12-08"])
def test_why_homs_says_what_is_computed(page: Page, analysis: Analysis, day: str) -> None:
    open_tab(page, "why")
    go(page, day)
    figures = page.js(READ_FIGURES)
    user = "opposition" if day >= "2024-12-08" else "government"
    histories = {history.id: history for history in analysis.routes[user]}
    for question in QUESTIONS:
        text = figures[question.key]
        for asked in question.figures:
            best = analysis.measures[asked.measure, asked.of][index_of(day)].best
            told = "none" if best is None else f"{numbers.number(best)} {asked.unit}".strip()
            assert f"{asked.name} {told}" in text
        for route in question.routes:
            now = histories[route].days[index_of(day)]
            words = routes.route_in_words(now.state, histories[route].usual.length_km, now.added_km)
            assert f"{routes.ROUTE_NAMES[route]} {words}" in text


def test_a_saved_view_sets_day_layers_and_place(page: Page, dataset: Dataset) -> None:
    """The map shows the whole box of the chapter that answers."""
    page.go(0)
    open_tab(page, "why")
    page.find("section[aria-labelledby=question-homs_strategic] [data-goto]").click()
    assert DAYS[page.day()] == "2024-12-07"
    page.until(lambda: page.map("map.getLayoutProperty('reach', 'visibility')") == "visible")
    page.until(lambda: page.map("map.getLayoutProperty('bases', 'visibility')") == "none")
    page.idle()
    box = dataset.tables["chapters"].set_index("chapter_no").loc["9"]
    (west, south), (east, north) = page.map("map.getBounds().toArray()")
    assert west < box["west"] < box["east"] < east
    assert south < box["south"] < box["north"] < north
    assert east - west < 2 * (box["east"] - box["west"]), "and not much more"


def test_roads_on_the_map_are_those_of_the_analysis(page: Page, analysis: Analysis) -> None:
    count = len(analysis.network.edge_ids())
    read = "Array.from({length: arguments[0]}, (_, id) => map.getFeatureState({source: 'roads', id}))"
    for day, user in (("2024-11-28", "government"), ("2024-12-07", "government"), ("2024-12-08", "opposition")):
        page.go(index_of(day))
        shown = page.map(read, count)
        assert [edge["o"] for edge in shown] == analysis.is_open[user][:, index_of(day)].tolist()
        closed = [name for name, edge in zip(analysis.network.edge_ids(), shown, strict=True) if edge["n"]]
        assert set(closed) == set(analysis.edge_changes(day, user).closed)


def test_a_route_that_is_chosen_is_drawn_with_its_roads_until_it_is_left(page: Page, analysis: Analysis) -> None:
    """Damascus to Aleppo: the usual way on 26 November, by Khanasir on 28 November; leaving the tab takes it away."""
    open_tab(page, "why")
    go(page, DAYS[0])
    route = next(one for one in analysis.routes["government"] if one.id == "damascus-aleppo")
    page.find("[data-route=damascus-aleppo]").send_keys(Keys.ENTER)
    page.until(lambda: drawn_way(page, analysis) == set(route.usual.edges))
    assert page.text("#way p") == "Drawn: Damascus–Aleppo"
    assert page.text("[data-way=damascus-aleppo]") == "On the usual way, 339 km: M5."
    assert page.find("[data-route=damascus-aleppo]").get_attribute("aria-pressed") == "true"
    go(page, "2024-11-28")
    detour = route.days[index_of("2024-11-28")].route
    assert detour is not None
    page.until(lambda: drawn_way(page, analysis) == set(detour.edges))
    assert page.text("[data-way=damascus-aleppo]").startswith("The detour is ")
    page.until(lambda: "route=damascus-aleppo&tab=why" in page.driver.current_url)
    page.driver.refresh()
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    page.until(lambda: drawn_way(page, analysis) == set(detour.edges))
    page.until(lambda: page.find("[data-route=damascus-aleppo]").get_attribute("aria-pressed") == "true")
    open_tab(page, "measures")
    page.until(lambda: drawn_way(page, analysis) == set())
    assert not page.find("#way").is_displayed()
    page.until(lambda: "route=" not in page.driver.current_url)


def test_what_blocks_a_route_leads_to_who_says_so(page: Page) -> None:
    open_tab(page, "why")
    go(page, "2024-12-07")
    page.find("[data-route=damascus-homs]").click()
    page.until(lambda: page.find("[data-way=damascus-homs]").is_displayed())
    assert "No way is open; drawn is the usual one, 160 km: M5." in page.text("[data-way=damascus-homs]")
    page.find("[data-way=damascus-homs] [data-select]").click()
    page.until(lambda: page.find("#card .sources a").is_displayed())
    page.js("advance.cards.select('')")
    page.find("[data-route=damascus-homs]").click()
    page.until(lambda: not page.find("[data-way=damascus-homs]").is_displayed())


def test_every_figure_tells_its_method(page: Page) -> None:
    open_tab(page, "why")
    page.go(9)
    page.find("[data-figures=rapid_progress] [data-method]").send_keys(Keys.ENTER)
    page.until(lambda: page.find("#method").is_displayed())
    assert page.text("#method h2") == "Ground that changed hands"
    page.find("#method [data-close]").click()
    page.until(lambda: not page.find("#method").is_displayed())


def test_tabs_by_keyboard(page: Page) -> None:
    open_tab(page, "today")
    page.js("document.querySelector('[data-tab=today]').focus()")
    page.driver.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    page.until(lambda: page.find("#tab-story").is_displayed())
    assert page.driver.switch_to.active_element.get_attribute("aria-selected") == "true"
    assert not page.find("#tab-today").is_displayed()


READ_TRACE = """
const [chart, name] = arguments;
const found = document.querySelector(`#${chart} .js-plotly-plot`)?.data?.find((trace) => trace.name === name);
return found ? Array.from(found.y) : null;
"""


@pytest.mark.parametrize(
    ("chart", "name", "key"),
    [
        ("chart-area", "Government", ("area_km2", "government")),
        ("chart-front", "All lines", ("front_km", "")),
        ("chart-changed", "As told", ("changed_km2", "")),
        ("chart-distance", "Damascus", ("road_km", "Damascus")),
    ],
)
def test_measures_says_what_is_computed(
    page: Page, analysis: Analysis, chart: str, name: str, key: tuple[str, str]
) -> None:
    open_tab(page, "measures")
    page.until(lambda: page.js(READ_TRACE, chart, name) is not None)
    assert page.js(READ_TRACE, chart, name) == [measured.best for measured in analysis.measures[key]]


def test_a_step_still_costs_no_request(page: Page) -> None:
    page.go(0)
    page.idle()
    page.requested()
    page.js("for (let day = 1; day < arguments[0]; day += 1) advance.timeline.go(day)", len(DAYS))
    assert page.day() == len(DAYS) - 1
    page.idle()
    assert page.requested() == []
