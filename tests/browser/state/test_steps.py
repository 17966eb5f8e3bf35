"""The day slider: every day by keyboard and by drag, and what the map says of itself afterwards."""

from __future__ import annotations

import pytest
from controls import STATE_OF
from driving import Page
from selenium.webdriver.common.keys import Keys

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.situation import situation_on

LAST = len(DAYS) - 1


KEEP_A_LOG = (
    STATE_OF
    + """
const [count] = arguments;
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
const sides = (source) => Array.from({ length: count }, (_, id) => stateOf(map, source, id).s);
const note = ({ detail }) => {
  const slider = Number(document.getElementById("day").value);
  window.walk.push({ day: detail.day, slider, places: sides("places"), cells: sides("cells") });
};
if (!window.walk) document.addEventListener("viewchange", note);
window.walk = [];
"""
)
"""From now on, keeps of every view painted: day, where the slider stands, and the side of each place and cell, by id,
as the map itself keeps it."""


def start_log(page: Page, dataset: Dataset) -> None:
    page.js(KEEP_A_LOG, len(dataset.held))


def assert_walked(page: Page, dataset: Dataset, days: list[int]) -> None:
    """The log holds these days in this order, each with the sides of that day on the map."""
    page.until(lambda: page.js("return window.walk.length") >= len(days))
    walk = page.js("return window.walk")
    assert [step["day"] for step in walk] == days
    assert [step["slider"] for step in walk] == days
    for step in walk:
        held = dataset.held[DAYS[step["day"]]].to_list()
        assert (step["places"], step["cells"]) == (held, held), DAYS[step["day"]]


def start_on(page: Page, index: int) -> None:
    page.go(index)
    page.js("document.getElementById('day').focus()")


def test_every_day_by_arrow_key_there_and_back_costs_no_request(page: Page, dataset: Dataset) -> None:
    start_on(page, 0)
    page.idle()
    page.requested()
    start_log(page, dataset)
    page.find("#day").send_keys(*[Keys.ARROW_RIGHT] * LAST, *[Keys.ARROW_LEFT] * LAST)
    assert_walked(page, dataset, [*range(1, LAST + 1), *reversed(range(LAST))])
    assert page.day() == 0
    page.idle()
    assert page.requested() == []


COUNT_WORK = """
(() => {
  const { gl } = map.painter.context;
  const { drawElements } = gl;
  window.work = { frames: 0, draws: 0, data: 0 };
  gl.drawElements = (...given) => {
    window.work.draws += 1;
    return drawElements.apply(gl, given);
  };
  map.on("render", () => (window.work.frames += 1));
  map.on("dataloading", () => (window.work.data += 1));
})()
"""
"""From now on, counts frames of the map, its draws, and the tiles and sources that it loads."""
MOST_DRAWS = 60
"""In one frame of the whole country: one for each layer, and a few more where several tiles have letters."""


def test_a_step_draws_one_frame_and_each_layer_once(page: Page) -> None:
    """A draw costs as much as all that is in it; with MapLibre's own tiles there would be twice as many."""
    start_on(page, 9)
    page.idle()
    page.map(COUNT_WORK)
    page.find("#day").send_keys(Keys.ARROW_RIGHT)
    page.until(lambda: page.js("return window.work.frames") > 0)
    page.until(lambda: page.map("map.loaded()"))
    work = page.js("return window.work")
    assert (work["frames"], work["data"]) == (1, 0)
    assert 20 < work["draws"] < MOST_DRAWS


def test_every_day_by_drag(page: Page, dataset: Dataset) -> None:
    start_on(page, 0)
    start_log(page, dataset)
    slider, thumb = page.box("#day"), 20
    column = (slider["width"] - thumb) / LAST
    first, middle = slider["left"] + thumb / 2, slider["top"] + 70
    page.mouse("mousePressed", first, middle)
    for index in range(1, LAST + 1):
        page.mouse("mouseMoved", first + index * column, middle)
    page.mouse("mouseReleased", first + LAST * column, middle)
    assert_walked(page, dataset, list(range(1, LAST + 1)))
    assert page.day() == LAST


def test_a_click_on_a_bar_of_the_histogram_goes_to_its_day(page: Page) -> None:
    bar = page.js("return document.querySelectorAll('.bar')[12].getBoundingClientRect().toJSON()")
    page.click_at((bar["left"] + bar["right"]) / 2, bar["top"] + 10)
    assert page.text("#date") == "8 December 2024"


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [(Keys.PAGE_DOWN, 5, 6), (Keys.PAGE_UP, 5, 4), (Keys.HOME, 5, 0), (Keys.END, 5, LAST), (Keys.PAGE_UP, 0, 0)],
)
def test_keys_of_the_slider(page: Page, key: str, before: int, after: int) -> None:
    start_on(page, before)
    page.find("#day").send_keys(key)
    assert page.day() == after


def test_the_slider_keeps_a_day_that_others_set(page: Page) -> None:
    start_on(page, 4)
    page.go(12)
    page.js("document.getElementById('day').blur()")
    page.idle()
    page.js("document.getElementById('day').focus()")
    assert page.find("#day").get_attribute("value") == "12"
    page.find("#day").send_keys(Keys.ARROW_RIGHT)
    assert page.day() == 13


@pytest.mark.parametrize("selector", ["[data-play]", "[data-view=home]", ".legend summary", ".maplibregl-canvas"])
def test_a_clicker_works_wherever_the_focus_is(page: Page, selector: str) -> None:
    page.go(5)
    page.js("const it = document.querySelector(arguments[0]); it.tabIndex = 0; it.focus()", selector)
    page.driver.switch_to.active_element.send_keys(Keys.PAGE_DOWN)
    assert page.day() == 6


def test_buttons_move_one_day(page: Page) -> None:
    page.go(4)
    page.find("[data-act=next]").click()
    assert page.day() == 5
    page.find("[data-act=back]").click()
    assert page.day() == 4


def test_play_goes_on_until_paused_and_stops_at_the_end(page: Page) -> None:
    page.go(LAST - 3)
    button = page.find("[data-play]")
    button.click()
    page.until(lambda: page.day() == LAST - 2)
    assert button.text == "Pause"
    button.click()
    assert button.text == "Play"
    button.click()
    page.until(lambda: page.day() == LAST)
    page.until(lambda: button.text == "Play")


def test_the_words_follow_the_day(page: Page, dataset: Dataset) -> None:
    page.go(DAYS.index("2024-12-05"))
    assert page.text("#date") == "5 December 2024"
    assert page.text("#headline").startswith("Hama passes from the government to HTS-led forces; ")
    assert page.find("#day").get_attribute("aria-valuetext").startswith("Thursday, 5 December 2024. Hama passes")
    page.until(lambda: page.text("#live").startswith("Thursday, 5 December 2024"))
    changes = situation_on(dataset, "2024-12-05").changes
    listed = page.js("return [...document.querySelectorAll('#today [data-select]')].map((row) => row.dataset.select)")
    assert {change.place_id for change in changes} <= set(listed)


def test_the_legend_says_the_km2_of_the_day(page: Page, dataset: Dataset) -> None:
    page.go(DAYS.index("2024-12-07"))
    for side, km2 in situation_on(dataset, "2024-12-07").area_km2.items():
        assert page.js(f"return document.querySelector('[data-area={side}]').textContent") == f"{km2:,.0f} km²"


def test_an_empty_day_says_so(page: Page) -> None:
    page.go(DAYS.index("2024-12-20"))
    assert page.text("#headline") == "No change recorded"
    page.until(lambda: "No change recorded" in page.text("#today"))
