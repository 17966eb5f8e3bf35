"""Own marks: drawn or from files, beside the layers; kept in the browser or a file, and never sent."""

from __future__ import annotations

import json

import pytest
from browsers import measure
from controls import press
from driving import Page
from selenium.webdriver.common.keys import Keys
from takeaway import KEEP_SAVED, drop

CSV = """latitude,longitude,name,note,from,to
34.73,36.71,Bridge,<b>old</b> & new,,
33.51,36.29,Gate,,2024-12-08,2024-12-08
"""
DRAWN = "(map.getSource('own-marks')?.serialize().data.features ?? []).map((one) => one.properties.label)"
ROWS = "return [...document.querySelectorAll('.mark-list [data-mark-act=go]')].map((one) => one.textContent)"


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    """A page that jumps where it would fly, in a lower window."""
    measure(recording.driver, (1440, 600))
    recording.wishes(prefers_reduced_motion="reduce")
    recording.open(address)
    return recording


@pytest.fixture(autouse=True)
def no_marks(page: Page) -> None:
    """The first day, the fold open, and no mark."""
    page.go(0)
    unfold(page)
    if page.js("return document.querySelectorAll('[data-mark]').length"):
        act(page, "clear")
    page.until(lambda: page.map(DRAWN) == [])


def unfold(page: Page) -> None:
    """Opens the fold, and waits for what is loaded with that."""
    page.js("document.getElementById('own-marks').open = true")
    page.until(lambda: page.js("return document.querySelector('[data-mark-draw]')?.disabled === false"))


def act(page: Page, name: str, row: int = 0) -> None:
    """Presses a button of the fold, or of a row of the list."""
    page.js("document.querySelectorAll(`[data-mark-act=${arguments[0]}]`)[arguments[1]].click()", name, row)


def dropped(page: Page) -> None:
    """Two marks of a table, one of them for 8 December alone."""
    drop(page, "own.csv", CSV)
    page.until(lambda: page.js(ROWS) == ["Bridge", "Gate"])


def test_a_file_is_dropped_seen_and_kept_without_a_request(page: Page) -> None:
    """What reads marks and tells them from events apart, which are files of the page."""
    page.requested()
    dropped(page)
    assert page.text("#notice p") == "2 marks added from own.csv."
    assert page.text(".mark-note") == "<b>old</b> & new"
    page.until(lambda: page.map(DRAWN) == ["Bridge"])
    page.js("advance.timeline.go(12)")
    page.until(lambda: page.map(DRAWN) == ["Bridge", "Gate"])
    assert page.text(".own-sign") == "Own mark: drawn by you, no part of the record"
    asked = page.requested()
    readers = ("/assets/bundle/", "/assets/events/reading/", "/assets/vendor/d3-dsv.mjs")
    assert [url for url in asked if not any(reader in url for reader in readers)] == []
    page.until(lambda: "day=2024-12-08" in page.driver.current_url)
    page.driver.refresh()
    page.until(lambda: page.js("return document.body?.classList.contains('map-ready')"))
    page.until(lambda: page.map(DRAWN) == ["Bridge", "Gate"])
    unfold(page)
    assert page.js(ROWS) == ["Bridge", "Gate"]
    assert page.text("[data-mark-count]") == "2 marks"
    assert [url for url in page.requested() if "Bridge" in url or "34.73" in url] == []


def test_a_step_tells_the_map_nothing_where_the_marks_stay(page: Page) -> None:
    dropped(page)
    page.until(lambda: page.map(DRAWN) == ["Bridge"])
    page.map("(map.getSource('own-marks').setData = () => { window.told = true })")
    for day in (1, 2, 3):
        with_rest = (
            "const [day, done] = arguments; document.addEventListener('rest', () => setTimeout(done), { once: true });"
        )
        page.driver.execute_async_script(f"{with_rest} advance.timeline.go(day)", day)
    assert page.js("return window.told ?? false") is False
    page.map("(delete map.getSource('own-marks').setData)")


def test_what_is_saved_can_be_opened_again(page: Page) -> None:
    dropped(page)
    page.js(KEEP_SAVED)
    act(page, "save")
    page.until(lambda: page.js("return window.saved"))
    assert page.js("return window.savedAs") == "own-marks.geojson"
    saved = page.js("return window.saved")
    assert [one["properties"]["name"] for one in json.loads(saved)["features"]] == ["Bridge", "Gate"]
    act(page, "clear")
    assert page.js(ROWS) == []
    drop(page, "own-marks.geojson", saved)
    page.until(lambda: page.js(ROWS) == ["Bridge", "Gate"])


def test_a_bad_file_adds_nothing_and_says_where(page: Page) -> None:
    drop(page, "bad.csv", CSV + "95,36,Far,,,\n1,2,Day,,12/5,\n")
    page.until(lambda: page.find(".mark-problem").is_displayed())
    assert page.text(".mark-problem") == (
        "bad.csv, row 4: latitude is “95”; expected degrees from -85 to 85, such as 35.13. Nothing was added. "
        "Problems beside this one: 1."
    )
    assert page.js(ROWS) == []
    drop(page, "bad.kml", "<kml><Placemark>")
    page.until(lambda: page.text(".mark-problem").startswith("bad.kml: this is no KML"))
    kml = "<kml><Placemark><name>Well</name><Point><coordinates>38,35</coordinates></Point></Placemark></kml>"
    drop(page, "good.kml", kml)
    page.until(lambda: page.js(ROWS) == ["Well"])
    assert not page.find(".mark-problem").is_displayed()


def test_a_point_is_drawn_named_hidden_and_deleted_by_keyboard(page: Page) -> None:
    page.js("document.querySelector('[data-mark-draw=Point]').focus()")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return document.activeElement.matches('#map canvas')"))
    middle = page.map("map.getCenter().toArray()")
    press(page, Keys.ENTER)
    page.until(lambda: page.js("return document.activeElement.name") == "name")
    press(page, *"Hill", Keys.ENTER)
    page.until(lambda: page.js(ROWS) == ["Hill"])
    kept = json.loads(page.js("return localStorage.getItem('advance-marks')"))
    assert kept["features"][0]["geometry"] == {"type": "Point", "coordinates": middle}
    page.until(lambda: page.map(DRAWN) == ["Hill"])
    assert page.js("return document.activeElement.getAttribute('aria-label')") == "Edit: Hill"
    act(page, "hide")
    page.until(lambda: page.map(DRAWN) == [])
    act(page, "remove")
    assert page.js(ROWS) == []
    act(page, "undo")
    act(page, "undo")
    page.until(lambda: page.map(DRAWN) == ["Hill"])


def test_an_area_ends_where_its_last_point_is_set_twice(page: Page) -> None:
    page.find("[data-mark-draw=Polygon]").click()
    clicked = "map.fire('click', { lngLat: { lng: %s, lat: %s }, point: { x: 0, y: 0 } }).loaded()"
    for corner in ((36, 33), (39, 33), (39, 35), (39, 35)):
        page.map(clicked % corner)
    page.until(lambda: page.map("map.getSource('own-marks') !== undefined") and page.map(DRAWN) == [""])
    act(page, "cancel")
    assert page.js(ROWS) == ["Area without a name"]
    kept = json.loads(page.js("return localStorage.getItem('advance-marks')"))
    ring = [[36, 33], [39, 33], [39, 35], [36, 33]]
    assert kept["features"][0]["geometry"] == {"type": "Polygon", "coordinates": [ring]}


def test_a_mark_is_gone_to_on_its_day(page: Page) -> None:
    dropped(page)
    act(page, "go", 1)
    assert page.text("#date") == "8 December 2024"
    assert page.map("map.getCenter().toArray()") == pytest.approx([36.29, 33.51], abs=0.01)


def test_only_if_asked_marks_are_in_pictures(page: Page) -> None:
    dropped(page)
    visible = "map.getLayer('own-marks-point').visibility"
    seen = (
        f"map.once('render', () => {{ window.during = {visible} }}) && advance.picture.parts.frame().then(() => {{}})"
    )
    page.driver.execute_async_script(
        f"const map = advance.engine.handle(document.querySelector('.js-plotly-plot')); ({seen}).then(arguments[0])"
    )
    assert page.js("return window.during") == "none"
    assert page.map(visible) == "visible"
    page.find("[data-mark-option=inPictures]").click()
    page.driver.execute_async_script(
        f"const map = advance.engine.handle(document.querySelector('.js-plotly-plot')); ({seen}).then(arguments[0])"
    )
    assert page.js("return window.during") == "visible"
    page.find("[data-mark-option=inPictures]").click()


DRAWN_SECOND = """
const second = advance.engine.handle(document.getElementById("second-map"));
return (second?.getSource("own-marks")?.serialize().data.features ?? []).map((one) => one.properties.label);
"""


def test_each_of_two_maps_has_the_marks_of_its_day(page: Page) -> None:
    """The mark of 8 December alone is on the map of that day, whichever of the two it is."""
    dropped(page)
    page.go(12)
    page.until(lambda: page.map(DRAWN) == ["Bridge", "Gate"])
    page.js("document.querySelector('[data-compare=side-by-side]').click()")
    page.until(lambda: page.js(DRAWN_SECOND) == ["Bridge"])
    assert page.map(DRAWN) == ["Bridge", "Gate"]
    page.js("document.querySelector('[data-compare=swap]').click()")
    page.until(lambda: page.js(DRAWN_SECOND) == ["Bridge", "Gate"])
    page.until(lambda: page.map(DRAWN) == ["Bridge"])
    act(page, "clear")
    page.until(lambda: page.js(DRAWN_SECOND) == [])
    page.js("document.querySelector('[data-compare=clear]').click()")
