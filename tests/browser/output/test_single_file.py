"""The one file, opened from disk with no server and no network: it does what the app does, and presents as it does."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from controls import press
from driving import Page
from own.dropped import NUMBERS, dropped, go, taken, unfold
from presenter import after_each, at_once, beats, come_back, keep_in_step, open_speaker, where
from selenium.webdriver.common.keys import Keys
from takeaway import enlarge, saved, shut

from dashboard.tabs.story import chapters
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis

CITIES = ("aleppo-city", "hama", "homs-city", "daraa-city", "deir-ez-zor", "damascus", "manbij")
OPENED_ON = "2024-12-05"
UNDER = """
(() => {
  const { clientWidth, clientHeight } = map.getCanvas();
  const { ground } = advance.engineOf(map);
  const rows = new Set();
  for (let x = 6; x < clientWidth; x += 12) {
    for (let y = 6; y < clientHeight; y += 12) rows.add(ground.areaUnder({ x, y }));
  }
  return [...rows].filter((row) => row !== null);
})()
"""
"""Rows of the places whose areas lie at points 12 px apart all over the map."""
MAP, SECOND_MAP = (
    f"advance.engine.handle(document.querySelector('{one}'))" for one in (".js-plotly-plot", "#second-map")
)


@pytest.fixture(scope="module")
def page(recording: Page, file: Path) -> Iterator[Page]:
    """The file in a browser, on a day that its address names, without motion; whatever it asks for lies in it."""
    recording.reset("recording", still=True)
    recording.requested()
    recording.requests.clear()
    recording.open(f"{file.as_uri()}?day={OPENED_ON}")
    yield recording
    recording.requested()
    from_disk = [urlsplit(url) for url in recording.requests if not url.startswith(("data:", "blob:"))]
    assert {url._replace(query="").geturl() for url in from_disk} == {file.as_uri()}


def open_tab(page: Page, name: str) -> None:
    page.find(f"#head-{name}").click()
    page.until(lambda: page.find(f"#tab-{name}").is_displayed())


def held(map_: str, cities: Iterable[int]) -> str:
    """Script: the side of each city, as a map itself keeps it. `map_`: script of the map; `cities`: rows of places."""
    return f"{list(cities)}.map((row) => advance.engineOf({map_}).ground.place(row).s)"


def test_its_address_says_the_day(page: Page) -> None:
    assert page.day() == index_of(OPENED_ON)
    assert page.text("#date") == "5 December 2024"
    page.idle()
    assert len(page.map(UNDER)) > 200


def test_it_steps_through_every_day(page: Page, dataset: Dataset) -> None:
    """By the keys of a presenter's clicker; the address follows."""
    page.go(0)
    rows = [dataset.held.index.get_loc(city) for city in CITIES]
    told = after_each(page, f"[advance.timeline.day(), {held(MAP, rows)}]", *[Keys.PAGE_DOWN] * (len(DAYS) - 1))
    assert told == [[n, dataset.held.loc[list(CITIES), DAYS[n]].to_list()] for n in range(1, len(DAYS))]
    page.until(lambda: page.js("return location.search") == f"?day={DAYS[-1]}")


def test_it_goes_on_where_its_address_may_not_be_written(page: Page) -> None:
    """As some browsers refuse it to a page from disk."""
    page.js(
        "history.pushState = history.replaceState = () => { throw new DOMException('', 'SecurityError') };"
        "window.told = 0; document.addEventListener('addresschange', () => { window.told += 1 }, { once: true })"
    )
    before = page.js("return location.search")
    page.go(3)
    page.until(lambda: page.js("return window.told") == 1)
    assert page.js("return location.search") == before
    assert page.text("#date") == "29 November 2024"
    page.js("delete history.pushState; delete history.replaceState")


def test_it_plays(page: Page) -> None:
    page.go(0)
    page.find(".play").click()
    page.until(lambda: page.day() >= 2)
    page.find(".play").click()


def test_every_tab_is_filled(page: Page, dataset: Dataset) -> None:
    open_tab(page, "why")
    assert "Homs" in page.text("#tab-why h2, #tab-why h3")
    open_tab(page, "measures")
    page.until(lambda: page.js("return document.querySelectorAll('#tab-measures .main-svg').length") > 0)
    open_tab(page, "data")
    count = "const rows = []; dash_ag_grid.getApi('table')?.forEachNode((row) => rows.push(row)); return rows.length"
    page.until(lambda: page.js("return document.querySelectorAll('#table .ag-row').length") > 0)
    page.until(lambda: page.js(count) == len(dataset.held))
    open_tab(page, "about")
    page.until(lambda: page.js("return document.querySelectorAll('#tab-about h2').length") == 8)
    assert "CC BY 4.0" in page.text("#tab-about")
    open_tab(page, "today")
    assert page.find("#today").text


def test_what_needs_a_server_is_told(page: Page) -> None:
    """Data files are not in it; the citation names the file, not where it lies."""
    open_tab(page, "data")
    assert not page.find("[data-download=geojson]").is_displayed()
    assert page.text("#tab-data .file-only").startswith("This is the map as one file")
    assert "story.html?day=" in page.text("#citation")
    assert "file:" not in page.text("#citation")
    open_tab(page, "today")


def test_a_place_opens_its_card(page: Page) -> None:
    page.go(index_of(OPENED_ON))
    page.until(lambda: page.js("return document.querySelector('#today').dataset.day") == OPENED_ON)
    page.find("#today [data-select=hama]").click()
    page.until(lambda: page.find("#card").is_displayed())
    assert page.text("#card h2").startswith("Hama ")
    page.js("advance.cards.select('')")


def test_it_measures_and_knows_the_grid(page: Page) -> None:
    """With libraries that are loaded when first needed: out of the file. Two points 1° apart on the equator."""
    page.find(".view-buttons [data-measure]").click()
    page.until(lambda: page.find("#sketch").is_displayed())
    page.map("[0, 1].map((lng) => map.fire('click', { lngLat: { lng, lat: 0 }, point: { x: 0, y: 0 } })).length")
    assert page.text("#sketch p") == "Distance 111.3 km; last leg 111.3 km."
    page.find("[data-sketch=end]").click()
    page.map("map.fire('contextmenu', { lngLat: { lng: 36.75, lat: 35.13 } }).loaded()")
    page.until(lambda: page.text("[data-copy-point=mgrs]") == "37S BU 94991 89776")
    page.find("[data-close-point]").click()


def test_it_makes_a_picture(page: Page) -> None:
    page.js("window.drawn = null; advance.picture.draw().then((whole) => { window.drawn = whole.toDataURL() })")
    page.until(lambda: page.js("return window.drawn"))
    assert page.js("return window.drawn").startswith("data:image/png;base64,")


def test_two_days_side_by_side(page: Page, dataset: Dataset) -> None:
    """Two maps, each with workers of its own; the left one shows the day compared with."""
    damascus, compared, day = dataset.held.index.get_loc("damascus"), index_of("2024-12-05"), index_of("2024-12-08")
    page.js("advance.timeline.go(arguments[1]); advance.view.set({compared: arguments[0]})", compared, day)
    page.js("document.querySelector('.compare').open = true")
    page.find("[data-compare=side-by-side]").click()
    second = f"return {SECOND_MAP} && advance.engineOf({SECOND_MAP}) && {held(SECOND_MAP, [damascus])}[0]"
    page.until(lambda: page.js(second) == dataset.held.at["damascus", DAYS[compared]] == "government")
    assert page.js(f"return {held(MAP, [damascus])}") == [dataset.held.at["damascus", DAYS[day]]] == ["opposition_hts"]
    page.until(lambda: page.js(f"return {SECOND_MAP}.loaded()"))
    page.until(lambda: "km²" in page.text("#compare"))
    page.js("advance.view.set({compared: null})")


def test_the_whole_story(page: Page, dataset: Dataset) -> None:
    press(page, "1", Keys.ENTER)
    steps = beats(chapters(dataset))
    assert where(page) == steps[0]
    assert at_once(page, "PageDown", len(steps)) == [*steps[1:], steps[-1]]


def test_both_windows_stay_in_step_past_a_reload(page: Page) -> None:
    """The audience's window comes back as it was left, presenting, and the pair of them still hear each other."""
    press(page, "9", Keys.ENTER)
    page.js("advance.present.set(true)")
    audience, speaker = open_speaker(page)
    page.driver.switch_to.window(audience)
    page.until(lambda: page.js("return location.search").endswith("&chapter=9&present=1"))
    come_back(page, page.driver.refresh, (9, index_of("2024-12-08")))
    assert not page.find("#panel").is_displayed()
    page.driver.switch_to.window(speaker)
    keep_in_step(page, audience, speaker)
    page.driver.switch_to.window(speaker)
    page.driver.close()
    page.driver.switch_to.window(audience)


def test_it_fills_the_screen(page: Page) -> None:
    page.js("advance.present.set(true)")
    press(page, "f")
    page.until(lambda: page.js("return document.fullscreenElement !== null"))
    press(page, "f")
    page.until(lambda: page.find("#panel").is_displayed())


def test_a_chart_is_enlarged_and_taken_away(page: Page, analysis: Analysis) -> None:
    """Its table has the day's figure; nothing is fetched but what lies in the file."""
    open_tab(page, "measures")
    page.until(lambda: page.js("return document.querySelectorAll('#chart-area .scatterlayer .trace').length") > 0)
    enlarge(page, "chart-area")
    name, text = saved(page, "csv")
    assert name.startswith("syria-advance_chart-area_v")
    assert f"{OPENED_ON},government,Government,km²," in text
    (row,) = (line for line in text.splitlines() if f",{OPENED_ON},government," in line)
    assert float(row.split(",")[6]) == analysis.measures["area_km2", "government"][index_of(OPENED_ON)].best
    assert saved(page, "png")[1][1:4] == "PNG"
    shut(page)


def test_own_events_are_read_from_a_file_beside_it(page: Page) -> None:
    """By a worker of the page's own, with nothing asked for but parts of the file."""
    unfold(page)
    dropped(page, "one.csv", base64.b64encode(b"date,lat,lon,type\n2024-12-05,35.13,36.76,Test\n").decode())
    taken(page)
    go(page, index_of("2024-12-05"))
    assert page.js(NUMBERS) == {"Test": 1}
