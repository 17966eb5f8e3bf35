"""Two days compared, on the map, as a list and side by side: what the library computes for the same two days."""

from __future__ import annotations

import pytest
from controls import as_at_first, choose, painted, states, tick
from driving import Page
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from dashboard import words
from dashboard.i18n import dates
from dashboard.i18n.numbers import number
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.history.clocks import holders_then
from geodata.history.comparison import compare


@pytest.fixture(autouse=True)
def nothing_compared(page: Page) -> None:
    as_at_first(page)


READ_GROUPS = """
return [...document.querySelectorAll("#compare .group")].map((group) => [
  group.querySelector("[data-from]").textContent,
  group.querySelector("[data-to]").textContent,
  group.querySelector("[data-sum]").textContent,
  [...group.querySelectorAll("[data-select]")].map((row) => row.dataset.select),
]);
"""


def select(page: Page, a: str, b: str) -> None:
    """Chooses both days in their lists."""
    Select(page.find("#compare-a")).select_by_value(str(index_of(a)))
    Select(page.find("#compare-b")).select_by_value(str(index_of(b)))


def listed(page: Page, a: str, b: str) -> list[list]:
    """The list of what changed hands, once it stands for the two days."""
    days = f"{index_of(a)}-{index_of(b)}"
    page.until(lambda: page.find("#compare").get_attribute("data-days") == days)
    return page.js(READ_GROUPS)


def expected(dataset: Dataset, a: str, b: str, kept: set[str] | None = None, held: object = None) -> list[list]:
    """The same as computed; `kept`: places that the filters leave."""
    groups = compare(dataset, a, b, held).groups
    ground = dataset.geo["cells"].set_index("place_id")["area_km2"].reindex(dataset.held.index, fill_value=0.0)
    told = []
    for group in groups:
        places = [place for place in group.place_ids if kept is None or place in kept]
        if places:
            told.append((float(ground[places].sum()), group.from_side, group.to_side, places))
    told.sort(key=lambda one: -one[0])
    return [[words.SIDES[x].name, words.SIDES[y].name, f"{number(km2)} km² · {len(p)}", p] for km2, x, y, p in told]


def assert_map_shows(page: Page, dataset: Dataset, a: str, b: str) -> None:
    """Ground and places that another side holds on B are marked, and the lines of A that are gone are dotted."""
    for source in ("places", "cells"):
        found = states(page, source, len(dataset.held))
        assert [state["s"] for state in found] == dataset.held[b].to_list(), source
        assert [state["g"] for state in found] == (dataset.held[a] != dataset.held[b]).to_list(), source
    edges = dataset.geo["cell_edges"]
    was, now = (
        dataset.held.loc[edges["place_a"], day].to_numpy() != dataset.held.loc[edges["place_b"], day].to_numpy()
        for day in (a, b)
    )
    found = states(page, "edges", len(edges))
    assert [state["f"] for state in found] == now.tolist()
    assert [state["y"] for state in found] == (was & ~now).tolist()


@pytest.mark.parametrize(
    ("a", "b"), [("2024-11-26", "2024-12-31"), ("2024-12-05", "2024-12-08"), ("2024-12-08", "2024-12-05")]
)
def test_two_days_by_their_lists(page: Page, dataset: Dataset, a: str, b: str) -> None:
    select(page, a, b)
    assert listed(page, a, b) == expected(dataset, a, b)
    assert_map_shows(page, dataset, a, b)
    assert page.text("[data-compare-title]") == f"{dates.day_short(a)} → {dates.day_short(b)}"


def test_two_days_by_keyboard_then_on_with_the_slider(page: Page, dataset: Dataset) -> None:
    page.go(index_of("2024-12-01"))
    a = page.find("#compare-a")
    a.send_keys(Keys.HOME)
    a.send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    page.until(lambda: page.js("return advance.view.now().compared") == index_of("2024-11-28"))
    page.find("#compare-b").send_keys(Keys.ARROW_UP)
    page.until(lambda: DAYS[page.day()] == "2024-11-30")
    assert listed(page, "2024-11-28", "2024-11-30") == expected(dataset, "2024-11-28", "2024-11-30")
    page.find("#day").send_keys(Keys.ARROW_LEFT)
    assert listed(page, "2024-11-28", "2024-11-29") == expected(dataset, "2024-11-28", "2024-11-29")
    assert_map_shows(page, dataset, "2024-11-28", "2024-11-29")
    assert page.find("#compare-b").get_attribute("value") == str(index_of("2024-11-29"))


def test_swap_and_clear(page: Page, dataset: Dataset) -> None:
    a, b = "2024-12-01", "2024-12-09"
    select(page, a, b)
    page.find("[data-compare=swap]").click()
    assert listed(page, b, a) == expected(dataset, b, a)
    assert DAYS[page.day()] == a
    assert_map_shows(page, dataset, b, a)
    page.find("[data-compare=swap]").send_keys(Keys.ENTER)
    assert listed(page, a, b) == expected(dataset, a, b)
    page.find("[data-compare=clear]").send_keys(Keys.ENTER)
    assert page.js(READ_GROUPS) == []
    assert page.find("#compare-a").get_attribute("value") == ""
    assert_map_shows(page, dataset, "2024-12-08", b)
    assert page.text("[data-compare-title]") == ""


def test_a_row_selects_its_place(page: Page, dataset: Dataset) -> None:
    select(page, "2024-12-04", "2024-12-05")
    listed(page, "2024-12-04", "2024-12-05")
    page.js("document.querySelector('#compare .group details').open = true")
    page.find("#compare [data-select=hama]").click()
    page.until(lambda: page.js("return advance.cards.selected()") == "hama")


def test_days_that_are_alike_say_so(page: Page, dataset: Dataset) -> None:
    """A comparison taken back at once makes no list before: one of no day at all would be an error in the console."""
    a, b = "2024-12-19", "2024-12-20"
    assert compare(dataset, a, b).groups == ()
    page.js("advance.view.set({compared: 3}); advance.view.set({compared: null})")
    select(page, a, b)
    assert listed(page, a, b) == []
    assert page.text("#compare") == "The same sides hold the same places on both days."


def test_the_list_follows_filters_and_clock(page: Page, dataset: Dataset) -> None:
    a, b = "2024-12-05", "2024-12-08"
    select(page, a, b)
    tick(page, "governorates", "Homs")
    cities = dataset.geo["cities"]
    kept = set(cities["id"][cities["governorate"] == "Homs"])
    page.until(lambda: page.js(READ_GROUPS) == expected(dataset, a, b, kept))
    choose(page, "clock", "then")
    page.until(lambda: page.js(READ_GROUPS) == expected(dataset, a, b, kept, holders_then(dataset)))


SECOND = "const second = advance.engine.handle(document.getElementById('second-map'))"
CAMERAS = f"""
{SECOND}, first = advance.engine.handle(document.querySelector("#map .js-plotly-plot"));
return [first, second].map((map) => [map.getCenter().lng, map.getCenter().lat, map.getZoom()]);
"""


def second_map(page: Page, dataset: Dataset) -> list[dict]:
    """States of the cells on the second map."""
    return states(page, "cells", len(dataset.held), graph="#second-map")


def drag(page: Page, selector: str, right: int, down: int) -> None:
    ActionChains(page.driver, duration=100).drag_and_drop_by_offset(page.find(selector), right, down).perform()
    page.idle()


def assert_in_step(page: Page) -> None:
    page.until(lambda: len({tuple(round(x, 9) for x in camera) for camera in page.js(CAMERAS)}) == 1)


def test_side_by_side(page: Page, dataset: Dataset) -> None:
    a, b = "2024-12-03", "2024-12-07"
    select(page, a, b)
    whole = page.map("map.getCanvas().clientWidth")
    page.find("[data-compare=side-by-side]").send_keys(Keys.ENTER)
    ready = f"{SECOND}; return Boolean(second?.loaded() && advance.engineOf(second))"
    page.until(lambda: page.js(ready))
    page.until(lambda: page.map("map.getCanvas().clientWidth") == pytest.approx(whole / 2, abs=2))
    found = second_map(page, dataset)
    assert [state["s"] for state in found] == dataset.held[a].to_list()
    assert not any(state["g"] for state in found)
    assert_map_shows(page, dataset, a, b)
    assert [page.text(".day-a"), page.text(".day-b")] == ["3 December", "7 December"]
    assert_in_step(page)
    before = page.js(CAMERAS)[0]
    drag(page, "#map", -60, 40)
    assert page.js(CAMERAS)[0] != before
    assert_in_step(page)
    dragged = page.js(CAMERAS)[0]
    drag(page, "#second-map", 50, -30)
    assert page.js(CAMERAS)[0] != dragged
    assert_in_step(page)
    page.requested()
    page.go(index_of("2024-12-06"))
    page.go(index_of("2024-12-08"))
    page.idle()
    assert page.requested() == []
    assert [state["s"] for state in second_map(page, dataset)] == dataset.held[a].to_list()
    assert_map_shows(page, dataset, a, "2024-12-08")
    page.find("[data-compare=side-by-side]").click()
    page.until(lambda: page.map("map.getCanvas().clientWidth") == whole)
    assert page.find("[data-compare=side-by-side]").get_attribute("aria-pressed") == "false"


def test_a_comparison_sends_nothing_to_the_map_and_asks_for_nothing(page: Page, dataset: Dataset) -> None:
    page.go(index_of("2024-12-08"))
    page.idle()
    page.requested()
    assert painted(page, lambda: select(page, "2024-12-06", "2024-12-08")) == []
    assert_map_shows(page, dataset, "2024-12-06", "2024-12-08")
    page.idle()
    assert page.requested() == []
